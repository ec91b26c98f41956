// Reads a whole list: a short one row by row, a long one from its packed copy, which is made or mended on the way.
import { packedForm, packLines, unpackLines } from '../../campaign/table/packed-lines.ts';
import { packRows } from '../../campaign/table/packed-rows.ts';
import { lineOf } from '../../campaign/table/row-line.ts';
import type { ListPart } from '../../campaign/table/table-source.ts';
import type { Connection } from '../db.ts';
import type { PackedRowsRecord, ShortlistRecord } from '../records.ts';
import { countByIndex, nextListedRows } from '../shortlist-query.ts';
import { blockOf, blocks, keysOfBlock } from './blocks.ts';
import { grouped } from './grouped.ts';

/** Rows read in one go. */
const chunk = 1_000;

/** Shorter lists are read as fast without a copy. */
const shortestPacked = 2_000;

/** Blocks read in one go; of the first ones fewer, since somebody waits for them. */
const blocksAtOnce = 16;
const blocksAtFirst = 2;

/** So many rows of a block are outdated, and it is packed anew. */
const mostOutdated = 8;

const partOf = (rows: readonly ShortlistRecord[]): ListPart => ({
  lines: rows.map(lineOf),
  packed: packRows(rows),
});

async function* readRows({ tables, read }: Connection, listId: string): AsyncGenerator<ListPart> {
  for (let after = ''; ; ) {
    const rows = await read(['shortlist'], () => nextListedRows(tables, listId, after, chunk));
    if (rows.length > 0) yield partOf(rows);
    const last = rows.at(-1);
    if (!last || rows.length < chunk) return;
    after = last.creatorKey;
  }
}

const rowsOfBlock = ({ tables }: Connection, listId: string, block: number): Promise<ShortlistRecord[]> => {
  const [from, to] = keysOfBlock(block);
  return tables.shortlist.where('[campaignId+creatorKey]').between([listId, from], [listId, to], true, false).toArray();
};

/** Packs a block and puts the copy beside the rows; nobody writes them meanwhile. */
async function packBlock(connection: Connection, listId: string, block: number): Promise<ListPart> {
  const { copies, write } = connection;
  const [from, to] = keysOfBlock(block);
  return write(['shortlist'], async () => {
    const rows = await rowsOfBlock(connection, listId, block);
    const part = partOf(rows);
    const record = { listId, block, form: packedForm, lines: packLines(part.lines), rows: part.packed };
    await copies.packedRows.put(record);
    await copies.outdatedRows.where('[listId+creatorKey]').between([listId, from], [listId, to], true, false).delete();
    return part;
  });
}

/** A copy is a convenience: where none can be kept, as on a full disk, the rows are read all the same. */
async function packedOrRead(connection: Connection, listId: string, block: number): Promise<ListPart> {
  try {
    return await packBlock(connection, listId, block);
  } catch {
    return partOf(await connection.read(['shortlist'], () => rowsOfBlock(connection, listId, block)));
  }
}

/** The blocks that can be read as they stand, and the rows in them that have to be read anew. */
interface Standing {
  readonly records: readonly (PackedRowsRecord | undefined)[];
  readonly renewed: readonly ShortlistRecord[];
}

/** @param outdated creator keys of these blocks */
async function standingBlocks(
  { tables, copies, read }: Connection,
  listId: string,
  wanted: readonly number[],
): Promise<Standing> {
  const [from] = keysOfBlock(wanted[0] ?? 0);
  const [, to] = keysOfBlock(wanted.at(-1) ?? 0);
  return read(['shortlist', 'packedRows', 'outdatedRows'], async () => {
    const records = await copies.packedRows.bulkGet(wanted.map((block): [string, number] => [listId, block]));
    const marked = await copies.outdatedRows
      .where('[listId+creatorKey]')
      .between([listId, from], [listId, to], true, false)
      .primaryKeys();
    const byBlock = grouped(marked, ([, creatorKey]) => blockOf(creatorKey));
    const usable = records.map((record) =>
      record?.form === packedForm && (byBlock.get(record.block)?.length ?? 0) <= mostOutdated ? record : undefined,
    );
    const outdated = usable.flatMap((record) => (record ? (byBlock.get(record.block) ?? []) : []));
    const renewed = await tables.shortlist.bulkGet(outdated);
    return { records: usable, renewed: renewed.filter((row) => row !== undefined) };
  });
}

async function* readPacked(connection: Connection, listId: string): AsyncGenerator<ListPart> {
  for (let start = 0, end = blocksAtFirst; start < blocks.length; start = end, end += blocksAtOnce) {
    const wanted = blocks.slice(start, end);
    const { records, renewed } = await standingBlocks(connection, listId, wanted);
    for (const [at, block] of wanted.entries()) {
      const record = records[at];
      yield record
        ? { lines: unpackLines(record.lines), packed: record.rows }
        : await packedOrRead(connection, listId, block);
    }
    if (renewed.length > 0) yield partOf(renewed);
  }
}

/** Is there a copy, or a list long enough for one? Counting a long list takes far longer than looking for its copy. */
async function isPacked({ tables, copies, read }: Connection, listId: string, leastPacked: number): Promise<boolean> {
  const copied = copies.packedRows.where('[listId+block]').between([listId, 0], [listId, blocks.length]);
  return read(
    ['shortlist', 'packedRows'],
    async () => (await copied.limit(1).count()) > 0 || (await countByIndex(tables, listId)) >= leastPacked,
  );
}

/**
 * Gives all rows of a list in parts; a row that comes again is newer than the one before.
 * @param leastPacked a shorter list is read without a copy
 */
export async function* readList(
  connection: Connection,
  listId: string,
  leastPacked = shortestPacked,
): AsyncGenerator<ListPart> {
  yield* (await isPacked(connection, listId, leastPacked))
    ? readPacked(connection, listId)
    : readRows(connection, listId);
}
