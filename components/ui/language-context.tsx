// The language of the interface for everything below: sentences, numbers and dates, switched live by the settings.
import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react';
import { createFormats, type Formats } from '../../lib/i18n/format.ts';
import { type Dictionary, dictionaries } from '../../lib/i18n/index.ts';
import { type Sentence, saySentence } from '../../lib/i18n/phrase.ts';
import { chooseLanguage, fillSentence, type Language, type SentenceValues } from '../../lib/i18n/translate.ts';

export interface Speech {
  readonly language: Language;
  readonly formats: Formats;
  text<Area extends keyof Dictionary>(area: Area, key: keyof Dictionary[Area], values?: SentenceValues): string;
  /** A sentence handed over by the evaluation. */
  phrase(sentence: Sentence): string;
  /** A sentence whose words stand in another area. */
  phraseOf(area: keyof Dictionary, sentence: Sentence): string;
  /** The words of a key that only the evaluation knows, such as a formula's. */
  reportText(key: string): string;
}

function createSpeech(language: Language, shortCounts: boolean): Speech {
  const formats = createFormats(language, { shortCounts });
  const dictionary = dictionaries[language];
  return {
    language,
    formats,
    text: (area, key, values) => fillSentence(dictionary[area][key], language, values),
    phrase: (sentence) => saySentence(sentence, dictionary.report, formats),
    phraseOf: (area, sentence) => saySentence(sentence, dictionary[area], formats),
    reportText: (key) => saySentence({ key, values: {} }, dictionary.report, formats),
  };
}

const LanguageContext = createContext<Speech | null>(null);

interface LanguageProviderProps {
  readonly choice: 'auto' | Language;
  /** The browser's own language, as in `navigator.language`. */
  readonly browserLanguage: string;
  readonly shortCounts: boolean;
  readonly children: ReactNode;
}

export function LanguageProvider({ choice, browserLanguage, shortCounts, children }: LanguageProviderProps) {
  const language = chooseLanguage(choice, browserLanguage);
  const speech = useMemo(() => createSpeech(language, shortCounts), [language, shortCounts]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return <LanguageContext value={speech}>{children}</LanguageContext>;
}

export function useLanguage(): Speech {
  const speech = useContext(LanguageContext);
  if (!speech) throw new Error('No LanguageProvider above this component');
  return speech;
}
