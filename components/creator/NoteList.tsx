// The notes on a person, newest first: a new one, each changed in place, removed with undo; what is being written never goes by itself.
import { useEffect, useId, useRef, useState } from 'react';
import type { FailureCode } from '../../lib/messaging/contract.ts';
import type { Note } from '../../lib/storage/notes.ts';
import { failureCodeOf } from '../../lib/storage/store-failure.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { CreatorParts, CreatorStore } from './creator-parts.ts';
import { NoteItem } from './NoteItem.tsx';
import { Unread } from './Unread.tsx';
import { useFollowed } from './use-followed.ts';
import { useUndo } from './use-undo.ts';
import './creator.css';

interface NoteListProps extends Pick<CreatorParts, 'creatorKey' | 'clock' | 'newKey'> {
  readonly store: Pick<CreatorStore, 'notes' | 'onChange'>;
}

/** Give it the creator's key as React key. */
export function NoteList(props: NoteListProps) {
  const { store, creatorKey } = props;
  const found = useFollowed(store, ['notes', 'people'], () => store.notes.list(creatorKey), creatorKey);
  if (found.at === 'loading') return null;
  // Better no field than one that writes over what could not be read.
  if (found.at === 'failed') return <Unread failure={found.failure} onRetry={found.retry} />;
  return <Notes {...props} standing={found.value} />;
}

const isIn = (notes: readonly Note[], id: string) => notes.some((note) => note.id === id);

/** A note that has an editor on the screen. */
interface Shown {
  readonly id: string;
  readonly creatorKey: string;
  /** As the store has it; null: not yet, or not any more. */
  readonly note: Note | null;
}

function Notes({ store, creatorKey, clock, newKey, standing }: NoteListProps & { readonly standing: readonly Note[] }) {
  const { text } = useLanguage();
  const titleId = useId();
  const add = useRef<HTMLButtonElement>(null);
  const undoButton = useRef<HTMLButtonElement>(null);
  const [drafts, setDrafts] = useState<readonly string[]>(() => (standing.length === 0 ? [newKey()] : []));
  /** The draft that the user has just asked for: it takes the focus. */
  const [asked, setAsked] = useState<string | null>(null);
  /** Notes with words that are not on disk; they stay on the screen whatever the store says. */
  const [unsaved, setUnsaved] = useState<ReadonlyMap<string, string>>(new Map());
  const [failure, setFailure] = useState<FailureCode | null>(null);
  const [isChanged, setIsChanged] = useState(false);
  const [removed, offerUndo] = useUndo<Note>();
  useEffect(() => {
    if (removed) undoButton.current?.focus();
  }, [removed]);

  useEffect(() => {
    // Once on disk a draft is a note like the others: removed elsewhere, it goes here too.
    setDrafts((others) =>
      others.some((id) => isIn(standing, id)) ? others.filter((id) => !isIn(standing, id)) : others,
    );
  }, [standing]);

  const isStanding = (id: string) => isIn(standing, id);
  const shown: readonly Shown[] = [
    ...drafts.filter((id) => !isStanding(id)).map((id) => ({ id, creatorKey, note: null })),
    ...[...unsaved]
      .filter(([id]) => !isStanding(id) && !drafts.includes(id))
      .map(([id, owner]) => ({ id, creatorKey: owner, note: null })),
    ...standing.map((note) => ({ id: note.id, creatorKey: note.creatorKey, note })),
  ];

  const begin = () => {
    const id = newKey();
    setAsked(id);
    setDrafts((others) => [id, ...others]);
  };
  const drop = (id: string) => {
    setDrafts((others) => others.filter((other) => other !== id));
    setUnsaved((others) => new Map([...others].filter(([other]) => other !== id)));
    add.current?.focus();
  };
  const mark = (id: string, owner: string, isUnsaved: boolean) =>
    setUnsaved((others) => {
      if (others.has(id) === isUnsaved) return others;
      const next = new Map(others);
      if (isUnsaved) next.set(id, owner);
      else next.delete(id);
      return next;
    });
  const attempt = async (work: () => Promise<void>) => {
    setFailure(null);
    setIsChanged(false);
    try {
      await work();
    } catch (thrown) {
      setFailure(failureCodeOf(thrown));
    }
  };
  const remove = ({ id, creatorKey: owner, note }: Shown, revision: number) => {
    if (!note && revision === 0) return drop(id);
    return attempt(async () => {
      const gone = await store.notes.remove(owner, id, revision);
      setIsChanged(gone === null);
      if (!gone) return;
      setDrafts((others) => others.filter((other) => other !== id));
      offerUndo(gone);
    });
  };
  const restore = (note: Note) =>
    attempt(async () => {
      await store.notes.restore(note);
      offerUndo(null);
      add.current?.focus();
    });

  return (
    <section className="notes" aria-labelledby={titleId}>
      <div className="notes-head">
        <h2 id={titleId}>{text('creator', 'notes')}</h2>
        <Button ref={add} weight="quiet" onPress={begin}>
          <Icon name="plus" />
          {text('creator', 'note.add')}
        </Button>
      </div>
      {removed === null ? null : (
        <Notice>
          {text('creator', 'note.removed')}
          <Button ref={undoButton} weight="link" onPress={() => void restore(removed)}>
            {text('shortlist', 'undo')}
          </Button>
        </Notice>
      )}
      {isChanged ? <Notice tone="look">{text('creator', 'note.changedElsewhere')}</Notice> : null}
      {failure === null ? null : (
        <Notice tone="stop">
          {text('creator', 'notChanged')} {text('errors', failure)}
        </Notice>
      )}
      <ul className="note-list">
        {shown.map((one) => (
          <li key={one.id}>
            <NoteItem
              store={store}
              id={one.id}
              creatorKey={one.creatorKey}
              isOtherAccount={one.creatorKey !== creatorKey}
              standing={one.note}
              isAsked={one.id === asked}
              clock={clock}
              onUnsaved={(isUnsaved) => mark(one.id, one.creatorKey, isUnsaved)}
              onRemove={(revision) => remove(one, revision)}
              onDrop={() => drop(one.id)}
            />
          </li>
        ))}
      </ul>
      <p className="caption faint">{text('creator', 'note.private')}</p>
    </section>
  );
}
