// Files of a shortlist: what stands in them, unknown values, names, stopping, and an export of nothing.
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { emptyBrief } from '../../lib/campaign/campaign.ts';
import { everyoneId } from '../../lib/campaign/listing.ts';
import { defaultStages } from '../../lib/campaign/stages.ts';
import { dictionaries } from '../../lib/i18n/index.ts';
import { columnIds, sheetOf } from '../../lib/outreach/columns.ts';
import type { ExportContext, ExportControl, ExportFile } from '../../lib/outreach/export-context.ts';
import { fileName } from '../../lib/outreach/file-name.ts';
import { firstContact } from '../../lib/outreach/first-contact.ts';
import { exportCsv } from '../../lib/outreach/formats/csv.ts';
import { exportInvitations } from '../../lib/outreach/formats/invitations.ts';
import { exportJson } from '../../lib/outreach/formats/json.ts';
import { exportText } from '../../lib/outreach/formats/text.ts';
import type { Result } from '../../lib/outreach/problem.ts';
import { screeningColumnIds } from '../../lib/outreach/screening-columns.ts';
import { addedAt, inventedRow, screenedRow, unknownRow } from '../campaign/invented-rows.ts';
import { hidden } from '../evaluation/invented.ts';
import { campaignOf, contextOf, emptyCampaign } from './invented-campaign.ts';
import { readCsv } from './rfc4180.ts';

type Rows = Parameters<typeof exportCsv>[0];
type Export = (rows: Rows, context: ExportContext, control?: ExportControl) => Promise<Result<ExportFile>>;

const invitations: Export = (rows, context, control) =>
  exportInvitations(rows, firstContact['zh-TW'], context, control);

const exports: readonly (readonly [string, Export])[] = [
  ['csv', exportCsv],
  ['text', exportText],
  ['json', exportJson],
  ['invitations', invitations],
];

async function fileOf(result: Promise<Result<ExportFile>>): Promise<ExportFile> {
  const answer = await result;
  if (!answer.ok) throw new Error(`no file: ${answer.problem.kind}`);
  return answer.value;
}

const atOnce = { pause: () => Promise.resolve() };

const many = (count: number) => Array.from({ length: count }, (_, index) => inventedRow({ creatorKey: `k${index}` }));

describe('columns', () => {
  it('have a title in both languages', () => {
    for (const language of ['zh-TW', 'en'] as const) {
      const words: Readonly<Record<string, string>> = dictionaries[language].outreach;
      expect(columnIds.filter((id) => !Object.hasOwn(words, `column.${id}`))).toEqual([]);
      expect(new Set(sheetOf(contextOf({ language })).titles).size).toBe(columnIds.length);
    }
  });
});

describe('csv', () => {
  it('holds every column of a known creator', async () => {
    const notes = new Map([['instagram:lulu.bakes', '=回信很快\n第二行']]);
    const file = await fileOf(exportCsv([inventedRow({ tiers: ['micro', 'mid-tier'] })], contextOf({ notes })));
    expect(file.name).toBe('網紅名單-冬季司康-2026-11-19.csv');
    expect(file.mediaType).toBe('text/csv;charset=utf-8');
    const [titles = [], cells = []] = readCsv(file.text.slice(1));
    expect(Object.fromEntries(titles.map((title, index) => [title, cells[index]]))).toMatchInlineSnapshot(`
      {
        "90 天內值得讀的篇數": "",
        "90 天內看到的篇數": "",
        "CPM": "",
        "CPM 上限": "",
        "CPM 下限": "",
        "不再聯絡": "否",
        "不再聯絡的原因": "",
        "不再聯絡（自）": "",
        "互動率上限（%）": "2.901",
        "互動率下限（%）": "1.6",
        "互動率算法": "（按讚＋留言）÷ 追蹤者，取中位數",
        "互動率篇數": "12",
        "互動率（%）": "2.13",
        "以繁體中文留言者上限（%）": "",
        "以繁體中文留言者下限（%）": "",
        "以繁體中文留言者（%）": "",
        "值得細看的訊號數": "1",
        "值得細看的項目": "",
        "備註": "'=回信很快
      第二行",
        "加入日期": "2026-11-19",
        "可能未揭露篇數": "",
        "名稱": "露露烤什麼",
        "基準年份": "",
        "報價": "",
        "報價幣別": "",
        "夥伴類型": "",
        "夥伴類型由誰決定": "",
        "已揭露篇數": "",
        "帳號": "lulu.bakes",
        "平台": "Instagram",
        "標籤": "",
        "比較基準": "Modash Instagram",
        "沒有互動率的原因": "",
        "活動": "冬季司康",
        "無法判斷揭露的篇數": "",
        "留言者中外觀可疑上限（%）": "",
        "留言者中外觀可疑下限（%）": "",
        "留言者中外觀可疑（%）": "",
        "競品（幾天前）": "",
        "級距": "微網紅／小型網紅",
        "級距（英文）": "Micro／Mid-tier",
        "能判斷的訊號數": "",
        "與同級相比": "高於同級",
        "與名單最大重疊，至少（%）": "",
        "與活動條件": "",
        "觀看率上限（%）": "",
        "觀看率下限（%）": "",
        "觀看率算法": "",
        "觀看率篇數": "",
        "觀看率（%）": "",
        "讀取日期": "2026-11-19",
        "變化跨幾天": "",
        "負責人": "",
        "超出常見範圍的訊號數": "",
        "超過七成繁體中文": "",
        "追蹤者上限": "41499",
        "追蹤者下限": "40500",
        "追蹤者數的精確度": "約數",
        "追蹤者變化上限（%）": "",
        "追蹤者變化下限（%）": "",
        "追蹤者變化（%）": "",
        "追蹤者／訂閱者": "41000",
        "適合的合作模式": "",
        "重疊的創作者": "",
        "階段": "候選",
        "電子郵件": "hello@lulu.example",
        "頁面網址": "https://www.instagram.com/lulu.bakes/",
      }
    `);
  });

  it('holds what the screening says, in both languages, guarded like all else', async () => {
    for (const language of ['zh-TW', 'en'] as const) {
      const file = await fileOf(exportCsv([screenedRow()], contextOf({ language })));
      const [, cells = []] = readCsv(file.text.slice(1));
      const cellOf = (id: (typeof screeningColumnIds)[number]) => cells[columnIds.indexOf(id)];
      expect(Object.fromEntries(screeningColumnIds.map((id) => [id, cellOf(id)]))).toMatchSnapshot(language);
    }
  });

  it('carries the bounds that rounding leaves into the change of followers', async () => {
    const row = { ...screenedRow(), growth: { change: { value: 0.0244, low: 0.00002, high: 0.0494 }, days: 30 } };
    const file = await fileOf(exportCsv([row], contextOf({ language: 'en' })));
    const [titles = [], cells = []] = readCsv(file.text.slice(1));
    const record = Object.fromEntries(titles.map((title, index) => [title, cells[index]]));
    expect(record).toMatchObject({
      'Change of followers (%)': '2.44',
      'Change of followers, low (%)': '0.002',
      'Change of followers, high (%)': '4.94',
    });
  });

  it('leaves unknown values empty, with the reason in its own column, never 0', async () => {
    const file = await fileOf(
      exportCsv([unknownRow(), unknownRow({ followers: hidden })], contextOf({ language: 'en' })),
    );
    const [titles = [], cells = [], second = []] = readCsv(file.text.slice(1));
    const record = Object.fromEntries(titles.map((title, index) => [title, cells[index]]));
    expect(record).toMatchObject({
      Name: 'quiet.one',
      'Followers or subscribers': '',
      'Exactness of followers': 'not read yet',
      Tier: '',
      'Engagement rate (%)': '',
      'Posts in engagement rate': '',
      'Why no engagement rate': 'fewer than 6 posts can be counted',
      'View rate (%)': '',
      Benchmark: '',
      'E-mail': '',
      Note: '',
    });
    expect(second[titles.indexOf('Exactness of followers')]).toBe('hidden');
    expect(cells.filter((cell) => cell === '0')).toHaveLength(1);
    expect(record['Signals worth a second look']).toBe('0');
  });

  it('writes many portions as one sheet', async () => {
    const written: number[] = [];
    const file = await fileOf(
      exportCsv(many(1201), contextOf(), { ...atOnce, onProgress: (count) => written.push(count) }),
    );
    expect(written).toEqual([500, 1000, 1201]);
    const records = Papa.parse<string[]>(file.text.trimEnd()).data;
    expect(records).toHaveLength(1202);
    expect(records.every((record) => record.length === columnIds.length)).toBe(true);
  });
});

describe('how the marketer stands with a creator', () => {
  const stages = [{ id: 'x1', name: '寄樣', meaning: 'open' as const }, ...defaultStages];
  const campaigns = new Map([['default', campaignOf({}, { stages })]]);
  const refusing = inventedRow({
    creatorKey: 'no',
    stage: 'x1',
    owner: '=小禾',
    tags: ['KOC', '美食'],
    doNotContact: { reason: '回覆「不需要」', since: addedAt },
  });
  const titlesOf = {
    'zh-TW': ['階段', '標籤', '負責人', '不再聯絡', '不再聯絡（自）', '不再聯絡的原因', '電子郵件'],
    en: ['Stage', 'Tags', 'Owner', 'Do not contact', 'Do not contact since', 'Reason not to contact', 'E-mail'],
  } as const;

  it.each([
    ['zh-TW', ['寄樣', 'KOC／美食', "'=小禾", '是', '2026-11-19', '回覆「不需要」', '']],
    ['en', ['寄樣', 'KOC／美食', "'=小禾", 'yes', '2026-11-19', '回覆「不需要」', '']],
  ] as const)('stands in the sheet (%s), without an address to write to by mistake', async (language, expected) => {
    const file = await fileOf(exportCsv([refusing], contextOf({ language, campaigns })));
    const [titles = [], cells = []] = readCsv(file.text.slice(1));
    expect(titlesOf[language].map((title) => cells[titles.indexOf(title)])).toEqual(expected);
  });

  it('is said of everybody else, too, by the stage’s name in the language of the file', async () => {
    for (const [language, stage, no] of [
      ['zh-TW', '洽談', '否'],
      ['en', 'Negotiating', 'no'],
    ] as const) {
      const file = await fileOf(exportCsv([inventedRow({ stage: 'negotiating' })], contextOf({ language })));
      const [titles = [], cells = []] = readCsv(file.text.slice(1));
      expect(titlesOf[language].map((title) => cells[titles.indexOf(title)])).toEqual([
        stage,
        '',
        '',
        no,
        '',
        '',
        'hello@lulu.example',
      ]);
    }
  });

  it('stands where the other columns of dealing with a creator stand', () => {
    const places = columnIds.slice(columnIds.indexOf('campaign'));
    expect(places).toEqual([
      'campaign',
      'stage',
      'tags',
      'note',
      'owner',
      'addedOn',
      'doNotContact',
      'doNotContactSince',
      'doNotContactReason',
      'readOn',
    ]);
  });

  it('stands in the JSON file', async () => {
    const nobody = inventedRow({ campaignId: everyoneId, stage: '' });
    const file = await fileOf(exportJson([refusing, nobody], contextOf({ language: 'en', campaigns })));
    const { version, creators } = JSON.parse(file.text);
    expect(version).toBe(3);
    expect(creators[0]).toMatchObject({
      stage: '寄樣',
      tags: ['KOC', '美食'],
      owner: '=小禾',
      doNotContact: { since: '2026-11-18T23:30:00.000Z', reason: '回覆「不需要」' },
      emails: [],
    });
    expect(creators[1]).toMatchObject({ stage: null, tags: [], owner: null, doNotContact: null });
    expect(creators[1].emails).toEqual(['hello@lulu.example']);
  });

  it('keeps invitations from who does not want them, and the file says so', async () => {
    const file = await fileOf(invitations([refusing, inventedRow({ displayName: '另一位' })], contextOf()));
    expect(file.text).toContain('第 1 封，共 1 封：另一位');
    expect(file.text).not.toContain('露露烤什麼');
    expect(file.text.trimEnd().split('\n').at(-1)).toBe('已設為不再聯絡、所以沒有列入的創作者：1 位');
    const whole = await fileOf(invitations([inventedRow()], contextOf()));
    expect(whole.text).not.toContain('不再聯絡');
    const none = await invitations([refusing], contextOf());
    expect(none).toEqual({ ok: false, problem: { kind: 'nothing-to-export' } });
  });
});

describe('text', () => {
  it('is tab-separated, one line per creator, guarded', async () => {
    const notes = new Map([['instagram:lulu.bakes', '=1\n\tzwei']]);
    const file = await fileOf(exportText([inventedRow(), unknownRow()], contextOf({ notes })));
    const lines = file.text.trimEnd().split('\n');
    expect(lines).toHaveLength(3);
    expect(lines.map((line) => line.split('\t').length)).toEqual([67, 67, 67]);
    expect(lines[1]).toContain("\t'=1 zwei\t");
    expect(lines[1]).toContain('\t2.13\t1.6\t2.901\t12\t');
  });
});

describe('json', () => {
  it('holds plain values, and null beside the reason', async () => {
    const rows = [inventedRow({ displayName: 'lone \ud800' }), unknownRow({ followers: hidden })];
    const file = await fileOf(exportJson(rows, contextOf({ notes: new Map([['instagram:lulu.bakes', '好']]) })));
    expect(file.name).toBe('網紅名單-冬季司康-2026-11-19.json');
    expect(JSON.parse(file.text)).toMatchInlineSnapshot(`
      {
        "creators": [
          {
            "addedAt": "2026-11-18T23:30:00.000Z",
            "benchmark": {
              "bands": [
                "above-average",
              ],
              "name": "Modash Instagram",
              "of": "engagement-rate",
              "year": null,
            },
            "campaign": "冬季司康",
            "doNotContact": null,
            "emails": [
              "hello@lulu.example",
            ],
            "engagementRate": {
              "formula": "formula.likesCommentsPerFollower",
              "high": 0.02901,
              "low": 0.016,
              "posts": 12,
              "value": 0.0213,
            },
            "followers": {
              "exact": false,
              "high": 41499,
              "low": 40500,
              "value": 41000,
            },
            "handle": "lulu.bakes",
            "looks": 1,
            "name": "lone �",
            "note": "好",
            "owner": null,
            "platform": "instagram",
            "profileUrl": "https://www.instagram.com/lulu.bakes/",
            "readAt": "2026-11-19T00:30:00.000Z",
            "screening": {
              "content": null,
              "disclosure": null,
              "fit": null,
              "flags": [],
              "growth": null,
              "largestOverlap": null,
              "modes": null,
              "quote": null,
              "rivals": null,
              "roles": null,
              "signals": null,
              "suspiciousShare": null,
              "taiwanRule": null,
              "traditionalShare": null,
            },
            "stage": "候選",
            "tags": [],
            "tiers": [
              "micro",
            ],
            "viewRate": null,
          },
          {
            "addedAt": "2026-11-18T23:30:00.000Z",
            "benchmark": null,
            "campaign": "冬季司康",
            "doNotContact": null,
            "emails": [],
            "engagementRate": {
              "value": null,
              "why": "few-posts",
            },
            "followers": {
              "value": null,
              "why": "hidden",
            },
            "handle": "quiet.one",
            "looks": 0,
            "name": "quiet.one",
            "note": null,
            "owner": null,
            "platform": "instagram",
            "profileUrl": "https://www.instagram.com/lulu.bakes/",
            "readAt": "2026-11-19T00:30:00.000Z",
            "screening": {
              "content": null,
              "disclosure": null,
              "fit": null,
              "flags": [],
              "growth": null,
              "largestOverlap": null,
              "modes": null,
              "quote": null,
              "rivals": null,
              "roles": null,
              "signals": null,
              "suspiciousShare": null,
              "taiwanRule": null,
              "traditionalShare": null,
            },
            "stage": "候選",
            "tags": [],
            "tiers": [],
            "viewRate": null,
          },
        ],
        "exportedAt": "2026-11-18T23:45:00.000Z",
        "format": "kol-lens-shortlist",
        "version": 3,
      }
    `);
  });
});

describe('invitations', () => {
  it('stand one after the other, each with subject, address and the way to refuse', async () => {
    const file = await fileOf(exportInvitations([inventedRow(), unknownRow()], firstContact.en, contextOf()));
    expect(file.name).toBe('invitations-冬季司康-2026-11-19.txt');
    expect(file.text.split('─'.repeat(40))).toHaveLength(4);
    expect(file.text).toContain('1 of 2: 露露烤什麼 (Instagram)');
    expect(file.text).toContain('2 of 2: quiet.one (Instagram)');
    expect(file.text).toContain('To: hello@lulu.example');
    expect(file.text).toContain('To: no e-mail in the bio');
    expect(file.text.split('just reply "no thanks"')).toHaveLength(3);
    expect(file.text.split('Subject: 青禾: invitation')).toHaveLength(3);
    expect(file.text).not.toMatch(/\{|null|undefined/);
  });

  it('are refused as a whole when the brief lacks subject or contact', async () => {
    const campaigns = new Map([['default', campaignOf({ ...emptyBrief, product: 'x' })]]);
    expect(await invitations([inventedRow()], contextOf({ campaigns }))).toEqual({
      ok: false,
      problem: { kind: 'blocked', missing: ['brand', 'contactName', 'contactDetails'] },
    });
    expect(await invitations([inventedRow()], contextOf({ campaigns: new Map() }))).toMatchObject({
      ok: false,
      problem: { kind: 'blocked' },
    });
  });
});

describe.each(exports)('%s', (_name, run) => {
  it('of nothing is a problem, not an empty file', async () => {
    expect(await run([], contextOf())).toEqual({ ok: false, problem: { kind: 'nothing-to-export' } });
  });

  it('stops between portions, and before the first', async () => {
    const before = new AbortController();
    before.abort();
    expect(await run(many(3), contextOf(), { ...atOnce, signal: before.signal })).toEqual({
      ok: false,
      problem: { kind: 'stopped' },
    });
    const during = new AbortController();
    const seen: number[] = [];
    const result = await run(many(2000), contextOf(), {
      ...atOnce,
      signal: during.signal,
      onProgress: (written) => {
        seen.push(written);
        if (written >= 1000) during.abort();
      },
    });
    expect(result).toEqual({ ok: false, problem: { kind: 'stopped' } });
    expect(seen).toEqual([500, 1000]);
  });

  it('lets others work between portions by itself', async () => {
    let others = 0;
    const timer = setInterval(() => {
      others += 1;
    }, 0);
    await fileOf(run(many(1501), contextOf()));
    clearInterval(timer);
    expect(others).toBeGreaterThan(0);
  });
});

describe('file names', () => {
  const nameOf = (name: string) =>
    fileName(
      'file.shortlist',
      'csv',
      ['default'],
      contextOf({ campaigns: new Map([['default', campaignOf({}, { name })]]) }),
    );

  it('take the dictionary’s word for an unnamed campaign, and for several', () => {
    expect(nameOf('')).toBe('網紅名單-我的名單-2026-11-19.csv');
    expect(fileName('file.shortlist', 'csv', ['a', 'b'], contextOf())).toBe('網紅名單-多個活動-2026-11-19.csv');
    expect(
      fileName('file.shortlist', 'csv', ['default'], contextOf({ campaigns: new Map([['default', emptyCampaign]]) })),
    ).toContain('我的名單');
  });

  it('carry no sign that a file system refuses, and are not endless', () => {
    expect(nameOf('../../etc/passwd')).toBe('網紅名單-..-..-etc-passwd-2026-11-19.csv');
    expect(nameOf('a:b*c?"<>|\\ \u202efdp\n.')).toBe('網紅名單-a-b-c-fdp-.-2026-11-19.csv');
    expect([...nameOf('👩‍👩‍👧‍👦'.repeat(90))].length).toBeLessThan(90);
  });
});
