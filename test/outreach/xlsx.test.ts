// Workbooks: every cell comes back as it was meant, no formula, nothing that Excel reads as something else, and 100,000 rows in pieces.
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { columnIds as tableColumns } from '../../lib/campaign/table/table-query.ts';
import { columnIds, type Sheet, sheetOf } from '../../lib/outreach/columns.ts';
import { openCsv } from '../../lib/outreach/formats/csv.ts';
import { openJson } from '../../lib/outreach/formats/json.ts';
import type { RowWriter } from '../../lib/outreach/formats/row-writer.ts';
import { openXlsx } from '../../lib/outreach/formats/xlsx.ts';
import { sheetColumnsOf } from '../../lib/outreach/table-columns.ts';
import { inventedRow, screenedRow } from '../campaign/invented-rows.ts';
import { contextOf } from './invented-campaign.ts';
import { readCsv } from './rfc4180.ts';

type Rows = Parameters<RowWriter['rows']>[0];

async function bytesOf(writer: RowWriter, ...portions: readonly Rows[]): Promise<Uint8Array> {
  const pieces = portions.flatMap((rows) => {
    const written = writer.rows(rows);
    if (!written.ok) throw new Error(written.problem.kind);
    return written.value;
  });
  return new Uint8Array(await new Blob([...pieces, ...writer.end()]).arrayBuffer());
}

const textOf = async (writer: RowWriter, ...portions: readonly Rows[]) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await bytesOf(writer, ...portions));

const sheetXml = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());

const plain = (xml: string) =>
  xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** Cells by place: texts as texts, numbers as numbers. */
const cellsOf = (xml: string) =>
  new Map(
    [...xml.matchAll(/<c r="([A-Z]+\d+)"[^>]*>(?:<is><t[^>]*>([^<]*)<\/t><\/is>|<v>([^<]*)<\/v>)<\/c>/g)].map(
      ([, place = '', text, value]) => [place, value === undefined ? plain(text ?? '') : Number(value)] as const,
    ),
  );

const sheetOfCells = (titles: readonly string[], cells: readonly (string | number | null)[]): Sheet => ({
  titles,
  cellsOf: () => cells,
});

describe('a workbook', () => {
  it('holds titles, texts and numbers where they belong; nothing for unknown', async () => {
    const cells = cellsOf(
      sheetXml(await bytesOf(openXlsx(sheetOfCells(['A', 'B', 'C'], ['麵攤', 2.5, null]), '名單'), [inventedRow()])),
    );
    expect(Object.fromEntries(cells)).toEqual({ A1: 'A', B1: 'B', C1: 'C', A2: '麵攤', B2: 2.5 });
  });

  it('guards formulas, and lets nothing be markup, a control or an escape', async () => {
    const hostile = ['=1+1', '<b>&"x"', 'a\u0000b\ufffe\ud800', '_x0041_', `${'長'.repeat(40_000)}`];
    const bytes = await bytesOf(openXlsx(sheetOfCells(hostile, hostile), '<&>'), [inventedRow()]);
    const cells = cellsOf(sheetXml(bytes));
    expect(cells.get('A2')).toBe("'=1+1");
    expect(cells.get('B2')).toBe('<b>&"x"');
    expect(cells.get('C2')).toBe('ab\ufffd');
    expect(cells.get('D2')).toBe('_x005F_x0041_');
    expect(String(cells.get('E2')).length).toBe(32_767);
    for (const part of Object.values(unzipSync(bytes))) {
      expect(new TagCount(strFromU8(part)).isWellFormed).toBe(true);
    }
  });

  it('goes on over portions, and past the column Z', async () => {
    const many = Array.from({ length: 30 }, (_, column) => column);
    const writer = openXlsx(sheetOfCells(many.map(String), many), 'x');
    const xml = sheetXml(await bytesOf(writer, [inventedRow(), inventedRow()], [inventedRow()]));
    expect(cellsOf(xml).get('AD4')).toBe(29);
    expect(xml.match(/<row /g)).toHaveLength(4);
  });
});

/** Counts tags: enough to see markup that was broken by a value. */
class TagCount {
  readonly isWellFormed: boolean;
  constructor(xml: string) {
    const open: string[] = [];
    let sound = true;
    for (const [, end, name = '', selfClosed] of xml.matchAll(/<(\/?)([A-Za-z][\w:.]*)(?:\s[^<>]*?)?(\/?)>/g)) {
      if (end) sound &&= open.pop() === name;
      else if (!selfClosed) open.push(name);
    }
    this.isWellFormed = sound && open.length === 0 && !/&(?!amp;|lt;|gt;|quot;)/.test(xml);
  }
}

describe('files in pieces', () => {
  const rows = [screenedRow(), inventedRow({ creatorKey: 'b', displayName: '第二位' })];

  it('say the same as files made at once', async () => {
    const context = contextOf();
    const [first = inventedRow(), second = inventedRow()] = rows;
    const csv = readCsv((await textOf(openCsv(sheetOf(context)), [first], [second])).slice(1));
    expect(csv).toHaveLength(3);
    expect(csv[0]).toHaveLength(columnIds.length);
    expect(csv[2]?.[0]).toBe('第二位');
    const json = JSON.parse(await textOf(openJson(context), [first], [second]));
    expect(json.creators.map(({ name }: { name: string }) => name)).toEqual(['露露烤什麼', '第二位']);
    expect(JSON.parse(await textOf(openJson(context)))).toMatchObject({ creators: [] });
  });

  it('hold the columns of the table that are shown, each once', () => {
    expect(sheetColumnsOf(['name', 'tags'])).toEqual(['name', 'handle', 'profileUrl', 'tags']);
    const all = sheetColumnsOf(tableColumns);
    expect(new Set(all).size).toBe(all.length);
    const { titles, cellsOf: cells } = sheetOf(contextOf(), sheetColumnsOf(['stage', 'owner', 'tags', 'doNotContact']));
    expect(titles).toEqual(['階段', '負責人', '標籤', '不再聯絡', '不再聯絡（自）', '不再聯絡的原因']);
    const decided = inventedRow({
      stage: 'own',
      owner: '小林',
      tags: ['美食', 'KOC'],
      doNotContact: { reason: '要求下架', since: Date.UTC(2026, 0, 2, 12) },
    });
    expect(cells(decided)).toEqual(['own', '小林', '美食／KOC', '是', '2026-01-02', '要求下架']);
    expect(cells(inventedRow())).toEqual(['候選', '', '', '否', null, null]);
  });
});
