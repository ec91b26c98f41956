// How far an import or its undoing is, how it ended, and what can be done then.

import { useEffect, useRef } from 'react';
import { Button } from '../ui/Button.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { Place } from '../workspace/places.ts';
import type { ImportState, ImportWork } from './import-work.ts';

interface ImportStateProps {
  readonly state: ImportState;
  readonly work: Pick<ImportWork, 'stop' | 'undo' | 'leave'>;
  readonly go: (place: Place) => void;
}

export function ImportStateView(props: ImportStateProps) {
  const { at } = props.state;
  const frame = useRef<HTMLDivElement>(null);
  // The button that was pressed has gone.
  useEffect(() => {
    if (at !== 'rest') frame.current?.focus();
  }, [at]);
  return (
    <div ref={frame} tabIndex={-1}>
      <StateView {...props} />
    </div>
  );
}

function StateView({ state, work, go }: ImportStateProps) {
  const { text, formats } = useLanguage();
  switch (state.at) {
    case 'rest':
      return null;
    case 'writing':
      return (
        <Progress
          label={text('importing', 'importing', {
            done: formats.fullCount(state.done),
            total: formats.fullCount(state.total),
          })}
          share={state.total === 0 ? 0 : state.done / state.total}
          isStopping={state.isStopping}
          onStop={work.stop}
        />
      );
    case 'undoing':
      return (
        <Progress
          label={text('importing', 'undoing', { percent: formats.percent(state.share) })}
          share={state.share}
          isStopping={state.isStopping}
          onStop={work.stop}
        />
      );
    default:
      return <Ended state={state} work={work} go={go} />;
  }
}

interface ProgressProps {
  readonly label: string;
  readonly share: number;
  readonly isStopping: boolean;
  readonly onStop: () => void;
}

function Progress({ label, share, isStopping, onStop }: ProgressProps) {
  const { text } = useLanguage();
  return (
    <div className="import-progress">
      <progress value={share} max={1} aria-label={label} />
      <div className="import-bar">
        <span>{isStopping ? text('importing', 'stopping') : label}</span>
        <Button inactive={isStopping} onPress={onStop}>
          {text('importing', 'stop')}
        </Button>
      </div>
    </div>
  );
}

type EndedState = Exclude<ImportState, { readonly at: 'rest' | 'writing' | 'undoing' }>;

function Ended({ state, work, go }: ImportStateProps & { readonly state: EndedState }) {
  const said = useEndedWords();
  const { text } = useLanguage();
  return (
    <div className="import-ended">
      <Notice tone={state.at === 'failed' ? 'stop' : 'plain'}>{said(state)}</Notice>
      <div className="import-bar">
        {state.at === 'written' ? (
          <>
            <Button weight="primary" onPress={() => go({ at: 'list', listId: state.listId, creatorKey: null })}>
              {text('importing', 'toList')}
            </Button>
            {state.written > 0 ? (
              <Button onPress={() => void work.undo(state.importId)}>{text('importing', 'undoImport')}</Button>
            ) : null}
          </>
        ) : null}
        <Button onPress={work.leave}>{text('importing', 'another')}</Button>
      </div>
    </div>
  );
}

function useEndedWords(): (state: EndedState) => string {
  const { text, formats } = useLanguage();
  const number = (count: number) => formats.fullCount(count);
  return (state) => {
    switch (state.at) {
      case 'written': {
        const left = state.total - state.written;
        return left > 0
          ? text('importing', 'stopped', { count: number(state.written), left: number(left) })
          : text('importing', 'done', { count: number(state.written) });
      }
      case 'failed':
        return text('importing', 'failed', { count: number(state.written), reason: text('errors', state.failure) });
      case 'undone':
        if (state.isCancelled) return text('importing', 'undoStopped');
        return text('importing', state.kept > 0 ? 'undoneKept' : 'undone', {
          count: number(state.deleted),
          kept: number(state.kept),
        });
    }
  };
}
