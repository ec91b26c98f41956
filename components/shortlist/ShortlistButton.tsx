// Puts the creator on the campaign's shortlist and takes off again; says "added" only after the store has confirmed it.
import { useState } from 'react';
import type { Answer, FailureCode, ShortlistStatus } from '../../lib/messaging/contract.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { Menu } from '../ui/Menu.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useCampaignName } from './use-campaign-name.ts';
import './shortlist-button.css';

interface ShortlistButtonProps {
  readonly status: ShortlistStatus;
  /** False: the store does not know this creator, so nothing can be kept. */
  readonly possible: boolean;
  readonly onAdd: () => Promise<Answer>;
  readonly onRemove: () => Promise<Answer>;
  /** Takes another campaign into use. Missing where the campaign is chosen elsewhere on the same surface. */
  readonly onChoose?: (campaignId: string) => Promise<Answer>;
}

type Step =
  | { readonly at: 'rest' }
  | { readonly at: 'adding' | 'removing' | 'choosing' | 'added' | 'removed' }
  | { readonly at: 'failed'; readonly failure: FailureCode };

type KnownStatus = Exclude<ShortlistStatus, { readonly state: 'unknown' }>;

const campaignOf = (status: ShortlistStatus) => (status.state === 'unknown' ? null : status.campaignId);

export function ShortlistButton({ status, possible, onAdd, onRemove, onChoose }: ShortlistButtonProps) {
  const { text, formats } = useLanguage();
  const nameOf = useCampaignName();
  const [step, setStep] = useState<Step>({ at: 'rest' });
  const [seen, setSeen] = useState(status);
  if (campaignOf(seen) !== campaignOf(status)) {
    // What was done here was done for the campaign before; a choosing that failed is still to be read.
    setSeen(status);
    if (step.at !== 'failed') setStep({ at: 'rest' });
  } else if (seen.state !== status.state) {
    setSeen(status);
    // Taken off or put on elsewhere, in the popup or another window: what was done here holds no longer.
    const undone = step.at === 'added' ? 'not-listed' : step.at === 'removed' ? 'listed' : null;
    if (status.state === undone) setStep({ at: 'rest' });
  }

  const run = async (
    doing: 'adding' | 'removing' | 'choosing',
    done: 'added' | 'removed' | 'rest',
    work: () => Promise<Answer>,
  ) => {
    setStep({ at: doing });
    const answer = await work();
    setStep(answer.ok ? { at: done } : { at: 'failed', failure: answer.failure });
  };
  const add = () => run('adding', 'added', onAdd);
  const remove = () => run('removing', 'removed', onRemove);

  const failure: FailureCode | null =
    step.at === 'failed'
      ? step.failure
      : status.state === 'unknown'
        ? status.failure
        : possible
          ? null
          : 'nothing-read';
  const busy = step.at === 'adding' || step.at === 'removing' || step.at === 'choosing';
  const listed = step.at === 'added' || (step.at !== 'removed' && status.state === 'listed');
  const campaign = status.state === 'unknown' ? null : nameOf(status.campaignName);

  const words = () => {
    if (step.at === 'adding') return text('shortlist', 'adding');
    if (step.at === 'removing') return text('shortlist', 'removing');
    if (campaign === null) return text('shortlist', 'addAnywhere');
    return text('shortlist', listed ? 'onList' : 'addTo', { campaign });
  };

  return (
    <>
      <div className="add">
        <Button
          weight={listed && !busy ? 'quiet' : 'primary'}
          className={listed && !busy ? 'add-button add-done' : 'add-button'}
          inactive={busy || !possible || listed}
          onPress={add}
        >
          {busy ? null : <Icon name={listed ? 'check' : 'plus'} />}
          <span className="add-words">{words()}</span>
        </Button>
        {onChoose && status.state !== 'unknown' && status.campaigns.length > 1 ? (
          <CampaignChoice status={status} onChoose={(id) => void run('choosing', 'rest', () => onChoose(id))} />
        ) : null}
        {listed && !busy ? (
          <Button weight="link" onPress={remove}>
            {step.at === 'added' ? text('shortlist', 'undo') : text('shortlist', 'takeOff')}
          </Button>
        ) : null}
        <span className="unseen" role="status">
          {step.at === 'added' && campaign !== null ? text('shortlist', 'addedStatus', { campaign }) : null}
          {step.at === 'removed' && campaign !== null ? text('shortlist', 'removedStatus', { campaign }) : null}
        </span>
      </div>
      {status.state !== 'unknown' && status.others.length > 0 ? (
        <p className="also-in caption soft">
          {text('shortlist', 'alsoIn', { campaigns: formats.list(status.others.map(({ name }) => nameOf(name))) })}
        </p>
      ) : null}
      {failure === null ? null : <Notice tone="stop">{text('errors', failure)}</Notice>}
    </>
  );
}

interface CampaignChoiceProps {
  readonly status: KnownStatus;
  readonly onChoose: (campaignId: string) => void;
}

function CampaignChoice({ status, onChoose }: CampaignChoiceProps) {
  const { text } = useLanguage();
  const nameOf = useCampaignName();
  return (
    <Menu
      label={text('shortlist', 'campaigns')}
      className="button button-quiet button-icon"
      rise="up"
      button={
        <>
          <Icon name="chevron" className="chevron chevron-down" />
          <span className="unseen">{text('shortlist', 'campaigns')}</span>
        </>
      }
      groups={[
        {
          entries: status.campaigns.map(({ id, name }) => ({
            id,
            label: <span className="add-words">{nameOf(name)}</span>,
            checked: id === status.campaignId,
            onChoose: () => {
              if (id !== status.campaignId) onChoose(id);
            },
          })),
        },
      ]}
    />
  );
}
