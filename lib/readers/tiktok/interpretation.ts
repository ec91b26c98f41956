// TikTok's worker side: which leaf is which figure, and which page this is.
import { defineInterpretation } from '../define-reader.ts';
import { commentRules } from './comment-fields.ts';
import { creatorRules, postRules } from './fields.ts';
import type { tiktokGathering } from './gathering.ts';
import { pageKindOf } from './page-kind.ts';

export const tiktokInterpretation = defineInterpretation<typeof tiktokGathering>({
  creator: creatorRules,
  post: postRules,
  comment: commentRules,
  pageKindOf,
});
