// Finds the row of a table that speaks a page's interface language: "pt-BR" → "pt", "zh-Hant-HK" → "zh-HK", "he" → "iw".

/** The sites' own names for languages that the standard calls otherwise. */
const siteNames: Readonly<Record<string, string>> = { he: 'iw', in: 'id', nb: 'no', nn: 'no', tl: 'fil' };

/** The keys to try for a language tag, most special first. */
function keysOf(locale: string): readonly string[] {
  const [first = '', ...rest] = locale.split(/[-_]/);
  const language = Object.hasOwn(siteNames, first.toLowerCase())
    ? (siteNames[first.toLowerCase()] ?? '')
    : first.toLowerCase();
  const script = rest.find((part) => part.length === 4)?.toLowerCase();
  const region = rest.find((part) => /^([a-z]{2}|\d{3})$/i.test(part))?.toUpperCase();
  if (language === 'zh') {
    if (script === 'hans') return ['zh-CN'];
    if (region === 'HK' || region === 'MO') return ['zh-HK', 'zh-TW'];
    return [script === 'hant' || region === 'TW' ? 'zh-TW' : 'zh-CN'];
  }
  if (language === 'es' && region && region !== 'ES') return ['es-419', 'es'];
  if (language === 'pt' && region && region !== 'BR') return ['pt-PT', 'pt'];
  if (script === 'latn') return [`${language}-Latn`, `${language}-${region}`, language];
  return [`${language}-${region}`, language];
}

/**
 * Gives the row for a language tag (BCP 47, "_" allowed for "-"), or undefined where the table has none.
 * @param table rows by the site's name of the language
 */
export function languageRow<Row>(table: Readonly<Record<string, Row>>, locale: string): Row | undefined {
  for (const key of keysOf(locale)) if (Object.hasOwn(table, key)) return table[key];
  return undefined;
}
