// Compares the creator's commenters with those of the shortlist, on the user's word: progress while it runs, and a way to stop it.
import { useRef, useState } from 'react';
import type { FailureCode } from '../../lib/messaging/contract.ts';
import type { PortClient } from '../../lib/messaging/port-client.ts';
import { Button } from '../ui/Button.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { Notice } from '../ui/Notice.tsx';

export type OverlapClient = Pick<PortClient, 'measureOverlaps'>;

type Measuring = ReturnType<OverlapClient['measureOverlaps']>;

type Step =
  | { readonly at: 'rest' | 'done' | 'cancelled' }
  | { readonly at: 'running'; readonly done: number; readonly total: number }
  | { readonly at: 'failed'; readonly failure: FailureCode };

/** Give it the creator's key as React key: what runs belongs to the creator on the screen. */
export function OverlapMeasure({ client }: { readonly client: OverlapClient }) {
  const { text } = useLanguage();
  const [step, setStep] = useState<Step>({ at: 'rest' });
  const running = useRef<Measuring | null>(null);

  const measure = async () => {
    setStep({ at: 'running', done: 0, total: 0 });
    const measuring = client.measureOverlaps((done, total) => {
      if (running.current === measuring) setStep({ at: 'running', done, total });
    });
    running.current = measuring;
    const answer = await measuring.answer;
    if (running.current !== measuring) return;
    running.current = null;
    setStep(answer.ok ? { at: 'done' } : { at: 'failed', failure: answer.failure });
  };
  const cancel = () => {
    running.current?.cancel();
    running.current = null;
    setStep({ at: 'cancelled' });
  };

  if (step.at === 'running') {
    const { done, total } = step;
    const words = total === 0 ? text('panel', 'overlapStarting') : text('panel', 'overlapProgress', { done, total });
    return (
      <div className="own-part">
        <p className="caption soft">{words}</p>
        <div className="own-line">
          <progress
            className="progress"
            aria-label={text('panel', 'overlap')}
            {...(total === 0 ? {} : { value: done, max: total })}
          />
          <Button onPress={cancel}>{text('panel', 'overlapCancel')}</Button>
        </div>
      </div>
    );
  }
  return (
    <div className="own-part">
      <div className="own-line">
        <Button onPress={() => void measure()}>{text('panel', 'overlap')}</Button>
        <span className="caption faint" role="status">
          {step.at === 'done' ? text('panel', 'overlapDone') : null}
          {step.at === 'cancelled' ? text('panel', 'overlapCancelled') : null}
        </span>
      </div>
      {step.at === 'failed' ? <Notice tone="stop">{text('errors', step.failure)}</Notice> : null}
      <p className="caption faint">{text('panel', 'overlapWhy')}</p>
    </div>
  );
}
