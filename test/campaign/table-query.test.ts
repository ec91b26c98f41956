// Holds the table's query against a plain one over whole rows: every condition, every order, alone and together, before and after changes.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tagKey } from '../../lib/campaign/listing.ts';
import type { ShortlistRow } from '../../lib/campaign/shortlist-row.ts';
import { LoadedList } from '../../lib/campaign/table/loaded-list.ts';
import { packLines, unpackLines } from '../../lib/campaign/table/packed-lines.ts';
import { HeldRows, packRows } from '../../lib/campaign/table/packed-rows.ts';
import { lineOf, searchWords } from '../../lib/campaign/table/row-line.ts';
import { type ColumnId, type Condition, columnIds, type TableQuery } from '../../lib/campaign/table/table-query.ts';
import { currencyCodes } from '../../lib/evaluation/price/money.ts';
import { tierIds } from '../../lib/evaluation/report.ts';
import { roleIds } from '../../lib/evaluation/roles/roles.ts';
import { platforms } from '../../lib/profile/creator-profile.ts';
import { foldForMatching } from '../../lib/text/fold-chinese.ts';
import { inventedRow, screenedRow } from './invented-rows.ts';

const day = 86_400_000;
const now = Date.UTC(2026, 10, 20, 12);

const bands = ['low', 'below-average', 'average', 'above-average', 'high'] as const;
const flags = ['competitors', 'disclosure', 'growth', 'quote'] as const;
const fits = ['pass', 'look', 'cannot-tell'] as const;
const rules = ['met', 'open', 'missed'] as const;
const stages = ['candidate', 'invited', 'own-stage', 'gone-stage'] as const;
const stageOrder = ['candidate', 'own-stage', 'invited'];
const tags = ['母嬰', 'KOC', 'ｋｏｃ', '台中'] as const;
const owners = ['', '小安', 'Mia'] as const;

const interval = fc.constantFrom(0, 0.1, 0.25, 0.9).map((value) => ({ value, low: value, high: value }));
const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });

const someRow = fc
  .record({
    creatorKey: fc.nat(40).map((at) => `key-${at}`),
    platform: fc.constantFrom(...platforms),
    handle: fc.constantFrom('lulu.bakes', 'Deer_Log', '', '麥麥'),
    displayName: fc.constantFrom('', '露露烤什麼', '发现頻道', '發現频道', 'ＤＥＥＲ', 'Łukasz\u0000'),
    tiers: fc.constantFrom([], ['nano'], ['micro', 'mid-tier'], ['mega']) as fc.Arbitrary<ShortlistRow['tiers']>,
    followersOrder: fc.constantFrom(-1, 0, 900, 41_000),
    engagementOrder: fc.constantFrom(-1, 0, 0.02, 0.3),
    viewRate: orNull(interval),
    bands: fc.constantFrom([], ['low'], ['average', 'above-average']) as fc.Arbitrary<ShortlistRow['bands']>,
    lookCount: fc.nat(3),
    flags: fc.subarray([...flags]),
    signals: orNull(fc.record({ outside: fc.nat(2), measured: fc.constant(6) })),
    suspiciousShare: orNull(interval),
    traditionalShare: orNull(interval),
    taiwanRule: orNull(fc.constantFrom(...rules)),
    fit: orNull(fc.constantFrom(...fits)),
    roles: orNull(fc.subarray([...roleIds]).map((ids) => ({ ids, chosen: false }))),
    quote: orNull(
      fc.record({
        fee: fc.record({ amount: fc.constantFrom(900, 12_000), currency: fc.constantFrom(...currencyCodes) }),
        cpm: fc.constant(null),
      }),
    ),
    growth: orNull(fc.record({ change: interval, days: fc.constant(40) })),
    emails: fc.constantFrom([], ['Hello@lulu.example'], ['a@b.example', 'c@d.example']),
    stage: fc.constantFrom(...stages),
    owner: fc.constantFrom(...owners),
    tags: fc.subarray([...tags]),
    doNotContact: orNull(fc.record({ reason: fc.constant(''), since: fc.constantFrom(1, 2) })),
    addedAt: fc.constantFrom(now - day, now - 2 * day, now - 3 * day),
    readAt: fc.constantFrom(now + day, now, now - 30 * day, now - 31 * day),
  })
  .map((given) => ({ ...screenedRow(), ...given }));

/** At most one row of a creator. */
const someRows = fc.uniqueArray(someRow, { maxLength: 25, selector: ({ creatorKey }) => creatorKey });

const range = (bounds: readonly number[]) =>
  fc.record({ from: orNull(fc.constantFrom(...bounds)), to: orNull(fc.constantFrom(...bounds)) });
const oneOf = <Value>(values: readonly Value[]) => fc.subarray([...values]);

const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({
    field: fc.constant('text' as const),
    text: fc.constantFrom(
      '',
      ' ',
      'lulu',
      '发现',
      '發現 頻道',
      'deer',
      '＠lulu',
      '@deer',
      'mia',
      '母婴',
      'example lulu',
      '查無',
    ),
  }),
  fc.record({ field: fc.constant('platform' as const), oneOf: oneOf(platforms) }),
  fc.record({ field: fc.constant('tier' as const), oneOf: oneOf(tierIds) }),
  fc.record({ field: fc.constant('band' as const), oneOf: oneOf(bands) }),
  fc.record({ field: fc.constant('stage' as const), oneOf: oneOf(stages) }),
  fc.record({ field: fc.constant('owner' as const), oneOf: oneOf(owners) }),
  fc.record({ field: fc.constant('tag' as const), oneOf: oneOf(tags), not: fc.boolean() }),
  fc.record({ field: fc.constant('flag' as const), oneOf: oneOf(flags) }),
  fc.record({ field: fc.constant('role' as const), oneOf: oneOf(roleIds) }),
  fc.record({ field: fc.constant('fit' as const), oneOf: oneOf(fits) }),
  fc.record({ field: fc.constant('taiwan' as const), oneOf: oneOf(rules) }),
  fc.record({ field: fc.constant('followers' as const), range: range([0, 900, 41_000]) }),
  fc.record({ field: fc.constant('rate' as const), range: range([0, 0.02, 0.3]) }),
  fc.record({ field: fc.constant('traditional' as const), range: range([0, 0.1, 0.9]) }),
  fc.record({ field: fc.constant('lastSeen' as const), range: range([0, 30, 31]) }),
  fc.record({ field: fc.constant('doNotContact' as const), is: fc.boolean() }),
  fc.record({ field: fc.constant('campaign' as const), oneOf: oneOf(['spring', 'summer']) }),
);

const listed = new Map([
  ['spring', new Set(['key-1', 'key-2', 'key-3'])],
  ['summer', new Set(['key-3', 'key-4'])],
]);

const order = fc.uniqueArray(
  fc.record({
    column: fc.constantFrom(...columnIds),
    direction: fc.constantFrom('ascending' as const, 'descending' as const),
  }),
  { maxLength: 3, selector: ({ column }) => column },
);

/** What a person would read out of a row; null where there is nothing to read. */
const readableOf: Readonly<Record<ColumnId, (row: ShortlistRow) => number | string | null>> = {
  name: (row) => (row.displayName || row.handle).toLowerCase() || null,
  platform: (row) => platforms.indexOf(row.platform),
  tier: (row) => (row.tiers[0] ? tierIds.indexOf(row.tiers[0]) : null),
  followers: (row) => (row.followersOrder < 0 ? null : row.followersOrder),
  rate: (row) => (row.engagementOrder < 0 ? null : row.engagementOrder),
  band: (row) => (row.bands[0] ? bands.indexOf(row.bands[0]) : null),
  views: (row) => row.viewRate?.value ?? null,
  looks: (row) => row.lookCount,
  stage: (row) => (row.stage === '' ? null : stageOrder.includes(row.stage) ? stageOrder.indexOf(row.stage) : 99),
  owner: (row) => row.owner.toLowerCase() || null,
  tags: (row) => row.tags.map(tagKey).join('\n') || null,
  signals: (row) => row.signals?.outside ?? null,
  suspicious: (row) => row.suspiciousShare?.value ?? null,
  traditional: (row) => row.traditionalShare?.value ?? null,
  taiwan: (row) => (row.taiwanRule ? rules.indexOf(row.taiwanRule) : null),
  content: (row) => row.content?.posts ?? null,
  rivals: (row) => row.rivals?.length ?? null,
  disclosure: (row) => row.disclosure?.possiblyUndisclosed ?? null,
  roles: (row) => (row.roles?.ids[0] ? roleIds.indexOf(row.roles.ids[0]) : null),
  fit: (row) => (row.fit ? fits.indexOf(row.fit) : null),
  overlap: (row) => row.largestOverlap?.share.value ?? null,
  // Two currencies stand apart.
  quote: (row) => (row.quote ? currencyCodes.indexOf(row.quote.fee.currency) * 1e9 + row.quote.fee.amount : null),
  growth: (row) => row.growth?.change.value ?? null,
  emails: (row) => row.emails[0]?.toLowerCase() ?? null,
  doNotContact: (row) => row.doNotContact?.since ?? null,
  addedAt: (row) => row.addedAt,
  readAt: (row) => row.readAt,
};

const within = (value: number, { from, to }: { readonly from: number | null; readonly to: number | null }) =>
  (from === null || value >= from) && (to === null || value <= to);

const fold = (text: string) => foldForMatching(text).text;

function meets(row: ShortlistRow, asked: Condition): boolean {
  if ('range' in asked && asked.range.from === null && asked.range.to === null) return true;
  if ('oneOf' in asked && asked.oneOf.length === 0) return true;
  switch (asked.field) {
    case 'text': {
      const texts = [row.displayName, row.handle, ...row.emails, ...row.tags, row.owner].map(fold);
      return searchWords(asked.text).every((word) => texts.some((text) => text.includes(word)));
    }
    case 'platform':
      return asked.oneOf.includes(row.platform);
    case 'tier':
      return row.tiers.some((tier) => asked.oneOf.includes(tier));
    case 'band':
      return row.bands.some((band) => asked.oneOf.includes(band));
    case 'stage':
      return asked.oneOf.includes(row.stage);
    case 'owner':
      return asked.oneOf.includes(row.owner);
    case 'tag':
      return row.tags.some((tag) => asked.oneOf.map(tagKey).includes(tagKey(tag))) !== asked.not;
    case 'flag':
      return row.flags.some((flag) => asked.oneOf.includes(flag));
    case 'role':
      return (row.roles?.ids ?? []).some((role) => asked.oneOf.includes(role));
    case 'fit':
      return row.fit !== null && asked.oneOf.includes(row.fit);
    case 'taiwan':
      return row.taiwanRule !== null && asked.oneOf.includes(row.taiwanRule);
    case 'followers':
      return row.followersOrder >= 0 && within(row.followersOrder, asked.range);
    case 'rate':
      return row.engagementOrder >= 0 && within(row.engagementOrder, asked.range);
    case 'traditional':
      return row.traditionalShare !== null && within(row.traditionalShare.value, asked.range);
    case 'lastSeen':
      return within(Math.max(0, Math.floor((now - row.readAt) / day)), asked.range);
    case 'doNotContact':
      return (row.doNotContact !== null) === asked.is;
    case 'campaign':
      return asked.oneOf.some((campaign) => listed.get(campaign)?.has(row.creatorKey));
  }
}

const compared = (one: number | string, other: number | string) => (one < other ? -1 : one > other ? 1 : 0);

/** The plain query: looks at every row, compares every two. */
function plainly(rows: readonly ShortlistRow[], { order: by, conditions }: Omit<TableQuery, 'listId'>): string[] {
  const inOrder = (a: ShortlistRow, b: ShortlistRow): number => {
    for (const { column, direction } of by) {
      const [one, other] = [readableOf[column](a), readableOf[column](b)];
      if ((one === null) !== (other === null)) return one === null ? 1 : -1;
      const difference = one === null || other === null ? 0 : compared(one, other);
      if (difference !== 0) return direction === 'ascending' ? difference : -difference;
    }
    return b.addedAt - a.addedAt || compared(b.creatorKey, a.creatorKey);
  };
  return rows
    .filter((row) => conditions.every((asked) => meets(row, asked)))
    .sort(inOrder)
    .map(({ creatorKey }) => creatorKey);
}

function listWith(rows: readonly ShortlistRow[]): LoadedList {
  const list = new LoadedList('default', 1);
  list.setStageOrder(stageOrder);
  for (const [campaign, keys] of listed) list.setListed(campaign, keys);
  list.put(rows.map(lineOf));
  return list;
}

const found = (list: LoadedList, query: Omit<TableQuery, 'listId'>) =>
  Array.from(list.find({ listId: 'default', ...query }, now), (place) => list.columns.keys[place]);

describe('the table’s query', () => {
  it('finds and orders as the plain one', () => {
    fc.assert(
      fc.property(someRows, order, fc.array(condition, { maxLength: 3 }), (rows, by, conditions) => {
        const query = { order: by, conditions };
        expect(found(listWith(rows), query)).toEqual(plainly(rows, query));
      }),
      { numRuns: 600 },
    );
  });

  it.each(columnIds.map((column) => [column]))('orders by %s, both ways', (column) => {
    fc.assert(
      fc.property(someRows, fc.constantFrom('ascending' as const, 'descending' as const), (rows, direction) => {
        const query = { order: [{ column, direction }], conditions: [] };
        expect(found(listWith(rows), query)).toEqual(plainly(rows, query));
      }),
      { numRuns: 25 },
    );
  });

  it('is right again after rows were added, changed and taken out', () => {
    const change = fc.record({ rows: someRows, gone: fc.uniqueArray(fc.nat(40).map((at) => `key-${at}`)) });
    fc.assert(
      fc.property(someRows, fc.array(change, { maxLength: 4 }), order, condition, (rows, changes, by, asked) => {
        const query = { order: by, conditions: [asked] };
        const standing = new Map(rows.map((row) => [row.creatorKey, row]));
        const list = listWith(rows);
        for (const { rows: written, gone } of changes) {
          // What was asked before must not be remembered.
          found(list, query);
          list.put(written.map(lineOf));
          list.remove(gone);
          for (const row of written) standing.set(row.creatorKey, row);
          for (const key of gone) standing.delete(key);
          expect(found(list, query)).toEqual(plainly([...standing.values()], query));
          expect(list.columns.count).toBe(standing.size);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('follows another order of stages', () => {
    const rows = [
      inventedRow({ creatorKey: 'a', stage: 'candidate' }),
      inventedRow({ creatorKey: 'b', stage: 'invited' }),
    ];
    const list = listWith(rows);
    const query = { order: [{ column: 'stage', direction: 'ascending' }], conditions: [] } as const;
    expect(found(list, query)).toEqual(['a', 'b']);
    list.setStageOrder(['invited', 'candidate']);
    expect(found(list, query)).toEqual(['b', 'a']);
  });

  it('gives of the first rows of an index those whose order is sure', () => {
    const followers = [9, 9, 7, 5, 5];
    const list = listWith(
      followers.map((followersOrder, at) => inventedRow({ creatorKey: `k${at}`, followersOrder, addedAt: at })),
    );
    const sure = (isAll: boolean) =>
      Array.from(
        list.sureFirst({ column: 'followers', direction: 'descending' }, isAll),
        (place) => list.columns.keys[place],
      );
    expect(sure(false)).toEqual(['k1', 'k0', 'k2']);
    expect(sure(true)).toEqual(['k1', 'k0', 'k2', 'k4', 'k3']);
  });
});

describe('packed', () => {
  it('lines are the lines', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const lines = rows.map(lineOf);
        const cleaned = (text: string) => text.replace('\u0000', ' ');
        const plain = lines.map((line) => ({ ...line, name: cleaned(line.name), search: cleaned(line.search) }));
        expect(unpackLines(packLines(lines))).toEqual(plain);
      }),
    );
  });

  it('rows are the rows, also those that replaced others', () => {
    fc.assert(
      fc.property(someRows, someRows, (rows, others) => {
        const held = new HeldRows('default');
        const places = (of: readonly ShortlistRow[]) => Uint32Array.from(of, (_, at) => at);
        held.put(places(rows), packRows(rows));
        for (const [at, row] of rows.entries()) expect(held.row(at)).toEqual({ ...row, campaignId: 'default' });
        held.put(places(others), packRows(others));
        const last = [...others, ...rows.slice(others.length)];
        for (const [at, row] of last.entries()) expect(held.row(at)).toEqual({ ...row, campaignId: 'default' });
        expect(held.row(last.length)).toBeNull();
      }),
    );
  });

  it('keep half a letter, as a page may give it', () => {
    const held = new HeldRows('default');
    held.put(Uint32Array.of(0), packRows([inventedRow({ displayName: 'a\ud83d' })]));
    expect(held.row(0)?.displayName).toBe('a\ud83d');
  });
});
