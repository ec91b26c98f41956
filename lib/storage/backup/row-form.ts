// Small pieces by which a row is checked: each says whether a value has the form that our code relies on.

export type Form = (value: unknown) => boolean;

type Fields = Readonly<Record<string, Form>>;

export const text: Form = (value) => typeof value === 'string';

/** Not empty, and no longer than a key of ours can be. */
export const key: Form = (value) => typeof value === 'string' && value !== '' && value.length <= 2_000;

export const number: Form = (value) => typeof value === 'number' && Number.isFinite(value);

export const count: Form = (value) => typeof value === 'number' && Number.isFinite(value) && value >= 0;

export const flag: Form = (value) => typeof value === 'boolean';

export const anything: Form = () => true;

export const word =
  (...words: readonly string[]): Form =>
  (value) =>
    typeof value === 'string' && words.includes(value);

export const nullOr =
  (form: Form): Form =>
  (value) =>
    value === null || form(value);

/** A field that an older version did not know. */
export const perhaps =
  (form: Form): Form =>
  (value) =>
    value === undefined || form(value);

export const listOf =
  (form: Form): Form =>
  (value) =>
    Array.isArray(value) && value.every(form);

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value);

/** An object with at least these fields: what nobody knows is not looked at by anybody either. */
export function object(fields: Fields): Form {
  const named = Object.entries(fields);
  return (value) =>
    isPlain(value) && named.every(([name, form]) => form(Object.hasOwn(value, name) ? value[name] : undefined));
}

export const mapOf =
  (form: Form): Form =>
  (value) =>
    isPlain(value) && Object.values(value).every(form);

/** Objects that tell by a field which form they have. */
export const tagged =
  (tag: string, forms: Readonly<Record<string, Form>>): Form =>
  (value) => {
    if (!isPlain(value)) return false;
    const kind = Object.hasOwn(value, tag) ? value[tag] : undefined;
    return typeof kind === 'string' && Object.hasOwn(forms, kind) && forms[kind]?.(value) === true;
  };

export const array =
  (kind: new (length: number) => ArrayBufferView): Form =>
  (value) =>
    value instanceof kind;
