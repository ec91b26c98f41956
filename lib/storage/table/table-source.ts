// The table's rows as they lie in the store.
import { everyoneId } from '../../campaign/listing.ts';
import type { SortKey } from '../../campaign/sort-rows.ts';
import type { ColumnId, ColumnOrder } from '../../campaign/table/table-query.ts';
import type { TableSource } from '../../campaign/table/table-source.ts';
import type { Connection } from '../db.ts';
import { readList } from '../packed-lists/read-list.ts';
import { countByIndex, listedKeys, pageByIndex } from '../shortlist-query.ts';
import { shortlistRowOf } from '../shortlist-records.ts';

/** The columns in whose order the store has an index. */
const indexOf: Partial<Record<ColumnId, SortKey>> = {
  addedAt: 'added',
  followers: 'followers',
  rate: 'rate',
  name: 'name',
};

/**
 * @param connection the store's
 * @param leastPacked the shortest list of which a packed copy is kept; for tests
 */
export function tableSourceOf(connection: Connection, leastPacked?: number): TableSource {
  const { tables, read } = connection;
  return {
    count: (listId) => read(['shortlist'], () => countByIndex(tables, listId)),
    firstRows: (listId, order, limit) => firstRows(listId, order, limit),
    parts: (listId) => readList(connection, listId, leastPacked),
    rows: (listId, creatorKeys) =>
      read(['shortlist'], async () => {
        const found = await tables.shortlist.bulkGet(creatorKeys.map((key): [string, string] => [listId, key]));
        return found.map((row) => (row ? shortlistRowOf(row) : null));
      }),
    stageOrder: (listId) =>
      read(['campaigns'], async () => {
        if (listId === everyoneId) return [];
        return (await tables.campaigns.get(listId))?.stages.map(({ id }) => id) ?? [];
      }),
    listed: (campaignId) => read(['shortlist'], () => listedKeys(tables, campaignId)),
    onChange: (listener) =>
      connection.onChange((changed, rows) => {
        const campaigns = changed.has('campaigns');
        if (campaigns || changed.has('shortlist')) listener({ rows, campaigns });
      }),
  };

  async function firstRows(listId: string, order: ColumnOrder | null, limit: number) {
    const key = order === null ? 'added' : indexOf[order.column];
    if (key === undefined) return null;
    const direction = order?.direction ?? 'descending';
    const query = { campaignId: listId, order: { key, direction } };
    const found = await read(['shortlist'], () => pageByIndex(tables, query, 0, limit));
    return found.map(shortlistRowOf);
  }
}
