// Names a criterion, with the kind of videos it was judged by where a platform has several.
import type { CriterionId, Finding } from '../../lib/evaluation/report.ts';
import { useLanguage } from '../ui/language-context.tsx';

/** Gives a function from a finding (or the criterion that should have been there) to its name. */
export function useCriterionName(): (finding: Finding | null, criterion: CriterionId) => string {
  const { text } = useLanguage();
  return (finding, criterion) => {
    const name = text('report', `criterion.${finding?.criterion ?? criterion}`);
    return finding?.population
      ? text('card', 'ofPopulation', { name, population: text('report', `population.${finding.population}`) })
      : name;
  };
}
