// Name, owner, stages and deadlines of a campaign while they are edited: saved as it happens, joined with other windows' work.
import { useEffect, useRef, useState } from 'react';
import type { Campaign } from '../../lib/campaign/campaign.ts';
import { arePartsNewer, type CampaignParts, mergeParts } from '../../lib/campaign/merge-parts.ts';
import type { FailureCode } from '../../lib/messaging/contract.ts';
import type { Campaigns } from '../../lib/storage/campaigns.ts';
import { failureCodeOf } from '../../lib/storage/store-failure.ts';
import type { SaveOutcome, SaveState } from '../ui/autosave.ts';
import { useAutosave } from '../ui/use-autosave.ts';

export interface PartsEditing {
  /** As they stand on the screen. */
  readonly parts: CampaignParts;
  readonly state: SaveState<FailureCode>;
  /** Changes the screen at once; saves when `mayBeSaved` says that nothing is wrong. */
  readonly change: (change: Partial<CampaignParts>) => void;
  /** Saves what is unsaved now. */
  readonly flush: () => Promise<void>;
}

const partsOf = ({ name, owner, stages, deadlines }: CampaignParts): CampaignParts => ({
  name,
  owner,
  stages,
  deadlines,
});

/** Space around a name is no part of it. */
const tidied = ({ name, owner, stages, deadlines }: CampaignParts): CampaignParts => ({
  name: name.trim(),
  owner: owner.trim(),
  stages: stages.map((stage) => ({ ...stage, name: stage.name.trim() })),
  deadlines: deadlines.map((deadline) => ({ ...deadline, name: deadline.name.trim() })),
});

export function useCampaignParts(
  campaigns: Pick<Campaigns, 'change'>,
  campaign: Campaign,
  clock: () => number,
  mayBeSaved: (parts: CampaignParts) => boolean,
): PartsEditing {
  const [parts, setParts] = useState(() => partsOf(campaign));
  /** What this window knows to be on disk. */
  const known = useRef(campaign);
  useEffect(() => {
    if (!arePartsNewer(campaign, known.current)) return;
    const before = partsOf(known.current);
    known.current = campaign;
    setParts((now) => mergeParts(partsOf(campaign), before, now));
  }, [campaign]);

  const save = async (after: CampaignParts): Promise<SaveOutcome<FailureCode>> => {
    try {
      const saved = await campaigns.change(campaign.id, after, partsOf(known.current));
      if (saved === null) return { ok: false, problem: 'campaign-gone' };
      known.current = saved;
      setParts((now) => mergeParts(partsOf(saved), after, now));
      return { ok: true };
    } catch (thrown) {
      return { ok: false, problem: failureCodeOf(thrown) };
    }
  };
  const [state, autosave] = useAutosave(save, clock);

  return {
    parts,
    state,
    change: (change) => {
      const next = { ...parts, ...change };
      setParts(next);
      if (mayBeSaved(next)) autosave.change(tidied(next));
    },
    flush: autosave.flush,
  };
}
