// The columns of every sheet: title and cell of each; unknown is an empty cell with the reason in a column of its own.
import { neverRead, type ShortlistRow } from '../campaign/shortlist-row.ts';
import type { Figure } from '../profile/figure.ts';
import { dayTeller } from './calendar-day.ts';
import { campaignName } from './campaign-name.ts';
import type { Cell } from './cell.ts';
import type { ExportContext } from './export-context.ts';
import { mailboxesOf } from './mailboxes.ts';
import { percentCells, screeningCells, screeningColumnIds } from './screening-columns.ts';
import { stageName } from './stage-name.ts';
import { type WordArea, wordOf } from './words.ts';

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
  'stage',
  'tags',
  'note',
  'owner',
  'addedOn',
  'doNotContact',
  'doNotContactSince',
  'doNotContactReason',
  'readOn',
] as const;

export type SheetColumnId = (typeof columnIds)[number];

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

/**
 * Gives titles and a function for the rows; words and time zone are looked up once.
 * @param chosen columns of the sheet, in order; all of them without it
 */
export function sheetOf(
  { language, words, campaigns, notes, timeZone }: ExportContext,
  chosen: readonly SheetColumnId[] = columnIds,
): Sheet {
  const { outreach, report } = words[language];
  const dayOf = dayTeller(timeZone);
  const wordOrNull = (key: string | null) => (key === null ? null : wordOf(report, key));

  const known = ({ followers }: ShortlistRow) => (followers.state === 'known' ? followers : null);
  const tiers = (area: WordArea) => (row: ShortlistRow) =>
    row.tiers.map((tier) => wordOf(area, `tier.${tier}`)).join(between);
  const engagement = (end: 0 | 1 | 2) => (row: ShortlistRow) => percentCells(row.engagementRate)[end];
  const views = (end: 0 | 1 | 2) => (row: ShortlistRow) => percentCells(row.viewRate)[end];

  const cells: Readonly<Record<SheetColumnId, (row: ShortlistRow) => Cell>> = {
    name: (row) => row.displayName || row.handle,
    handle: (row) => row.handle,
    platform: (row) => wordOf(outreach, `platform.${row.platform}`),
    profileUrl: (row) => row.profileUrl,
    followers: (row) => known(row)?.value ?? null,
    followersExactness: (row) => wordOf(outreach, exactnessKey(row.followers)),
    followersLow: (row) => known(row)?.low ?? null,
    followersHigh: (row) => known(row)?.high ?? null,
    tierZh: tiers(words['zh-TW'].report),
    tierEn: tiers(words.en.report),
    rate: engagement(0),
    rateLow: engagement(1),
    rateHigh: engagement(2),
    rateSample: (row) => (row.engagementRate === null ? null : row.engagementSample),
    rateFormula: (row) => wordOrNull(row.engagementFormula),
    rateMissing: (row) => wordOrNull(row.engagementMissing === null ? null : `missing.${row.engagementMissing}`),
    viewRate: views(0),
    viewRateLow: views(1),
    viewRateHigh: views(2),
    viewRateSample: (row) => (row.viewRate === null ? null : row.viewRateSample),
    viewRateFormula: (row) => wordOrNull(row.viewRateFormula),
    benchmark: (row) => row.benchmarkName,
    benchmarkYear: (row) => row.benchmarkYear,
    bands: (row) => row.bands.map((band) => wordOf(report, `band.${band}`)).join(between),
    looks: (row) => row.lookCount,
    ...screeningCells(words[language]),
    emails: (row) => mailboxesOf(row).join(', '),
    campaign: (row) => campaignName(campaigns.get(row.campaignId), outreach, row.campaignId),
    stage: (row) => stageName(row, campaigns.get(row.campaignId), words[language].campaigns),
    owner: (row) => row.owner,
    tags: (row) => row.tags.join(between),
    doNotContact: (row) => wordOf(outreach, row.doNotContact === null ? 'no' : 'yes'),
    doNotContactSince: (row) => (row.doNotContact === null ? null : dayOf(row.doNotContact.since)),
    doNotContactReason: (row) => row.doNotContact?.reason ?? null,
    addedOn: (row) => dayOf(row.addedAt),
    note: (row) => notes.get(row.creatorKey) ?? null,
    readOn: (row) => (row.readAt === neverRead ? null : dayOf(row.readAt)),
  };
  const tellers = chosen.map((id) => cells[id]);
  const cellsOf = (row: ShortlistRow): readonly Cell[] => tellers.map((tell) => tell(row));

  return { titles: chosen.map((id) => wordOf(outreach, `column.${id}`)), cellsOf };
}
