// Judges a creator with the user's chosen benchmarks, and makes the shortlist row of it.

import { rowOf } from '../../lib/campaign/row-of.ts';
import type { ShortlistRow } from '../../lib/campaign/shortlist-row.ts';
import { evaluate } from '../../lib/evaluation/evaluate.ts';
import type { Report } from '../../lib/evaluation/report.ts';
import type { CreatorProfile, Post } from '../../lib/profile/creator-profile.ts';
import { isKnown } from '../../lib/profile/figure.ts';
import type { KeptCreator, Listing } from '../../lib/storage/creators.ts';
import { emailAddresses } from '../../lib/text/email-addresses.ts';
import type { WorkerParts } from './parts.ts';

export interface Judge {
  report(profile: CreatorProfile, posts: readonly Post[]): Report;
  /** The creator's row on a shortlist. */
  row(kept: KeptCreator, listing: Listing): ShortlistRow;
}

/** Gives a judge with the settings and the time of now. */
export async function judgeOf({ settings, clock }: Pick<WorkerParts, 'settings' | 'clock'>): Promise<Judge> {
  const { benchmarkPack } = await settings();
  const now = clock();
  const report = (profile: CreatorProfile, posts: readonly Post[]) =>
    evaluate({ profile, posts, now, packs: benchmarkPack });
  return {
    report,
    row: ({ creatorKey, profile, posts, readAt }, { campaignId, addedAt }) =>
      rowOf({
        campaignId,
        creatorKey,
        profile,
        report: report(profile, posts),
        emails: isKnown(profile.bio) ? emailAddresses(profile.bio.value) : [],
        addedAt,
        readAt,
      }),
  };
}
