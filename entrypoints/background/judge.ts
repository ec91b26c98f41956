// Judges a creator with what the user has set and noted, and makes the shortlist row of it.

import { rowOf } from '../../lib/campaign/row-of.ts';
import type { ShortlistRow } from '../../lib/campaign/shortlist-row.ts';
import { evaluate } from '../../lib/evaluation/evaluate.ts';
import type { Report } from '../../lib/evaluation/report.ts';
import { nothingKnown, type ScreeningInput } from '../../lib/evaluation/screening.ts';
import { addComments, emptyCommentLog, type KeptComment } from '../../lib/profile/comment-log.ts';
import type { CreatorProfile, Post } from '../../lib/profile/creator-profile.ts';
import { isKnown } from '../../lib/profile/figure.ts';
import type { Listing } from '../../lib/storage/creators.ts';
import type { KeptCreator } from '../../lib/storage/kept-creator.ts';
import { emailAddresses } from '../../lib/text/email-addresses.ts';
import { campaignIn, type JudgingBasis, judgingBasis } from './judging-basis.ts';
import type { WorkerParts } from './parts.ts';

/** What one page says, where the store has nothing to add. */
interface PageAlone {
  readonly profile: CreatorProfile;
  readonly posts: readonly Post[];
  readonly comments: readonly KeptComment[];
}

export interface Judge {
  /** Judges for the campaign in use. */
  report(kept: KeptCreator): Report;
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
  };
}

/**
 * Gives a judge.
 * @param now milliseconds since 1970
 */
export function judgeWith(basis: JudgingBasis, now: number): Judge {
  const { chosenPacks: packs, ownPacks, rateCard, activeCampaignId } = basis;
  const judge = (profile: CreatorProfile, posts: readonly Post[], screening: ScreeningInput) =>
    evaluate({ profile, posts, now, packs, ownPacks, screening });
  const reportFor = (kept: KeptCreator, campaignId: string) =>
    judge(kept.profile, kept.posts, screeningOf(basis, kept, campaignId));
  return {
    report: (kept) => reportFor(kept, activeCampaignId),
    reportAlone: ({ profile, posts, comments }) =>
      judge(profile, posts, {
        ...nothingKnown,
        brief: campaignIn(basis, activeCampaignId).brief,
        comments: addComments(emptyCommentLog, comments),
        rateCard,
      }),
    row: (kept, { campaignId, addedAt }) =>
      rowOf({
        campaignId,
        creatorKey: kept.creatorKey,
        profile: kept.profile,
        report: reportFor(kept, campaignId),
        emails: isKnown(kept.profile.bio) ? emailAddresses(kept.profile.bio.value) : [],
        addedAt,
        readAt: kept.readAt,
      }),
  };
}

/** Gives a judge with the settings and the time of now; never rejects for the store's sake. */
export const judgeOf = async (parts: Pick<WorkerParts, 'store' | 'settings' | 'clock'>): Promise<Judge> =>
  judgeWith(await judgingBasis(parts), parts.clock());
