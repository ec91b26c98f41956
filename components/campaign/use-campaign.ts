// One campaign as it stands now: followed in every window, and said when it is gone or cannot be read.
import { useEffect, useState } from 'react';
import type { Campaign } from '../../lib/campaign/campaign.ts';
import type { FailureCode } from '../../lib/messaging/contract.ts';
import type { Store } from '../../lib/storage/store.ts';
import { failureCodeOf } from '../../lib/storage/store-failure.ts';

export type CampaignState =
  | { readonly at: 'reading' }
  | { readonly at: 'there'; readonly campaign: Campaign }
  | { readonly at: 'gone' }
  | { readonly at: 'failed'; readonly failure: FailureCode };

interface CampaignStore {
  readonly campaigns: Pick<Store['campaigns'], 'get'>;
  readonly onChange: Store['onChange'];
}

/** Gives the campaign, and a function that reads it again after a failure. */
export function useCampaign(store: CampaignStore, campaignId: string): readonly [CampaignState, () => void] {
  const [state, setState] = useState<CampaignState>({ at: 'reading' });
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt reads again
  useEffect(() => {
    let run = 0;
    const read = () => {
      run += 1;
      const mine = run;
      const set = (next: CampaignState) => {
        // An answer that was overtaken by a later one says what no longer holds.
        if (run === mine) setState(next);
      };
      store.campaigns.get(campaignId).then(
        (campaign) => set(campaign ? { at: 'there', campaign } : { at: 'gone' }),
        (thrown) => set({ at: 'failed', failure: failureCodeOf(thrown) }),
      );
    };
    read();
    const end = store.onChange((changed) => {
      if (changed.has('campaigns')) read();
    });
    return () => {
      run += 1;
      end();
    };
  }, [store, campaignId, attempt]);
  return [state, () => setAttempt((before) => before + 1)];
}
