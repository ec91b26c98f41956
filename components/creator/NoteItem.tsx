// One note: saved while it is typed, never over a change from another window, never said to be saved before it is.
import { useEffect, useId, useRef, useState } from 'react';
import type { FailureCode } from '../../lib/messaging/contract.ts';
import type { Note } from '../../lib/storage/notes.ts';
import { failureCodeOf } from '../../lib/storage/store-failure.ts';
import type { SaveOutcome } from '../ui/autosave.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { SaveMark } from '../ui/SaveMark.tsx';
import { useAutosave } from '../ui/use-autosave.ts';
import type { CreatorStore } from './creator-parts.ts';
import { NoteConflict, type OtherNote } from './NoteConflict.tsx';
import { NoteHistory } from './NoteHistory.tsx';

interface NoteItemProps {
  readonly store: Pick<CreatorStore, 'notes'>;
  readonly id: string;
  /** The account on which it is written. */
  readonly creatorKey: string;
  /** It is written on another account of the same person. */
  readonly isOtherAccount: boolean;
  /** As the store has it now; null: not yet, or not any more. */
  readonly standing: Note | null;
  /** The user has just asked for it. */
  readonly isAsked: boolean;
  readonly clock: () => number;
  readonly onUnsaved: (isUnsaved: boolean) => void;
  /** @param revision the one on the screen; 0: never saved */
  readonly onRemove: (revision: number) => void;
  /** The note has gone elsewhere, and the writer lets it go. */
  readonly onDrop: () => void;
}

/** Give it the note's id as React key. */
export function NoteItem(props: NoteItemProps) {
  const { store, id, creatorKey, isOtherAccount, standing, isAsked, clock, onUnsaved, onRemove, onDrop } = props;
  const { text, formats } = useLanguage();
  const fieldId = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [words, setWords] = useState(standing?.text ?? '');
  const [kept, setKept] = useState<Note | null>(standing);
  const [other, setOther] = useState<OtherNote | null>(null);
  /** The revision that the words on the screen are a change of. */
  const revision = useRef(standing?.revision ?? 0);

  const save = async (value: string): Promise<SaveOutcome<FailureCode>> => {
    // Words taken back before the first saving make no note.
    if (revision.current === 0 && value.trim() === '') return { ok: true };
    try {
      const answer = await store.notes.save(creatorKey, { id, text: value, revision: revision.current });
      if (!answer.saved) {
        setOther(answer.note ?? 'removed');
        return { ok: false, problem: 'unknown' };
      }
      revision.current = answer.note.revision;
      setKept(answer.note);
      return { ok: true };
    } catch (thrown) {
      return { ok: false, problem: failureCodeOf(thrown) };
    }
  };
  const [state, autosave] = useAutosave(save, clock);
  const isUnsaved = state.at === 'unsaved' || state.at === 'failed';

  useEffect(() => {
    onUnsaved(isUnsaved);
  });
  useEffect(() => {
    if (!standing || isUnsaved || standing.revision <= revision.current) return;
    revision.current = standing.revision;
    setKept(standing);
    setWords(standing.text);
  }, [standing, isUnsaved]);
  useEffect(() => {
    if (isAsked) field.current?.focus();
  }, [isAsked]);

  const write = (value: string) => {
    setWords(value);
    autosave.change(value);
  };
  const settle = (value: string, onRevision: number) => {
    revision.current = onRevision;
    setOther(null);
    write(value);
    void autosave.flush();
    field.current?.focus();
  };
  const remove = async () => {
    await autosave.flush();
    if (autosave.state().at !== 'failed') onRemove(revision.current);
  };

  const time = kept === null ? null : formats.dayAndTime(kept.updatedAt);
  return (
    <div className="note">
      <label className="unseen" htmlFor={fieldId}>
        {kept === null
          ? text('creator', 'note.new')
          : text('creator', 'note.of', { time: formats.dayAndTime(kept.createdAt) })}
      </label>
      <textarea
        ref={field}
        id={fieldId}
        className={`input note-field ${kept === null ? 'note-fresh' : ''}`}
        value={words}
        placeholder={text('creator', 'note.placeholder')}
        onChange={(event) => write(event.target.value)}
        onBlur={() => void autosave.flush()}
      />
      {other === null ? null : (
        <NoteConflict
          other={other}
          onKeepBoth={(theirs) => settle(`${theirs.text}\n\n${words}`, theirs.revision)}
          onKeepMine={() => settle(words, other === 'removed' ? 0 : other.revision)}
          onKeepOther={() => (other === 'removed' ? onDrop() : settle(other.text, other.revision))}
        />
      )}
      <div className="note-foot">
        {other !== null ? null : state.at === 'rest' ? (
          <p className="caption faint save-mark">
            {time === null ? null : text('panel', 'lastSaved', { time })}
            {isOtherAccount ? ` · ${text('creator', 'note.otherAccount')}` : null}
          </p>
        ) : (
          <SaveMark state={state} onRetry={() => void autosave.flush()} />
        )}
        {kept === null && words === '' ? null : (
          <Button
            weight="quiet"
            label={time === null ? text('creator', 'note.removeNew') : text('creator', 'note.remove', { time })}
            onPress={() => void remove()}
          >
            <Icon name="trash" />
          </Button>
        )}
      </div>
      {kept === null || kept.edits.length === 0 ? null : <NoteHistory edits={kept.edits} />}
    </div>
  );
}
