// Walks JSON text without parsing it: the direct members of one object, or the outermost members of a given name at any depth.
import { endOfString, endOfValue, skipWhiteSpace } from './json-text.ts';

const colon = 58;

/** Where a member of an object or an item of an array lies in the text; `key` is empty for an item. */
export interface Place {
  readonly key: string;
  readonly start: number;
  /** Index just after the value. Whoever has already found it sets it, so that the value is not scanned twice. */
  end: number;
}

const notScanned = -2;

/** Gives the key at `at` and where its value starts; null where no key stands. */
function keyAt(text: string, at: number): { key: string; valueStart: number } | null {
  const end = text.charAt(at) === '"' ? endOfString(text, at) : -1;
  if (end === -1) return null;
  const behind = skipWhiteSpace(text, end);
  if (text.charCodeAt(behind) !== colon) return null;
  return { key: text.slice(at + 1, end - 1), valueStart: skipWhiteSpace(text, behind + 1) };
}

/**
 * The direct members of the object, or items of the array, that starts at `start` – none of what lies deeper.
 * Ends without a word where the text is no JSON.
 */
export function* placesIn(text: string, start: number): Generator<Place> {
  const isObject = text.charAt(start) === '{';
  if (!isObject && text.charAt(start) !== '[') return;
  let at = skipWhiteSpace(text, start + 1);
  while (at < text.length && !'}]'.includes(text.charAt(at))) {
    const named = isObject ? keyAt(text, at) : { key: '', valueStart: at };
    if (!named) return;
    const place: Place = { key: named.key, start: named.valueStart, end: notScanned };
    yield place;
    if (place.end === notScanned) place.end = endOfValue(text, place.start);
    if (place.end <= place.start) return;
    at = skipWhiteSpace(text, place.end);
    if (text.charAt(at) !== ',') return;
    at = skipWhiteSpace(text, at + 1);
  }
}

/** Gets where a member's value starts and gives the index just after it, or -1 where the text is no JSON. */
export type Visit = (valueStart: number) => number;

/**
 * Walks the value at `start` and hands every outermost member whose key is among `visits` to its visit, which deals with all
 * inside it. No recursion: depth is free.
 * @returns the index just after the value, or -1 where the text is no JSON
 */
export function walkMembers(text: string, start: number, visits: ReadonlyMap<string, Visit>): number {
  let depth = 0;
  let at = start;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 34) {
      const end = endOfString(text, at);
      if (end === -1) return -1;
      // A key is followed by its colon, in pretty-printed text after white space; values are passed over without a copy.
      const next = text.charCodeAt(end);
      const visit = next === colon || next <= 32 ? visits.get(text.slice(at + 1, end - 1)) : undefined;
      const behind = visit ? skipWhiteSpace(text, end) : end;
      at = visit && text.charCodeAt(behind) === colon ? visit(skipWhiteSpace(text, behind + 1)) : end;
      if (at === -1) return -1;
      continue;
    }
    if (code === 123 || code === 91) depth += 1;
    else if (code === 125 || code === 93) {
      depth -= 1;
      if (depth <= 0) return at + 1;
    }
    at += 1;
  }
  return -1;
}

/** A visit that passes over the member's value. */
export const passOver =
  (text: string): Visit =>
  (valueStart) =>
    endOfValue(text, valueStart);
