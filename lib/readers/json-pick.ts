// Takes the wanted members out of JSON text in one pass and passes over the rest unparsed: what we need is a tenth of a page's data.
import { endOfString, endOfValue, parseJson, skipWhiteSpace } from './json-text.ts';

/**
 * What to take from a value: the value itself, its unparsed text, or these members of it (of each of its items, where it is an array).
 */
export type Wanted = 'value' | 'text' | ReadonlyMap<string, Wanted>;

interface WantedMembers {
  readonly [key: string]: 'value' | 'text' | WantedMembers;
}

/** A wanted value that is no text, number or flag is taken whole only up to this length: more is none of the leaves we know. */
const longestWhole = 4_000;
const mostItems = 500;
/** Beyond 15 digits a number loses digits; ids are such numbers, so they are kept as text. */
const exactDigits = 15;

const controlCharacters = /\p{Cc}/gu;

/** Prepares a description of what to take, once, so that taking it is a look-up per key. */
export function wanted(members: WantedMembers): Wanted {
  return new Map(
    Object.entries(members).map(
      ([key, member]) => [key, typeof member === 'string' ? member : wanted(member)] as const,
    ),
  );
}

/** Parses a JSON string that may hold raw line breaks, as saved pages that were pretty-printed do. */
function parseString(text: string): unknown {
  if (!text.includes('\\')) return text.slice(1, -1);
  return (
    parseJson(text) ??
    parseJson(text.replace(controlCharacters, (raw) => `\\u${raw.charCodeAt(0).toString(16).padStart(4, '0')}`))
  );
}

function parseWhole(text: string, first: number): unknown {
  if (first === 34) return parseString(text);
  if (first !== 123 && first !== 91 && text.length > exactDigits && /^-?\d+$/.test(text)) return text;
  return text.length > longestWhole ? undefined : parseJson(text);
}

class Cursor {
  readonly text: string;
  at: number;

  constructor(text: string, at: number) {
    this.text = text;
    this.at = at;
  }

  /** Takes the value at the cursor and moves behind it. As deep as `what` is deep, whatever the text does. */
  take(what: Wanted): unknown {
    const { text, at } = this;
    const first = text.charCodeAt(at);
    if (typeof what !== 'string' && first === 123) return this.takeMembers(what);
    if (typeof what !== 'string' && first === 91) return this.takeItems(what);
    this.skip();
    const whole = text.slice(at, this.at);
    return what === 'text' ? whole : parseWhole(whole, first);
  }

  skip(): void {
    const end = endOfValue(this.text, this.at);
    if (end <= this.at) throw new SyntaxError('the JSON text is cut off');
    this.at = end;
  }

  /** Moves to the next member or item; false at the end of the object or array. */
  private next(closing: number): boolean {
    this.at = skipWhiteSpace(this.text, this.at);
    if (this.text.charCodeAt(this.at) === 44) this.at = skipWhiteSpace(this.text, this.at + 1);
    if (this.text.charCodeAt(this.at) !== closing) return true;
    this.at += 1;
    return false;
  }

  private takeMembers(what: ReadonlyMap<string, Wanted>): unknown {
    const taken: Record<string, unknown> = {};
    this.at += 1;
    while (this.next(125)) {
      const end = endOfString(this.text, this.at);
      if (end === -1 || this.text.charCodeAt(this.at) !== 34) throw new SyntaxError('a member has no name');
      const name = this.text.slice(this.at + 1, end - 1);
      // Behind the name stands a colon; whatever else stands there makes no value that we know.
      this.at = skipWhiteSpace(this.text, skipWhiteSpace(this.text, end) + 1);
      const member = what.get(name);
      if (member) taken[name] = this.take(member);
      else this.skip();
    }
    return taken;
  }

  private takeItems(what: Wanted): unknown {
    const taken: unknown[] = [];
    this.at += 1;
    while (this.next(93)) {
      if (taken.length < mostItems) taken.push(this.take(what));
      else this.skip();
    }
    return taken;
  }
}

/**
 * Takes what is wanted from the JSON value that starts at `start`.
 * Ids of more than 15 digits come as text. Members that are not there stay undefined; `__proto__` is never among the wanted.
 * @returns the value and the index behind it; null where the text is no JSON or cut off
 */
export function pick(
  text: string,
  start: number,
  what: Wanted,
): { readonly value: unknown; readonly end: number } | null {
  const cursor = new Cursor(text, start);
  try {
    return { value: cursor.take(what), end: cursor.at };
  } catch {
    return null;
  }
}
