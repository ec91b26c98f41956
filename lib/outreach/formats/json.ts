// The shortlist as JSON for other programs: plain values, unknown ones null beside their reason.
import { neverRead, type ScreeningCells, type ShortlistRow } from '../../campaign/shortlist-row.ts';
import type { Interval } from '../../evaluation/report.ts';
import type { Figure } from '../../profile/figure.ts';
import { campaignName } from '../campaign-name.ts';
import { type ExportContext, type ExportControl, type ExportFile, inPortions } from '../export-context.ts';
import { fileName } from '../file-name.ts';
import { mailboxesOf } from '../mailboxes.ts';
import { done, type Result } from '../problem.ts';
import { stageName } from '../stage-name.ts';
import type { RowWriter } from './row-writer.ts';

/** Raised with every change of the shape that a reader of the file could notice. */
const formatVersion = 3;

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
  const campaign = campaigns.get(row.campaignId);
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
    emails: mailboxesOf(row),
    campaign: campaignName(campaign, words[language].outreach, row.campaignId),
    stage: row.stage === '' ? null : stageName(row, campaign, words[language].campaigns),
    tags: row.tags,
    note: notes.get(row.creatorKey) ?? null,
    owner: row.owner === '' ? null : row.owner,
    addedAt: new Date(row.addedAt).toISOString(),
    doNotContact:
      row.doNotContact === null
        ? null
        : { since: new Date(row.doNotContact.since).toISOString(), reason: row.doNotContact.reason },
    readAt: row.readAt === neverRead ? null : new Date(row.readAt).toISOString(),
  };
}

/** A broken surrogate is no valid text in any encoding. */
const wellFormed = (_key: string, value: unknown) => (typeof value === 'string' ? value.toWellFormed() : value);

const linesOf = (rows: readonly ShortlistRow[], context: ExportContext) =>
  rows.map((row) => `    ${JSON.stringify(creatorOf(row, context), wellFormed)}`).join(',\n');

/** What stands before the first creator. */
const headOf = ({ now }: ExportContext) =>
  `{\n  "format": "kol-lens-shortlist", "version": ${formatVersion}, "exportedAt": "${new Date(now).toISOString()}",\n  "creators": [\n`;

const foot = '\n  ]\n}\n';
const mediaType = 'application/json';

/** Gives the file, or why there is none. */
export async function exportJson(
  rows: readonly ShortlistRow[],
  context: ExportContext,
  control?: ExportControl,
): Promise<Result<ExportFile>> {
  const pieces = await inPortions(rows, (part) => done(linesOf(part, context)), control);
  if (!pieces.ok) return pieces;
  return done({
    name: fileName(
      'file.shortlist',
      'json',
      rows.map(({ campaignId }) => campaignId),
      context,
    ),
    mediaType,
    text: headOf(context) + pieces.value.join(',\n') + foot,
  });
}

/** Writes the file portion by portion. */
export function openJson(context: ExportContext): RowWriter {
  let before = headOf(context);
  return {
    ending: 'json',
    mediaType,
    rows: (rows) => {
      const piece = before + linesOf(rows, context);
      before = ',\n';
      return done([piece]);
    },
    end: () => [before === ',\n' ? foot : before + foot],
  };
}
