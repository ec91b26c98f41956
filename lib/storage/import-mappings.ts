// Which column was read as what, remembered for files with the same header row.
import { type ColumnMapping, headerKey, restoreMapping } from '../campaign/import/column-mapping.ts';
import type { Connection } from './db.ts';

export interface ImportMappings {
  /** Gives the mapping last used with this header row; null when there is none. */
  get(headers: readonly string[]): Promise<ColumnMapping | null>;
  save(headers: readonly string[], mapping: ColumnMapping): Promise<void>;
}

export function importMappingsOf(connection: Connection): ImportMappings {
  const { tables } = connection;
  return {
    get: (headers) =>
      connection.read(['importMappings'], async () =>
        restoreMapping((await tables.importMappings.get(headerKey(headers)))?.mapping, headers.length),
      ),
    save: (headers, mapping) =>
      connection.write(['importMappings'], async () => {
        await tables.importMappings.put({ headers: headerKey(headers), mapping });
      }),
  };
}
