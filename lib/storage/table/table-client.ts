// The page's end of the line to the table worker: holds the rows, packed, so that scrolling never waits for them.
import type { ShortlistRow } from '../../campaign/shortlist-row.ts';
import { HeldRows } from '../../campaign/table/packed-rows.ts';
import type { FoundRows, HandedRows } from '../../campaign/table/table-engine.ts';
import type { TableAnswer, TableEngine } from '../../campaign/table/table-query.ts';
import { StoreFailure } from '../store-failure.ts';
import { readTableReply, type TableReply, type TableRequest } from './table-messages.ts';

/** The part of a `Worker` that is needed. */
export interface TableWorker {
  postMessage(message: TableRequest): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(type: 'error' | 'messageerror', listener: () => void): void;
  terminate(): void;
}

interface Following {
  readonly follow: number;
  readonly heard: (answer: TableAnswer) => void;
  readonly failed: (thrown: unknown) => void;
}

interface Waiting {
  readonly resolve: (reply: TableReply) => void;
  readonly reject: (thrown: unknown) => void;
}

/** The rows of the answer that holds now. */
class AnsweredRows {
  private answer = 0;
  private found: FoundRows = { first: [] };
  private readonly held = new Map<number, HeldRows>();

  take({ list, listId, places, packed }: HandedRows): void {
    const held = this.held.get(list) ?? new HeldRows(listId);
    this.held.set(list, held);
    held.put(places, packed);
  }

  hear({ answer }: TableAnswer, found: FoundRows): void {
    this.answer = answer;
    this.found = found;
    if ('first' in found) return;
    // Rows of a list that was followed before, or was read anew since.
    for (const list of this.held.keys()) if (list < found.list) this.held.delete(list);
  }

  rows(answer: number, from: number, to: number): readonly ShortlistRow[] | null {
    if (answer !== this.answer) return null;
    if ('first' in this.found) return this.found.first.slice(from, to);
    const { places, list } = this.found;
    const held = this.held.get(list);
    const rows = Array.from(places.subarray(from, to), (place) => held?.row(place) ?? null);
    return rows.every((row) => row !== null) ? rows : null;
  }
}

/** @param worker started for this table alone; ended with it */
export function createTableClient(worker: TableWorker): TableEngine {
  let following: Following | null = null;
  let follows = 0;
  let requests = 0;
  const waiting = new Map<number, Waiting>();
  const answered = new AnsweredRows();

  const fail = () => {
    const failure = new StoreFailure('unknown');
    for (const { reject } of waiting.values()) reject(failure);
    waiting.clear();
    following?.failed(failure);
  };

  const hear = (reply: TableReply) => {
    switch (reply.kind) {
      case 'rows':
        answered.take(reply.handed);
        break;
      case 'answer':
        if (reply.follow !== following?.follow) break;
        answered.hear(reply.answer, reply.found);
        following.heard(reply.answer);
        break;
      case 'failed':
        if (reply.follow === following?.follow) following.failed(new StoreFailure(reply.failure));
        break;
      default:
        waiting.get(reply.request)?.resolve(reply);
        waiting.delete(reply.request);
    }
  };
  worker.addEventListener('message', ({ data }) => {
    const reply = readTableReply(data);
    if (reply) hear(reply);
  });
  worker.addEventListener('error', fail);
  worker.addEventListener('messageerror', fail);

  const ask = (request: (number: number) => TableRequest) =>
    new Promise<TableReply>((resolve, reject) => {
      requests += 1;
      waiting.set(requests, { resolve, reject });
      worker.postMessage(request(requests));
    });

  const rows = (answer: number, from: number, to: number) => answered.rows(answer, from, to);

  return {
    follow: (query, heard, failed) => {
      follows += 1;
      const mine = { follow: follows, heard, failed };
      following = mine;
      worker.postMessage({ kind: 'follow', follow: mine.follow, query });
      return () => {
        if (following !== mine) return;
        following = null;
        worker.postMessage({ kind: 'unfollow', follow: mine.follow });
      };
    },
    rows: async (...asked) => rows(...asked),
    rowsAtHand: rows,
    keys: async (answer) => {
      const reply = await ask((request) => ({ kind: 'keys', request, answer }));
      return reply.kind === 'keys' ? reply.keys : null;
    },
    placeOf: async (answer, creatorKey) => {
      const reply = await ask((request) => ({ kind: 'place', request, answer, creatorKey }));
      return reply.kind === 'place' ? reply.place : null;
    },
    close: () => {
      following = null;
      worker.terminate();
    },
  };
}
