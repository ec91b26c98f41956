// A list from bytes to entries: encodings, separators, headers, cells of every kind – and what is said of those that cannot be read.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellText } from '../../../lib/campaign/import/cell-text.ts';
import { guessMapping, hasAccounts, headerKey, restoreMapping } from '../../../lib/campaign/import/column-mapping.ts';
import { decodeAs, decodeText } from '../../../lib/campaign/import/decode-text.ts';
import { type ImportTable, tableOfText } from '../../../lib/campaign/import/import-table.ts';
import { type ReadingChoices, readEntries, stageKey } from '../../../lib/campaign/import/read-entries.ts';
import { uniteEntries } from '../../../lib/campaign/import/unite-entries.ts';

const choices: ReadingChoices = {
  platform: null,
  currency: 'TWD',
  stages: new Map([['洽談', 'negotiating']].map(([name = '', id = '']) => [stageKey(name), id])),
  noteLine: (title, text) => `${title}: ${text}`,
};

function tableOf(text: string): ImportTable {
  const reading = tableOfText(text);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problem));
  return reading.table;
}

function read(text: string, changed: Partial<ReadingChoices> = {}, mapping = guessMapping(tableOf(text))) {
  return readEntries(tableOf(text), mapping, { ...choices, ...changed });
}

const utf16 = (text: string, order: 'le' | 'be', mark: boolean) => {
  const units = [...(mark ? '\ufeff' : ''), ...text].flatMap((sign) => [sign.charCodeAt(0)]);
  return new Uint8Array(units.flatMap((unit) => (order === 'le' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
};

describe('bytes of a list', () => {
  const big5 = new Uint8Array([0xb1, 0x62, 0xb8, 0xb9, 0x0d, 0x0a, 0x6d, 0x65, 0x69]);

  it.each([
    ['utf-8', new TextEncoder().encode('\ufeff帳號\r\nmei'), true],
    ['utf-8', new TextEncoder().encode('帳號\r\nmei'), true],
    ['utf-16le', utf16('帳號\r\nmei', 'le', true), true],
    ['utf-16be', utf16('帳號\r\nmei', 'be', true), true],
    ['utf-16le', utf16('handle\r\nmei', 'le', false), true],
    ['big5', big5, false],
  ] as const)('are read as %s', (encoding, bytes, isSure) => {
    const decoded = decodeText(bytes);
    expect(decoded).toMatchObject({ encoding, isSure });
    expect(decoded?.text).toMatch(/^(?:帳號|handle)\r\nmei$/);
  });

  it('are refused when they are no text', () => {
    expect(decodeText(new Uint8Array([0xff, 0x00, 0xfe, 0x80, 0x81]))).toBeNull();
    expect(decodeAs(big5, 'utf-8')).toBeNull();
  });

  it('never throw, and never lose a text in UTF-8', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        decodeText(bytes);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        fc.pre(!text.includes('\0') && !text.startsWith('\ufeff') && text.isWellFormed());
        expect(decodeText(new TextEncoder().encode(text))?.text).toBe(text);
      }),
    );
  });
});

describe('table of a text', () => {
  it('takes a plain list as one account a line, or several beyond doubt', () => {
    const table = tableOf('@mei\n\nhttps://instagram.com/ann, @bob @cat.eats\r\nMei Cooks\n');
    expect(table.headers).toBeNull();
    expect(table.rows).toEqual([
      { row: 1, cells: ['@mei'] },
      { row: 3, cells: ['https://instagram.com/ann'] },
      { row: 3, cells: ['@bob'] },
      { row: 3, cells: ['@cat.eats'] },
      { row: 4, cells: ['Mei Cooks'] },
    ]);
  });

  it('takes commas, semicolons and tabs for columns where the parts are no accounts', () => {
    for (const separator of [',', ';', '\t']) {
      const table = tableOf(
        `${['帳號', '平台', '備註'].join(separator)}\r\n${['mei', 'IG', '"回電\n週二"'].join(separator)}`,
      );
      expect(table.headers).toEqual(['帳號', '平台', '備註']);
      expect(table.rows).toEqual([{ row: 2, cells: ['mei', 'IG', '回電\n週二'] }]);
    }
  });

  it('knows a list without a header', () => {
    const table = tableOf(
      'mei,https://www.instagram.com/mei/,hello@mail.example\nann,https://www.instagram.com/ann/,\n',
    );
    expect(table.headers).toBeNull();
    expect(guessMapping(table)).toEqual(['ignore', 'address', 'ignore']);
  });

  it('says what is empty or broken', () => {
    expect(tableOfText(' \n\n')).toEqual({ ok: false, problem: 'empty' });
    expect(tableOfText('帳號,備註\n')).toEqual({ ok: false, problem: 'empty' });
    expect(tableOfText('帳號,備註\nmei,"x')).toMatchObject({ ok: false, problem: { kind: 'open-quote', row: 2 } });
  });

  it('strips signs of control from cells', () => {
    expect(cellText('\u0000a\u202eb\r\nc\u0007\ud800 ')).toBe('ab\nc\ufffd');
  });
});

describe('mapping of columns', () => {
  it.each([
    [
      'influencer_id,media_url,profile_name,first_name,last_name,phone_number,email',
      ['ignore', 'address', 'name', 'name', 'name', 'ignore', 'emails'],
    ],
    ['email,uid,instagram,tiktok,youtube,Tags', ['emails', 'address', 'instagram', 'tiktok', 'youtube', 'tags']],
    [
      'Email,First Name,Last Name,Contact owner,Lifecycle Stage,Instagram Handle',
      ['emails', 'name', 'name', 'owner', 'stage', 'instagram'],
    ],
    ['username,fullName,followersCount,profileUrl', ['address', 'name', 'ignore', 'address']],
    [
      '網紅名稱,平台,帳號連結,粉絲數,互動率（%）,報價(NTD),聯絡信箱,備註,黑名單',
      ['name', 'platform', 'address', 'ignore', 'ignore', 'fee', 'emails', 'note', 'do-not-contact'],
    ],
    [
      '名稱,帳號,平台,頁面網址,追蹤者／訂閱者,電子郵件,標籤,負責人,階段,報價,報價幣別',
      ['name', 'address', 'platform', 'address', 'ignore', 'emails', 'tags', 'owner', 'stage', 'fee', 'currency'],
    ],
    ['IG 帳號,YouTube 頻道,Tik Tok 連結,Phone', ['instagram', 'youtube', 'tiktok', 'ignore']],
  ])('guesses %s', (headers, expected) => {
    expect(
      guessMapping(
        tableOf(
          `${headers}\n${headers
            .split(',')
            .map(() => 'x')
            .join(',')}`,
        ),
      ),
    ).toEqual(expected);
  });

  it('takes no two columns for what there can be one of', () => {
    expect(guessMapping(tableOf('帳號,狀態,Status\nmei,a,b'))).toEqual(['address', 'stage', 'ignore']);
  });

  it('is found again by its header row, and refused when it does not fit', () => {
    expect(headerKey(['Handle', '帳號'])).toBe(headerKey(['handle', '帳號']));
    expect(headerKey(['a', 'b'])).not.toBe(headerKey(['a,b']));
    expect(restoreMapping(['address', 'ignore'], 2)).toEqual(['address', 'ignore']);
    for (const stored of [['address'], ['address', 'nonsense'], 'address', null, { length: 2 }]) {
      expect(restoreMapping(stored, 2)).toBeNull();
    }
    expect([hasAccounts(['name', 'tiktok']), hasAccounts(['name'])]).toEqual([true, false]);
  });
});

describe('entries of a table', () => {
  it('reads every kind of cell', () => {
    const { entries, unread } = read(
      '帳號,平台,名稱,信箱,標籤,負責人,階段,備註,報價,幣別,黑名單\n' +
        'mei.cooks,IG,美的廚房,"A@mail.example; b@mail.example",#美食、KOC,林,洽談,週二回電,1.2萬,USD,\n',
    );
    expect(unread).toEqual([]);
    expect(entries).toEqual([
      {
        row: 2,
        account: { platform: 'instagram', handle: 'mei.cooks', platformId: null },
        name: '美的廚房',
        emails: ['a@mail.example', 'b@mail.example'],
        tags: ['美食', 'KOC'],
        owner: '林',
        stage: 'negotiating',
        note: '週二回電',
        fee: { amount: 12_000, currency: 'USD' },
        doNotContact: null,
      },
    ]);
  });

  it('gives an entry for each platform that a row names', () => {
    const { entries, unread } = read(
      'name,instagram,tiktok,youtube\nMei,mei,@mei.t,https://youtube.com/watch?v=abcdefghijk\n',
    );
    expect(entries.map(({ account }) => account.platform)).toEqual(['instagram', 'tiktok']);
    expect(unread).toEqual([
      { row: 2, text: 'https://youtube.com/watch?v=abcdefghijk', problem: 'post', isPart: true },
    ]);
  });

  it('joins handle and address of one account, and refuses two that differ', () => {
    const { entries, unread } = read(
      'handle,url\nmei,https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv\nann,https://www.instagram.com/ANN/\nbob,https://www.instagram.com/rob/\n',
      { platform: 'instagram' },
    );
    expect(entries.map(({ account }) => [account.platform, account.handle, account.platformId])).toEqual([
      ['instagram', 'mei', null],
      ['youtube', null, 'UCabcdefghijklmnopqrstuv'],
      ['instagram', 'ann', null],
    ]);
    expect(unread).toEqual([
      { row: 4, text: 'https://www.instagram.com/rob/', problem: 'two-accounts', isPart: false },
    ]);
  });

  it('says why a row was not read', () => {
    const { entries, unread } = read(
      '帳號,平台,備註\n,IG,x\nmei,Facebook,x\nmei,報紙,x\nmei,,x\nmei@mail.example,IG,x\n山上,IG,x\nhttps://youtu.be/abcdefghijk,,x\n',
    );
    expect(entries).toEqual([]);
    expect(unread.map(({ row, problem }) => [row, problem])).toEqual([
      [2, 'no-address'],
      [3, 'other-platform'],
      [4, 'unknown-platform'],
      [5, 'no-platform'],
      [6, 'email'],
      [7, 'not-a-handle'],
      [8, 'post'],
    ]);
    expect(unread.every(({ isPart }) => !isPart)).toBe(true);
  });

  it('leaves out what it cannot read of a row, and says so', () => {
    const { entries, unread } = read(
      '帳號,平台,信箱,階段,報價,幣別\nmei,IG,no mail,睡覺,about 5,XYZ\nann,IG,,,500,XYZ\n',
    );
    expect(entries[0]).toMatchObject({ emails: [], stage: null, fee: null });
    expect(unread.map(({ row, problem, isPart }) => [row, problem, isPart])).toEqual([
      [2, 'no-email', true],
      [2, 'unknown-stage', true],
      [2, 'no-fee', true],
      [3, 'no-currency', true],
    ]);
  });

  it.each([
    ['NT$12,000', 12_000, 'TWD'],
    ['新台幣 12,000', 12_000, 'TWD'],
    ['US$500', 500, 'USD'],
    ['500 USD', 500, 'USD'],
    ['€1.5k', 1_500, 'EUR'],
    ['3千', 3_000, 'TWD'],
    ['１２０００元', 12_000, 'TWD'],
  ])('reads the fee %s', (text, amount, currency) => {
    expect(read(`帳號,平台,報價\nmei,IG,"${text}"\n`).entries[0]?.fee).toEqual({ amount, currency });
  });

  it('takes the currency of the column’s title before the chosen one, and a cell’s own before both', () => {
    const { entries } = read('帳號,平台,Price (USD)\nmei,IG,500\nann,IG,NT$500\n', {}, ['address', 'platform', 'fee']);
    expect(entries.map(({ fee }) => fee?.currency)).toEqual(['USD', 'TWD']);
  });

  it.each(['500/video', '5,00', '12000-15000', '面議', '-500'])('reads no fee of %s', (text) => {
    expect(read(`帳號,平台,報價\nmei,IG,"${text}"\n`).entries[0]?.fee).toBeNull();
  });

  it.each([
    ['是', ''],
    ['TRUE', ''],
    ['v', ''],
    ['已有糾紛', '已有糾紛'],
    ['否', null],
    ['', null],
    ['0', null],
  ])('takes %s for do-not-contact %s', (text, expected) => {
    expect(read(`帳號,平台,黑名單\nmei,IG,${text}\n`).entries[0]?.doNotContact).toBe(expected);
  });

  it('puts a figure of another tool into the note alone, with its title', () => {
    const text = '帳號,平台,粉絲數,備註\nmei,IG,"12,345",好\n';
    expect(read(text).entries[0]?.note).toBe('好');
    const asNote = read(text, {}, ['address', 'platform', 'note-with-title', 'note']);
    expect(asNote.entries[0]?.note).toBe('好\n粉絲數: 12,345');
  });

  it('unites rows of one account and tells of each', () => {
    const { entries } = read(
      '帳號,平台,標籤,備註,黑名單\nmei,IG,a,好,\n@MEI,IG,"b,a",很好,是\nhttps://instagram.com/Mei,IG,,好,\nmei,TikTok,,,\n',
    );
    const united = uniteEntries(entries);
    expect(united.entries).toHaveLength(2);
    expect(united.entries[0]).toMatchObject({ row: 2, tags: ['a', 'b'], note: '好\n很好', doNotContact: '' });
    expect(united.duplicates.map(({ row, firstRow }) => [row, firstRow])).toEqual([
      [3, 2],
      [4, 2],
    ]);
  });

  it('reads any table without breaking, and loses no row silently', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('', '@mei', 'https://www.tiktok.com/@mei', 'IG', '500'),
    );
    const target = fc.constantFrom(
      ...(['address', 'platform', 'emails', 'fee', 'tags', 'note', 'do-not-contact'] as const),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 10 }),
        target,
        target,
        (rows, one, two) => {
          const table = {
            headers: null,
            columns: 3,
            rows: rows.map((cells, place) => ({ row: place + 1, cells: cells.map(cellText) })),
          };
          const { entries, unread } = readEntries(table, ['address', one, two], { ...choices, platform: 'instagram' });
          const told = new Set([...entries, ...unread.filter(({ isPart }) => !isPart)].map(({ row }) => row));
          expect(told.size).toBe(rows.length);
        },
      ),
      { numRuns: 500 },
    );
  });
});
