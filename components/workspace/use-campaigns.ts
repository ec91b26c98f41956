// All campaigns, oldest first, as they stand now: followed in every window.
import { useEffect, useState } from 'react';
import type { Campaign } from '../../lib/campaign/campaign.ts';
import type { Store } from '../../lib/storage/store.ts';

export interface CampaignSource {
  readonly campaigns: Pick<Store['campaigns'], 'list' | 'active'>;
  readonly onChange: Store['onChange'];
}

/**
 * Gives the campaigns; null while they are being read. The default campaign comes into being here when there is none.
 * @param activeCampaignId of the settings
 */
export function useCampaigns(store: CampaignSource, activeCampaignId: string): readonly Campaign[] | null {
  const [campaigns, setCampaigns] = useState<readonly Campaign[] | null>(null);
  useEffect(() => {
    let current = true;
    const read = async () => {
      await store.campaigns.active(activeCampaignId);
      const found = await store.campaigns.list();
      if (current) setCampaigns(found);
    };
    const attempt = () => read().catch(() => current && setCampaigns([]));
    void attempt();
    const end = store.onChange((changed) => {
      if (changed.has('campaigns')) void attempt();
    });
    return () => {
      current = false;
      end();
    };
  }, [store, activeCampaignId]);
  return campaigns;
}
