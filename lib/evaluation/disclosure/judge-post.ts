// Judges one post: the platform's label first, then the caption.
import type { Platform, Post } from '../../profile/creator-profile.ts';
import { isKnown } from '../../profile/figure.ts';
import {
  type CaptionDisclosure,
  type CaptionOutcome,
  type ClassifyOptions,
  classifyCaption,
} from './classify-caption.ts';

/** `labelled`: the creator has set the platform's own label; `unread`: neither label nor caption could be read. */
export type PostOutcome = CaptionOutcome | 'labelled' | 'unread';

export interface JudgedPost {
  readonly post: Post;
  readonly outcome: PostOutcome;
  readonly caption: string;
  /** Null without a caption. */
  readonly found: CaptionDisclosure | null;
}

/** True when the platform's own label stands on the post, as far as the page says. */
const isLabelled = ({ paidPartnership, paidPartners }: Post): boolean =>
  (isKnown(paidPartnership) && paidPartnership.value) || (isKnown(paidPartners) && paidPartners.value.length > 0);

export function judgePost(post: Post, options: ClassifyOptions & { readonly platform: Platform }): JudgedPost {
  const caption = isKnown(post.caption) ? post.caption.value : '';
  const found = isKnown(post.caption) ? classifyCaption(caption, options) : null;
  const outcome = isLabelled(post)
    ? 'labelled'
    : (found?.outcome ?? (post.caption.state === 'absent' ? 'nothing' : 'unread'));
  return { post, outcome, caption, found };
}

export type OutcomeGroup = 'disclosed' | 'possibly-undisclosed' | 'unclear';

/** 已揭露, 可能未揭露, 無法判斷: where nothing was seen, nothing can be said. */
export function groupOf(outcome: PostOutcome): OutcomeGroup {
  switch (outcome) {
    case 'labelled':
    case 'clear':
      return 'disclosed';
    case 'ambiguous':
    case 'buried':
    case 'hints':
      return 'possibly-undisclosed';
    case 'nothing':
    case 'unread':
      return 'unclear';
  }
}
