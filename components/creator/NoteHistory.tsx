// The earlier texts of a note, each with the time when it was written; newest first.
import type { NoteEdit } from '../../lib/storage/records.ts';
import { Details } from '../ui/Details.tsx';
import { useLanguage } from '../ui/language-context.tsx';

export function NoteHistory({ edits }: { readonly edits: readonly NoteEdit[] }) {
  const { text, formats } = useLanguage();
  return (
    <Details
      className="caption note-history"
      summary={text('creator', 'note.history', { count: formats.count(edits.length) })}
    >
      <ol className="note-edits">
        {edits.toReversed().map(({ text: words, writtenAt }) => (
          <li key={`${writtenAt} ${words}`}>
            <p className="faint">{formats.dayAndTime(writtenAt)}</p>
            <p className="note-earlier">{words}</p>
          </li>
        ))}
      </ol>
    </Details>
  );
}
