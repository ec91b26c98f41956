// Reads the fields of a data file strictly: what is not as described stops at once, with the place.

export type Fields = Readonly<Record<string, unknown>>;

export function fail(file: string, what: string): never {
  throw new Error(`${file}: ${what}`);
}

/** Gives the value as an object with fields. */
export function fieldsOf(value: unknown, file: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) fail(file, 'no object');
  return Object.fromEntries(Object.entries(value));
}

export function textOf(fields: Fields, name: string, file: string): string {
  const value = fields[name];
  if (typeof value !== 'string' || value === '') fail(file, `${name} is no text`);
  return value;
}

export function textOrNull(fields: Fields, name: string, file: string): string | null {
  return fields[name] === null ? null : textOf(fields, name, file);
}

/** Gives a number ≥ 0. */
export function numberOf(fields: Fields, name: string, file: string): number {
  const value = fields[name];
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) fail(file, `${name} is no number`);
  return value;
}

export function numberOrNull(fields: Fields, name: string, file: string): number | null {
  return fields[name] === null ? null : numberOf(fields, name, file);
}

export function listOf(fields: Fields, name: string, file: string): readonly unknown[] {
  const value = fields[name];
  if (!Array.isArray(value) || value.length === 0) fail(file, `${name} is no list`);
  return value;
}

/** Gives the value when it is one of the words. */
export function wordOf<Word extends string>(fields: Fields, name: string, words: readonly Word[], file: string): Word {
  const found = words.find((word) => word === fields[name]);
  return found ?? fail(file, `${name} is none of ${words.join(', ')}`);
}

/** Gives an https address. */
export function addressOf(fields: Fields, name: string, file: string): string {
  const address = textOf(fields, name, file);
  return address.startsWith('https://') ? address : fail(file, `${name} is no https address`);
}

/** Checks that sizes follow one another: each begins where the one before ends or later, only the last is open. */
export function checkOrder(levels: readonly { readonly from: number; readonly to: number | null }[], file: string) {
  for (const [index, { from, to }] of levels.entries()) {
    const next = levels[index + 1];
    if (to !== null && to <= from) fail(file, `size ${from} ends before it begins`);
    if (next && (to === null || next.from < to)) fail(file, `sizes overlap at ${next.from}`);
  }
}
