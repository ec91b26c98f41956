// The head of a column: a press sorts, with Shift it sorts beside the others; its edge is drawn to make the column wider.
import { type PointerEvent, useRef } from 'react';
import type { ColumnId, ColumnOrder } from '../../lib/campaign/table/table-query.ts';
import { useLanguage } from '../ui/language-context.tsx';
import { numberColumns } from './cells.tsx';

interface HeadCellProps {
  readonly id: string;
  readonly column: ColumnId;
  readonly place: number;
  readonly order: readonly ColumnOrder[];
  readonly width: number;
  readonly isCurrent: boolean;
  readonly onSort: (column: ColumnId, beside: boolean) => void;
  readonly onWidth: (column: ColumnId, width: number) => void;
  /** What stands before the title. */
  readonly children?: React.ReactNode;
}

export function HeadCell(props: HeadCellProps) {
  const { id, column, place, order, width, isCurrent, onSort, onWidth, children } = props;
  const { text, formats } = useLanguage();
  const rank = order.findIndex((one) => one.column === column);
  const direction = order[rank]?.direction;
  const title = text('table', `column.${column}`);
  return (
    // biome-ignore lint/a11y/useSemanticElements: the grid shows a window of its rows, which a table cannot
    // biome-ignore lint/a11y/useFocusableInteractive: the grid keeps the focus and names the current cell
    <div
      role="columnheader"
      id={id}
      aria-colindex={place + 1}
      aria-sort={direction}
      className={`cell head-cell${column === 'name' ? ' cell-name' : ''}${numberColumns.has(column) ? ' cell-number' : ''}${isCurrent ? ' cell-current' : ''}`}
    >
      {children}
      <button
        type="button"
        tabIndex={-1}
        className="head-sort"
        title={text('table', 'sortHint', { column: title })}
        onClick={(event) => onSort(column, event.shiftKey)}
      >
        <span className="head-title">{title}</span>
        {direction === undefined ? null : (
          <span className="head-order">
            <span aria-hidden="true">{direction === 'ascending' ? '↑' : '↓'}</span>
            {order.length > 1 ? (
              <>
                <span className="unseen">{text('table', 'orderRank')}</span>
                {formats.fullCount(rank + 1)}
              </>
            ) : null}
          </span>
        )}
      </button>
      <Edge width={width} onWidth={(next) => onWidth(column, next)} />
    </div>
  );
}

/** Drawn with the pointer; by keyboard the grid changes the width. */
function Edge({ width, onWidth }: { readonly width: number; readonly onWidth: (width: number) => void }) {
  const from = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const onPointerDown = (event: PointerEvent<HTMLSpanElement>) => {
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    from.current = { x: event.clientX, width };
  };
  const onPointerMove = (event: PointerEvent) => {
    if (from.current) onWidth(from.current.width + event.clientX - from.current.x);
  };
  const onPointerUp = () => {
    from.current = null;
  };
  return (
    <span
      className="head-edge"
      aria-hidden="true"
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
    />
  );
}
