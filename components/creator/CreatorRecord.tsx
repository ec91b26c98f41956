// What has come of a creator over time: followers and rate from own visits, stages, quotes.
import { useMemo } from 'react';
import { creatorHistory } from '../../lib/campaign/history.ts';
import type { KeptCreator } from '../../lib/campaign/kept-creator.ts';
import { isKnown } from '../../lib/profile/figure.ts';
import { HistoryChart } from '../charts/HistoryChart.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import type { CreatorParts } from './creator-parts.ts';
import { QuoteHistory } from './QuoteHistory.tsx';
import { StageHistory } from './StageHistory.tsx';
import { Unread } from './Unread.tsx';
import { useFollowed } from './use-followed.ts';
import './creator.css';

interface CreatorRecordProps extends Pick<CreatorParts, 'store' | 'creatorKey' | 'clock'> {
  /** Whose quote can be written; null while it is not known. */
  readonly campaignId: string | null;
}

export function CreatorRecord({ store, creatorKey, clock, campaignId }: CreatorRecordProps) {
  const { text } = useLanguage();
  const kept = useFollowed(
    store,
    ['creators', 'details', 'snapshots'],
    () => store.creators.get(creatorKey),
    creatorKey,
  );
  if (kept.at === 'loading') return null;
  if (kept.at === 'failed') return <Unread failure={kept.failure} onRetry={kept.retry} />;
  if (kept.value === null) return <p className="soft">{text('creator', 'notKept')}</p>;
  return (
    <div className="creator-record">
      <GrowthPart kept={kept.value} now={clock()} />
      <StageHistory store={store} creatorKey={creatorKey} />
      {campaignId === null ? null : (
        <QuoteHistory
          store={store}
          creatorKey={creatorKey}
          clock={clock}
          campaignId={campaignId}
          platform={kept.value.profile.platform}
        />
      )}
    </div>
  );
}

function GrowthPart({ kept, now }: { readonly kept: KeptCreator; readonly now: number }) {
  const { text } = useLanguage();
  const history = useMemo(() => creatorHistory(kept), [kept]);
  const { displayName, handle } = kept.profile;
  const name = isKnown(displayName) ? displayName.value : isKnown(handle) ? handle.value : '';
  return (
    <section className="record-part">
      <h2>{text('creator', 'history')}</h2>
      <HistoryChart history={history} name={name} now={now} level={3} />
    </section>
  );
}
