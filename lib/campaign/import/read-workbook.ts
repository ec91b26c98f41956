// Reads the sheets of an Excel workbook (.xlsx) as rows of texts; loaded only when somebody opens one.
import { type Unzipped, unzipSync, zipSync } from 'fflate';
import readSheets, { InvalidInputError, InvalidSpreadsheetError } from 'read-excel-file/universal';

interface WorkbookSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

export type WorkbookReading =
  | { readonly ok: true; readonly sheets: readonly WorkbookSheet[] }
  | { readonly ok: false; readonly problem: 'no-workbook' | 'too-large' };

/** Unpacked, all parts that are read together. 50,000 rows of 40 columns are about half of it. */
const mostBytes = 250_000_000;

/** The reader of sheets needs these parts alone; pictures and the like stay packed. */
const isWanted = (name: string) => /\.(?:xml|rels)$/i.test(name) && !/^(?:docProps|customXml)\//.test(name);

class TooLarge extends Error {}

/** Unpacks what is needed, as far as the parts say that it is not too large. */
function unpack(bytes: Uint8Array): Unzipped {
  let total = 0;
  return unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!isWanted(name)) return false;
      total += originalSize;
      if (total > mostBytes) throw new TooLarge();
      return true;
    },
  });
}

const twoDigits = (number: number) => String(number).padStart(2, '0');

/** A day as `YYYY-MM-DD`: a sheet's dates have no time zone, the reader gives them in UTC. */
const dayText = (date: Date) =>
  `${date.getUTCFullYear()}-${twoDigits(date.getUTCMonth() + 1)}-${twoDigits(date.getUTCDate())}`;

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : dayText(cell);
  return String(cell);
}

/**
 * Gives all sheets that have cells. The parts are packed again without compression: the reader would unpack them in workers
 * made out of text, which the extension's pages do not allow.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<WorkbookReading> {
  try {
    const plain = zipSync(unpack(bytes), { level: 0 });
    const sheets = await readSheets(plain.buffer as ArrayBuffer);
    return {
      ok: true,
      sheets: sheets
        .map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellText)) }))
        .filter(({ rows }) => rows.length > 0),
    };
  } catch (thrown) {
    if (thrown instanceof TooLarge) return { ok: false, problem: 'too-large' };
    const isForeign = thrown instanceof InvalidInputError || thrown instanceof InvalidSpreadsheetError;
    if (isForeign || thrown instanceof Error) return { ok: false, problem: 'no-workbook' };
    throw thrown;
  }
}
