// Lines of quoted cells as RFC 4180 has them, written and read back: a file is handed out only when it reads as it was meant.

export const lineEnd = '\r\n';

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

/** Writes lines of quoted cells; no line end after the last one. */
export const writeQuotedLines = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => cells.map(quoted).join(',')).join(lineEnd);

/** Index of the quote that closes the cell opened at `start`; -1 when it never closes. */
function endOfCell(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end !== -1 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  return end;
}

/** Reads such lines; null where the text is anything else. */
export function readQuotedLines(text: string): string[][] | null {
  const rows: string[][] = [[]];
  for (let at = 0; ; ) {
    const end = text[at] === '"' ? endOfCell(text, at) : -1;
    if (end === -1) return null;
    rows.at(-1)?.push(text.slice(at + 1, end).replaceAll('""', '"'));
    if (end + 1 === text.length) return rows;
    if (text[end + 1] === ',') at = end + 2;
    else if (text.startsWith(lineEnd, end + 1)) {
      at = end + 1 + lineEnd.length;
      rows.push([]);
    } else return null;
  }
}
