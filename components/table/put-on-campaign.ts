// Puts many creators on a campaign's shortlist, judged for that campaign: in portions, so that it can be watched and stopped.
import type { Campaign } from '../../lib/campaign/campaign.ts';
import { noDealing } from '../../lib/campaign/listing.ts';
import type { ShortlistRow } from '../../lib/campaign/shortlist-row.ts';
import { firstStageOf } from '../../lib/campaign/stages.ts';
import { judgeOf } from '../../lib/storage/judging-basis.ts';
import type { Settings } from '../../lib/storage/settings.ts';
import type { Store } from '../../lib/storage/store.ts';

export type JudgingStore = Pick<Store, 'creators' | 'shortlists' | 'packs' | 'rateCards' | 'campaigns' | 'quotes'>;

interface PuttingParts {
  readonly store: JudgingStore;
  readonly settings: Settings;
  /** Now in milliseconds since 1970. */
  readonly clock: () => number;
}

export interface Watch {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number) => void;
}

/** Creators judged and written together: some tens of milliseconds. */
const portion = 25;

/**
 * Gives the keys of those who stand there now and did not before; after a stop those of the portions that were written. Who
 * stands there already stays as they are.
 */
export async function putOnCampaign(
  { store, settings, clock }: PuttingParts,
  { id: campaignId, stages }: Campaign,
  creatorKeys: readonly string[],
  { signal, onProgress }: Watch,
): Promise<readonly string[]> {
  const judge = await judgeOf({ store, settings: async () => settings, clock });
  const added: string[] = [];
  for (let start = 0; start < creatorKeys.length && !signal.aborted; start += portion) {
    const part = creatorKeys.slice(start, start + portion);
    const standing = new Set((await store.shortlists.rows(campaignId, part)).map(({ creatorKey }) => creatorKey));
    const rows: ShortlistRow[] = [];
    for (const creatorKey of part) {
      const kept = standing.has(creatorKey) ? null : await store.creators.get(creatorKey);
      if (kept) rows.push(judge.row(kept, { ...noDealing, campaignId, addedAt: clock(), stage: firstStageOf(stages) }));
    }
    await store.shortlists.add(rows);
    added.push(...rows.map(({ creatorKey }) => creatorKey));
    onProgress(start + part.length);
  }
  return added;
}
