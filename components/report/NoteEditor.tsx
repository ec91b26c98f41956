// The note on one creator: saved while it is typed, never over a change from another window, never said to be saved before it is.
import { useEffect, useId, useRef, useState } from 'react';
import type { FailureCode } from '../../lib/messaging/contract.ts';
import type { Note, Notes } from '../../lib/storage/notes.ts';
import type { Store } from '../../lib/storage/store.ts';
import { failureCodeOf } from '../../lib/storage/store-failure.ts';
import type { SaveOutcome } from '../ui/autosave.ts';
import { Button } from '../ui/Button.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { Notice } from '../ui/Notice.tsx';
import { SaveMark } from '../ui/SaveMark.tsx';
import { useAutosave } from '../ui/use-autosave.ts';

export interface NoteStore {
  readonly notes: Pick<Notes, 'get' | 'save'>;
  readonly onChange: Store['onChange'];
}

interface NoteEditorProps {
  readonly store: NoteStore;
  readonly creatorKey: string;
  readonly clock: () => number;
}

type Loading = { readonly at: 'loading' } | { readonly at: 'failed'; readonly failure: FailureCode };

/** Loads the note, then lets it be written. Give it the creator's key as React key. */
export function NoteEditor({ store, creatorKey, clock }: NoteEditorProps) {
  const { text } = useLanguage();
  const [note, setNote] = useState<Note | Loading>({ at: 'loading' });
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt loads again
  useEffect(() => {
    let current = true;
    store.notes.get(creatorKey).then(
      (found) => current && setNote(found),
      (thrown) => current && setNote({ at: 'failed', failure: failureCodeOf(thrown) }),
    );
    return () => {
      current = false;
    };
  }, [store, creatorKey, attempt]);

  if ('revision' in note) return <LoadedNote store={store} loaded={note} clock={clock} />;
  if (note.at === 'loading') return null;
  return (
    <Notice tone="stop">
      {text('panel', 'noteUnread')} {text('errors', note.failure)}
      <Button weight="link" onPress={() => setAttempt(attempt + 1)}>
        {text('panel', 'tryAgain')}
      </Button>
    </Notice>
  );
}

interface LoadedNoteProps {
  readonly store: NoteStore;
  readonly loaded: Note;
  readonly clock: () => number;
}

function LoadedNote({ store, loaded, clock }: LoadedNoteProps) {
  const { text, formats } = useLanguage();
  const fieldId = useId();
  const [words, setWords] = useState(loaded.text);
  const [kept, setKept] = useState<Note>(loaded);
  const [other, setOther] = useState<Note | null>(null);
  /** The revision that the words on the screen are a change of. */
  const revision = useRef(loaded.revision);

  const save = async (value: string): Promise<SaveOutcome<FailureCode>> => {
    try {
      const answer = await store.notes.save(loaded.creatorKey, value, revision.current);
      if (!answer.saved) {
        setOther(answer.note);
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
  const untouched = state.at === 'rest' || state.at === 'saved';
  const canFollow = useRef(untouched);
  canFollow.current = untouched && other === null;

  useEffect(
    () =>
      store.onChange(async (changed) => {
        if (!changed.has('notes') || !canFollow.current) return;
        const found = await store.notes.get(loaded.creatorKey).catch(() => null);
        if (!found || !canFollow.current || found.revision <= revision.current) return;
        revision.current = found.revision;
        setKept(found);
        setWords(found.text);
      }),
    [store, loaded.creatorKey],
  );

  const write = (value: string) => {
    setWords(value);
    autosave.change(value);
  };
  const settle = (value: string) => {
    if (!other) return;
    revision.current = other.revision;
    setOther(null);
    write(value);
    void autosave.flush();
  };

  return (
    <div className="note">
      <label className="field-label" htmlFor={fieldId}>
        {text('panel', 'noteLabel')}
      </label>
      <textarea
        id={fieldId}
        className="input note-field"
        value={words}
        placeholder={text('panel', 'notePlaceholder')}
        onChange={(event) => write(event.target.value)}
        onBlur={() => void autosave.flush()}
      />
      {other ? (
        <div className="notice notice-look note-conflict" role="alert">
          <p>{text('panel', 'conflict', { time: formats.dayAndTime(other.updatedAt) })}</p>
          <blockquote className="note-other">{other.text}</blockquote>
          <div className="note-choices">
            <Button onPress={() => settle(`${other.text}\n\n${words}`)}>{text('panel', 'keepBoth')}</Button>
            <Button onPress={() => settle(words)}>{text('panel', 'keepMine')}</Button>
            <Button onPress={() => settle(other.text)}>{text('panel', 'keepOther')}</Button>
          </div>
        </div>
      ) : state.at === 'rest' ? (
        <p className="caption faint save-mark">
          {kept.updatedAt > 0 ? text('panel', 'lastSaved', { time: formats.dayAndTime(kept.updatedAt) }) : null}
        </p>
      ) : (
        <SaveMark state={state} onRetry={() => void autosave.flush()} />
      )}
      <p className="caption faint">{text('panel', 'notePrivate')}</p>
    </div>
  );
}
