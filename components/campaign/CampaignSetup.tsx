// Name, owner, stages and deadlines of a campaign, and what is done with the campaign as a whole.
import { useState } from 'react';
import { type Campaign, defaultCampaignId, longestCampaignName } from '../../lib/campaign/campaign.ts';
import { localDay } from '../../lib/campaign/deadlines.ts';
import type { CampaignParts } from '../../lib/campaign/merge-parts.ts';
import { type Stage, type StageProblem, stageProblems } from '../../lib/campaign/stages.ts';
import { Button } from '../ui/Button.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { Notice } from '../ui/Notice.tsx';
import { SaveMark } from '../ui/SaveMark.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { WorkspaceParts } from '../workspace/workspace-parts.ts';
import { DeadlineList } from './DeadlineList.tsx';
import { RemoveStage } from './RemoveStage.tsx';
import { StageList } from './StageList.tsx';
import { useCampaignParts } from './use-campaign-parts.ts';
import { useStageCounts } from './use-stage-counts.ts';
import { useStageName } from './use-stage-name.ts';
import { type StageRemoving, useStageRemoval } from './use-stage-removal.ts';
import { WholeCampaign } from './WholeCampaign.tsx';

interface CampaignSetupProps {
  readonly parts: Pick<WorkspaceParts, 'store' | 'clock' | 'newKey' | 'go'>;
  readonly campaign: Campaign;
}

/** Longest name of an owner, in characters. */
const longestOwner = 60;

interface SetupProblem {
  readonly key: 'problem.name' | 'problem.no-day' | `problem.${StageProblem['kind']}`;
  /** Counted from 1. */
  readonly place: number;
}

export function CampaignSetup({ parts: { store, clock, newKey, go }, campaign }: CampaignSetupProps) {
  const { text } = useLanguage();
  const stageName = useStageName();
  const [leaving, setLeaving] = useState<Stage | null>(null);
  const counts = useStageCounts(store, campaign.id, campaign.stages);
  const removing = useStageRemoval(store.campaigns, campaign.id);

  const problemsOf = ({ name, stages, deadlines }: CampaignParts): readonly SetupProblem[] => [
    // The default campaign has a name in the interface's language as long as it has none of its own.
    ...(name.trim() === '' && campaign.id !== defaultCampaignId ? [{ key: 'problem.name', place: 1 } as const] : []),
    ...stageProblems(stages, ({ id }) => stageName(stages, id)).map(
      ({ id, kind }) => ({ key: `problem.${kind}`, place: stages.findIndex((stage) => stage.id === id) + 1 }) as const,
    ),
    ...deadlines.flatMap(({ on }, place) => (on === '' ? [{ key: 'problem.no-day', place: place + 1 } as const] : [])),
  ];
  const editing = useCampaignParts(store.campaigns, campaign, clock, (parts) => problemsOf(parts).length === 0);
  const { name, owner, stages, deadlines } = editing.parts;
  const problems = problemsOf(editing.parts);

  const remove = async (stage: Stage, moveTo: string) => {
    await editing.flush();
    await removing.remove(stage.id, moveTo);
    setLeaving(null);
  };

  return (
    <div className="campaign-setup">
      <form className="campaign-edit" onBlur={() => void editing.flush()} onSubmit={(event) => event.preventDefault()}>
        {problems.length === 0 ? (
          <SaveMark state={editing.state} onRetry={() => void editing.flush()} />
        ) : (
          <Notice tone="stop">
            {text('campaigns', 'notSaved')}
            <ul className="problems">
              {problems.map(({ key, place }) => (
                <li key={`${key} ${place}`}>{text('campaigns', key, { place })}</li>
              ))}
            </ul>
          </Notice>
        )}
        <div className="brief-pair">
          <TextField
            label={text('campaigns', 'name')}
            longest={longestCampaignName}
            value={name}
            placeholder={campaign.id === defaultCampaignId ? text('outreach', 'campaign.default') : ''}
            onChange={(value) => editing.change({ name: value })}
          />
          <TextField
            label={text('campaigns', 'owner')}
            longest={longestOwner}
            value={owner}
            onChange={(value) => editing.change({ owner: value })}
          />
        </div>

        <section className="campaign-part" aria-labelledby="campaign-stages">
          <h2 id="campaign-stages">{text('campaigns', 'stages')}</h2>
          <p className="field-hint">{text('campaigns', 'stagesWhat')}</p>
          <StageList
            stages={stages}
            counts={counts}
            newKey={newKey}
            onChange={(changed) => editing.change({ stages: changed })}
            onRemove={setLeaving}
          />
          <RemovalSaid removing={removing} stages={stages} />
        </section>

        <section className="campaign-part" aria-labelledby="campaign-deadlines">
          <h2 id="campaign-deadlines">{text('campaigns', 'deadlines')}</h2>
          <p className="field-hint">{text('campaigns', 'deadlinesWhat')}</p>
          <DeadlineList
            deadlines={deadlines}
            today={localDay(clock())}
            newKey={newKey}
            onChange={(changed) => editing.change({ deadlines: changed })}
          />
        </section>
      </form>
      <WholeCampaign store={store} campaign={campaign} go={go} />
      {leaving === null ? null : (
        <RemoveStage
          key={leaving.id}
          stage={leaving}
          stages={stages}
          count={counts && (counts.get(leaving.id) ?? 0)}
          busy={removing.step.at === 'removing'}
          onRemove={(moveTo) => void remove(leaving, moveTo)}
          onCancel={() => setLeaving(null)}
        />
      )}
    </div>
  );
}

function RemovalSaid({ removing, stages }: { readonly removing: StageRemoving; readonly stages: readonly Stage[] }) {
  const { text, formats } = useLanguage();
  const stageName = useStageName();
  const { step } = removing;
  if (step.at === 'missing') return <Notice tone="stop">{text('campaigns', 'stageMissing')}</Notice>;
  if (step.at === 'failed') {
    return (
      <Notice tone="stop">
        {text('campaigns', step.what)} {text('errors', step.failure)}
      </Notice>
    );
  }
  if (step.at !== 'removed') return null;
  const { removal } = step;
  const { stage, moved } = removal;
  const to = moved.change.kind === 'stage' ? moved.change.stage : '';
  const count = moved.listings.length;
  return (
    <Notice>
      {text('campaigns', count === 0 ? 'stageRemovedEmpty' : 'stageRemoved', {
        name: stageName([stage], stage.id),
        count: formats.fullCount(count),
        to: stageName(stages, to),
      })}
      <Button weight="link" onPress={() => void removing.undo(removal)}>
        {text('campaigns', 'undo')}
      </Button>
    </Notice>
  );
}
