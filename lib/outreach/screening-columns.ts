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

/** Gives the cells by column. */
export function screeningCells(row: ShortlistRow, words: Words): Readonly<Record<ScreeningColumnId, Cell>> {
  const { report, outreach } = words;
  const wordsOf = (prefix: string, ids: readonly string[]) =>
    ids.map((id) => wordOf(report, `${prefix}.${id}`)).join(between);
  const [suspiciousShare, suspiciousShareLow, suspiciousShareHigh] = percentCells(row.suspiciousShare);
  const [traditionalShare, traditionalShareLow, traditionalShareHigh] = percentCells(row.traditionalShare);
  const [growth, growthLow, growthHigh] = percentCells(row.growth?.change ?? null);
  const cpm = row.quote?.cpm ?? null;
  return {
    flags: wordsOf('screening', row.flags),
    signalsOutside: row.signals?.outside ?? null,
    signalsMeasured: row.signals?.measured ?? null,
    suspiciousShare,
    suspiciousShareLow,
    suspiciousShareHigh,
    traditionalShare,
    traditionalShareLow,
    traditionalShareHigh,
    taiwanRule: row.taiwanRule === null ? null : wordOf(report, `screening.taiwan-rule.${row.taiwanRule}`),
    largestOverlap: row.largestOverlap === null ? null : percent(row.largestOverlap.share.low),
    largestOverlapWith: row.largestOverlap?.name ?? null,
    contentPosts: row.content?.posts ?? null,
    contentSeen: row.content?.seen ?? null,
    rivals: row.rivals === null ? null : rivalsText(row.rivals, words),
    disclosed: row.disclosure?.disclosed ?? null,
    possiblyUndisclosed: row.disclosure?.possiblyUndisclosed ?? null,
    disclosureUnclear: row.disclosure?.unclear ?? null,
    roles: row.roles === null ? null : wordsOf('screening.role', row.roles.ids),
    rolesBy: row.roles === null ? null : wordOf(outreach, row.roles.chosen ? 'decidedBy.user' : 'decidedBy.hints'),
    fit: row.fit === null ? null : wordOf(report, `screening.fit.${row.fit}`),
    modes: row.modes === null ? null : wordsOf('screening.mode', row.modes),
    quote: row.quote?.fee.amount ?? null,
    quoteCurrency: row.quote?.fee.currency ?? null,
    cpm: cpm && twoDecimals(cpm.value),
    cpmLow: cpm && twoDecimals(cpm.low),
    cpmHigh: cpm && twoDecimals(cpm.high),
    growth,
    growthLow,
    growthHigh,
    growthDays: row.growth?.days ?? null,
  };
}
