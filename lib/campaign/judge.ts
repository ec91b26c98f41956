// Judges a creator with what the user has set and noted, and makes the shortlist row of it.

import { evaluate } from '../evaluation/evaluate.ts';
import type { Report } from '../evaluation/report.ts';
import { nothingKnown, type ScreeningInput } from '../evaluation/screening.ts';
import { addComments, emptyCommentLog, type KeptComment } from '../profile/comment-log.ts';
import type { CreatorProfile, Post } from '../profile/creator-profile.ts';
import { isKnown } from '../profile/figure.ts';
import { emailAddresses } from '../text/email-addresses.ts';
import { campaignIn, type JudgingBasis } from './judging-basis.ts';
import type { KeptCreator } from './kept-creator.ts';
import type { Listing } from './listing.ts';
import { rowOf } from './row-of.ts';
import type { ShortlistRow } from './shortlist-row.ts';

/** What one page says, where the store has nothing to add. */
interface PageAlone {
  readonly profile: CreatorProfile;
  readonly posts: readonly Post[];
  readonly comments: readonly KeptComment[];
}

export interface Judge {
  /** Judges for a campaign; without one, for the campaign in use. */
  report(kept: KeptCreator, campaignId?: string): Report;
  reportAlone(page: PageAlone): Report;
  /** The creator's row on a shortlist, judged for that campaign. */
  row(kept: KeptCreator, listing: Listing): ShortlistRow;
}

function screeningOf(basis: JudgingBasis, kept: KeptCreator, campaignId: string): ScreeningInput {
  const { brief, quotes } = campaignIn(basis, campaignId);
  const { creatorKey, history, comments, roleChoice } = kept;
  return {
    brief,
    history,
    comments,
    overlaps: kept.overlaps.get(campaignId) ?? null,
    roleChoice,
    quote: kept.quotes.get(campaignId) ?? null,
    otherQuotes: [...quotes].filter(([key]) => key !== creatorKey).map(([, quote]) => quote),
    rateCard: basis.rateCard,
    rules: basis.rules,
  };
}

const emailsOf = ({ emails, profile: { bio } }: KeptCreator): readonly string[] => [
  ...new Set([...emails, ...(isKnown(bio) ? emailAddresses(bio.value) : [])]),
];

/**
 * Gives a judge.
 * @param now milliseconds since 1970
 */
export function judgeWith(basis: JudgingBasis, now: number): Judge {
  const { chosenPacks: packs, ownPacks, rateCard, rules, activeCampaignId } = basis;
  const judge = (profile: CreatorProfile, posts: readonly Post[], screening: ScreeningInput) =>
    evaluate({ profile, posts, now, packs, ownPacks, screening });
  const reportFor = (kept: KeptCreator, campaignId: string) =>
    judge(kept.profile, kept.posts, screeningOf(basis, kept, campaignId));
  return {
    report: (kept, campaignId = activeCampaignId) => reportFor(kept, campaignId),
    reportAlone: ({ profile, posts, comments }) =>
      judge(profile, posts, {
        ...nothingKnown,
        brief: campaignIn(basis, activeCampaignId).brief,
        comments: addComments(emptyCommentLog, comments),
        rateCard,
        rules,
      }),
    row: (kept, listing) =>
      rowOf({
        listing,
        creatorKey: kept.creatorKey,
        profile: kept.profile,
        report: reportFor(kept, listing.campaignId),
        emails: emailsOf(kept),
        readAt: kept.readAt,
      }),
  };
}
