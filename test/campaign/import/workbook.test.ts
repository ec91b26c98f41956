// Excel workbooks as other programs write them, and files that are none: sheets of texts, or the reason.
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../lib/campaign/import/read-workbook.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006/relationships';

function workbook(sheets: Readonly<Record<string, string>>, styles = ''): Uint8Array {
  const names = Object.keys(sheets);
  const parts: Record<string, string> = {
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${names
      .map((name, place) => `<sheet name="${name}" sheetId="${place + 1}" r:id="s${place}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}">${names
      .map(
        (_, place) => `<Relationship Id="s${place}" Type="${office}/worksheet" Target="worksheets/sheet${place}.xml"/>`,
      )
      .join('')}<Relationship Id="y" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}">${styles}</styleSheet>`,
  };
  for (const [place, name] of names.entries()) {
    parts[`xl/worksheets/sheet${place}.xml`] =
      `<worksheet xmlns="${main}"><sheetData>${sheets[name]}</sheetData></worksheet>`;
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

const text = (at: string, words: string) => `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`;

describe('workbook', () => {
  it('gives every sheet with cells, as texts', async () => {
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
    const bytes = workbook(
      {
        名單: `<row r="1">${text('A1', '帳號')}${text('C1', '日期')}</row><row r="2">${text('A2', 'mei &amp; co')}<c r="B2"><v>41230</v></c><c r="C2" s="1"><v>46000</v></c></row>`,
        空白: '',
        說明: `<row r="1">${text('A1', '看這裡')}</row>`,
      },
      styles,
    );
    expect(await readWorkbook(bytes)).toEqual({
      ok: true,
      sheets: [
        {
          name: '名單',
          rows: [
            ['帳號', '', '日期'],
            ['mei & co', '41230', '2025-12-09'],
          ],
        },
        { name: '說明', rows: [['看這裡']] },
      ],
    });
  });

  it('is refused when it is none, is broken, or would unpack to too much', async () => {
    const none = { ok: false, problem: 'no-workbook' };
    expect(await readWorkbook(new Uint8Array([0x50, 0x4b, 3, 4, 1, 2]))).toEqual(none);
    expect(await readWorkbook(zipSync({ 'a.txt': strToU8('x') }))).toEqual(none);
    // The directory at the end of the file says how large each part will be.
    const bomb = workbook({ a: '' });
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    for (let at = 0; at < bomb.length - 28; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 200_000_000, true);
    }
    expect(await readWorkbook(bomb)).toEqual({ ok: false, problem: 'too-large' });
  });
});
