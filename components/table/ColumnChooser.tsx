// Which columns are shown and in which order: boxes to tick, buttons to move by keyboard, a grip to drag.
import { useRef, useState } from 'react';
import type { ColumnId } from '../../lib/campaign/table/table-query.ts';
import { columnsOf, type TableView, usualView, withColumn, withColumnAt } from '../../lib/campaign/table/table-view.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { Popover } from '../ui/Popover.tsx';

interface ColumnChooserProps {
  readonly listId: string;
  readonly view: TableView;
  readonly onView: (view: TableView) => void;
}

export function ColumnChooser({ listId, view, onView }: ColumnChooserProps) {
  const { text } = useLanguage();
  return (
    <Popover
      label={text('table', 'columns')}
      className="button button-quiet"
      align="end"
      button={
        <>
          <Icon name="panel" />
          {text('table', 'columns')}
        </>
      }
    >
      {() => <ColumnList listId={listId} view={view} onView={onView} />}
    </Popover>
  );
}

function ColumnList({ listId, view, onView }: ColumnChooserProps) {
  const { text } = useLanguage();
  const list = useRef<HTMLUListElement>(null);
  const [dragged, setDragged] = useState<ColumnId | null>(null);
  const possible = columnsOf(listId);
  const shown = view.columns.filter((id) => possible.includes(id));
  const hidden = possible.filter((id) => !shown.includes(id));
  const usual = usualView(listId);
  /** The column takes the place of that shown one; columns of other lists keep theirs. */
  const moveTo = (column: ColumnId, target: ColumnId) =>
    onView(withColumnAt(view, column, view.columns.indexOf(target)));
  const step = (column: ColumnId, target: ColumnId | undefined, button: string) => {
    if (target === undefined || target === 'name') return;
    moveTo(column, target);
    // The row has another place now; the button under the user's finger moves with it.
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-column="${column}"] ${button}`)?.focus(),
    );
  };
  return (
    <>
      <ul className="column-list" ref={list}>
        {shown.map((column, place) => (
          <li
            key={column}
            data-column={column}
            className={dragged === column ? 'column-item column-dragged' : 'column-item'}
            onDragOver={(event) => {
              if (dragged === null || dragged === column || column === 'name') return;
              event.preventDefault();
              moveTo(dragged, column);
            }}
          >
            {column === 'name' ? (
              <span className="column-grip" />
            ) : (
              <span
                className="column-grip"
                aria-hidden="true"
                draggable
                onDragStart={(event) => {
                  event.dataTransfer.effectAllowed = 'move';
                  event.dataTransfer.setData('text/plain', column);
                  setDragged(column);
                }}
                onDragEnd={() => setDragged(null)}
              >
                <Icon name="grip" />
              </span>
            )}
            <ColumnBox column={column} shown view={view} onView={onView} />
            {column === 'name' ? null : (
              <span className="column-steps">
                <Button
                  weight="quiet"
                  className="column-up"
                  inactive={place <= 1}
                  label={text('table', 'moveUp', { column: text('table', `column.${column}`) })}
                  onPress={() => step(column, shown[place - 1], '.column-up')}
                >
                  <Icon name="chevron" className="chevron chevron-up" />
                </Button>
                <Button
                  weight="quiet"
                  className="column-down"
                  inactive={place === shown.length - 1}
                  label={text('table', 'moveDown', { column: text('table', `column.${column}`) })}
                  onPress={() => step(column, shown[place + 1], '.column-down')}
                >
                  <Icon name="chevron" className="chevron chevron-down" />
                </Button>
              </span>
            )}
          </li>
        ))}
        {hidden.map((column) => (
          <li key={column} data-column={column} className="column-item">
            <span className="column-grip" />
            <ColumnBox column={column} shown={false} view={view} onView={onView} />
          </li>
        ))}
      </ul>
      <Button weight="link" onPress={() => onView({ ...view, columns: usual.columns, widths: usual.widths })}>
        {text('table', 'usualColumns')}
      </Button>
    </>
  );
}

interface ColumnBoxProps {
  readonly column: ColumnId;
  readonly shown: boolean;
  readonly view: TableView;
  readonly onView: (view: TableView) => void;
}

function ColumnBox({ column, shown, view, onView }: ColumnBoxProps) {
  const { text } = useLanguage();
  return (
    <label className="checkbox">
      <input
        type="checkbox"
        checked={shown}
        disabled={column === 'name'}
        onChange={(event) => onView(withColumn(view, column, event.target.checked))}
      />
      {text('table', `column.${column}`)}
    </label>
  );
}
