// The words that invitations and files need, handed in from the dictionaries so that this folder holds none of its own.

export type OutreachLanguage = 'zh-TW' | 'en';

/** One area of a dictionary. */
export type WordArea = Readonly<Record<string, string>>;

/** Both languages' areas: a sheet names tiers in both. The product's dictionaries fit as they are. */
export type OutreachWords = Readonly<
  Record<OutreachLanguage, { readonly report: WordArea; readonly outreach: WordArea; readonly campaigns: WordArea }>
>;

/** Gives the word; a key that the dictionary does not have is shown as it is: a gap must be seen. */
export const wordOf = (area: WordArea, key: string): string => (Object.hasOwn(area, key) ? (area[key] ?? key) : key);

/** Puts one value per `{name}` into a sentence, in one pass: braces inside a value stay what they are. */
export function fillWord(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{([a-zA-Z]+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? whole) : whole,
  );
}
