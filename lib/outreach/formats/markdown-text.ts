// Makes any text safe to stand in Markdown: nothing in it becomes a link, a heading, a list, a picture or a tag.

/** Signs that begin something anywhere in a line (CommonMark 0.31 and GitHub's tables, strikes and formulas). */
const active = /[\\`*_[\]<>|~#&$]/g;

/** What a line may not begin with: lists, rules, underlines of headings. */
const lineStart = /^(\s*)([-=]|\+(?=\s|$)|\d{1,9}(?=[.)](?:\s|$)))/;

/** Bare addresses that GitHub and others turn into links by themselves. */
const bareScheme = /:(?=\/\/)/g;
const bareHost = /(www)\./gi;
const bareMail = /(?<=[\p{L}\p{N}])@(?=[\p{L}\p{N}])/gu;

/**
 * Gives one line of text with everything escaped that Markdown would read as more than text.
 * @param text one line; line breaks become spaces
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(active, '\\$&')
    .replace(bareScheme, '\\:')
    .replace(bareHost, '$1\\.')
    .replace(bareMail, '\\@')
    .replace(lineStart, (_, space: string, sign: string) =>
      /\d/.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`,
    );
}

/** An address that can stand between the brackets of a link; null when it is not of the web. */
export function linkTarget(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  return href.replace(/[()<>\\\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`);
}

/** Gives a link, or its words alone when the address is none of the web. */
export function markdownLink(words: string, url: string): string {
  const target = linkTarget(url);
  return target === null ? escapeMarkdown(words) : `[${escapeMarkdown(words)}](${target})`;
}

/** Stars only work beside these, whatever stands around. */
const canBeStrong = (text: string) => /^[\p{L}\p{N}]/u.test(text) && /[\p{L}\p{N}]$/u.test(text);

/** Gives one line with its middle made strong, where Markdown can do that. */
export const markdownStrong = (before: string, middle: string, after: string): string =>
  canBeStrong(middle)
    ? `${escapeMarkdown(before)}**${escapeMarkdown(middle)}**${escapeMarkdown(after)}`
    : // In one piece, so that no address comes together from escaped parts.
      escapeMarkdown(`${before}${middle}${after}`);
