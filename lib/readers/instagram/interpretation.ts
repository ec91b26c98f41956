// The worker side of the Instagram reader: which leaf is which figure, and what kind of page it is.
import { isKnown } from '../../profile/figure.ts';
import { defineInterpretation } from '../define-reader.ts';
import { creatorRules, postRules } from './fields.ts';
import type { instagramGathering } from './gathering.ts';
import { pageKindOf } from './page-kind.ts';

export const instagramInterpretation = defineInterpretation<typeof instagramGathering>({
  creator: creatorRules,
  post: postRules,
  pageKindOf,
  // The author beside a post is a creator only with followers; on a profile any of the three figures tells.
  tellsCreator: ({ followers, following, postCount }, { kind }) =>
    isKnown(followers) || (kind === 'profile' && (isKnown(following) || isKnown(postCount))),
});
