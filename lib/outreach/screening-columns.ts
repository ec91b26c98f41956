// The columns of what the screening says: unknown stays empty, never 0.
import type { ShortlistRow } from '../campaign/shortlist-row.ts';
import type { Interval, RivalSighting } from '../evaluation/report.ts';
import type { Cell } from './cell.ts';
import { wordOf } from './words.ts';

export const screeningColumnIds = [
  'flags',
  'signalsOutside',
  'signalsMeasured',
  'suspiciousShare',
  'suspiciousShareLow',
  'suspiciousShareHigh',
  'traditionalShare',
  'traditionalShareLow',
  'traditionalShareHigh',
  'taiwanRule',
  'largestOverlap',
  'largestOverlapWith',
  'contentPosts',
  'contentSeen',
  'rivals',
  'disclosed',
  'possiblyUndisclosed',
  'disclosureUnclear',
  'roles',
  'rolesBy',
  'fit',
  'modes',
  'quote',
  'quoteCurrency',
  'cpm',
  'cpmLow',
  'cpmHigh',
  'growth',
  'growthLow',
  'growthHigh',
  'growthDays',
] as const;

export type ScreeningColumnId = (typeof screeningColumnIds)[number];

interface Words {
  /** Of the judgement. */
  readonly report: Readonly<Record<string, string>>;
  /** Of the files. */
  readonly outreach: Readonly<Record<string, string>>;
}

/** Parts several words in one cell. */
const between = '／';

/** A share as percent with three decimals: 0.0213 → 2.13. */
const percent = (share: number) => Math.round(share * 100_000) / 1000;

/** Value, low end and high end as percent; three empty cells when it is not known. */
export const percentCells = (interval: Interval | null): readonly [Cell, Cell, Cell] =>
  interval === null ? [null, null, null] : [percent(interval.value), percent(interval.low), percent(interval.high)];

const twoDecimals = (amount: number) => Math.round(amount * 100) / 100;

/** Each rival once, with its latest appearance. */
function rivalsText(rivals: readonly RivalSighting[], words: Words): string {
  const latest = new Map<string, number>();
  for (const { name, daysAgo } of rivals) latest.set(name, Math.min(daysAgo, latest.get(name) ?? daysAgo));
  const sentence = wordOf(words.outreach, 'rivalDaysAgo');
  return [...latest]
    .map(([name, days]) => sentence.replace('{days}', String(days)).replace('{name}', () => name))
    .join(between);
}

/** Gives the function of each column that tells its cell. */
export function screeningCells({
  report,
  outreach,
}: Words): Readonly<Record<ScreeningColumnId, (row: ShortlistRow) => Cell>> {
  const wordsOf = (prefix: string, ids: readonly string[]) =>
    ids.map((id) => wordOf(report, `${prefix}.${id}`)).join(between);
  const share = (of: (row: ShortlistRow) => Interval | null, end: 0 | 1 | 2) => (row: ShortlistRow) =>
    percentCells(of(row))[end];
  const suspicious = (row: ShortlistRow) => row.suspiciousShare;
  const traditional = (row: ShortlistRow) => row.traditionalShare;
  const change = (row: ShortlistRow) => row.growth?.change ?? null;
  const cpm = (end: keyof Interval) => (row: ShortlistRow) => {
    const known = row.quote?.cpm ?? null;
    return known && twoDecimals(known[end]);
  };
  return {
    flags: (row) => wordsOf('screening', row.flags),
    signalsOutside: (row) => row.signals?.outside ?? null,
    signalsMeasured: (row) => row.signals?.measured ?? null,
    suspiciousShare: share(suspicious, 0),
    suspiciousShareLow: share(suspicious, 1),
    suspiciousShareHigh: share(suspicious, 2),
    traditionalShare: share(traditional, 0),
    traditionalShareLow: share(traditional, 1),
    traditionalShareHigh: share(traditional, 2),
    taiwanRule: ({ taiwanRule }) =>
      taiwanRule === null ? null : wordOf(report, `screening.taiwan-rule.${taiwanRule}`),
    largestOverlap: (row) => (row.largestOverlap === null ? null : percent(row.largestOverlap.share.low)),
    largestOverlapWith: (row) => row.largestOverlap?.name ?? null,
    contentPosts: (row) => row.content?.posts ?? null,
    contentSeen: (row) => row.content?.seen ?? null,
    rivals: (row) => (row.rivals === null ? null : rivalsText(row.rivals, { report, outreach })),
    disclosed: (row) => row.disclosure?.disclosed ?? null,
    possiblyUndisclosed: (row) => row.disclosure?.possiblyUndisclosed ?? null,
    disclosureUnclear: (row) => row.disclosure?.unclear ?? null,
    roles: (row) => (row.roles === null ? null : wordsOf('screening.role', row.roles.ids)),
    rolesBy: ({ roles }) =>
      roles === null ? null : wordOf(outreach, roles.chosen ? 'decidedBy.user' : 'decidedBy.hints'),
    fit: (row) => (row.fit === null ? null : wordOf(report, `screening.fit.${row.fit}`)),
    modes: (row) => (row.modes === null ? null : wordsOf('screening.mode', row.modes)),
    quote: (row) => row.quote?.fee.amount ?? null,
    quoteCurrency: (row) => row.quote?.fee.currency ?? null,
    cpm: cpm('value'),
    cpmLow: cpm('low'),
    cpmHigh: cpm('high'),
    growth: share(change, 0),
    growthLow: share(change, 1),
    growthHigh: share(change, 2),
    growthDays: (row) => row.growth?.days ?? null,
  };
}
