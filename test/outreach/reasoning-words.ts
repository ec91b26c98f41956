// The product's own words as the copied reasoning is handed them, for tests.
import { createFormats } from '../../lib/i18n/format.ts';
import { dictionaries } from '../../lib/i18n/index.ts';
import { saySentence } from '../../lib/i18n/phrase.ts';
import { fillSentence, type Language } from '../../lib/i18n/translate.ts';
import type { ReasoningWords } from '../../lib/outreach/reasoning.ts';

export function reasoningWords(language: Language): ReasoningWords {
  const formats = createFormats(language, { shortCounts: true, timeZone: 'Asia/Taipei' });
  const { report, reasoning } = dictionaries[language];
  const area: Readonly<Record<string, string>> = reasoning;
  return {
    word: (key, values) => {
      const sentence = area[key];
      if (sentence === undefined) throw new Error(`the dictionary lacks reasoning.${key}`);
      return fillSentence(sentence, language, values);
    },
    report: (key) => saySentence({ key, values: {} }, report, formats),
    say: (phrase) => saySentence(phrase, report, formats),
    formats,
  };
}
