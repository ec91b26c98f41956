// The overlap of the audiences of a shortlist: measured on request, the pairs worth knowing first, the whole as a table below.
import { memo, useEffect, useRef, useState } from 'react';
import overlapRules from '../../lib/evaluation/overlap/overlap-rules.json' with { type: 'json' };
import type { FailureCode } from '../../lib/messaging/contract.ts';
import type { PortClient } from '../../lib/messaging/port-client.ts';
import type { Store } from '../../lib/storage/store.ts';
import { failureCodeOf } from '../../lib/storage/store-failure.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { Notice } from '../ui/Notice.tsx';
import { OverlapPairs } from './OverlapPairs.tsx';
import { OverlapTable } from './OverlapTable.tsx';
import type { OverlapMap } from './overlap-map.ts';
import './overlap.css';

interface OverlapViewProps {
  readonly store: { readonly overlaps: Pick<Store['overlaps'], 'map'> } & Pick<Store, 'onChange'>;
  readonly client: Pick<PortClient, 'measureOverlaps'>;
  readonly campaignId: string;
  readonly onBack: () => void;
}

interface Known {
  /** Null: never measured. */
  readonly map: OverlapMap | null;
  readonly read: boolean;
  readonly failure: FailureCode | null;
}

/** The map as the store has it, read anew whenever it changes. */
function useOverlapMap(store: OverlapViewProps['store'], campaignId: string): Known {
  const [known, setKnown] = useState<Known>({ map: null, read: false, failure: null });
  useEffect(() => {
    let current = true;
    const read = () =>
      store.overlaps.map(campaignId).then(
        (map) => current && setKnown({ map, read: true, failure: null }),
        (thrown) => current && setKnown((before) => ({ ...before, read: true, failure: failureCodeOf(thrown) })),
      );
    void read();
    const stop = store.onChange((changed) => {
      if (changed.has('overlaps')) void read();
    });
    return () => {
      current = false;
      stop();
    };
  }, [store, campaignId]);
  return known;
}

type Measuring =
  | { readonly at: 'rest' }
  | { readonly at: 'running'; readonly done: number; readonly total: number }
  | { readonly at: 'failed'; readonly failure: FailureCode };

export function OverlapView({ store, client, campaignId, onBack }: OverlapViewProps) {
  const { text, formats } = useLanguage();
  const { map, read, failure } = useOverlapMap(store, campaignId);
  const [measuring, setMeasuring] = useState<Measuring>({ at: 'rest' });
  const cancel = useRef<(() => void) | null>(null);
  useEffect(() => () => cancel.current?.(), []);

  const measure = async () => {
    setMeasuring({ at: 'running', done: 0, total: 0 });
    const job = client.measureOverlaps((done, total) => setMeasuring({ at: 'running', done, total }));
    let cancelled = false;
    cancel.current = () => {
      cancelled = true;
      job.cancel();
    };
    const answer = await job.answer;
    cancel.current = null;
    setMeasuring(answer.ok || cancelled ? { at: 'rest' } : { at: 'failed', failure: answer.failure });
  };

  const running = measuring.at === 'running';
  const stop = failure ?? (measuring.at === 'failed' ? measuring.failure : null);
  return (
    <main className="popup">
      <header className="popup-head">
        <Button weight="quiet" label={text('settings', 'back')} onPress={onBack}>
          <Icon name="left" />
        </Button>
        <h1>{text('overlap', 'title')}</h1>
      </header>
      <div className="overlap" aria-busy={!read}>
        <p className="soft">{text('overlap', 'what')}</p>
        <div className="overlap-act">
          {running ? (
            <>
              <progress
                className="overlap-progress"
                aria-label={text('overlap', 'measuring')}
                value={measuring.total === 0 ? undefined : measuring.done}
                max={measuring.total === 0 ? undefined : measuring.total}
              />
              <Button onPress={() => cancel.current?.()}>{text('settings', 'cancel')}</Button>
            </>
          ) : (
            <Button weight={map === null ? 'primary' : 'plain'} inactive={!read} onPress={() => void measure()}>
              {text('overlap', map === null ? 'measure' : 'measureAgain')}
            </Button>
          )}
          {map === null || running ? null : (
            <span className="caption faint">
              {text('overlap', 'measuredAt', { time: formats.dayAndTime(map.measuredAt) })}
            </span>
          )}
        </div>
        {stop === null ? null : <Notice tone="stop">{text('errors', stop)}</Notice>}
        {map === null ? null : <Measured map={map} />}
      </div>
    </main>
  );
}

const { leastComments } = overlapRules;

/** Drawn anew for another map alone: progress comes often, and a list of five hundred has 124,750 pairs. */
const Measured = memo(({ map }: { readonly map: OverlapMap }) => {
  const { text } = useLanguage();
  const tooFew = map.creators.filter(({ comments }) => comments < leastComments);
  return (
    <>
      <OverlapPairs map={map} />
      <OverlapTable map={map} />
      {tooFew.length > 0 ? (
        <p className="caption soft">{text('overlap', 'tooFew', { count: tooFew.length, least: leastComments })}</p>
      ) : null}
    </>
  );
});
