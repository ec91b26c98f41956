// Where the keys lead in the grid: from cell to cell, row -1 is the head.

export interface GridPlace {
  /** -1: the head. */
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows on the screen at once. */
  readonly page: number;
}

export interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** Gives the place that a key leads to; null for a key that leads nowhere. */
export function placeAfterKey(at: GridPlace, { key, ctrlKey, metaKey }: PressedKey, size: GridSize): GridPlace | null {
  const far = ctrlKey || metaKey;
  const lastColumn = size.columns - 1;
  const to = (row: number, column = at.column): GridPlace => ({
    row: Math.max(-1, Math.min(size.rows - 1, row)),
    column: Math.max(0, Math.min(lastColumn, column)),
  });
  switch (key) {
    case 'ArrowDown':
      return to(far ? size.rows - 1 : at.row + 1);
    case 'ArrowUp':
      return to(far ? 0 : at.row - 1);
    case 'ArrowRight':
      return to(at.row, far ? lastColumn : at.column + 1);
    case 'ArrowLeft':
      return to(at.row, far ? 0 : at.column - 1);
    case 'PageDown':
      return to(at.row + size.page);
    case 'PageUp':
      return to(Math.max(Math.min(0, at.row), at.row - size.page));
    case 'Home':
      return far ? to(0, 0) : to(at.row, 0);
    case 'End':
      return far ? to(size.rows - 1, lastColumn) : to(at.row, lastColumn);
    default:
      return null;
  }
}
