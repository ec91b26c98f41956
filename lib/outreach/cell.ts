// What stands in one cell of a sheet.

/** A text, a number of ours, or nothing. */
export type Cell = string | number | null;
