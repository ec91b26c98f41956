// Finds mentions of accounts ("@brand.tw") by the grammar of each platform's handles; e-mail addresses are none.
import { type WebAddress, webAddresses } from './web-addresses.ts';
import { isUnspaced, signBefore } from './writing.ts';

export interface Mention {
  /** Without "@", as written. */
  readonly handle: string;
  /** Place of the "@" in the text. */
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

export type HandlePlatform = 'instagram' | 'tiktok' | 'youtube';

interface HandleGrammar {
  /** Sticky: a run of the signs that a handle may have, one more than the longest at most. */
  readonly run: RegExp;
  readonly least: number;
  readonly most: number;
  /** Stand inside a handle only, never at its ends. */
  readonly insideOnly: string;
}

/**
 * As the platforms' guidelines give it (collected by handlekit.com and namesniper.pro, 2026). A double dot ends a handle
 * everywhere: "@brand... wow" goes on as a sentence.
 */
const grammars: Readonly<Record<HandlePlatform, HandleGrammar>> = {
  instagram: { run: /[A-Za-z0-9_.]{1,31}/y, least: 1, most: 30, insideOnly: '.' },
  tiktok: { run: /[A-Za-z0-9_.]{1,25}/y, least: 2, most: 24, insideOnly: '.' },
  youtube: { run: /[\p{L}\p{M}\p{N}_.·-]{1,31}/uy, least: 3, most: 30, insideOnly: '._-·' },
};

const letterOrDigit = /^[\p{L}\p{N}_]$/u;

/** Signs that may stand before the "@" of an e-mail address as well as before a mention. */
const maybeLocal = '-+%';

/** True when the "@" stands inside a word: behind a Latin letter, a digit or "_"; scripts without spaces end a word anywhere. */
function isInsideWord(text: string, at: number): boolean {
  const before = signBefore(text, at);
  if (maybeLocal.includes(before) && before !== '') return letterOrDigit.test(signBefore(text, at - 1));
  return letterOrDigit.test(before) && !isUnspaced(before);
}

function handleAt(text: string, start: number, { run, least, most, insideOnly }: HandleGrammar): string | null {
  run.lastIndex = start;
  const signs = run.exec(text)?.[0] ?? '';
  if (insideOnly.includes(signs.charAt(0))) return null;
  const beforeDots = signs.includes('..') ? signs.slice(0, signs.indexOf('..')) : signs;
  let end = beforeDots.length;
  while (end > 0 && insideOnly.includes(beforeDots.charAt(end - 1))) end -= 1;
  const handle = beforeDots.slice(0, end);
  // Letters beyond U+FFFF count as one; a run that was cut at its limit may go on.
  const length = [...(beforeDots === signs && [...signs].length > most ? signs : handle)].length;
  return length >= least && length <= most ? handle : null;
}

/** Can a text, without "@", be a handle of the platform? */
export const isHandle = (text: string, platform: HandlePlatform): boolean =>
  text !== '' && handleAt(text, 0, grammars[platform]) === text;

/**
 * Gives the mentions in their order; "@" inside a web address is no mention but part of the link.
 * @param text at most a few thousand characters
 * @param addresses of this text, where they are known already
 */
export function mentions(
  text: string,
  platform: HandlePlatform,
  addresses: readonly WebAddress[] = webAddresses(text),
): readonly Mention[] {
  if (!text.includes('@')) return [];
  const found: Mention[] = [];
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    if (isInsideWord(text, at) || addresses.some(({ start, end }) => start <= at && at < end)) continue;
    const handle = handleAt(text, at + 1, grammars[platform]);
    if (handle !== null) found.push({ handle, start: at, end: at + 1 + handle.length });
  }
  return found;
}
