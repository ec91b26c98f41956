// Where rows come from, table by table: a database as it lies on the disk, of any version, or a backup file.

export interface TableSource {
  /** The version of the store that the rows are of. */
  readonly storeVersion: number;
  /** How many rows each table has. */
  readonly counts: ReadonlyMap<string, number>;
  /** The rows of a table in the order of their keys; an unknown table has none. */
  chunks(table: string): AsyncGenerator<readonly unknown[], void, undefined>;
}
