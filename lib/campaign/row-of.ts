// Makes the shortlist line of a creator from the profile and its report.
import type { Finding, Report, ScreeningFacts } from '../evaluation/report.ts';
import type { CreatorProfile } from '../profile/creator-profile.ts';
import { isKnown } from '../profile/figure.ts';
import { addressOfProfile } from '../profile/profile-address.ts';
import { dealingOf, type Listing } from './listing.ts';
import type { ScreeningCells, ShortlistRow } from './shortlist-row.ts';

export interface RowInput {
  readonly listing: Listing;
  /** The store's key of the creator. */
  readonly creatorKey: string;
  readonly profile: CreatorProfile;
  readonly report: Report;
  /** E-mail addresses that the user has brought, and those found in the bio. */
  readonly emails: readonly string[];
  /** Milliseconds since 1970. */
  readonly readAt: number;
}

const unknownOrder = -1;

const findingOf = (report: Report, criterion: Finding['criterion']) =>
  report.findings.find((finding) => finding.criterion === criterion);

/** What the screening says, as far as a list can use it. */
function screeningCells({ screening }: Report): ScreeningCells {
  const facts = Object.assign({}, ...screening.map((finding) => finding.facts)) as Partial<ScreeningFacts>;
  return {
    flags: screening
      .filter(({ verdict }) => verdict === 'look' || verdict === 'alarm')
      .map(({ criterion }) => criterion),
    signals: facts.signals ?? null,
    suspiciousShare: facts.suspiciousShare ?? null,
    largestOverlap: facts.largestOverlap ?? null,
    traditionalShare: facts.traditionalShare ?? null,
    taiwanRule: facts.taiwanRule ?? null,
    content: facts.content ?? null,
    rivals: facts.rivals ?? null,
    disclosure: facts.disclosure ?? null,
    roles: facts.roles ?? null,
    fit: facts.fit ?? null,
    modes: facts.modes ?? null,
    quote: facts.quote ?? null,
    growth: facts.growth ?? null,
  };
}

/** Gives the line. What is not known stays null or empty, with the sort value -1. */
export function rowOf(input: RowInput): ShortlistRow {
  const { profile, report } = input;
  const engagement = findingOf(report, 'engagement-rate');
  const views = findingOf(report, 'view-rate');
  const comparison = report.leading === null ? undefined : report.benchmarks.find(({ bands }) => bands.length > 0);
  return {
    campaignId: input.listing.campaignId,
    addedAt: input.listing.addedAt,
    ...dealingOf(input.listing),
    creatorKey: input.creatorKey,
    platform: profile.platform,
    handle: isKnown(profile.handle) ? profile.handle.value : '',
    displayName: isKnown(profile.displayName) ? profile.displayName.value : '',
    profileUrl: addressOfProfile(profile),
    tiers: report.tier.tiers,
    followers: profile.followers,
    followersOrder: isKnown(profile.followers) ? profile.followers.value : unknownOrder,
    engagementRate: engagement?.value ?? null,
    engagementOrder: engagement?.value?.value ?? unknownOrder,
    engagementFormula: engagement?.value ? engagement.formula : null,
    engagementSample: engagement?.value ? engagement.sampleSize : 0,
    engagementMissing: engagement?.value ? null : (engagement?.missing ?? 'failed'),
    viewRate: views?.value ?? null,
    viewRateFormula: views?.value ? views.formula : null,
    viewRateSample: views?.value ? views.sampleSize : 0,
    leading: report.leading,
    bands: comparison?.bands ?? [],
    benchmarkName: comparison?.name ?? null,
    benchmarkYear: comparison?.source.year ?? null,
    lookCount: [...report.findings, ...report.screening].filter(({ verdict }) => verdict === 'look').length,
    ...screeningCells(report),
    emails: input.emails,
    readAt: input.readAt,
  };
}
