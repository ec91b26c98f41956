// A reading becomes what the tab shows: joined with what is known, kept, judged – or judged alone when the store fails.

import type { Judge } from '../../lib/campaign/judge.ts';
import type { FailureCode, TabView } from '../../lib/messaging/contract.ts';
import type { KeptComment } from '../../lib/profile/comment-log.ts';
import type { CreatorReading, PageReading, Post } from '../../lib/profile/creator-profile.ts';
import { isKnown } from '../../lib/profile/figure.ts';
import { mergePosts } from '../../lib/profile/merge.ts';
import { oldNameIn } from '../../lib/profile/profile-address.ts';
import { judgeOf } from '../../lib/storage/judging-basis.ts';
import { statusOf, statusUnknown } from '../../lib/storage/shortlist-status.ts';
import { failureCodeOf } from '../../lib/storage/store-failure.ts';
import type { CommentHashing } from './hash-comments.ts';
import type { OverlapMeasuring } from './measure-overlaps.ts';
import type { WorkerParts } from './parts.ts';

/** A view is shown and sent, not judged again: whole captions and the tail of an endless grid would only weigh. */
const longestCaption = 200;
const mostPostsShown = 300;

function shortened(post: Post): Post {
  if (!isKnown(post.caption) || post.caption.value.length <= longestCaption) return post;
  return { ...post, caption: { ...post.caption, value: post.caption.value.slice(0, longestCaption).toWellFormed() } };
}

/** People's comments stay behind: a view is sent to pages and stored. */
const shown = ({ comments: _unsent, ...reading }: PageReading): CreatorReading => ({
  ...reading,
  posts: reading.posts.slice(0, mostPostsShown).map(shortened),
});

/** What a page without figures shows; null when there is something to judge. */
function stateOf({ pageKind, platform, creator }: CreatorReading, isFinal: boolean): TabView | null {
  switch (pageKind) {
    case 'other':
      return { kind: 'none' };
    case 'private':
    case 'not-found':
      return { kind: 'page-state', platform, pageKind };
    case 'login-wall':
    case 'consent-wall':
    case 'throttled':
      // A wall may stand before a page whose figures have come through.
      return creator ? null : { kind: 'page-state', platform, pageKind };
    case 'profile':
    case 'post':
      if (creator) return null;
      // Before the page has had its time, what is missing may still be on its way.
      return isFinal ? { kind: 'page-state', platform, pageKind: 'unknown-layout' } : { kind: 'waiting', platform };
  }
}

type CreatorsReading = PageReading & { readonly creator: NonNullable<PageReading['creator']> };

const hasCreator = (reading: PageReading): reading is CreatorsReading => reading.creator !== null;

/** The page's own figures judged alone. */
const viewUnkept = (
  judge: Judge,
  reading: CreatorsReading,
  comments: readonly KeptComment[],
  failure: FailureCode,
): TabView => ({
  kind: 'report',
  creatorKey: null,
  reading: shown(reading),
  report: judge.reportAlone({ profile: reading.creator, posts: mergePosts([], reading.posts), comments }),
  shortlist: statusUnknown(failure),
});

export interface ReadingParts extends WorkerParts {
  readonly hashing: CommentHashing;
  readonly overlaps: Pick<OverlapMeasuring, 'consider'>;
}

/**
 * Keeps a checked reading and gives the view of its tab. Never rejects for the store's sake: a store that fails is named in
 * the view's shortlist status, and the page's own figures are judged all the same.
 */
export async function viewOfReading(parts: ReadingParts, reading: PageReading, isFinal: boolean): Promise<TabView> {
  const state = stateOf(reading, isFinal);
  if (!hasCreator(reading)) return state ?? { kind: 'none' };
  const { creator, posts, seenAt } = reading;
  // Before the store's transaction: waiting for anything but the store would end it.
  const comments = await parts.hashing.keptOf(reading);
  // After the hashing, which may take long: what the user changed meanwhile counts.
  const judge = await judgeOf(parts);
  try {
    const oldName = oldNameIn(reading.url);
    const kept = await parts.store.creators.keep({ creator, posts, comments, seenAt, oldName }, judge.row);
    if (kept) parts.overlaps.consider(kept);
    if (state) return state;
    if (!kept) return viewUnkept(judge, reading, comments, 'nothing-read');
    const { creatorKey } = kept;
    return {
      kind: 'report',
      creatorKey,
      reading: shown(reading),
      report: judge.report(kept),
      shortlist: await statusOf(parts, creatorKey),
    };
  } catch (thrown) {
    return state ?? viewUnkept(judge, reading, comments, failureCodeOf(thrown));
  }
}
