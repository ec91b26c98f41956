// The worker side of the Instagram reader: which leaf is which figure, and what kind of page it is.
import { isKnown } from '../../profile/figure.ts';
import { defineInterpretation } from '../define-reader.ts';
import { commentRules } from './comment-fields.ts';
import { creatorRules, postRules } from './fields.ts';
import type { instagramGathering } from './gathering.ts';
import { pageKindOf } from './page-kind.ts';

export const instagramInterpretation = defineInterpretation<typeof instagramGathering>({
  creator: creatorRules,
  post: postRules,
  comment: commentRules,
  pageKindOf,
  // On a profile any of the three figures tells; the author of a post is known by name alone, so that the post enriches them.
  tellsCreator: ({ handle, followers, following, postCount }, { kind }) =>
    isKnown(followers) || (kind === 'profile' ? isKnown(following) || isKnown(postCount) : isKnown(handle)),
});
