// Which columns of a sheet belong to which column of the workspace's table.
import type { ColumnId } from '../campaign/table/table-query.ts';
import type { SheetColumnId } from './columns.ts';

/** A figure goes out with its bounds and its unit, as the table shows it. */
const sheetColumns: Readonly<Record<ColumnId, readonly SheetColumnId[]>> = {
  name: ['name', 'handle', 'profileUrl'],
  platform: ['platform'],
  tier: ['tierZh', 'tierEn'],
  followers: ['followers', 'followersExactness'],
  // The table shows whichever of the two rates leads.
  rate: ['rate', 'rateLow', 'rateHigh', 'viewRate', 'viewRateLow', 'viewRateHigh'],
  band: ['bands', 'benchmark', 'benchmarkYear'],
  views: ['viewRate', 'viewRateLow', 'viewRateHigh'],
  looks: ['looks', 'flags'],
  stage: ['stage'],
  owner: ['owner'],
  tags: ['tags'],
  signals: ['signalsOutside', 'signalsMeasured'],
  suspicious: ['suspiciousShare', 'suspiciousShareLow', 'suspiciousShareHigh'],
  traditional: ['traditionalShare', 'traditionalShareLow', 'traditionalShareHigh'],
  taiwan: ['taiwanRule'],
  content: ['contentPosts', 'contentSeen'],
  rivals: ['rivals'],
  disclosure: ['disclosed', 'possiblyUndisclosed', 'disclosureUnclear'],
  roles: ['roles', 'rolesBy'],
  fit: ['fit'],
  overlap: ['largestOverlap', 'largestOverlapWith'],
  quote: ['quote', 'quoteCurrency', 'cpm', 'cpmLow', 'cpmHigh'],
  growth: ['growth', 'growthLow', 'growthHigh', 'growthDays'],
  emails: ['emails'],
  doNotContact: ['doNotContact', 'doNotContactSince', 'doNotContactReason'],
  addedAt: ['addedOn'],
  readAt: ['readOn'],
};

/** Gives the sheet's columns for those shown, in their order, each once. */
export const sheetColumnsOf = (shown: readonly ColumnId[]): readonly SheetColumnId[] => [
  ...new Set(shown.flatMap((column) => sheetColumns[column])),
];
