// Stands below every read and write of the details: whoever asks sees them whole, the disk has them packed.
import type { DBCore, DBCoreCursor, DBCoreMutateRequest, DBCoreTable, Middleware } from 'dexie';
import type { DetailsRecord } from '../records.ts';
import { type DetailsRow, packDetails, unpackDetails } from './details-row.ts';

const packedRequest = (request: DBCoreMutateRequest): DBCoreMutateRequest =>
  request.type === 'add' || request.type === 'put'
    ? { ...request, values: request.values.map((row: DetailsRecord) => packDetails(row)) }
    : request;

const whole = (row: DetailsRow | undefined) => (row === undefined ? undefined : unpackDetails(row));

const wholeCursor = (cursor: DBCoreCursor): DBCoreCursor =>
  Object.create(cursor, { value: { get: () => whole(cursor.value) } });

function packing(table: DBCoreTable): DBCoreTable {
  return {
    ...table,
    mutate: (request) => table.mutate(packedRequest(request)),
    get: (request) => table.get(request).then(whole),
    getMany: (request) => table.getMany(request).then((rows: (DetailsRow | undefined)[]) => rows.map(whole)),
    query: (request) =>
      table.query(request).then((answer) => (request.values ? { result: answer.result.map(whole) } : answer)),
    openCursor: (request) =>
      table.openCursor(request).then((cursor) => (cursor && request.values ? wholeCursor(cursor) : cursor)),
  };
}

export const keepDetailsPacked: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'keep-details-packed',
  // Below Dexie's own: they deal in whole rows.
  level: -2,
  create: (core) => ({ table: (name) => (name === 'details' ? packing(core.table(name)) : core.table(name)) }),
};
