// How long ago the creator last posted: as far as this page tells, else by the newest post seen on earlier pages.
import type { CreatorReading } from '../../lib/profile/creator-profile.ts';
import { isKnown, type KnownMoment } from '../../lib/profile/figure.ts';
import { useLanguage } from '../ui/language-context.tsx';
import { WithReason } from '../ui/WithReason.tsx';

interface LastPostProps {
  readonly reading: CreatorReading;
  /** The newest post of all that were seen, milliseconds since 1970; null when none is dated. */
  readonly newestSeen: number | null;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The newest post of a profile page; null elsewhere, where older posts alone may be in sight. */
function newestMoment({ pageKind, posts }: CreatorReading): KnownMoment | null {
  if (pageKind !== 'profile') return null;
  const moments = posts.map((post) => post.published).filter(isKnown);
  return moments.reduce<KnownMoment | null>((newest, next) => (newest && newest.to >= next.to ? newest : next), null);
}

export function LastPost({ reading, newestSeen, now }: LastPostProps) {
  const { text, formats } = useLanguage();
  const newest = newestMoment(reading);
  if (!newest && newestSeen !== null) {
    return <WithReason reason={text('card', 'lastPostSeen')}>{`≤ ${formats.ago(newestSeen, now)}`}</WithReason>;
  }
  if (!newest) {
    return (
      <WithReason reason={text('card', 'lastPostUnread')}>
        <span aria-hidden="true">—</span>
        <span className="unseen">{text('reading', 'unread')}</span>
      </WithReason>
    );
  }
  const latest = formats.ago(newest.to, now);
  const earliest = formats.ago(newest.from, now);
  if (latest === earliest) return <span title={formats.day(newest.to)}>{latest}</span>;
  return <WithReason reason={formats.days(newest.from, newest.to)}>{`≈ ${latest}`}</WithReason>;
}
