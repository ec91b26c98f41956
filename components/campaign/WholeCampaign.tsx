// What is done with a campaign as a whole: a copy without its creators, and its erasure after saying what goes.
import { useState } from 'react';
import { type Campaign, defaultCampaignId } from '../../lib/campaign/campaign.ts';
import type { FailureCode } from '../../lib/messaging/contract.ts';
import { failureCodeOf } from '../../lib/storage/store-failure.ts';
import { useSettings } from '../settings/Surface.tsx';
import { useCampaignName } from '../shortlist/use-campaign-name.ts';
import { Button } from '../ui/Button.tsx';
import { Confirm } from '../ui/Confirm.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { WorkspaceParts } from '../workspace/workspace-parts.ts';

interface WholeCampaignProps extends Pick<WorkspaceParts, 'store' | 'go'> {
  readonly campaign: Campaign;
}

interface Extent {
  readonly listed: number;
  /** The campaign that comes into use instead; null when there is no other: an empty default one is made. */
  readonly next: string | null;
}

type Step =
  | { readonly at: 'rest' | 'copying' }
  | { readonly at: 'asking' | 'erasing'; readonly extent: Extent }
  | { readonly at: 'failed'; readonly what: 'notDuplicated' | 'notErased'; readonly failure: FailureCode };

export function WholeCampaign({ store, go, campaign }: WholeCampaignProps) {
  const { text, formats } = useLanguage();
  const nameOf = useCampaignName();
  const [{ activeCampaignId }, changeSettings] = useSettings();
  const [step, setStep] = useState<Step>({ at: 'rest' });
  const name = nameOf(campaign.name);
  const failed = (what: 'notDuplicated' | 'notErased', thrown: unknown) =>
    setStep({ at: 'failed', what, failure: failureCodeOf(thrown) });

  const duplicate = async () => {
    setStep({ at: 'copying' });
    try {
      const copy = await store.campaigns.duplicate(campaign.id, text('campaigns', 'copyName', { name }));
      if (copy) go({ at: 'campaign', campaignId: copy.id });
      else setStep({ at: 'failed', what: 'notDuplicated', failure: 'campaign-gone' });
    } catch (thrown) {
      failed('notDuplicated', thrown);
    }
  };
  const ask = async () => {
    try {
      const listed = await store.shortlists.count({ campaignId: campaign.id });
      const others = (await store.campaigns.list()).filter(({ id }) => id !== campaign.id);
      setStep({ at: 'asking', extent: { listed, next: others[0]?.id ?? null } });
    } catch (thrown) {
      failed('notErased', thrown);
    }
  };
  const erase = async (extent: Extent) => {
    setStep({ at: 'erasing', extent });
    const next = extent.next ?? defaultCampaignId;
    const isInUse = activeCampaignId === campaign.id;
    try {
      // First: whoever finds the campaign in use gone makes the default one anew.
      if (isInUse) await changeSettings({ activeCampaignId: next });
      await store.erase.campaign(campaign.id);
      if (extent.next === null) await store.campaigns.active(defaultCampaignId);
      setStep({ at: 'rest' });
    } catch (thrown) {
      failed('notErased', thrown);
    }
  };

  return (
    <section className="campaign-part" aria-labelledby="campaign-whole">
      <h2 id="campaign-whole">{text('campaigns', 'whole')}</h2>
      <p className="field-hint">{text('campaigns', 'duplicateWhat')}</p>
      <div className="campaign-acts">
        <Button inactive={step.at === 'copying'} onPress={() => void duplicate()}>
          {text('campaigns', 'duplicate')}
        </Button>
        <Button weight="stop" onPress={() => void ask()}>
          {text('campaigns', 'erase')}
        </Button>
      </div>
      {step.at === 'failed' ? (
        <Notice tone="stop">
          {text('campaigns', step.what)} {text('errors', step.failure)}
        </Notice>
      ) : null}
      {step.at === 'asking' || step.at === 'erasing' ? (
        <Confirm
          title={text('campaigns', 'eraseTitle', { name })}
          deed={text('campaigns', 'eraseDeed')}
          busy={step.at === 'erasing'}
          onConfirm={() => void erase(step.extent)}
          onCancel={() => setStep({ at: 'rest' })}
        >
          <ul className="campaign-extent">
            <li>{text('campaigns', 'eraseListed', { count: formats.fullCount(step.extent.listed) })}</li>
            <li>{text('campaigns', 'eraseBrief')}</li>
            <li>{text('campaigns', 'eraseQuotes')}</li>
          </ul>
          <p>{text('campaigns', 'eraseKept')}</p>
          {step.extent.next === null ? (
            <p>{text('campaigns', 'eraseDefault', { name: text('outreach', 'campaign.default') })}</p>
          ) : null}
          <p>{text('campaigns', 'eraseFinal')}</p>
        </Confirm>
      ) : null}
    </section>
  );
}
