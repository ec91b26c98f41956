// Turns a dictionary sentence and its values into text: `{name}` is replaced, `{count|post|posts}` picks the plural form.

export type Language = 'zh-TW' | 'en';

/** Values already formatted as text, or a number where only the plural form hangs on it. */
export type SentenceValues = Readonly<Record<string, string | number>>;

const slot = /\{([a-zA-Z]+)(?:\|([^{}|]*)\|([^{}|]*))?\}/g;

/**
 * Fills a sentence.
 * @param sentence text of a dictionary
 * @param values a missing value leaves its slot visible (`{name}`): a gap must be seen, never read as empty
 */
export function fillSentence(sentence: string, language: Language, values: SentenceValues = {}): string {
  return sentence.replace(slot, (whole, name: string, one?: string, other?: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) return whole;
    if (one === undefined || other === undefined) return String(value);
    return new Intl.PluralRules(language).select(Number(value)) === 'one' ? one : other;
  });
}

/** Chooses the dictionary: the user's choice, else Chinese for any Chinese browser, else English. */
export function chooseLanguage(choice: 'auto' | Language, browserLanguage: string): Language {
  if (choice !== 'auto') return choice;
  return /^zh\b/i.test(browserLanguage) ? 'zh-TW' : 'en';
}
