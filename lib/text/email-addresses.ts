// Finds e-mail addresses in a creator's own text, as they stand there; a handle such as "@brand" is none.
import { halfWidth } from './normalise.ts';

/** Longest parts by the mail standard (RFC 5321, 4.5.3.1). */
const longestLocal = 64;
const longestDomain = 255;

/** More addresses than this in one text are a list of something else. */
const mostAddresses = 10;

const isLocal = (sign: string | undefined) => sign !== undefined && /^[A-Za-z0-9._%+-]$/.test(sign);
const isDomain = (sign: string | undefined) => sign !== undefined && /^[A-Za-z0-9.-]$/.test(sign);

/** The run of accepted signs beside the "@", at most `longest` of them; null when it goes on beyond. */
function runFrom(
  text: string,
  start: number,
  step: 1 | -1,
  accepts: (sign: string | undefined) => boolean,
  longest: number,
): string | null {
  let end = start;
  while (accepts(text[end])) {
    if (Math.abs(end - start) >= longest) return null;
    end += step;
  }
  return step === 1 ? text.slice(start, end) : text.slice(end + 1, start + 1);
}

/** A dot at the outer end belongs to the sentence around. */
const withoutEnd = (part: string) => part.slice(0, part.length - trailingDots(part));

function trailingDots(part: string): number {
  let count = 0;
  while (part[part.length - 1 - count] === '.') count += 1;
  return count;
}

function isHostName(domain: string): boolean {
  const labels = domain.split('.');
  const last = labels.at(-1) ?? '';
  return (
    labels.length >= 2 &&
    labels.every((label) => /^[A-Za-z0-9]/.test(label) && /[A-Za-z0-9]$/.test(label) && label.length <= 63) &&
    /^[A-Za-z]{2,63}$/.test(last)
  );
}

function addressAround(text: string, at: number): string | null {
  const before = runFrom(text, at - 1, -1, isLocal, longestLocal);
  const after = runFrom(text, at + 1, 1, isDomain, longestDomain);
  if (before === null || after === null) return null;
  const local = before.replace(/^\.+/, '');
  const domain = withoutEnd(after);
  if (local === '' || local.endsWith('.') || local.includes('..') || !isHostName(domain)) return null;
  return `${local}@${domain}`.toLowerCase();
}

/**
 * Gives the addresses in lower case, in their order, each once, at most 10.
 * @param text at most a few thousand characters; full-width signs count as their plain forms
 */
export function emailAddresses(text: string): readonly string[] {
  const plain = halfWidth(text);
  const found = new Set<string>();
  for (let at = plain.indexOf('@'); at !== -1 && found.size < mostAddresses; at = plain.indexOf('@', at + 1)) {
    const address = addressAround(plain, at);
    if (address !== null) found.add(address);
  }
  return [...found];
}
