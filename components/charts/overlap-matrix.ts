// Lays out the overlap of every pair as a half square: the words in each cell say it, the depth of the ground repeats it.
import { type Draw, type Mark, typeSize } from './chart-marks.ts';
import { fittedText, textWidth } from './text-width.ts';

interface MatrixCell {
  /** "≥ 12 %", "≤ 3 %" or "—". */
  readonly words: string;
  /** 0–1: the lower bound where there is one. */
  readonly depth: number;
}

interface OverlapMatrix {
  readonly names: readonly string[];
  /** The cell of two creators by their places; the first is the greater one. */
  readonly cellOf: (row: number, column: number) => MatrixCell;
}

const rowHeight = 34;
const leastCell = 58;
const mostCell = 96;

/** Gives the layout; with many creators it is wider than it was asked for. */
export function overlapMatrix({ names, cellOf }: OverlapMatrix): Draw {
  return (width) => {
    const longest = Math.max(...names.map((name) => textWidth(name, typeSize.label))) + 26;
    const nameWidth = Math.min(longest, Math.max(96, width * 0.32));
    const columns = names.length - 1;
    const cellWidth = Math.min(mostCell, Math.max(leastCell, (width - nameWidth) / Math.max(1, columns)));
    const top = 22;
    const marks: Mark[] = [];
    const put = (mark: Mark) => marks.push(mark);
    for (let column = 0; column < columns; column += 1) {
      const x = nameWidth + (column + 0.5) * cellWidth;
      put({ kind: 'text', x, y: 14, text: String(column + 1), size: typeSize.small, tone: 'faint', anchor: 'middle' });
    }
    for (const [row, name] of names.entries()) {
      const y = top + row * rowHeight;
      const label = fittedText(name, nameWidth - 26, typeSize.label);
      const baseline = y + rowHeight / 2 + 4.5;
      put({ kind: 'text', x: 0, y: baseline, text: String(row + 1), size: typeSize.small, tone: 'faint' });
      put({ kind: 'text', x: 18, y: baseline, text: label, size: typeSize.label, tone: 'ink' });
      for (let column = 0; column < row; column += 1) {
        const { words, depth } = cellOf(row, column);
        const x = nameWidth + column * cellWidth;
        const ground = { x: x + 1, y: y + 1, width: cellWidth - 2, height: rowHeight - 2 };
        put({ kind: 'box', ...ground, tone: 'line', opacity: 0.5 });
        // Never so deep that the words could not be read on it.
        if (depth > 0) put({ kind: 'box', ...ground, tone: 'accent', opacity: Math.min(0.28, 0.06 + depth * 0.3) });
        const known = words !== '—';
        put({
          kind: 'text',
          x: x + cellWidth / 2,
          y: baseline,
          text: words,
          size: typeSize.small,
          tone: known ? 'ink' : 'faint',
          anchor: 'middle',
        });
      }
    }
    return { width: Math.max(width, nameWidth + columns * cellWidth), height: top + names.length * rowHeight, marks };
  };
}
