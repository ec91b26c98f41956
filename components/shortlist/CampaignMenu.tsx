// The campaign in use, as a menu: choose another one, or make a new one and take it into use.
import { type SubmitEvent, useRef, useState } from 'react';
import { type Campaign, longestCampaignName } from '../../lib/campaign/campaign.ts';
import type { FailureCode } from '../../lib/messaging/contract.ts';
import type { Store } from '../../lib/storage/store.ts';
import { failureCodeOf } from '../../lib/storage/store-failure.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { Menu } from '../ui/Menu.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useCampaigns } from '../workspace/use-campaigns.ts';
import { useCampaignName } from './use-campaign-name.ts';
import './campaign-menu.css';

interface CampaignMenuStore {
  readonly campaigns: Pick<Store['campaigns'], 'list' | 'active' | 'create'>;
  readonly onChange: Store['onChange'];
}

interface CampaignMenuProps {
  readonly store: CampaignMenuStore;
  readonly active: Pick<Campaign, 'id' | 'name'>;
  /** Takes the campaign into use; rejects when that could not be kept. */
  readonly onChoose: (campaignId: string) => Promise<unknown>;
  /** Is it what the surface is about? Else it stands above another heading. */
  readonly isHeading?: boolean;
}

type Step =
  | { readonly at: 'rest' | 'naming' | 'making' }
  | { readonly at: 'failed'; readonly what: 'notSwitched' | 'notCreated'; readonly failure: FailureCode };

/** Stands in a line of its own; what went wrong is said below it. */
export function CampaignMenu({ store, active, onChoose, isHeading = true }: CampaignMenuProps) {
  const { text } = useLanguage();
  const nameOf = useCampaignName();
  const campaigns = useCampaigns(store, active.id) ?? [active];
  const [step, setStep] = useState<Step>({ at: 'rest' });

  /** After naming, the menu stands in the field's place again: the focus comes back to it. */
  const wasNaming = useRef(false);
  if (step.at === 'naming') wasNaming.current = true;
  const takeFocusBack = (line: HTMLElement | null) => {
    if (line === null || !wasNaming.current) return;
    wasNaming.current = false;
    line.querySelector('button')?.focus();
  };

  const choose = async (campaignId: string) => {
    setStep({ at: 'rest' });
    try {
      await onChoose(campaignId);
    } catch (thrown) {
      setStep({ at: 'failed', what: 'notSwitched', failure: failureCodeOf(thrown) });
    }
  };
  const create = async (name: string) => {
    setStep({ at: 'making' });
    try {
      const { id } = await store.campaigns.create(name);
      await choose(id);
    } catch (thrown) {
      setStep({ at: 'failed', what: 'notCreated', failure: failureCodeOf(thrown) });
    }
  };

  if (step.at === 'naming' || step.at === 'making') {
    return (
      <>
        {isHeading ? <h1 className="unseen">{nameOf(active.name)}</h1> : null}
        <NewCampaign
          busy={step.at === 'making'}
          onName={(name) => void create(name)}
          onCancel={() => setStep({ at: 'rest' })}
        />
      </>
    );
  }
  const Line = isHeading ? 'h1' : 'div';
  return (
    <>
      <Line className="campaign" ref={takeFocusBack}>
        <Menu
          label={text('shortlist', 'campaigns')}
          className="button button-quiet campaign-button"
          button={
            <>
              <span className="campaign-name">{nameOf(active.name)}</span>
              <Icon name="chevron" className="chevron chevron-down" />
            </>
          }
          groups={[
            {
              entries: campaigns.map(({ id, name }) => ({
                id,
                label: <span className="campaign-name">{nameOf(name)}</span>,
                checked: id === active.id,
                onChoose: () => {
                  if (id !== active.id) void choose(id);
                },
              })),
            },
            {
              entries: [
                { id: 'new', label: text('shortlist', 'newCampaign'), onChoose: () => setStep({ at: 'naming' }) },
              ],
            },
          ]}
        />
      </Line>
      {step.at === 'failed' ? (
        <Notice tone="stop">
          {text('shortlist', step.what)} {text('errors', step.failure)}
        </Notice>
      ) : null}
    </>
  );
}

interface NewCampaignProps {
  readonly busy: boolean;
  readonly onName: (name: string) => void;
  readonly onCancel: () => void;
}

function NewCampaign({ busy, onName, onCancel }: NewCampaignProps) {
  const { text } = useLanguage();
  const [name, setName] = useState('');
  const canMake = name.trim() !== '' && !busy;
  const make = () => {
    if (canMake) onName(name.trim());
  };
  return (
    <form
      className="campaign-new"
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        make();
      }}
    >
      <input
        className="input"
        aria-label={text('shortlist', 'newCampaignName')}
        placeholder={text('shortlist', 'newCampaignName')}
        maxLength={longestCampaignName}
        // biome-ignore lint/a11y/noAutofocus: the field takes the place of the menu that was just pressed
        autoFocus
        value={name}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={(event) => {
          // While a Chinese input method is open, Escape belongs to it.
          if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          onCancel();
        }}
      />
      <Button weight="primary" inactive={!canMake} onPress={make}>
        {text('shortlist', 'createCampaign')}
      </Button>
      <Button weight="quiet" label={text('settings', 'cancel')} onPress={onCancel}>
        <Icon name="close" />
      </Button>
    </form>
  );
}
