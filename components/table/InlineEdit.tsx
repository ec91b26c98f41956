// Stage or owner of one creator, edited in the row: Enter keeps, Escape leaves it as it was.
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import type { ShortlistRow } from '../../lib/campaign/shortlist-row.ts';
import type { Stage } from '../../lib/campaign/stages.ts';
import { useStageName } from '../campaign/use-stage-name.ts';
import { useLanguage } from '../ui/language-context.tsx';

export type EditedColumn = 'stage' | 'owner';

export interface InlineEditing {
  readonly column: EditedColumn;
  readonly stages: readonly Stage[];
  /** Known owners, for completion. */
  readonly owners: readonly string[];
  readonly onDone: (row: ShortlistRow, column: EditedColumn, value: string) => void;
  readonly onLeave: () => void;
}

interface InlineEditProps {
  readonly editing: InlineEditing;
  readonly row: ShortlistRow;
}

export function InlineEdit({ editing, row }: InlineEditProps) {
  const { column, stages, owners, onDone, onLeave } = editing;
  const { text } = useLanguage();
  const stageName = useStageName();
  const listId = useId();
  const [value, setValue] = useState(row[column]);
  /** Arrow keys go through the stages one by one: only the one where they end is meant. */
  const byKeys = useRef(false);
  const left = useRef(false);
  const finish = (kept: string | null) => {
    if (left.current) return;
    left.current = true;
    if (kept !== null && kept.trim() !== row[column]) onDone(row, column, kept.trim());
    else onLeave();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    byKeys.current = true;
    event.stopPropagation();
    if (event.key === 'Enter') finish(value);
    else if (event.key === 'Escape') finish(null);
    else return;
    event.preventDefault();
  };
  const label = text('table', column === 'stage' ? 'editStage' : 'editOwner', { name: row.displayName || row.handle });
  if (column === 'stage') {
    const known = stages.some(({ id }) => id === value);
    return (
      <select
        // biome-ignore lint/a11y/noAutofocus: the user has just asked to edit this cell
        autoFocus
        className="cell-input"
        aria-label={label}
        value={value}
        onKeyDown={onKeyDown}
        onBlur={() => finish(value)}
        onChange={(event) => {
          setValue(event.target.value);
          if (!byKeys.current) finish(event.target.value);
        }}
      >
        {known ? null : <option value={value}>{value}</option>}
        {stages.map(({ id }) => (
          <option key={id} value={id}>
            {stageName(stages, id)}
          </option>
        ))}
      </select>
    );
  }
  return (
    <>
      <input
        // biome-ignore lint/a11y/noAutofocus: as above
        autoFocus
        className="cell-input"
        aria-label={label}
        list={listId}
        value={value}
        onKeyDown={onKeyDown}
        onBlur={() => finish(value)}
        onChange={(event) => setValue(event.target.value)}
      />
      <datalist id={listId}>
        {owners.map((owner) => (
          <option key={owner} value={owner} />
        ))}
      </datalist>
    </>
  );
}
