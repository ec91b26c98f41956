// A list as a table, once its view and the campaigns' names are known.
import { type KeyboardEvent, useCallback, useMemo, useRef, useState } from 'react';
import { everyoneId } from '../../lib/campaign/listing.ts';
import type { ShortlistRow } from '../../lib/campaign/shortlist-row.ts';
import { columnsOf, type TableView } from '../../lib/campaign/table/table-view.ts';
import type { FailureCode } from '../../lib/messaging/contract.ts';
import { useSettings } from '../settings/Surface.tsx';
import { Button } from '../ui/Button.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { Notice } from '../ui/Notice.tsx';
import { BulkBar } from './BulkBar.tsx';
import { useKnownWords } from './ConditionForm.tsx';
import { useCells } from './cells.tsx';
import { EmptyList } from './EmptyList.tsx';
import { FilterBar } from './FilterBar.tsx';
import { KeyHelp, type KeyHelpHandle } from './KeyHelp.tsx';
import { OpenedCreator } from './OpenedCreator.tsx';
import { type GridHandle, TableGrid } from './TableGrid.tsx';
import { TableHead } from './TableHead.tsx';
import { TableMessages } from './TableMessages.tsx';
import type { TableParts } from './table-parts.ts';
import { type ListNames, useListName } from './table-words.ts';
import { useAnswer } from './use-answer.ts';
import { useBulkDeeds } from './use-bulk-deeds.ts';
import { useBulkEdit } from './use-bulk-edit.ts';
import { useFoundKeys } from './use-found-keys.ts';
import { useHiddenCount } from './use-hidden-count.ts';
import { useRowChoice } from './use-row-choice.ts';
import { type Span, useRowWindow } from './use-row-window.ts';
import { useTableExport } from './use-table-export.ts';

interface ListTableProps {
  readonly parts: TableParts;
  readonly listId: string;
  readonly creatorKey: string | null;
  readonly names: ListNames;
  readonly view: TableView;
  readonly viewFailure: FailureCode | null;
  readonly onView: (view: TableView) => void;
}

/** Before the grid has told what is in sight. */
const firstSight: Span = { from: 0, to: 30 };

export function ListTable({ parts, listId, creatorKey, names, view, viewFailure, onView }: ListTableProps) {
  const { store, clock, go, device } = parts;
  const { text } = useLanguage();
  const [settings] = useSettings();
  const listName = useListName(names)(listId);
  const { order, conditions } = view;
  const query = useMemo(() => ({ listId, order, conditions }), [listId, order, conditions]);
  const { engine, latest, failure, again } = useAnswer(device.openTable, query);
  const [inSight, setInSight] = useState(firstSight);
  const window = useRowWindow(engine, latest, inSight);
  const foundKeys = useFoundKeys(engine, latest, window);
  const choice = useRowChoice();
  const edit = useBulkEdit(clock, choice.keys.size > 0);
  const [asksToErase, setAsksToErase] = useState(false);
  const cellOf = useCells(names.stages);
  const columns = useMemo(() => {
    const possible = columnsOf(listId);
    return view.columns.filter((column) => possible.includes(column));
  }, [listId, view.columns]);
  const answer = window.shown?.answer ?? latest?.answer ?? null;
  const hiddenCount = useHiddenCount(engine, window.shown?.answer ?? null, choice.keys);
  const owners = useKnownWords(store.dealings).owner;
  const grid = useRef<GridHandle>(null);
  const search = useRef<HTMLInputElement>(null);
  const keyHelp = useRef<KeyHelpHandle>(null);
  const isCampaign = listId !== everyoneId;

  const deeds = useBulkDeeds({
    store,
    settings,
    clock,
    listId,
    names,
    keys: () => [...choice.keys],
    edit,
    eraseCreator: device.eraseCreator,
    onGone: (keys) => {
      choice.set(keys, false);
      grid.current?.focus();
    },
  });
  const onExport = useTableExport({
    store,
    campaigns: names.campaigns,
    clock,
    listId,
    listName,
    columns,
    foundKeys,
    engine,
    latest,
    found: latest?.answer.found ?? 0,
    chosen: choice.keys,
    edit,
  });

  const placeOf = async (key: string) =>
    engine && window.shown ? engine.placeOf(window.shown.answer.answer, key) : null;
  const openProfile = ({ profileUrl }: ShortlistRow) =>
    void edit.run(async () => {
      await device.openProfile(profileUrl);
      return null;
    });
  const closeDrawer = () => {
    go({ at: 'list', listId, creatorKey: null });
    grid.current?.focus();
  };
  const remove = () => (isCampaign ? deeds.takeOff() : setAsksToErase(true));
  const focusGrid = useCallback(() => grid.current?.focus(), []);

  const onKeyDown = (event: KeyboardEvent) => {
    const typing =
      event.target instanceof Element &&
      event.target.closest('input, select, textarea, dialog, [role="menu"], [role="dialog"]');
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '/') search.current?.focus();
    else if (event.key === '?') keyHelp.current?.open();
    else return;
    event.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: "/" and "?" hold anywhere in the place
    <section className={creatorKey === null ? 'table-place' : 'table-place table-place-opened'} onKeyDown={onKeyDown}>
      <div className="table-side">
        <TableHead
          parts={parts}
          listId={listId}
          listName={listName}
          view={view}
          answer={answer}
          chosen={choice.keys.size}
          search={search}
          onView={onView}
          onExport={onExport}
          onKeys={() => keyHelp.current?.open()}
        />
        <FilterBar
          listId={listId}
          conditions={conditions}
          names={names}
          dealings={store.dealings}
          onConditions={(next) => onView({ ...view, conditions: next })}
        />
        {(failure ?? window.failure) ? (
          <Notice tone="stop">
            {text('shortlist', 'unreadable')} {text('errors', failure ?? window.failure ?? 'unknown')}
            <Button weight="link" onPress={again}>
              {text('panel', 'tryAgain')}
            </Button>
          </Notice>
        ) : null}
        {window.shown === null || (window.shown.answer.found === 0 && !window.shown.answer.isWhole) ? (
          // That nobody matches is said only when everybody has been looked at.
          <div className="table-empty" aria-busy={failure === null} />
        ) : window.shown.answer.found === 0 ? (
          <EmptyList
            listId={listId}
            isFiltered={window.shown.answer.total > 0}
            onClear={() => onView({ ...view, conditions: [] })}
          />
        ) : (
          <TableGrid
            ref={grid}
            listName={listName}
            view={view}
            columns={columns}
            shown={window.shown}
            rowAt={window.rowAt}
            onInSight={setInSight}
            cellOf={cellOf}
            choice={choice}
            foundKeys={foundKeys}
            placeOf={placeOf}
            openedKey={creatorKey}
            editing={{
              stages: names.stages,
              owners,
              onDone: (row, column, value) => deeds.one(row.creatorKey)[column](value),
            }}
            onView={onView}
            onOpen={(row) => go({ at: 'list', listId, creatorKey: row.creatorKey })}
            onProfile={openProfile}
            onEscape={() => creatorKey !== null && closeDrawer()}
            onRemove={remove}
          />
        )}
        <TableMessages edit={edit} viewFailure={viewFailure} />
        {choice.keys.size > 0 ? (
          <BulkBar
            listId={listId}
            names={names}
            count={choice.keys.size}
            hiddenCount={hiddenCount}
            deeds={deeds}
            dealings={store.dealings}
            asksToErase={asksToErase}
            onRemove={remove}
            onErase={(sure) => {
              setAsksToErase(false);
              if (sure) deeds.erase();
            }}
            onCompare={() => go({ at: 'compare', campaignId: listId, creatorKeys: [...choice.keys] })}
            onClear={() => {
              choice.clear();
              grid.current?.focus();
            }}
          />
        ) : null}
      </div>
      {creatorKey === null ? null : (
        <OpenedCreator
          key={creatorKey}
          parts={parts}
          listId={listId}
          creatorKey={creatorKey}
          atHand={null}
          cellOf={cellOf}
          onProfile={openProfile}
          onClose={closeDrawer}
        />
      )}
      <KeyHelp ref={keyHelp} onClose={focusGrid} />
    </section>
  );
}
