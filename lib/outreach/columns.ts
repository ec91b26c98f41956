// The columns of every sheet: title and cell of each; unknown is an empty cell with the reason in a column of its own.
import type { ShortlistRow } from '../campaign/shortlist-row.ts';
import type { Figure } from '../profile/figure.ts';
import { dayTeller } from './calendar-day.ts';
import { campaignName } from './campaign-name.ts';
import type { Cell } from './cell.ts';
import type { ExportContext } from './export-context.ts';
import { percentCells, screeningCells, screeningColumnIds } from './screening-columns.ts';
import { wordOf } from './words.ts';

export const columnIds = [
  'name',
  'handle',
  'platform',
  'profileUrl',
  'followers',
  'followersExactness',
  'followersLow',
  'followersHigh',
  'tierZh',
  'tierEn',
  'rate',
  'rateLow',
  'rateHigh',
  'rateSample',
  'rateFormula',
  'rateMissing',
  'viewRate',
  'viewRateLow',
  'viewRateHigh',
  'viewRateSample',
  'viewRateFormula',
  'benchmark',
  'benchmarkYear',
  'bands',
  'looks',
  ...screeningColumnIds,
  'emails',
  'campaign',
  'addedOn',
  'note',
  'readOn',
] as const;

type ColumnId = (typeof columnIds)[number];

/** Parts several words in one cell. */
const between = '／';

/** Key of the word that says how sure the count is, or why there is none. */
function exactnessKey(figure: Figure): string {
  switch (figure.state) {
    case 'known':
      return figure.exact ? 'exactness.exact' : 'exactness.rounded';
    case 'unread':
      return `exactness.${figure.why}`;
    default:
      return `exactness.${figure.state}`;
  }
}

export interface Sheet {
  readonly titles: readonly string[];
  /** The cells of one row, one per column. */
  readonly cellsOf: (row: ShortlistRow) => readonly Cell[];
}

/** Gives titles and a function for the rows; words and time zone are looked up once. */
export function sheetOf({ language, words, campaigns, notes, timeZone }: ExportContext): Sheet {
  const { outreach, report } = words[language];
  const dayOf = dayTeller(timeZone);
  const wordOrNull = (key: string | null) => (key === null ? null : wordOf(report, key));

  const cellsOf = (row: ShortlistRow): readonly Cell[] => {
    const { followers } = row;
    const known = followers.state === 'known' ? followers : null;
    const [rate, rateLow, rateHigh] = percentCells(row.engagementRate);
    const [viewRate, viewRateLow, viewRateHigh] = percentCells(row.viewRate);
    const cells: Record<ColumnId, Cell> = {
      name: row.displayName || row.handle,
      handle: row.handle,
      platform: wordOf(outreach, `platform.${row.platform}`),
      profileUrl: row.profileUrl,
      followers: known?.value ?? null,
      followersExactness: wordOf(outreach, exactnessKey(followers)),
      followersLow: known?.low ?? null,
      followersHigh: known?.high ?? null,
      tierZh: row.tiers.map((tier) => wordOf(words['zh-TW'].report, `tier.${tier}`)).join(between),
      tierEn: row.tiers.map((tier) => wordOf(words.en.report, `tier.${tier}`)).join(between),
      rate,
      rateLow,
      rateHigh,
      rateSample: row.engagementRate === null ? null : row.engagementSample,
      rateFormula: wordOrNull(row.engagementFormula),
      rateMissing: wordOrNull(row.engagementMissing === null ? null : `missing.${row.engagementMissing}`),
      viewRate,
      viewRateLow,
      viewRateHigh,
      viewRateSample: row.viewRate === null ? null : row.viewRateSample,
      viewRateFormula: wordOrNull(row.viewRateFormula),
      benchmark: row.benchmarkName,
      benchmarkYear: row.benchmarkYear,
      bands: row.bands.map((band) => wordOf(report, `band.${band}`)).join(between),
      looks: row.lookCount,
      ...screeningCells(row, words[language]),
      emails: row.emails.join(', '),
      campaign: campaignName(campaigns.get(row.campaignId), outreach),
      addedOn: dayOf(row.addedAt),
      note: notes.get(row.creatorKey) ?? null,
      readOn: dayOf(row.readAt),
    };
    return columnIds.map((id) => cells[id]);
  };

  return { titles: columnIds.map((id) => wordOf(outreach, `column.${id}`)), cellsOf };
}
