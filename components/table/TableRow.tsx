// One creator of the table: the name with its box to choose, then a cell per column; stage and owner can be edited in place.
import { memo } from 'react';
import type { ShortlistRow } from '../../lib/campaign/shortlist-row.ts';
import type { ColumnId } from '../../lib/campaign/table/table-query.ts';
import { Icon } from '../ui/Icon.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { PageText } from '../ui/PageText.tsx';
import { addressOfPlace } from '../workspace/places.ts';
import { type CellOf, Dash, numberColumns } from './cells.tsx';
import { type EditedColumn, InlineEdit, type InlineEditing } from './InlineEdit.tsx';

export interface RowHandlers {
  /** The row's box was pressed. */
  readonly onChoose: (place: number, extend: boolean) => void;
  /** A cell was pressed. */
  readonly onCell: (place: number, column: number) => void;
  readonly onEdit: (place: number, column: EditedColumn) => void;
}

interface TableRowProps {
  readonly row: ShortlistRow;
  readonly place: number;
  /** Distance from the top of all rows, in CSS pixels. */
  readonly top: number;
  readonly gridId: string;
  readonly columns: readonly ColumnId[];
  readonly cellOf: CellOf;
  readonly chosen: boolean;
  /** Which of its cells is the current one; null when another row has it. */
  readonly current: number | null;
  /** It is the one opened beside the table. */
  readonly opened: boolean;
  readonly editing: InlineEditing | null;
  readonly handlers: RowHandlers;
}

/** The id of a cell, for the grid to name the current one. */
export const cellId = (gridId: string, place: number, column: number) => `${gridId}-${place}-${column}`;

export const TableRow = memo(function TableRow(props: TableRowProps) {
  const { row, place, top, gridId, columns, cellOf, chosen, current, opened, editing, handlers } = props;
  const name = row.displayName || row.handle;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table of 100,000 rows cannot show a window of them
    // biome-ignore lint/a11y/useFocusableInteractive: the grid keeps the focus and names the current cell
    <div
      role="row"
      aria-rowindex={place + 2}
      aria-selected={chosen}
      className={opened ? 'table-row table-row-opened' : 'table-row'}
      style={{ transform: `translateY(${top}px)` }}
    >
      {columns.map((column, at) => (
        // biome-ignore lint/a11y/useSemanticElements: as above
        // biome-ignore lint/a11y/useFocusableInteractive: as above
        // biome-ignore lint/a11y/useKeyWithClickEvents: the grid's own keys do the same
        <div
          key={column}
          role="gridcell"
          id={cellId(gridId, place, at)}
          aria-colindex={at + 1}
          className={cellClass(column, at === current)}
          onClick={(event) => {
            if (!(event.target instanceof Element) || event.target.closest('select, input')) return;
            handlers.onCell(place, at);
          }}
        >
          {column === 'name' ? (
            <NameCell row={row} name={name} chosen={chosen} onChoose={(extend) => handlers.onChoose(place, extend)} />
          ) : editing?.column === column ? (
            <InlineEdit editing={editing} row={row} />
          ) : (
            <Content column={column} row={row} cellOf={cellOf} onEdit={(edited) => handlers.onEdit(place, edited)} />
          )}
        </div>
      ))}
    </div>
  );
});

function cellClass(column: ColumnId, isCurrent: boolean): string {
  const kind = column === 'name' ? ' cell-name' : numberColumns.has(column) ? ' cell-number' : '';
  return `cell${kind}${isCurrent ? ' cell-current' : ''}`;
}

interface NameCellProps {
  readonly row: ShortlistRow;
  readonly name: string;
  readonly chosen: boolean;
  readonly onChoose: (extend: boolean) => void;
}

function NameCell({ row, name, chosen, onChoose }: NameCellProps) {
  const { text } = useLanguage();
  return (
    <>
      <span
        className="cell-check"
        aria-hidden="true"
        onClick={(event) => {
          event.stopPropagation();
          onChoose(event.shiftKey);
        }}
      >
        <span className="cell-box">{chosen ? <Icon name="check" /> : null}</span>
      </span>
      <span className="cell-who">
        <a
          className="cell-link"
          tabIndex={-1}
          href={addressOfPlace({ at: 'list', listId: row.campaignId, creatorKey: row.creatorKey })}
        >
          <PageText text={name} />
        </a>
        {row.displayName !== '' && row.handle !== '' ? (
          <PageText text={`@${row.handle}`} className="cell-handle" />
        ) : null}
      </span>
      {row.doNotContact === null ? null : (
        <span className="cell-bar" title={text('table', 'barred')}>
          <span className="unseen">{text('table', 'barred')}</span>
        </span>
      )}
    </>
  );
}

interface ContentProps {
  readonly column: ColumnId;
  readonly row: ShortlistRow;
  readonly cellOf: CellOf;
  readonly onEdit: (column: EditedColumn) => void;
}

function Content({ column, row, cellOf, onEdit }: ContentProps) {
  const { text } = useLanguage();
  const content = cellOf(column, row);
  const shown = (
    <>
      <span className="cell-main">{content === null ? <Dash reason={reasonOf(column, text)} /> : content.main}</span>
      {content?.beside ? <span className="cell-beside">{content.beside}</span> : null}
    </>
  );
  if (column === 'stage' || column === 'owner') {
    return (
      <button type="button" tabIndex={-1} className="cell-edit" title={content?.title} onClick={() => onEdit(column)}>
        {shown}
        <Icon name="chevron" className="chevron chevron-down" />
      </button>
    );
  }
  return (
    <span className="cell-content" title={content?.title}>
      {shown}
    </span>
  );
}

/** Nobody has decided these yet, which is no lack of data. */
const decided: ReadonlySet<ColumnId> = new Set(['stage', 'owner', 'tags', 'doNotContact', 'quote']);

const reasonOf = (column: ColumnId, text: ReturnType<typeof useLanguage>['text']): string =>
  column === 'emails'
    ? text('table', 'noEmail')
    : decided.has(column)
      ? text('table', 'notYet')
      : text('report', 'verdict.cannot-tell');
