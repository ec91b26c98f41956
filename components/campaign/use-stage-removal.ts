// Takes a stage out with its creators, and for ten seconds puts both back.
import { useEffect, useState } from 'react';
import type { FailureCode } from '../../lib/messaging/contract.ts';
import type { Campaigns, StageRemoval } from '../../lib/storage/campaigns.ts';
import { failureCodeOf } from '../../lib/storage/store-failure.ts';

type StageRemovalStep =
  | { readonly at: 'rest' }
  | { readonly at: 'removing' }
  | { readonly at: 'removed'; readonly removal: StageRemoval }
  /** The stage, or the one to move to, was taken out in another window. */
  | { readonly at: 'missing' }
  | { readonly at: 'failed'; readonly what: 'stageNotRemoved' | 'notUndone'; readonly failure: FailureCode };

export interface StageRemoving {
  readonly step: StageRemovalStep;
  /** @returns whether it is out */
  remove(stageId: string, moveTo: string): Promise<boolean>;
  undo(removal: StageRemoval): Promise<void>;
}

/** How long a removal can be undone, in milliseconds. */
const undoTime = 10_000;

export function useStageRemoval(
  campaigns: Pick<Campaigns, 'removeStage' | 'undoRemoval'>,
  campaignId: string,
): StageRemoving {
  const [step, setStep] = useState<StageRemovalStep>({ at: 'rest' });
  useEffect(() => {
    if (step.at !== 'removed') return;
    const timer = setTimeout(() => setStep({ at: 'rest' }), undoTime);
    return () => clearTimeout(timer);
  }, [step]);
  return {
    step,
    remove: async (stageId, moveTo) => {
      setStep({ at: 'removing' });
      try {
        const removal = await campaigns.removeStage(campaignId, stageId, moveTo);
        setStep(removal ? { at: 'removed', removal } : { at: 'missing' });
        return removal !== null;
      } catch (thrown) {
        setStep({ at: 'failed', what: 'stageNotRemoved', failure: failureCodeOf(thrown) });
        return false;
      }
    },
    undo: async (removal) => {
      try {
        await campaigns.undoRemoval(removal);
        setStep({ at: 'rest' });
      } catch (thrown) {
        setStep({ at: 'failed', what: 'notUndone', failure: failureCodeOf(thrown) });
      }
    },
  };
}
