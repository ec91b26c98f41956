// What to do when another window has changed or removed the note that is being written here: nothing is decided without the writer.
import type { Note } from '../../lib/storage/notes.ts';
import { Button } from '../ui/Button.tsx';
import { useLanguage } from '../ui/language-context.tsx';

/** What the other window has made of the note. */
export type OtherNote = Note | 'removed';

interface NoteConflictProps {
  readonly other: OtherNote;
  readonly onKeepBoth: (theirs: Note) => void;
  readonly onKeepMine: () => void;
  readonly onKeepOther: () => void;
}

export function NoteConflict({ other, onKeepBoth, onKeepMine, onKeepOther }: NoteConflictProps) {
  const { text, formats } = useLanguage();
  const isRemoved = other === 'removed';
  return (
    <div className="notice notice-look note-conflict" role="alert">
      <p>
        {isRemoved
          ? text('creator', 'note.removedElsewhere')
          : text('creator', 'note.conflict', { time: formats.dayAndTime(other.updatedAt) })}
      </p>
      {isRemoved ? null : <blockquote className="note-other">{other.text}</blockquote>}
      <div className="note-choices">
        {isRemoved ? null : <Button onPress={() => onKeepBoth(other)}>{text('creator', 'note.keepBoth')}</Button>}
        <Button onPress={onKeepMine}>{text('creator', 'note.keepMine')}</Button>
        <Button onPress={onKeepOther}>{text('creator', isRemoved ? 'note.letGo' : 'note.keepOther')}</Button>
      </div>
    </div>
  );
}
