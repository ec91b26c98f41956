// A creator made ready to stand beside others: judged for the campaign, with the row, the history and the views of single posts.
import type { Finding, Report } from '../../evaluation/report.ts';
import { isKnown } from '../../profile/figure.ts';
import { emailAddresses } from '../../text/email-addresses.ts';
import { type CreatorHistory, creatorHistory } from '../history.ts';
import type { Judge } from '../judge.ts';
import type { KeptCreator } from '../kept-creator.ts';
import type { Listing } from '../listing.ts';
import { rowOf } from '../row-of.ts';
import type { ShortlistRow } from '../shortlist-row.ts';
import { type PostViews, postViewsOf } from './post-views.ts';

export interface ComparedCreator {
  readonly creatorKey: string;
  /** Display name, else handle; may be empty. */
  readonly name: string;
  readonly row: ShortlistRow;
  readonly report: Report;
  readonly history: CreatorHistory;
  readonly views: PostViews;
}

/** More stand side by side on no screen. */
export const mostCompared = 10;

/**
 * Judges the creator for the listing's campaign.
 * @param now milliseconds since 1970
 */
export function comparedCreator(kept: KeptCreator, listing: Listing, judge: Judge, now: number): ComparedCreator {
  const { creatorKey, profile, readAt } = kept;
  const report = judge.report(kept, listing.campaignId);
  const emails = isKnown(profile.bio) ? emailAddresses(profile.bio.value) : [];
  const row = rowOf({ listing, creatorKey, profile, report, emails, readAt });
  return {
    creatorKey,
    name: row.displayName || row.handle,
    row,
    report,
    history: creatorHistory(kept),
    views: postViewsOf(kept, now),
  };
}

export const findingIn = ({ report }: ComparedCreator, criterion: Finding['criterion']): Finding | null =>
  report.findings.find((finding) => finding.criterion === criterion) ?? null;

/** The rate that leads, with its value; null when none is known. */
export function leadingIn(
  creator: ComparedCreator,
): (Finding & { readonly value: NonNullable<Finding['value']> }) | null {
  const finding = creator.report.leading === null ? null : findingIn(creator, creator.report.leading);
  return finding?.value ? { ...finding, value: finding.value } : null;
}

/** What a rate may be compared with: the same formula over the same kind of videos. */
export const rateGroup = ({ formula, population }: Pick<Finding, 'formula' | 'population'>): string =>
  population === null ? formula : `${formula} ${population}`;
