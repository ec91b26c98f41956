// Says whether what was written is on disk: "saved" only after the store has confirmed it.
import type { FailureCode } from '../../lib/messaging/contract.ts';
import type { SaveState } from './autosave.ts';
import { Button } from './Button.tsx';
import { useLanguage } from './language-context.tsx';
import { Notice } from './Notice.tsx';

interface SaveMarkProps {
  readonly state: SaveState<FailureCode>;
  readonly onRetry: () => void;
}

export function SaveMark({ state, onRetry }: SaveMarkProps) {
  const { text, formats } = useLanguage();
  if (state.at === 'failed') {
    return (
      <Notice tone="stop">
        {text('panel', 'notSaved')} {text('errors', state.problem)}
        <Button weight="link" onPress={onRetry}>
          {text('panel', 'saveAgain')}
        </Button>
      </Notice>
    );
  }
  return (
    <p className="caption faint save-mark" role="status">
      {state.at === 'unsaved' ? text('panel', 'saving') : null}
      {state.at === 'saved' ? text('panel', 'savedAt', { time: formats.clock(state.time) }) : null}
    </p>
  );
}
