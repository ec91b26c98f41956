// A cell of a foreign file as text that is safe to show and keep: no signs of control, no turned direction, no broken letters.

/** Longest text of one cell; the rest is cut. */
const longest = 5_000;

/** C0 and C1 but tab and line feed, and the marks that turn the direction of the text around them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const unwanted = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Gives the text with line breaks as "\n" and without spaces around it. */
export const cellText = (raw: string): string =>
  raw.slice(0, longest).toWellFormed().replace(/\r\n?/g, '\n').replace(unwanted, '').trim();
