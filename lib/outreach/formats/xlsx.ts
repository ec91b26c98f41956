// The shortlist as an Excel workbook (ECMA-376), written row by row into a zip: texts as texts, numbers as numbers, no formula.
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import type { Cell } from '../cell.ts';
import type { Sheet } from '../columns.ts';
import { done } from '../problem.ts';
import { guardCell } from './cell-guard.ts';
import { remembered } from './remembered.ts';
import type { FilePiece, RowWriter } from './row-writer.ts';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The parts of a workbook beside its one sheet. */
const parts = (sheetName: string): readonly (readonly [string, string])[] => [
  [
    '[Content_Types].xml',
    `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kind}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/></Types>`,
  ],
  [
    '_rels/.rels',
    `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ],
  [
    'xl/workbook.xml',
    `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="${escaped(sheetName)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  ],
  [
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
  ],
  [
    'xl/styles.xml',
    `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>`,
  ],
];

/** Excel's limit for one cell. */
const longestText = 32_767;

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Most texts have none of what must be written otherwise. */
const isPlain = (text: string) => !/[&<>"_]/.test(text);

/** Excel reads "_x0041_" as a letter by its number: such a text is written so that it is read as it is. */
const escaped = (text: string) =>
  isPlain(text)
    ? text
    : text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);

/** 0 → A, 25 → Z, 26 → AA. */
function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

function shortened(text: string): string {
  if (text.length <= longestText) return text;
  return `${text.slice(0, longestText - 1).toWellFormed()}…`;
}

function textXml(cell: string): string {
  const text = escaped(shortened(guardCell(cell)));
  // Space at the ends, and lines, would be lost without being asked for.
  const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : '';
  return `<is><t${space}>${text}</t></is>`;
}

/**
 * @param style number of the cell's look
 * @param ofText `textXml`, or what remembers its answers
 */
function cellXml(cell: Cell, place: string, style: string, ofText: (text: string) => string): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? `<c r="${place}"${style}><v>${cell}</v></c>` : '';
  return `<c r="${place}"${style} t="inlineStr">${ofText(cell)}</c>`;
}

/** Least effort: XML shrinks well even so, and 100,000 rows are to be waited for. */
const compression = { level: 1 } as const;

/** @param sheetName at most 31 characters, without the signs that Excel forbids */
export function openXlsx(sheet: Sheet, sheetName: string): RowWriter {
  const encoder = new TextEncoder();
  const ofText = remembered(textXml);
  const letters = sheet.titles.map((_, column) => columnLetters(column));
  let ready: FilePiece[] = [];
  const zip = new Zip((problem, bytes) => {
    if (problem) throw problem;
    ready.push(bytes as Uint8Array<ArrayBuffer>);
  });
  const taken = () => {
    const pieces = ready;
    ready = [];
    return pieces;
  };
  for (const [name, xml] of parts(sheetName)) {
    const file = new ZipPassThrough(name);
    zip.add(file);
    file.push(encoder.encode(head + xml), true);
  }
  const file = new ZipDeflate('xl/worksheets/sheet1.xml', compression);
  zip.add(file);
  let rowNumber = 0;
  const rowXml = (cells: readonly Cell[], style = '') => {
    rowNumber += 1;
    const number = rowNumber;
    return `<row r="${number}">${cells.map((cell, column) => cellXml(cell, `${letters[column]}${number}`, style, ofText)).join('')}</row>`;
  };
  const frozen =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  file.push(encoder.encode(`${head}<worksheet xmlns="${main}">${frozen}<sheetData>${rowXml(sheet.titles, ' s="1"')}`));
  return {
    ending: 'xlsx',
    mediaType: `${kind}.sheet`,
    rows: (rows) => {
      file.push(encoder.encode(rows.map((row) => rowXml(sheet.cellsOf(row))).join('')));
      return done(taken());
    },
    end: () => {
      file.push(encoder.encode('</sheetData></worksheet>'), true);
      zip.end();
      return taken();
    },
  };
}
