// Finds the row of a table that speaks a page's interface language: "pt-BR" → "pt", "zh-Hant-HK" → "zh-HK", "he" → "iw".

/** The sites' own names for languages that the standard calls otherwise. */
const siteNames: ReadonlyMap<string, string> = new Map([
  ['he', 'iw'],
  ['in', 'id'],
  ['nb', 'no'],
  ['nn', 'no'],
  ['tl', 'fil'],
]);

/** The sites' names for a language tag (BCP 47, "_" allowed for "-"), most special first. */
export function siteLanguages(locale: string): readonly string[] {
  const [first = '', ...rest] = locale.split(/[-_]/);
  const language = siteNames.get(first.toLowerCase()) ?? first.toLowerCase();
  const script = rest.find((part) => part.length === 4)?.toLowerCase();
  const region = rest.find((part) => /^([a-z]{2}|\d{3})$/i.test(part))?.toUpperCase();
  if (language === 'zh') {
    if (script === 'hans') return ['zh-CN'];
    if (region === 'HK' || region === 'MO') return ['zh-HK', 'zh-TW'];
    return [script === 'hant' || region === 'TW' ? 'zh-TW' : 'zh-CN'];
  }
  if (language === 'es' && region && region !== 'ES') return ['es-419', 'es'];
  if (language === 'pt' && region && region !== 'BR') return ['pt-PT', 'pt'];
  return [script === 'latn' ? `${language}-Latn` : `${language}-${region}`, language];
}

/** Gives the row for a language tag, or undefined where the table has none. The table's keys are the site's names of languages. */
export function languageRow<Row>(table: Readonly<Record<string, Row>>, locale: string): Row | undefined {
  const key = siteLanguages(locale).find((name) => Object.hasOwn(table, name));
  return key === undefined ? undefined : table[key];
}
