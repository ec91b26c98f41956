// Finds values in JSON text by their key and parses those alone: a page carries 1 MB of JSON, of which we need some kilobytes.

const quote = 34;
const backslash = 92;

/** Gives the index just after the string that starts at `start` (a quote), or -1 when it never ends. */
export function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end !== -1) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === backslash) slashes += 1;
    if (slashes % 2 === 0) return end + 1;
    end = text.indexOf('"', end + 1);
  }
  return -1;
}

/** Gives the index just after the JSON value that starts at `start`, or -1 when it never ends. No recursion: depth is free. */
export function endOfValue(text: string, start: number): number {
  const first = text.charCodeAt(start);
  if (first === quote) return endOfString(text, start);
  if (first !== 123 && first !== 91) {
    let end = start;
    while (end < text.length && !',}] \n\r\t'.includes(text.charAt(end))) end += 1;
    return end;
  }
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      const end = endOfString(text, at);
      if (end === -1) return -1;
      at = end - 1;
    } else if (code === 123 || code === 91) {
      depth += 1;
    } else if (code === 125 || code === 93) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return -1;
}

export function skipWhiteSpace(text: string, start: number): number {
  let at = start;
  while (at < text.length && text.charCodeAt(at) <= 32) at += 1;
  return at;
}

/** The start of the value of the next member named `key` at or after `from`, or -1. */
export function startOfMember(text: string, key: string, from = 0): number {
  const name = `"${key}"`;
  let at = text.indexOf(name, from);
  while (at !== -1) {
    // Inside a string the closing quote of the name would be escaped; a name whose opening quote is escaped is another name.
    if (text.charCodeAt(at - 1) !== backslash) {
      const colon = skipWhiteSpace(text, at + name.length);
      if (text.charAt(colon) === ':') return skipWhiteSpace(text, colon + 1);
    }
    at = text.indexOf(name, at + name.length);
  }
  return -1;
}

/** Every outermost value of a member named `key`, as unparsed text, in the order of the text. */
export function* memberTexts(text: string, key: string, from = 0): Generator<string> {
  let start = startOfMember(text, key, from);
  while (start !== -1) {
    const end = endOfValue(text, start);
    if (end === -1) return;
    yield text.slice(start, end);
    start = startOfMember(text, key, end);
  }
}

/** Parses text as JSON; undefined where it is none. Never throws. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Every outermost value of a member named `key`, parsed; values that are no JSON are passed over. */
export function* members(text: string, key: string): Generator<unknown> {
  for (const found of memberTexts(text, key)) {
    const value = parseJson(found);
    if (value !== undefined) yield value;
  }
}

/** The first value of a member named `key`, parsed; undefined where there is none. */
export function member(text: string, key: string): unknown {
  for (const value of members(text, key)) return value;
  return undefined;
}
