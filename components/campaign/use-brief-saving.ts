// Saves a brief while it is typed, and takes in what another window has changed of it meanwhile.
import { useEffect, useMemo, useRef } from 'react';
import type { Brief, Campaign } from '../../lib/campaign/campaign.ts';
import { isBriefNewer } from '../../lib/campaign/merge-brief.ts';
import type { FailureCode } from '../../lib/messaging/contract.ts';
import type { Campaigns } from '../../lib/storage/campaigns.ts';
import { failureCodeOf } from '../../lib/storage/store-failure.ts';
import type { Autosave, SaveOutcome, SaveState } from '../ui/autosave.ts';
import { useAutosave } from '../ui/use-autosave.ts';

export type BriefStore = Pick<Campaigns, 'saveBrief'>;

/** What stands in a form, and the brief that it was typed over: another window's change may come in before it is saved. */
interface Typed {
  readonly parts: Partial<Brief>;
  readonly before: Brief;
}

/**
 * Gives the autosave of a form that answers some questions of the brief.
 * @param campaign as it stands; a newer one comes in when another window has saved
 * @param takeIn is given the brief that this window knew and the one that stands now: what differs was changed elsewhere
 */
export function useBriefSaving(
  campaigns: BriefStore,
  campaign: Campaign,
  clock: () => number,
  takeIn: (known: Brief, standing: Brief) => void,
): readonly [SaveState<FailureCode>, Autosave<Partial<Brief>, FailureCode>] {
  /** What this window knows to be on disk. */
  const known = useRef(campaign);
  const take = useRef(takeIn);
  take.current = takeIn;
  useEffect(() => {
    if (!isBriefNewer(campaign, known.current)) return;
    take.current(known.current.brief, campaign.brief);
    known.current = campaign;
  }, [campaign]);

  const save = async ({ parts, before }: Typed): Promise<SaveOutcome<FailureCode>> => {
    // Questions of other forms are as this window knows them: it changes none of those.
    const brief = { ...before, ...parts };
    try {
      const saved = await campaigns.saveBrief(campaign.id, brief, before);
      if (saved === null) return { ok: false, problem: 'campaign-gone' };
      take.current(brief, saved.brief);
      known.current = saved;
      return { ok: true };
    } catch (thrown) {
      return { ok: false, problem: failureCodeOf(thrown) };
    }
  };
  const [state, autosave] = useAutosave(save, clock);
  const typing = useMemo(
    () => ({ ...autosave, change: (parts: Partial<Brief>) => autosave.change({ parts, before: known.current.brief }) }),
    [autosave],
  );
  return [state, typing];
}
