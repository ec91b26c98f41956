// The user's own benchmark packs; what is broken on disk is left out, so that it never stands beside a rate.
import type { BenchmarkPack } from '../evaluation/benchmarks/pack.ts';
import type { Connection } from './db.ts';

export interface Packs {
  /** The user's own packs, by name. */
  list(): Promise<readonly BenchmarkPack[]>;
  /** Keeps a pack; one of the same id is replaced. */
  save(pack: BenchmarkPack): Promise<void>;
  /** Removes a pack. @returns the removed one, for undo by `save`; null when there was none, or a broken one */
  remove(id: string): Promise<BenchmarkPack | null>;
}

/** @param readPack gives the pack when it is whole, else null */
export function packsOf(connection: Connection, readPack: (stored: unknown) => BenchmarkPack | null): Packs {
  const { tables } = connection;
  return {
    list: () =>
      connection.read(['packs'], async () => {
        const packs = (await tables.packs.toArray()).map(({ pack }) => readPack(pack)).filter((pack) => pack !== null);
        return packs.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
      }),
    save: (pack) =>
      connection.write(['packs'], async () => {
        await tables.packs.put({ id: pack.id, pack });
      }),
    remove: (id) =>
      connection.write(['packs'], async () => {
        const record = await tables.packs.get(id);
        await tables.packs.delete(id);
        return record ? readPack(record.pack) : null;
      }),
  };
}
