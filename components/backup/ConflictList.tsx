// What both sides have changed differently: a table, and the whole list as a file.
import { csvText } from '../../lib/outreach/formats/csv.ts';
import type { MergeOutcome } from '../../lib/storage/backup/merge-store.ts';
import { Button } from '../ui/Button.tsx';
import { saveFile } from '../ui/hand-out.ts';
import { useLanguage } from '../ui/language-context.tsx';
import { useConflictWords } from './use-conflict-words.ts';

/** Lines on the screen; the file has all of them. */
const mostShown = 100;

const columns = ['subject', 'field', 'ours', 'theirs', 'kept'] as const;

export function ConflictList({ outcome }: { readonly outcome: MergeOutcome }) {
  const { text, formats } = useLanguage();
  const wordsOf = useConflictWords();
  const { conflicts, moreConflicts, commentsLeftOut } = outcome;
  const all = conflicts.length + moreConflicts;
  const titles = columns.map((column) => text('backup', `column.${column}`));
  const save = () => {
    const rows = conflicts.map(wordsOf).map((words) => columns.map((column) => words[column]));
    const written = csvText(titles, rows);
    if (!written.ok) return;
    const name = `${text('backup', 'conflictsFile')}.csv`;
    saveFile({ name, mediaType: 'text/csv;charset=utf-8', text: written.value });
  };
  const hidden = all - Math.min(conflicts.length, mostShown);
  return (
    <div className="conflicts">
      {commentsLeftOut > 0 ? (
        <p className="field-hint">{text('backup', 'commentsLeftOut', { count: formats.fullCount(commentsLeftOut) })}</p>
      ) : null}
      {all === 0 ? (
        <p className="field-hint">{text('backup', 'noConflicts')}</p>
      ) : (
        <>
          <h3>{text('backup', 'conflicts', { count: formats.fullCount(all) })}</h3>
          <section
            className="table-frame"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled has to be reached by keys
            tabIndex={0}
            aria-label={text('backup', 'conflicts', { count: formats.fullCount(all) })}
          >
            <table className="plain-table">
              <thead>
                <tr>
                  {columns.map((column, place) => (
                    <th key={column} scope="col">
                      {titles[place]}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {conflicts.slice(0, mostShown).map((conflict) => {
                  const words = wordsOf(conflict);
                  const { subject, name, campaign, field } = conflict;
                  return (
                    <tr key={JSON.stringify([subject, name, campaign, field, words.ours, words.theirs])}>
                      {columns.map((column) => (
                        <td key={column} data-kept={column === conflict.kept || undefined}>
                          {words[column]}
                        </td>
                      ))}
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </section>
          {hidden > 0 ? (
            <p className="field-hint">{text('backup', 'conflictsMore', { count: formats.fullCount(hidden) })}</p>
          ) : null}
          <div>
            <Button onPress={save}>{text('backup', 'conflictsSave')}</Button>
          </div>
        </>
      )}
    </div>
  );
}
