// Who of a file is who of ours: keys differ between machines, ids and handles do not.
import { moveParts } from '../creator-parts.ts';
import type { StoreTables } from '../db.ts';
import type { CreatorRecord } from '../records.ts';
import { joinCreators, joinDetails } from './merge-records.ts';

/** A creator of the file as it stands in our store now. */
export interface Matched {
  /** Ours. */
  readonly key: string;
  readonly name: string;
}

type Known = Pick<CreatorRecord, 'key' | 'identity' | 'handleKey' | 'readAt'>;

const known = ({ key, identity, handleKey, readAt }: CreatorRecord): Known => ({
  key,
  readAt,
  ...(identity === undefined ? {} : { identity }),
  ...(handleKey === undefined ? {} : { handleKey }),
});

interface Match {
  readonly found: Known | null;
  /** Kept under the handle alone, now known to be the same creator. */
  readonly joining: readonly Known[];
  /** Other accounts that have this handle here. */
  readonly otherHolders: readonly Known[];
}

/** Our creators by what identifies them, held in memory: asking the store for each of a hundred thousand would take minutes. */
export class CreatorMatching {
  private readonly tables: StoreTables;
  private readonly newKey: () => string;
  private readonly byKey = new Map<string, Known>();
  private readonly byIdentity = new Map<string, Known>();
  private readonly byHandle = new Map<string, Known[]>();
  private readonly matched = new Map<string, Matched>();
  /** Who went up in whom. */
  private readonly joined = new Map<string, string>();

  private constructor(tables: StoreTables, newKey: () => string) {
    this.tables = tables;
    this.newKey = newKey;
  }

  /** To be called inside the transaction of the merge. */
  static async over(tables: StoreTables, newKey: () => string): Promise<CreatorMatching> {
    const matching = new CreatorMatching(tables, newKey);
    await tables.creators.each((record) => matching.learn(known(record)));
    return matching;
  }

  /** The creator of ours that a key of the file stands for; null when the file has no such creator. */
  of(theirKey: string): Matched | null {
    const matched = this.matched.get(theirKey);
    if (!matched) return null;
    let { key } = matched;
    for (let next = this.joined.get(key); next !== undefined; next = this.joined.get(key)) key = next;
    return { ...matched, key };
  }

  /** Takes in records of the file: joined to ours, or added. @returns how many are new */
  async take(records: readonly CreatorRecord[]): Promise<number> {
    let added = 0;
    for (const theirs of records) {
      const match = this.match(theirs);
      const key = match.found?.key ?? this.freeKey(theirs.key);
      if (!match.found) added += 1;
      this.matched.set(theirs.key, {
        key,
        name: theirs.handle ?? theirs.displayName ?? '',
      });
      for (const from of match.joining) await this.joinInto(key, from);
      await this.put(key, theirs, match.otherHolders);
    }
    return added;
  }

  private match({ identity, handleKey }: CreatorRecord): Match {
    const holders = handleKey === undefined ? [] : (this.byHandle.get(handleKey) ?? []);
    if (identity === undefined) return { found: holders[0] ?? null, joining: [], otherHolders: [] };
    const byId = this.byIdentity.get(identity);
    const others = holders.filter(({ key }) => key !== byId?.key);
    const nameless = others.filter((record) => record.identity === undefined);
    const otherHolders = others.filter((record) => record.identity !== undefined);
    if (byId) return { found: byId, joining: nameless, otherHolders };
    return { found: nameless[0] ?? null, joining: nameless.slice(1), otherHolders };
  }

  /** The file's key where it is free: merged again, or the other way round, it is the same. */
  private freeKey(theirKey: string): string {
    return this.byKey.has(theirKey) || this.joined.has(theirKey) ? this.newKey() : theirKey;
  }

  private async put(key: string, theirs: CreatorRecord, otherHolders: readonly Known[]): Promise<void> {
    const ours = await this.tables.creators.get(key);
    const moved = { ...theirs, key };
    const record = ours ? joinCreators(ours, moved) : moved;
    // A handle belongs to the account that was seen with it last.
    const isLast = otherHolders.every(({ readAt }) => readAt <= theirs.readAt);
    if (isLast) for (const holder of otherHolders) await this.loseHandle(holder.key);
    const { handleKey, ...without } = record;
    const kept = isLast || handleKey !== theirs.handleKey ? record : without;
    await this.tables.creators.put(kept);
    this.learn(known(kept));
  }

  private async loseHandle(key: string): Promise<void> {
    const record = await this.tables.creators.get(key);
    if (!record) return;
    const { handleKey: _lost, ...kept } = record;
    await this.tables.creators.put(kept);
    this.learn(known(kept));
  }

  private async joinInto(key: string, { key: from }: Known): Promise<void> {
    const { tables } = this;
    const [ours, theirs] = await tables.creators.bulkGet([key, from]);
    const [details, joining] = await tables.details.bulkGet([key, from]);
    await moveParts(tables, from, key);
    await tables.creators.delete(from);
    await tables.details.delete(from);
    this.forget(from);
    this.joined.set(from, key);
    if (ours && theirs) await tables.creators.put(joinCreators(ours, theirs));
    if (details && joining) await tables.details.put(joinDetails(details, joining));
    else if (joining) await tables.details.put({ ...joining, key });
  }

  private learn(record: Known): void {
    this.forget(record.key);
    this.byKey.set(record.key, record);
    if (record.identity !== undefined) this.byIdentity.set(record.identity, record);
    if (record.handleKey === undefined) return;
    this.byHandle.set(record.handleKey, [...(this.byHandle.get(record.handleKey) ?? []), record]);
  }

  private forget(key: string): void {
    const before = this.byKey.get(key);
    if (!before) return;
    this.byKey.delete(key);
    if (before.identity !== undefined) this.byIdentity.delete(before.identity);
    if (before.handleKey === undefined) return;
    const others = (this.byHandle.get(before.handleKey) ?? []).filter((holder) => holder.key !== key);
    if (others.length > 0) this.byHandle.set(before.handleKey, others);
    else this.byHandle.delete(before.handleKey);
  }
}
