// On which shortlists a creator stands, and through which stages they have come there, with the days.
import type { Campaign } from '../../lib/campaign/campaign.ts';
import type { ShortlistRow } from '../../lib/campaign/shortlist-row.ts';
import type { StageChangeRecord } from '../../lib/storage/records.ts';
import { useStageName } from '../campaign/use-stage-name.ts';
import { useCampaignName } from '../shortlist/use-campaign-name.ts';
import { useLanguage } from '../ui/language-context.tsx';
import type { CreatorParts } from './creator-parts.ts';
import { Unread } from './Unread.tsx';
import { useFollowed } from './use-followed.ts';

interface Listed {
  readonly campaign: Campaign;
  readonly row: ShortlistRow;
  /** Oldest first. */
  readonly changes: readonly StageChangeRecord[];
}

export function StageHistory({ store, creatorKey }: Pick<CreatorParts, 'store' | 'creatorKey'>) {
  const { text } = useLanguage();
  const read = async (): Promise<readonly Listed[]> => {
    const [campaigns, rows] = await Promise.all([store.campaigns.list(), store.shortlists.of(creatorKey)]);
    const listed = campaigns.flatMap((campaign) => {
      const row = rows.find(({ campaignId }) => campaignId === campaign.id);
      return row ? [{ campaign, row }] : [];
    });
    return Promise.all(
      listed.map(async (one) => ({
        ...one,
        changes: await store.dealings.stageChanges(one.campaign.id, creatorKey),
      })),
    );
  };
  const found = useFollowed(store, ['campaigns', 'shortlist', 'stageChanges'], read, creatorKey);
  if (found.at === 'loading') return null;
  return (
    <section className="record-part">
      <h2>{text('creator', 'stages')}</h2>
      {found.at === 'failed' ? (
        <Unread failure={found.failure} onRetry={found.retry} />
      ) : found.value.length === 0 ? (
        <p className="caption faint">{text('creator', 'stages.none')}</p>
      ) : (
        <ul className="stage-lists">
          {found.value.map((listed) => (
            <li key={listed.campaign.id}>
              <StagesPassed {...listed} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function StagesPassed({ campaign, row, changes }: Listed) {
  const { text, formats } = useLanguage();
  const nameOf = useCampaignName();
  const stageName = useStageName();
  const first = changes[0]?.from ?? row.stage;
  return (
    <>
      <h3>{nameOf(campaign.name)}</h3>
      <ol className="stages-passed">
        <li>
          <span className="faint">{formats.day(row.addedAt)}</span>
          <span>
            {stageName(campaign.stages, first)}
            <span className="caption faint"> {text('creator', 'stages.added')}</span>
          </span>
        </li>
        {changes.map(({ at, to }) => (
          <li key={at}>
            <span className="faint">{formats.day(at)}</span>
            <span>{stageName(campaign.stages, to)}</span>
          </li>
        ))}
      </ol>
    </>
  );
}
