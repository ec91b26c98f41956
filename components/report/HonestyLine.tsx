// What could not be read: how many of how many, which, and why – and, first of all, when a site has changed.
import type { CreatorReading } from '../../lib/profile/creator-profile.ts';
import type { UnreadReason } from '../../lib/profile/figure.ts';
import { type CoverageItem, coverageOf } from '../../lib/profile/reading-coverage.ts';
import { Details } from '../ui/Details.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useFieldName } from './use-field-name.ts';

const reasonsInOrder: readonly UnreadReason[] = ['changed', 'not-captured', 'not-offered'];

export function HonestyLine({ reading }: { readonly reading: CreatorReading }) {
  const { text } = useLanguage();
  const coverage = coverageOf(reading);
  const fieldName = useFieldName(reading.platform);
  const nameOf = ({ subject, field }: CoverageItem) => fieldName(subject === 'post' ? `posts.${field}` : field);
  const listed = (items: readonly CoverageItem[]) => items.map(nameOf).join(text('card', 'listComma'));
  const partly = coverage.items.filter((item) => item.state === 'partly');
  const unreadCount = coverage.totalCount - coverage.readCount;
  const groups = reasonsInOrder.map((why) => ({
    why,
    items: why === 'not-offered' ? coverage.notOffered : coverage.items.filter((item) => item.state === why),
  }));
  const counts = { read: coverage.readCount, total: coverage.totalCount, unread: unreadCount };
  return (
    <div className="honesty">
      {coverage.changed.length > 0 ? (
        <Notice tone="look">{text('reading', 'drift', { fields: listed(coverage.changed) })}</Notice>
      ) : null}
      <Details
        className="caption"
        summary={unreadCount > 0 ? text('reading', 'coverage', counts) : text('reading', 'coverageWhole', counts)}
      >
        <dl className="unread-list">
          {groups
            .filter(({ items }) => items.length > 0)
            .map(({ why, items }) => (
              <div key={why}>
                <dt>{text('reading', `why.${why}`)}</dt>
                <dd>{listed(items)}</dd>
              </div>
            ))}
          {partly.length > 0 ? (
            <div>
              <dt>{text('reading', 'partly')}</dt>
              <dd>
                {partly
                  .map((item) => text('reading', 'partlyOf', { field: nameOf(item), read: item.read, of: item.of }))
                  .join(text('card', 'listComma'))}
              </dd>
            </div>
          ) : null}
        </dl>
        {reading.report.embedded === 'stale' ? <p className="soft">{text('reading', 'stale')}</p> : null}
        <p className="faint">{text('reading', 'honest')}</p>
      </Details>
    </div>
  );
}
