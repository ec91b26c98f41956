// The table of all creators or of one campaign: head, filter, grid, what is done to many, and one creator beside it.
import { useMemo } from 'react';
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
}

export function TablePlace({ parts, listId, creatorKey }: TablePlaceProps) {
  const [settings] = useSettings();
  const campaigns = useCampaigns(parts.store, settings.activeCampaignId);
  const standing = useTableView(parts.store.views, listId, parts.clock);
  const names = useMemo(
    () => ({ campaigns: campaigns ?? [], stages: campaigns?.find(({ id }) => id === listId)?.stages ?? [] }),
    [campaigns, listId],
  );
  if (campaigns === null || standing.view === null) return <section className="table-place" aria-busy="true" />;
  return (
    <ListTable
      parts={parts}
      listId={listId}
      creatorKey={creatorKey}
      names={names}
      view={standing.view}
      viewFailure={standing.failure}
      onView={standing.change}
    />
  );
}
