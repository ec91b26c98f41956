// Where a threshold comes from: name, year and address; our own rules say that they are our own.
import { Fragment } from 'react';
import type { ThresholdSource } from '../../lib/evaluation/report.ts';
import { ExternalLink } from '../ui/ExternalLink.tsx';
import { useLanguage } from '../ui/language-context.tsx';

export function SourceLinks({ sources }: { readonly sources: readonly ThresholdSource[] }) {
  const { text, reportText } = useLanguage();
  return sources.map((source, place) => (
    <Fragment key={`${source.name} ${source.url}`}>
      {place === 0 ? null : text('card', 'listComma')}
      {source.ownRule ? (
        text('card', 'ownRule')
      ) : (
        <>
          <ExternalLink href={source.url}>{reportText(source.name)}</ExternalLink>{' '}
          {source.year === null ? text('card', 'undated') : source.year}
        </>
      )}
    </Fragment>
  ));
}
