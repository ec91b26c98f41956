// Everything that the lines of a comparison need to be said in the interface's language.
import { useMemo } from 'react';
import type { Stage } from '../../lib/campaign/stages.ts';
import { useStageName } from '../campaign/use-stage-name.ts';
import { useBandWords } from '../report/BandWords.tsx';
import { useFigureWords } from '../ui/figure-words.ts';
import { useLanguage } from '../ui/language-context.tsx';
import type { ComparisonWords } from './comparison-rows.ts';

type Given = Pick<ComparisonWords, 'isListed' | 'accountsOf' | 'now'>;

/** @param stages of the campaign; empty for the list of everyone */
export function useComparisonWords(stages: readonly Stage[], { isListed, accountsOf, now }: Given): ComparisonWords {
  const speech = useLanguage();
  const figureWords = useFigureWords();
  const bandWords = useBandWords();
  const stageName = useStageName();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the functions of words are made of the speech alone
  return useMemo(
    () => ({ ...speech, figureWords, bandWords, stageName: (id) => stageName(stages, id), isListed, accountsOf, now }),
    [speech, stages, isListed, accountsOf, now],
  );
}
