// Does a creator stand on the shortlist in use? A store that cannot be asked is said as such, never as "no".
import type { FailureCode, ShortlistStatus } from '../messaging/contract.ts';
import type { Settings } from './settings.ts';
import type { Store } from './store.ts';
import { failureCodeOf } from './store-failure.ts';

interface StatusParts {
  readonly store: Pick<Store, 'campaigns' | 'shortlists'>;
  /** Never rejects: settings that cannot be read are the defaults. */
  readonly settings: () => Promise<Settings>;
}

export const statusUnknown = (failure: FailureCode): ShortlistStatus => ({ state: 'unknown', failure });

/**
 * Asks for several creators at once.
 * @returns for each key its status, in the order of the keys
 */
export async function statusesOf(
  { store, settings }: StatusParts,
  creatorKeys: readonly string[],
): Promise<readonly ShortlistStatus[]> {
  try {
    const { id: campaignId, name: campaignName } = await store.campaigns.active((await settings()).activeCampaignId);
    const campaigns = (await store.campaigns.list()).map(({ id, name }) => ({ id, name }));
    return await Promise.all(
      creatorKeys.map(async (key): Promise<ShortlistStatus> => {
        const rows = await store.shortlists.of(key);
        const listedOn = new Set(rows.map((row) => row.campaignId));
        const others = campaigns.filter(({ id }) => id !== campaignId && listedOn.has(id));
        const common = { campaignId, campaignName, campaigns, others };
        const row = rows.find((one) => one.campaignId === campaignId);
        return row ? { state: 'listed', ...common, addedAt: row.addedAt } : { state: 'not-listed', ...common };
      }),
    );
  } catch (thrown) {
    const unknown = statusUnknown(failureCodeOf(thrown));
    return creatorKeys.map(() => unknown);
  }
}

export async function statusOf(parts: StatusParts, creatorKey: string): Promise<ShortlistStatus> {
  const [status] = await statusesOf(parts, [creatorKey]);
  return status ?? statusUnknown('unknown');
}
