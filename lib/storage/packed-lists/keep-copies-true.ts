// Stands below every write of a list's rows: what the packed copy of the list says of them ends in the same transaction.
import type { DBCore, DBCoreMutateRequest, DBCoreTable, DBCoreTransaction, Middleware } from 'dexie';
import Dexie from 'dexie';
import { blockOf, blocks } from './blocks.ts';
import { addToNews, type ChangedKeys, type ChangeParts } from './changed-rows.ts';
import { grouped } from './grouped.ts';

type RowKey = readonly [listId: string, creatorKey: string];

/** So many rows of a block in one write, and it is sooner read anew than mended. */
const mostMended = 8;

/** So many rows in one write, and all their blocks are read anew. */
const mostMarked = 200;

/** IndexedDB's least and greatest key of any kind that a row of ours can have. */
const least = Number.NEGATIVE_INFINITY;
const greatest = [[]];

/** Dexie's kind of range that has a lower and an upper end. */
const betweenEnds = 2;

function changedBy(request: DBCoreMutateRequest, { schema }: DBCoreTable): ChangedKeys {
  switch (request.type) {
    case 'deleteRange':
      return { from: request.range.lower ?? least, to: request.range.upper ?? greatest };
    case 'delete':
      return { keys: request.keys as RowKey[] };
    default:
      return { keys: request.values.map((row) => schema.primaryKey.extractKey?.(row) as RowKey) };
  }
}

class Copies {
  private readonly packed: DBCoreTable;
  private readonly outdated: DBCoreTable;
  private readonly trans: DBCoreTransaction;

  constructor(core: DBCore, trans: DBCoreTransaction) {
    this.packed = core.table('packedRows');
    this.outdated = core.table('outdatedRows');
    this.trans = trans;
  }

  /** Short lists have no copy. */
  private isPacked(listId: string): Promise<boolean> {
    const range = { type: betweenEnds, lower: [listId, 0], upper: [listId, blocks.length] };
    const query = { index: this.packed.schema.primaryKey, range };
    return this.packed.count({ trans: this.trans, query }).then((count) => count > 0);
  }

  private drop(listId: string, dropped: readonly number[]): Promise<unknown> {
    const keys = dropped.map((block) => [listId, block]);
    return this.packed.mutate({ type: 'delete', trans: this.trans, keys });
  }

  private mark(keys: readonly RowKey[]): Promise<unknown> {
    if (keys.length === 0) return Promise.resolve();
    const values = keys.map(([listId, creatorKey]) => ({ listId, creatorKey }));
    return this.outdated.mutate({ type: 'put', trans: this.trans, values });
  }

  /** @param isGone rows were taken out: of what was erased no copy stays */
  end(keys: readonly RowKey[], isGone: boolean): Promise<unknown> {
    const lists = [...grouped(keys, ([listId]) => listId)].map(([listId, own]) =>
      this.isPacked(listId).then((isPacked) => (isPacked ? this.endIn(listId, own, isGone) : undefined)),
    );
    return Dexie.Promise.all(lists);
  }

  private endIn(listId: string, keys: readonly RowKey[], isGone: boolean): Promise<unknown> {
    const groups = [...grouped(keys, ([, creatorKey]) => blockOf(creatorKey))];
    const isDropped = (own: readonly RowKey[]) => isGone || own.length > mostMended || keys.length > mostMarked;
    const dropped = groups.filter(([, own]) => isDropped(own)).map(([block]) => block);
    const marked = groups.filter(([, own]) => !isDropped(own)).flatMap(([, own]) => own);
    return this.drop(listId, dropped).then(() => this.mark(marked));
  }

  /** All rows between two keys went. */
  endRange(from: unknown, to: unknown): Promise<unknown> {
    const isOneList = Array.isArray(from) && Array.isArray(to) && from[0] === to[0];
    const range = isOneList
      ? { type: betweenEnds, lower: [from[0]], upper: [from[0], greatest] }
      : { type: betweenEnds, lower: least, upper: greatest };
    const emptied = (table: DBCoreTable) => table.mutate({ type: 'deleteRange', trans: this.trans, range });
    return emptied(this.packed).then(() => emptied(this.outdated));
  }
}

/** An upgrade from a version without copies has none to keep true. */
const hasCopies = (trans: DBCoreTransaction) =>
  (trans as unknown as IDBTransaction).objectStoreNames.contains('packedRows');

/** @param database its name */
export const keepCopiesTrue = (database: string): Middleware<DBCore> => ({
  stack: 'dbcore',
  name: 'keep-copies-true',
  // Below Dexie's own: the copies are no news of their own.
  level: -2,
  create: (core) => ({
    table: (name) => {
      const table = core.table(name);
      if (name !== 'shortlist') return table;
      return {
        ...table,
        mutate: (request) => {
          const { trans } = request;
          const changed = changedBy(request, table);
          return table.mutate(request).then((response) => {
            const news = trans as { mutatedParts?: ChangeParts };
            news.mutatedParts ??= {};
            addToNews(database, news.mutatedParts, changed);
            if (!hasCopies(trans)) return response;
            const copies = new Copies(core, trans);
            const ended =
              'keys' in changed
                ? copies.end(changed.keys, request.type === 'delete')
                : copies.endRange(changed.from, changed.to);
            return ended.then(() => response);
          });
        },
      };
    },
  }),
});
