// The shortlist as JSON for other programs: plain values, unknown ones null beside their reason.
import type { ScreeningCells, ShortlistRow } from '../../campaign/shortlist-row.ts';
import type { Interval } from '../../evaluation/report.ts';
import type { Figure } from '../../profile/figure.ts';
import { campaignName } from '../campaign-name.ts';
import { type ExportContext, type ExportControl, type ExportFile, inPortions } from '../export-context.ts';
import { fileName } from '../file-name.ts';
import { done, type Result } from '../problem.ts';

/** Raised with every change of the shape that a reader of the file could notice. */
const formatVersion = 2;

function countOf(figure: Figure) {
  return figure.state === 'known'
    ? { value: figure.value, low: figure.low, high: figure.high, exact: figure.exact }
    : { value: null, why: figure.state === 'unread' ? figure.why : figure.state };
}

const rateOf = ({ value, low, high }: Interval, formula: string | null, posts: number) => ({
  value,
  low,
  high,
  posts,
  formula,
});

/** What the screening says; null where it says nothing. */
const screeningOf = (row: ShortlistRow): ScreeningCells => ({
  flags: row.flags,
  signals: row.signals,
  suspiciousShare: row.suspiciousShare,
  largestOverlap: row.largestOverlap,
  traditionalShare: row.traditionalShare,
  taiwanRule: row.taiwanRule,
  content: row.content,
  rivals: row.rivals,
  disclosure: row.disclosure,
  roles: row.roles,
  fit: row.fit,
  modes: row.modes,
  quote: row.quote,
  growth: row.growth,
});

/** One creator; rates are shares (0.021 is 2.1 %), moments ISO 8601 in UTC. */
function creatorOf(row: ShortlistRow, { campaigns, notes, words, language }: ExportContext) {
  return {
    name: row.displayName || row.handle,
    handle: row.handle,
    platform: row.platform,
    profileUrl: row.profileUrl,
    followers: countOf(row.followers),
    tiers: row.tiers,
    engagementRate:
      row.engagementRate === null
        ? { value: null, why: row.engagementMissing }
        : rateOf(row.engagementRate, row.engagementFormula, row.engagementSample),
    viewRate: row.viewRate === null ? null : rateOf(row.viewRate, row.viewRateFormula, row.viewRateSample),
    benchmark:
      row.benchmarkName === null
        ? null
        : { name: row.benchmarkName, year: row.benchmarkYear, of: row.leading, bands: row.bands },
    looks: row.lookCount,
    screening: screeningOf(row),
    emails: row.emails,
    campaign: campaignName(campaigns.get(row.campaignId), words[language].outreach),
    addedAt: new Date(row.addedAt).toISOString(),
    note: notes.get(row.creatorKey) ?? null,
    readAt: new Date(row.readAt).toISOString(),
  };
}

/** A broken surrogate is no valid text in any encoding. */
const wellFormed = (_key: string, value: unknown) => (typeof value === 'string' ? value.toWellFormed() : value);

/** Gives the file, or why there is none. */
export async function exportJson(
  rows: readonly ShortlistRow[],
  context: ExportContext,
  control?: ExportControl,
): Promise<Result<ExportFile>> {
  const pieces = await inPortions(
    rows,
    (part) => done(part.map((row) => `    ${JSON.stringify(creatorOf(row, context), wellFormed)}`).join(',\n')),
    control,
  );
  if (!pieces.ok) return pieces;
  const head = `"format": "kol-lens-shortlist", "version": ${formatVersion}, "exportedAt": "${new Date(context.now).toISOString()}"`;
  return done({
    name: fileName(
      'file.shortlist',
      'json',
      rows.map(({ campaignId }) => campaignId),
      context,
    ),
    mediaType: 'application/json',
    text: `{\n  ${head},\n  "creators": [\n${pieces.value.join(',\n')}\n  ]\n}\n`,
  });
}
