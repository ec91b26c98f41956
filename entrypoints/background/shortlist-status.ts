// Does a creator stand on the shortlist in use? A store that cannot be asked is said as such, never as "no".
import type { FailureCode, ShortlistStatus } from '../../lib/messaging/contract.ts';
import { failureCodeOf } from '../../lib/storage/store-failure.ts';
import type { WorkerParts } from './parts.ts';

export const statusUnknown = (failure: FailureCode): ShortlistStatus => ({ state: 'unknown', failure });

/**
 * Asks for several creators at once.
 * @returns for each key its status, in the order of the keys
 */
export async function statusesOf(
  { store, settings }: Pick<WorkerParts, 'store' | 'settings'>,
  creatorKeys: readonly string[],
): Promise<readonly ShortlistStatus[]> {
  try {
    const { id: campaignId, name: campaignName } = await store.campaigns.active((await settings()).activeCampaignId);
    const rows = await store.shortlists.rows(campaignId, creatorKeys);
    const addedAt = new Map(rows.map((row) => [row.creatorKey, row.addedAt]));
    return creatorKeys.map((key) => {
      const added = addedAt.get(key);
      return added === undefined
        ? { state: 'not-listed', campaignId, campaignName }
        : { state: 'listed', campaignId, campaignName, addedAt: added };
    });
  } catch (thrown) {
    const unknown = statusUnknown(failureCodeOf(thrown));
    return creatorKeys.map(() => unknown);
  }
}

export async function statusOf(
  parts: Pick<WorkerParts, 'store' | 'settings'>,
  creatorKey: string,
): Promise<ShortlistStatus> {
  const [status] = await statusesOf(parts, [creatorKey]);
  return status ?? statusUnknown('unknown');
}
