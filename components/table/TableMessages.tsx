// What has just happened, with the way back; work under way, with a stop; what went wrong.
import type { FailureCode } from '../../lib/messaging/contract.ts';
import { Button } from '../ui/Button.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { Notice } from '../ui/Notice.tsx';
import { ProgressLine } from './ProgressLine.tsx';
import type { BulkEdit } from './use-bulk-edit.ts';

interface TableMessagesProps {
  readonly edit: BulkEdit;
  readonly viewFailure: FailureCode | null;
}

export function TableMessages({ edit, viewFailure }: TableMessagesProps) {
  const { text } = useLanguage();
  const { latest, undoable, running, failure } = edit;
  return (
    <div className="table-messages">
      {running ? <ProgressLine label={running.words} done={running.done} all={running.all} onStop={edit.stop} /> : null}
      {latest && latest !== undoable ? <Notice>{latest.words}</Notice> : null}
      {undoable ? (
        <Notice>
          {undoable.words}
          <Button weight="link" onPress={() => void edit.undo()}>
            {text('shortlist', 'undo')}
          </Button>
        </Notice>
      ) : null}
      {failure === null ? null : <Notice tone="stop">{text('errors', failure)}</Notice>}
      {viewFailure === null ? null : (
        <Notice tone="stop">
          {text('table', 'viewNotKept')} {text('errors', viewFailure)}
        </Notice>
      )}
    </div>
  );
}
