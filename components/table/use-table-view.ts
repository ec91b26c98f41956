// The view of a list as it was left: read once, and kept again a moment after each change.
import { useEffect, useState } from 'react';
import { readTableView, type TableView } from '../../lib/campaign/table/table-view.ts';
import type { FailureCode } from '../../lib/messaging/contract.ts';
import type { Store } from '../../lib/storage/store.ts';
import { failureCodeOf } from '../../lib/storage/store-failure.ts';
import { useAutosave } from '../ui/use-autosave.ts';

/** Views that stand for how a list was left begin so; they have no name. */
export const currentView = 'current:';

export interface ViewOfList {
  /** Null while it is being read. */
  readonly view: TableView | null;
  readonly change: (view: TableView) => void;
  /** Why the view was not kept; null when it was. */
  readonly failure: FailureCode | null;
}

export function useTableView(
  views: Pick<Store['views'], 'get' | 'save'>,
  listId: string,
  clock: () => number,
): ViewOfList {
  const [view, setView] = useState<TableView | null>(null);
  const id = `${currentView}${listId}`;
  const [state, autosave] = useAutosave<TableView, FailureCode>(async (next) => {
    try {
      await views.save({ id, name: '', view: next });
      return { ok: true };
    } catch (thrown) {
      return { ok: false, problem: failureCodeOf(thrown) };
    }
  }, clock);
  useEffect(() => {
    let current = true;
    const standing = (stored: unknown) => current && setView(readTableView(stored, listId));
    // What cannot be read is the usual view; a store that fails is said where the rows are asked for.
    views.get(id).then(
      (saved) => standing(saved?.view),
      () => standing(undefined),
    );
    return () => {
      current = false;
    };
  }, [views, id, listId]);
  return {
    view,
    change: (next) => {
      setView(next);
      autosave.change(next);
    },
    failure: state.at === 'failed' ? state.problem : null,
  };
}
