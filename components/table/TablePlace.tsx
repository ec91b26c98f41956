// The table of all creators or of one campaign: head, filter, grid, what is done to many, and one creator beside it.
import { useEffect, useMemo } from 'react';
import type { Condition } from '../../lib/campaign/table/table-query.ts';
import { useSettings } from '../settings/Surface.tsx';
import { useCampaigns } from '../workspace/use-campaigns.ts';
import { ListTable } from './ListTable.tsx';
import type { TableParts } from './table-parts.ts';
import { useTableView } from './use-table-view.ts';
import './table.css';

interface TablePlaceProps {
  readonly parts: TableParts;
  /** A campaign's id or `everyoneId`. */
  readonly listId: string;
  /** Open beside the table; null: none. */
  readonly creatorKey: string | null;
  /** Takes the place of the conditions that the list was left with; null: those hold. */
  readonly narrowedTo: Condition | null;
}

export function TablePlace({ parts, listId, creatorKey, narrowedTo }: TablePlaceProps) {
  const [settings] = useSettings();
  const campaigns = useCampaigns(parts.store, settings.activeCampaignId);
  const standing = useTableView(parts.store.views, listId, parts.clock);
  const names = useMemo(
    () => ({ campaigns: campaigns ?? [], stages: campaigns?.find(({ id }) => id === listId)?.stages ?? [] }),
    [campaigns, listId],
  );
  const { view, change } = standing;
  const { go } = parts;
  const narrowed = narrowedTo === null ? null : JSON.stringify(narrowedTo);
  // The list's own address then: the condition is one like any other, to be changed, kept in a view or taken away.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each condition of an address, when the view is there
  useEffect(() => {
    if (narrowedTo === null || view === null) return;
    change({ ...view, conditions: [narrowedTo] });
    go({ at: 'list', listId, creatorKey: null }, true);
  }, [narrowed, view === null]);
  if (campaigns === null || view === null || narrowedTo !== null)
    return <section className="table-place" aria-busy="true" />;
  return (
    <ListTable
      parts={parts}
      listId={listId}
      creatorKey={creatorKey}
      names={names}
      view={view}
      viewFailure={standing.failure}
      onView={change}
    />
  );
}
