// The list itself: only the rows in sight exist; arrow keys move, Space chooses, Enter opens the profile, Delete takes off.
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, useEffect, useId, useRef, useState } from 'react';
import type { ShortlistRow } from '../../lib/campaign/shortlist-row.ts';
import type { Stage } from '../../lib/campaign/stages.ts';
import type { ListColumn } from '../../lib/storage/settings.ts';
import { useLanguage } from '../ui/language-context.tsx';
import { RowLine } from './RowLine.tsx';
import type { Selection } from './use-selection.ts';

/** Height of a row, in CSS pixels. */
const rowHeight = 56;
/** Rows kept ready above and below those in sight. */
const spare = 6;

interface RowGridProps {
  readonly rows: readonly ShortlistRow[];
  readonly selection: Selection;
  readonly column: ListColumn;
  readonly stages: readonly Stage[];
  readonly onRemove: (rows: readonly ShortlistRow[]) => void;
}

export function RowGrid({ rows, selection, column, stages, onRemove }: RowGridProps) {
  const { text } = useLanguage();
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const last = rows.length - 1;
  const current = Math.min(active, last);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: spare,
    initialRect: { width: 380, height: 8 * rowHeight },
  });

  useEffect(() => {
    if (active > last) setActive(Math.max(0, last));
  }, [active, last]);

  const moveTo = (index: number) => {
    const next = Math.max(0, Math.min(last, index));
    setActive(next);
    virtualizer.scrollToIndex(next);
  };
  const rowsInSight = () => Math.max(1, Math.floor((frame.current?.clientHeight ?? rowHeight) / rowHeight) - 1);

  const extendTo = (index: number, event: KeyboardEvent) => {
    moveTo(index);
    if (event.shiftKey) selection.toggle(Math.max(0, Math.min(last, index)), true);
  };
  const remove = () => {
    const row = rows[current];
    onRemove(selection.rows.length > 0 ? selection.rows : row ? [row] : []);
  };
  const keys = new Map<string, (event: KeyboardEvent) => void>([
    ['ArrowDown', (event) => extendTo(current + 1, event)],
    ['ArrowUp', (event) => extendTo(current - 1, event)],
    ['PageDown', () => moveTo(current + rowsInSight())],
    ['PageUp', () => moveTo(current - rowsInSight())],
    ['Home', () => moveTo(0)],
    ['End', () => moveTo(last)],
    [' ', (event) => selection.toggle(current, event.shiftKey)],
    ['Enter', () => document.getElementById(`${id}-${current}`)?.querySelector('a')?.click()],
    ['Escape', () => selection.clear()],
    ['Delete', remove],
    ['Backspace', remove],
  ]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const chooseAll = event.key === 'a' && (event.ctrlKey || event.metaKey);
    const work = chooseAll ? () => selection.all() : keys.get(event.key);
    if (!work) return;
    if (event.key !== 'Escape' || selection.rows.length > 0) event.preventDefault();
    work(event);
  };
  const onClick = (event: MouseEvent, index: number) => {
    if (event.target instanceof Element && event.target.closest('a')) return;
    setActive(index);
    selection.toggle(index, event.shiftKey);
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a table of 10,000 rows cannot show a window of them
    <div
      ref={frame}
      className="rows"
      role="grid"
      tabIndex={0}
      aria-label={text('shortlist', 'list')}
      aria-rowcount={rows.length}
      aria-multiselectable="true"
      aria-activedescendant={rows.length > 0 ? `${id}-${current}` : undefined}
      onKeyDown={onKeyDown}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div role="rowgroup" style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          if (!row) return null;
          const chosen = selection.has(row.creatorKey);
          return (
            // biome-ignore lint/a11y/useSemanticElements: as above
            // biome-ignore lint/a11y/useFocusableInteractive: the list keeps the focus and names the active row
            // biome-ignore lint/a11y/useKeyWithClickEvents: Space in the list does the same
            <div
              key={row.creatorKey}
              id={`${id}-${index}`}
              role="row"
              aria-rowindex={index + 1}
              aria-selected={chosen}
              className={index === current ? 'row row-active' : 'row'}
              style={{ transform: `translateY(${start}px)` }}
              onClick={(event) => onClick(event, index)}
            >
              <RowLine row={row} chosen={chosen} column={column} stages={stages} />
            </div>
          );
        })}
      </div>
    </div>
  );
}
