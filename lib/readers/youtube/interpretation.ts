// YouTube's worker side: which leaf of the gathered data is which figure.
import { defineInterpretation } from '../define-reader.ts';
import { commentFields } from './comment-fields.ts';
import { creatorFields } from './creator-fields.ts';
import type { youtubeGathering } from './gathering.ts';
import { pageKindOf } from './page-kind.ts';
import { postFields } from './post-fields.ts';

export const youtubeInterpretation = defineInterpretation<typeof youtubeGathering>({
  creator: creatorFields,
  post: postFields,
  comment: commentFields,
  pageKindOf,
  tellsCreator: ({ handle, platformId, followers }) =>
    handle.state === 'known' || platformId.state === 'known' || followers.state === 'known',
});
