// Where a threshold comes from: name, year and address; our own rules say that they are our own.
import type { ThresholdSource } from '../../lib/evaluation/report.ts';
import { ExternalLink } from '../ui/ExternalLink.tsx';
import { useLanguage } from '../ui/language-context.tsx';

export function SourceLink({ source }: { readonly source: ThresholdSource }) {
  const { text, reportText } = useLanguage();
  if (source.ownRule) return text('card', 'ownRule', { rule: reportText(source.explanation ?? source.name) });
  return (
    <>
      <ExternalLink href={source.url}>{source.name}</ExternalLink>{' '}
      {source.year === null ? text('card', 'undated') : source.year}
    </>
  );
}
