// Hands the interface's language to the reasoning: its words, sentences and formats.
import type { Dictionary } from '../../lib/i18n/index.ts';
import type { ReasoningWords } from '../../lib/outreach/reasoning.ts';
import { useLanguage } from '../ui/language-context.tsx';

export function useReasoningWords(): ReasoningWords {
  const { text, phrase, reportText, formats } = useLanguage();
  return {
    // A key that the dictionary lacks would be shown as a gap; a test holds all of them there.
    word: (key, values) => text('reasoning', key as keyof Dictionary['reasoning'], values),
    report: reportText,
    say: phrase,
    formats,
  };
}
