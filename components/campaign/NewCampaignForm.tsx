// Makes a campaign with a name and goes to it.
import { type SubmitEvent, useState } from 'react';
import { longestCampaignName } from '../../lib/campaign/campaign.ts';
import type { FailureCode } from '../../lib/messaging/contract.ts';
import { failureCodeOf } from '../../lib/storage/store-failure.ts';
import { Button } from '../ui/Button.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { Notice } from '../ui/Notice.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { WorkspaceParts } from '../workspace/workspace-parts.ts';

export function NewCampaignForm({ parts: { store, go } }: { readonly parts: Pick<WorkspaceParts, 'store' | 'go'> }) {
  const { text } = useLanguage();
  const [name, setName] = useState('');
  const [making, setMaking] = useState(false);
  const [failure, setFailure] = useState<FailureCode | null>(null);
  const canMake = name.trim() !== '' && !making;
  const make = async () => {
    if (!canMake) return;
    setMaking(true);
    setFailure(null);
    try {
      const { id } = await store.campaigns.create(name.trim());
      go({ at: 'campaign', campaignId: id });
    } catch (thrown) {
      setFailure(failureCodeOf(thrown));
      setMaking(false);
    }
  };
  return (
    <section className="place campaign-place">
      <h1>{text('campaigns', 'newTitle')}</h1>
      <p className="soft">{text('campaigns', 'newWhat')}</p>
      <form
        className="campaign-make"
        onSubmit={(event: SubmitEvent) => {
          event.preventDefault();
          void make();
        }}
      >
        <TextField label={text('campaigns', 'name')} longest={longestCampaignName} value={name} onChange={setName} />
        <Button weight="primary" inactive={!canMake} onPress={() => void make()}>
          {text('campaigns', 'create')}
        </Button>
      </form>
      {failure === null ? null : (
        <Notice tone="stop">
          {text('campaigns', 'notCreated')} {text('errors', failure)}
        </Notice>
      )}
    </section>
  );
}
