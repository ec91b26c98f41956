// Answers the table's questions: reads a list once, answers from memory, and reads again only the rows that were changed.
import type { ShortlistRow } from '../shortlist-row.ts';
import { asksNothing } from './find-places.ts';
import { LoadedList } from './loaded-list.ts';
import { type PackedRows, packRows } from './packed-rows.ts';
import { lineOf } from './row-line.ts';
import { type ColumnOrder, columnIds, type TableAnswer, type TableQuery } from './table-query.ts';
import type { ListPart, TableChange, TableSource } from './table-source.ts';

/** Which rows an answer names: places of rows that were handed over; or, before the list is read, its first rows. */
export type FoundRows =
  | { readonly list: number; readonly places: Uint32Array<ArrayBuffer> }
  | { readonly first: readonly ShortlistRow[] };

/** A list's rows as they are handed over to the side that draws, before an answer names them. */
export interface HandedRows {
  /** Numbers the reading of a list: a later one has places of its own. */
  readonly list: number;
  readonly listId: string;
  readonly places: Uint32Array<ArrayBuffer>;
  readonly packed: PackedRows;
}

interface TableEngineParts {
  readonly source: TableSource;
  /** Now in milliseconds since 1970. */
  readonly clock: () => number;
  readonly handOver: (rows: HandedRows) => void;
  /** Resolves after everything that waits has had its turn. */
  readonly rest: () => Promise<void>;
}

interface Following {
  readonly query: TableQuery;
  readonly heard: (answer: TableAnswer, found: FoundRows) => void;
  readonly failed: (thrown: unknown) => void;
}

/** The side that reads and finds, in a worker; `TableEngine` is the side that draws. */
interface AnsweringEngine {
  follow(query: TableQuery, heard: Following['heard'], failed: Following['failed']): () => void;
  /** The creator keys of an answer's rows, in order; null when a later answer has taken its place. */
  keys(answer: number): readonly string[] | null;
  /** Where a creator stands in an answer; null when nowhere, or when the answer is outdated. */
  placeOf(answer: number, creatorKey: string): number | null;
  close(): void;
}

/** Changed rows read in one go. */
const chunk = 1_000;

/** Rows that are shown before the list is read. */
const firstRows = 200;

/** Rows between two answers about a list that is still being read; the first answer comes with the first rows. */
const answerEvery = 10_000;
const firstAnswer = 500;

/** The one column by which the list is in order, if it is in such a simple one and all of it is asked for. */
function simpleOrder({ order, conditions }: TableQuery): ColumnOrder | null | 'other' {
  if (order.length > 1 || !conditions.every(asksNothing)) return 'other';
  return order[0] ?? null;
}

/** Of the first rows by an index: those of which the order is sure. */
function sureRows(rows: readonly ShortlistRow[], order: ColumnOrder | null, isAll: boolean): readonly ShortlistRow[] {
  const list = new LoadedList('', 0);
  list.put(rows.map(lineOf));
  return Array.from(list.sureFirst(order, isAll), (place) => rows[place]).filter((row) => row !== undefined);
}

/** Gives an engine that starts reading with the first question. */
export function createTableEngine({ source, clock, handOver, rest }: TableEngineParts): AnsweringEngine {
  let following: Following | null = null;
  let list: LoadedList | null = null;
  let given: { readonly id: number; readonly list: LoadedList; readonly found: FoundRows } | null = null;
  let answers = 0;
  let lists = 0;
  /** Rows that are right stay until the whole list stands: they do not give way to rows of a part. */
  let shownFirst: TableQuery | null = null;
  const changed = new Set<string>();
  let mayAllBeOthers = false;
  /** Who stands on a campaign's list has changed, and a condition may ask for it. */
  let areListsOthers = false;
  let isRenewing = false;

  const fail = (thrown: unknown) => {
    const told = following;
    // The next question begins anew.
    list = null;
    given = null;
    following = null;
    told?.failed(thrown);
  };

  const begun = (listId: string) => {
    lists += 1;
    changed.clear();
    mayAllBeOthers = false;
    areListsOthers = false;
    return new LoadedList(listId, lists);
  };

  const put = (to: LoadedList, { lines, packed }: ListPart) => {
    const places = to.put(lines);
    handOver({ list: to.number, listId: to.listId, places, packed });
  };

  const tell = (of: LoadedList, found: FoundRows) => {
    if (!following) return;
    answers += 1;
    given = { id: answers, list: of, found };
    const { count } = of.columns;
    const total = of.isWhole ? count : Math.max(of.total, count);
    const length = 'first' in found ? found.first.length : found.places.length;
    following.heard({ answer: answers, found: length, total, isWhole: of.isWhole }, found);
  };

  const answer = async (of: LoadedList): Promise<void> => {
    const asked = following;
    if (!asked) return;
    for (const campaignId of of.missingLists(asked.query)) of.setListed(campaignId, await source.listed(campaignId));
    if (following === asked && list === of) tell(of, { list: of.number, places: of.find(asked.query, clock()) });
  };

  /** Works out every order beforehand, a column at a time: the first press on a head need not wait for it. */
  const prepare = async (of: LoadedList): Promise<void> => {
    for (const column of columnIds) {
      await rest();
      if (list !== of) return;
      of.prepare(column);
    }
  };

  const tellFirstRows = async (of: LoadedList): Promise<boolean> => {
    const asked = following;
    const order = asked ? simpleOrder(asked.query) : 'other';
    if (order === 'other') return false;
    const rows = await source.firstRows(of.listId, order, firstRows);
    if (!rows || list !== of || of.isWhole || following !== asked) return false;
    const first = sureRows(rows, order, rows.length < firstRows);
    if (first.length === 0) return false;
    shownFirst = asked?.query ?? null;
    tell(of, { first });
    return true;
  };

  /** Before the whole list is read: the first rows where an index gives them, else what has been read. */
  const answerFrom = async (of: LoadedList): Promise<void> => {
    if (of.isWhole || !(await tellFirstRows(of))) await answer(of);
  };

  /** Reads all rows; @returns false when they are not wanted any more */
  const readAll = async (into: LoadedList, isWanted: () => boolean, told: () => Promise<void>): Promise<boolean> => {
    let untold = 0;
    let next = firstAnswer;
    for await (const part of source.parts(into.listId)) {
      if (!isWanted()) return false;
      put(into, part);
      untold += part.lines.length;
      if (untold < next) continue;
      untold = 0;
      next = answerEvery;
      await told();
    }
    if (!isWanted()) return false;
    into.isWhole = true;
    return true;
  };

  const load = async (listId: string): Promise<void> => {
    const fresh = begun(listId);
    const isWanted = () => list === fresh;
    list = fresh;
    shownFirst = null;
    await tellFirstRows(fresh);
    fresh.setStageOrder(await source.stageOrder(listId));
    // Counting a long list takes the store so long that the first rows would come late: it waits for them.
    let counting: Promise<void> | null = null;
    const count = () => {
      counting ??= source.count(listId).then((total) => {
        fresh.total = total;
      });
      // Heard of at the end.
      counting.catch(() => {});
    };
    if (shownFirst !== null) count();
    const told = async () => {
      if (following?.query !== shownFirst) await answer(fresh);
      count();
    };
    if (!isWanted() || !(await readAll(fresh, isWanted, told))) return;
    await counting;
    await answer(fresh);
    renew();
  };

  /** Reads the whole list again beside the one that stands, which goes on answering. */
  const reread = async (standing: LoadedList): Promise<void> => {
    const fresh = begun(standing.listId);
    fresh.setStageOrder(await source.stageOrder(fresh.listId));
    const isWhole = await readAll(
      fresh,
      () => list === standing,
      async () => {},
    );
    if (isWhole) list = fresh;
  };

  const rereadChanged = async (standing: LoadedList): Promise<void> => {
    const keys = [...changed];
    changed.clear();
    for (let start = 0; start < keys.length; start += chunk) {
      const part = keys.slice(start, start + chunk);
      const rows = await source.rows(standing.listId, part);
      if (list !== standing) return;
      const written = rows.filter((row) => row !== null);
      if (written.length > 0) put(standing, { lines: written.map(lineOf), packed: packRows(written) });
      standing.remove(part.filter((_, at) => rows[at] === null));
    }
  };

  const renewAll = async (): Promise<void> => {
    while (list?.isWhole && (mayAllBeOthers || areListsOthers || changed.size > 0)) {
      areListsOthers = false;
      await (mayAllBeOthers ? reread(list) : rereadChanged(list));
      if (list?.isWhole) await answer(list);
    }
  };

  const renew = () => {
    if (isRenewing) return;
    isRenewing = true;
    renewAll()
      .finally(() => {
        isRenewing = false;
      })
      // Not part of the renewing: what is changed meanwhile is read at once.
      .then(() => (list?.isWhole ? prepare(list) : undefined))
      .catch(fail);
  };

  const readStagesAgain = async (of: LoadedList): Promise<void> => {
    of.setStageOrder(await source.stageOrder(of.listId));
    await answer(of);
  };

  const hear = ({ rows, campaigns }: TableChange) => {
    if (!list) return;
    if (rows === null) mayAllBeOthers = true;
    for (const { listId, creatorKey } of rows ?? []) {
      if (listId !== list.listId) areListsOthers = list.forgetListed(listId) || areListsOthers;
      else if (creatorKey === null) mayAllBeOthers = true;
      else changed.add(creatorKey);
    }
    if (campaigns && list.isWhole) readStagesAgain(list).catch(fail);
    renew();
  };
  const endListening = source.onChange(hear);

  return {
    follow: (query, heard, failed) => {
      const mine: Following = { query, heard, failed };
      following = mine;
      const work = list?.listId === query.listId ? answerFrom(list) : load(query.listId);
      work.catch((thrown) => {
        if (following === mine) fail(thrown);
      });
      return () => {
        if (following === mine) following = null;
      };
    },
    keys: (id) => {
      if (given?.id !== id) return null;
      const { found, list: of } = given;
      if ('first' in found) return found.first.map(({ creatorKey }) => creatorKey);
      return Array.from(found.places, (place) => of.columns.keys[place] ?? '');
    },
    placeOf: (id, creatorKey) => {
      if (given?.id !== id) return null;
      const { found, list: of } = given;
      const place = of.columns.placeOf(creatorKey);
      const at =
        'first' in found
          ? found.first.findIndex((row) => row.creatorKey === creatorKey)
          : found.places.indexOf(place ?? -1);
      return at < 0 ? null : at;
    },
    close: () => {
      endListening();
      following = null;
      list = null;
      given = null;
    },
  };
}
