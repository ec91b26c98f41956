// One campaign in the workspace: overview, stages and deadlines, conditions, invitation; or a new one that is to be made.
import { useEffect, useRef, useState } from 'react';
import type { Campaign } from '../../lib/campaign/campaign.ts';
import type { FailureCode } from '../../lib/messaging/contract.ts';
import { failureCodeOf } from '../../lib/storage/store-failure.ts';
import { BriefForm } from '../outreach/BriefForm.tsx';
import { useSettings } from '../settings/Surface.tsx';
import { useCampaignName } from '../shortlist/use-campaign-name.ts';
import { Button } from '../ui/Button.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { addressOfPlace } from '../workspace/places.ts';
import type { WorkspaceParts } from '../workspace/workspace-parts.ts';
import { CampaignDashboard } from './CampaignDashboard.tsx';
import { CampaignSetup } from './CampaignSetup.tsx';
import { NewCampaignForm } from './NewCampaignForm.tsx';
import { ScreeningForm } from './ScreeningForm.tsx';
import { useCampaign } from './use-campaign.ts';
import './campaign-place.css';

/** What a campaign's place needs of the workspace: nothing that only the browser can do. */
type CampaignPlaceParts = Pick<WorkspaceParts, 'store' | 'clock' | 'newKey' | 'go'>;

interface CampaignPlaceProps {
  readonly parts: CampaignPlaceParts;
  /** Null: a campaign that is to be made. */
  readonly campaignId: string | null;
}

export function CampaignPlace({ parts, campaignId }: CampaignPlaceProps) {
  return campaignId === null ? (
    <NewCampaignForm parts={parts} />
  ) : (
    <StandingCampaign parts={parts} campaignId={campaignId} />
  );
}

function StandingCampaign({ parts, campaignId }: { readonly parts: CampaignPlaceParts; readonly campaignId: string }) {
  const { text } = useLanguage();
  const nameOf = useCampaignName();
  const [state, readAgain] = useCampaign(parts.store, campaignId);
  /** What it was called when it was there last. */
  const lastName = useRef<string | null>(null);
  if (state.at === 'there') lastName.current = state.campaign.name;
  switch (state.at) {
    case 'there':
      // An erased default campaign is made anew under the same id: another one to every form.
      return <CampaignParts key={state.campaign.createdAt} parts={parts} campaign={state.campaign} />;
    case 'gone':
      return (
        <section className="place campaign-place">
          {lastName.current === null ? null : (
            <Notice>{text('campaigns', 'erased', { name: nameOf(lastName.current) })}</Notice>
          )}
          <p className="sentence">{text('campaigns', 'gone')}</p>
        </section>
      );
    case 'failed':
      return (
        <section className="place campaign-place">
          <Notice tone="stop">
            {text('campaigns', 'unreadable')} {text('errors', state.failure)}
            <Button weight="link" onPress={readAgain}>
              {text('panel', 'tryAgain')}
            </Button>
          </Notice>
        </section>
      );
    default:
      return <section className="place campaign-place" aria-busy="true" />;
  }
}

type Part = 'dashboard' | 'setup' | 'conditions' | 'invitation';

const partIds: readonly Part[] = ['dashboard', 'setup', 'conditions', 'invitation'];

function CampaignParts({ parts, campaign }: { readonly parts: CampaignPlaceParts; readonly campaign: Campaign }) {
  const { text } = useLanguage();
  const [part, setPart] = useState<Part>('dashboard');
  const { store, clock } = parts;
  return (
    <section className="place campaign-place">
      <CampaignHead campaign={campaign} />
      <Tabs
        label={text('campaigns', 'parts')}
        tabs={partIds.map((id) => ({ id, label: text('campaigns', `part.${id}`) }))}
        chosen={part}
        onChoose={setPart}
      >
        {part === 'dashboard' ? (
          <CampaignDashboard
            store={store}
            campaign={campaign}
            clock={clock}
            onFillBudget={() => setPart('conditions')}
          />
        ) : null}
        {part === 'setup' ? <CampaignSetup parts={parts} campaign={campaign} /> : null}
        {part === 'conditions' ? <ScreeningForm campaigns={store.campaigns} campaign={campaign} clock={clock} /> : null}
        {part === 'invitation' ? <BriefForm campaigns={store.campaigns} campaign={campaign} clock={clock} /> : null}
      </Tabs>
    </section>
  );
}

function CampaignHead({ campaign }: { readonly campaign: Campaign }) {
  const { text } = useLanguage();
  const nameOf = useCampaignName();
  const [{ activeCampaignId }, changeSettings] = useSettings();
  const [failure, setFailure] = useState<FailureCode | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Come here after making, copying or erasing one: what was pressed is gone, and the focus with it.
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);
  const use = async () => {
    setFailure(null);
    try {
      await changeSettings({ activeCampaignId: campaign.id });
    } catch (thrown) {
      setFailure(failureCodeOf(thrown));
    }
  };
  return (
    <header className="campaign-head">
      <h1 ref={heading} tabIndex={-1}>
        {nameOf(campaign.name)}
      </h1>
      {campaign.owner === '' ? null : (
        <span className="soft">{text('campaigns', 'ownerIs', { owner: campaign.owner })}</span>
      )}
      <div className="campaign-acts">
        {activeCampaignId === campaign.id ? (
          <span className="campaign-in-use">{text('campaigns', 'inUse')}</span>
        ) : (
          <Button onPress={() => void use()}>{text('campaigns', 'use')}</Button>
        )}
        <a className="button button-plain" href={addressOfPlace({ at: 'list', listId: campaign.id, creatorKey: null })}>
          {text('campaigns', 'openList')}
        </a>
      </div>
      {failure === null ? null : (
        <Notice tone="stop">
          {text('campaigns', 'notSwitched')} {text('errors', failure)}
        </Notice>
      )}
    </header>
  );
}
