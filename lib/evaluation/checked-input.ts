// Reads what a form, a file or an import hands over: own data properties only, every fault named by its field, nothing thrown.

export interface InputProblem {
  /** Path in the input: `screening.competitors[2].handles[0]`. */
  readonly field: string;
  /** Key of the field's name in the `brief` dictionary: `field.screening.competitors.handles`. */
  readonly label: string;
  /** Key of the sentence in the `brief` dictionary; its slots are `{field}` (the name) and those of `values`. */
  readonly key: `problem.${string}`;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Characters of a wrong entry that a sentence repeats. */
const longestRepeated = 40;

/** Gives the entry as it may stand in a sentence. */
function repeated(value: string): string {
  const signs = [...value.slice(0, 4 * longestRepeated).replace(/\s+/g, ' ')];
  return signs.length > longestRepeated ? `${signs.slice(0, longestRepeated).join('')}…` : signs.join('');
}

/** Gives an own property without running a getter; undefined when there is none, or no object. */
export function ownField(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, name)?.value;
}

export const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Signs that no field of a form can hold: controls, and marks that turn the direction of what stands behind them. */
const controls = /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Gives the text without controls and broken surrogates, trimmed; line breaks become spaces unless `lines`. */
function tidyText(text: string, lines = false): string {
  const broken = text.replace(/\r\n?/g, '\n').toWellFormed().replace(controls, '');
  return (lines ? broken : broken.replace(/[\n\t\u2028\u2029]+/g, ' ')).trim();
}

const lengthOf = (text: string) => [...text].length;

interface TextRule {
  /** Characters. */
  readonly most: number;
  readonly lines?: boolean;
  readonly required?: boolean;
}

interface NumberRule {
  readonly least: number;
  readonly most: number;
  readonly whole?: boolean;
}

/** Collects problems while a value is read; every reader gives a usable value back, so that all faults are found at once. */
export interface InputChecks {
  readonly problems: readonly InputProblem[];
  readonly report: (field: string, key: InputProblem['key'], values?: InputProblem['values']) => void;
  /** Not given at all is empty. */
  readonly text: (value: unknown, field: string, rule: TextRule) => string;
  /** Gives `otherwise` for a fault. */
  readonly number: (value: unknown, field: string, rule: NumberRule, otherwise: number) => number;
  /** Not given at all is `otherwise`. */
  readonly word: <Word extends string, Other>(
    value: unknown,
    field: string,
    words: readonly Word[],
    otherwise: Other,
  ) => Word | Other;
  /** Not given at all is false. */
  readonly flag: (value: unknown, field: string) => boolean;
  /** Not given at all is empty; at most `most` entries. */
  readonly list: (value: unknown, field: string, most: number) => readonly unknown[];
}

/** `screening.competitors[2].handles[0]` is called `field.screening.competitors.handles`; the input itself `field.whole`. */
const labelOf = (area: string, field: string) =>
  `field.${area}${field === '' ? 'whole' : field.replace(/\[\d+\]/g, '')}`;

/** @param area stands before every field's name, for inputs that share the dictionary with the brief */
export function inputChecks(area = ''): InputChecks {
  const problems: InputProblem[] = [];
  const report: InputChecks['report'] = (field, key, values = {}) => {
    const tidied = Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? repeated(value) : value,
    ]);
    problems.push({ field, label: labelOf(area, field), key, values: Object.fromEntries(tidied) });
  };
  return {
    problems,
    report,
    text: (value, field, { most, lines = false, required = false }) => {
      if (value !== undefined && typeof value !== 'string') {
        report(field, 'problem.not-text');
        return '';
      }
      // The cut keeps a text of a megabyte from being tidied whole before it is refused.
      const given = tidyText((value ?? '').slice(0, 4 * most + 100), lines);
      if (required && given === '') report(field, 'problem.empty');
      if (lengthOf(given) <= most) return given;
      report(field, 'problem.too-long', { most });
      return '';
    },
    number: (value, field, { least, most, whole = false }, otherwise) => {
      if (typeof value !== 'number' || !Number.isFinite(value)) report(field, 'problem.not-number');
      else if (value < least || value > most) report(field, 'problem.out-of-range', { least, most });
      else if (whole && !Number.isInteger(value)) report(field, 'problem.not-whole');
      else return value;
      return otherwise;
    },
    word: (value, field, words, otherwise) => {
      if (value === undefined) return otherwise;
      const found = words.find((word) => word === value);
      if (found !== undefined) return found;
      report(field, 'problem.not-one-of', { entry: typeof value === 'string' ? value : typeof value });
      return otherwise;
    },
    flag: (value, field) => {
      if (typeof value === 'boolean') return value;
      if (value !== undefined) report(field, 'problem.not-flag');
      return false;
    },
    list: (value, field, most) => {
      if (value === undefined) return [];
      if (!Array.isArray(value)) {
        report(field, 'problem.not-list');
        return [];
      }
      if (value.length <= most) return Array.from({ length: value.length }, (_, index) => ownField(value, `${index}`));
      report(field, 'problem.too-many', { most });
      return [];
    },
  };
}

/** True for `YYYY-MM-DD` of a day that the calendar has. */
export function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** Longest address that is taken, in UTF-16 units. */
export const longestAddress = 2_048;

/** True for an address of the web without name and password in it. */
export function isWebAddress(text: string): boolean {
  if (text.length > longestAddress || !URL.canParse(text)) return false;
  const { protocol, username, password, hostname } = new URL(text);
  return /^https?:$/.test(protocol) && username === '' && password === '' && hostname !== '';
}
