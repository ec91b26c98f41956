// The table itself: a grid of which only the rows in sight exist, worked by keys from cell to cell.
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  type KeyboardEvent,
  type Ref,
  useEffect,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { ShortlistRow } from '../../lib/campaign/shortlist-row.ts';
import type { ColumnId } from '../../lib/campaign/table/table-query.ts';
import { orderAfterPress, type TableView, widthOf, withWidth } from '../../lib/campaign/table/table-view.ts';
import { Icon } from '../ui/Icon.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import type { CellOf } from './cells.tsx';
import { type GridPlace, placeAfterKey } from './grid-keys.ts';
import { HeadCell } from './HeadCell.tsx';
import type { EditedColumn, InlineEditing } from './InlineEdit.tsx';
import { cellId, type RowHandlers, TableRow } from './TableRow.tsx';
import type { Answered } from './use-answer.ts';
import type { FoundKeys } from './use-found-keys.ts';
import type { RowChoice } from './use-row-choice.ts';
import type { Span } from './use-row-window.ts';

const rowHeight = { comfortable: 48, compact: 32 } as const;
const headHeight = 36;
/** Rows kept ready above and below those in sight. */
const spare = 8;
/** How far a key makes a column wider, in CSS pixels. */
const widthStep = 16;

export interface GridHandle {
  focus(): void;
}

interface TableGridProps {
  readonly listName: string;
  readonly view: TableView;
  /** Those that the list can fill. */
  readonly columns: readonly ColumnId[];
  readonly shown: Answered;
  readonly rowAt: (place: number) => ShortlistRow | null;
  readonly onInSight: (span: Span) => void;
  readonly cellOf: CellOf;
  readonly choice: RowChoice;
  readonly foundKeys: FoundKeys;
  /** Where a creator stands in the answer shown. */
  readonly placeOf: (creatorKey: string) => Promise<number | null>;
  /** Is open beside the table. */
  readonly openedKey: string | null;
  readonly editing: Omit<InlineEditing, 'column' | 'onLeave'>;
  readonly onView: (view: TableView) => void;
  readonly onOpen: (row: ShortlistRow) => void;
  readonly onProfile: (row: ShortlistRow) => void;
  /** Escape with nothing chosen. */
  readonly onEscape: () => void;
  readonly onRemove: () => void;
  readonly ref?: Ref<GridHandle>;
}

interface Edited {
  readonly creatorKey: string;
  readonly column: EditedColumn;
}

export function TableGrid(props: TableGridProps) {
  const { listName, view, columns, shown, rowAt, onInSight, cellOf, choice, openedKey } = props;
  const { text } = useLanguage();
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<GridPlace>({ row: 0, column: 0 });
  const [edited, setEdited] = useState<Edited | null>(null);
  /** Where a choice with Shift began. */
  const anchor = useRef(0);
  const { found } = shown.answer;
  const height = rowHeight[view.density];
  const current = { row: Math.min(at.row, found - 1), column: Math.min(at.column, columns.length - 1) };

  useImperativeHandle(props.ref, () => ({ focus: () => frame.current?.focus() }), []);

  const virtualizer = useVirtualizer({
    count: found,
    getScrollElement: () => frame.current,
    estimateSize: () => height,
    overscan: spare,
    scrollPaddingEnd: headHeight,
    initialRect: { width: 1_000, height: 640 },
    // The current row exists also out of sight: the grid names its cell.
    rangeExtractor: (range) => {
      const rows = defaultRangeExtractor(range);
      return current.row < 0 || rows.includes(current.row) ? rows : [...rows, current.row].sort((a, b) => a - b);
    },
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another density is the reason
  useEffect(() => virtualizer.measure(), [height]);

  const items = virtualizer.getVirtualItems();
  const range = virtualizer.range;
  const first = range?.startIndex ?? 0;
  const last = (range?.endIndex ?? -1) + 1;
  useEffect(() => onInSight({ from: first, to: last }), [first, last, onInSight]);

  useFollowedCreator({
    shown,
    rowAt,
    current,
    placeOf: props.placeOf,
    setAt,
    toTop: () => frame.current?.scrollTo?.({ top: 0 }),
  });

  const moveTo = (place: GridPlace) => {
    setAt(place);
    if (place.row >= 0) virtualizer.scrollToIndex(place.row);
    requestAnimationFrame(() =>
      document
        .getElementById(cellId(id, place.row, place.column))
        ?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' }),
    );
  };
  const chooseTo = async (row: number) => {
    const from = Math.min(anchor.current, row);
    choice.set(await props.foundKeys.between(from, Math.max(anchor.current, row) + 1), true);
  };
  const chooseAll = async (chosen: boolean) => {
    if (!chosen) return choice.clear();
    choice.set(await props.foundKeys.all(), true);
  };
  const toggle = (row: number, extend: boolean) => {
    const creatorKey = rowAt(row)?.creatorKey;
    if (extend) void chooseTo(row);
    else if (creatorKey !== undefined) choice.toggle(creatorKey);
    if (!extend) anchor.current = row;
  };
  const edit = (row: number, column: EditedColumn) => {
    const creatorKey = rowAt(row)?.creatorKey;
    if (creatorKey !== undefined) setEdited({ creatorKey, column });
  };

  /** The keys of the head's cells; true when the key was one. */
  const pressedOnHead = (event: KeyboardEvent): boolean => {
    const column = columns[current.column];
    if (column === undefined) return false;
    if (event.key === 'Enter') {
      props.onView({ ...view, order: orderAfterPress(view.order, column, event.shiftKey) });
      return true;
    }
    if (event.key === ' ' && column === 'name') {
      void chooseAll(choice.keys.size === 0);
      return true;
    }
    if (!event.shiftKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return false;
    const step = event.key === 'ArrowLeft' ? -widthStep : widthStep;
    props.onView(withWidth(view, column, widthOf(view, column) + step));
    return true;
  };
  const pressedOnRow = (event: KeyboardEvent): boolean => {
    const row = rowAt(current.row);
    const column = columns[current.column];
    const isEdited = column === 'stage' || column === 'owner';
    switch (event.key) {
      case ' ':
        toggle(current.row, event.shiftKey);
        return true;
      case 'Enter':
      case 'F2':
        if (isEdited) edit(current.row, column);
        else if (row && event.key === 'Enter') props.onOpen(row);
        return true;
      case 'Delete':
        if (choice.keys.size === 0) toggle(current.row, false);
        props.onRemove();
        return true;
      case 'o':
        if (row) props.onProfile(row);
        return true;
      default:
        return false;
    }
  };
  const move = (event: KeyboardEvent): boolean => {
    const page = Math.max(1, Math.floor(((frame.current?.clientHeight ?? height) - headHeight) / height) - 1);
    const next = placeAfterKey(current, event, { rows: found, columns: columns.length, page });
    if (!next) return false;
    moveTo(next);
    if (next.row >= 0 && next.row !== current.row && event.shiftKey) void chooseTo(next.row);
    else if (next.row >= 0) anchor.current = next.row;
    return true;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.altKey) return;
    const isAll = event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey);
    if (event.key === 'Escape') {
      if (choice.keys.size > 0) choice.clear();
      else props.onEscape();
      return;
    }
    const done = isAll || (current.row < 0 ? pressedOnHead(event) : pressedOnRow(event)) || move(event);
    if (isAll) void chooseAll(true);
    if (done) event.preventDefault();
  };

  // Handlers that stay the same, so that rows that did not change are not drawn anew.
  const newest = useRef({ toggle, edit, moveTo });
  newest.current = { toggle, edit, moveTo };
  const handlers = useMemo<RowHandlers>(
    () => ({
      onChoose: (row, extend) => {
        frame.current?.focus({ preventScroll: true });
        setAt((before) => ({ ...before, row }));
        newest.current.toggle(row, extend);
      },
      onCell: (row, column) => {
        anchor.current = row;
        setAt({ row, column });
      },
      onEdit: (row, column) => newest.current.edit(row, column),
    }),
    [],
  );
  const leave = () => {
    setEdited(null);
    frame.current?.focus({ preventScroll: true });
  };
  const editing: InlineEditing | null = edited && {
    ...props.editing,
    column: edited.column,
    onDone: (row, column, value) => {
      leave();
      props.editing.onDone(row, column, value);
    },
    onLeave: leave,
  };

  const widths = columns.map((column) => widthOf(view, column));
  const style = {
    '--columns': widths.map((width) => `${width}px`).join(' '),
    '--whole': `${widths.reduce((sum, width) => sum + width, 0)}px`,
    '--name': `${widths[0] ?? 0}px`,
  } as CSSProperties;
  const allChosen = choice.keys.size > 0;

  return (
    // biome-ignore lint/a11y/useSemanticElements: a table of 100,000 rows cannot show a window of them
    <div
      ref={frame}
      className="table-grid"
      data-density={view.density}
      role="grid"
      tabIndex={0}
      aria-label={listName}
      aria-rowcount={found + 1}
      aria-colcount={columns.length}
      aria-multiselectable="true"
      aria-activedescendant={cellId(id, current.row, current.column)}
      style={style}
      onKeyDown={onKeyDown}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div role="rowgroup" className="table-head">
        {/* biome-ignore lint/a11y/useSemanticElements: as above */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: as above */}
        <div role="row" aria-rowindex={1} className="table-row-head">
          {columns.map((column, place) => (
            <HeadCell
              key={column}
              id={cellId(id, -1, place)}
              column={column}
              place={place}
              order={view.order}
              width={widthOf(view, column)}
              isCurrent={current.row === -1 && current.column === place}
              onSort={(sorted, beside) => props.onView({ ...view, order: orderAfterPress(view.order, sorted, beside) })}
              onWidth={(resized, width) => props.onView(withWidth(view, resized, width))}
            >
              {column === 'name' ? (
                <button
                  type="button"
                  tabIndex={-1}
                  className="cell-check"
                  aria-label={text('table', allChosen ? 'chooseNone' : 'chooseAll')}
                  title={text('table', allChosen ? 'chooseNone' : 'chooseAll')}
                  onClick={() => void chooseAll(!allChosen)}
                >
                  <span className="cell-box">{allChosen ? <Icon name="minus" /> : null}</span>
                </button>
              ) : null}
            </HeadCell>
          ))}
        </div>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div role="rowgroup" className="table-body" style={{ height: virtualizer.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const row = rowAt(index);
          return row === null ? (
            <div
              key={`place ${index}`}
              className="table-row table-row-waiting"
              role="presentation"
              style={{ transform: `translateY(${start}px)` }}
            />
          ) : (
            <TableRow
              key={row.creatorKey}
              row={row}
              place={index}
              top={start}
              gridId={id}
              columns={columns}
              cellOf={cellOf}
              chosen={choice.keys.has(row.creatorKey)}
              current={index === current.row ? current.column : null}
              opened={row.creatorKey === openedKey}
              editing={edited?.creatorKey === row.creatorKey ? editing : null}
              handlers={handlers}
            />
          );
        })}
      </div>
    </div>
  );
}

interface Followed {
  readonly shown: Answered;
  readonly rowAt: (place: number) => ShortlistRow | null;
  readonly current: GridPlace;
  readonly placeOf: (creatorKey: string) => Promise<number | null>;
  readonly setAt: (change: (before: GridPlace) => GridPlace) => void;
  readonly toTop: () => void;
}

/** Another question begins at the top; when the list itself has changed, the current cell stays with its creator. */
function useFollowedCreator({ shown, rowAt, current, placeOf, setAt, toTop }: Followed): void {
  const before = useRef<{ readonly shown: Answered; readonly creatorKey: string | undefined }>({
    shown,
    creatorKey: undefined,
  });
  useEffect(() => {
    const was = before.current;
    before.current = { shown, creatorKey: rowAt(current.row)?.creatorKey };
    if (was.shown.answer.answer === shown.answer.answer) return;
    if (was.shown.query !== shown.query) {
      toTop();
      setAt(({ row, column }) => ({ row: Math.min(row, 0), column }));
    } else if (was.creatorKey !== undefined && was.creatorKey !== before.current.creatorKey) {
      const { creatorKey } = was;
      placeOf(creatorKey).then(
        (place) => place !== null && setAt(({ column }) => ({ row: place, column })),
        () => {},
      );
    }
  });
}
