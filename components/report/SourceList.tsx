// Where each figure was found: the part of the page and the place in it, as the reader noted it.
import type { CreatorReading } from '../../lib/profile/creator-profile.ts';
import { Details } from '../ui/Details.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { useFieldName } from './use-field-name.ts';

export function SourceList({ reading }: { readonly reading: CreatorReading }) {
  const { text, formats } = useLanguage();
  const nameOf = useFieldName(reading.platform);
  const entries = Object.entries(reading.report.sources);
  if (entries.length === 0) return null;
  return (
    <Details className="caption" summary={text('reading', 'sources', { time: formats.dayAndTime(reading.seenAt) })}>
      <dl className="sources">
        {entries.map(([field, sources]) => (
          <div key={field}>
            <dt>{nameOf(field)}</dt>
            {sources.map((source) => (
              <dd key={source}>{source}</dd>
            ))}
          </div>
        ))}
      </dl>
    </Details>
  );
}
