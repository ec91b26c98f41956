// A reading becomes what the tab shows: joined with what is known, kept, judged – or judged alone when the store fails.
import type { FailureCode, TabView } from '../../lib/messaging/contract.ts';
import type { CreatorProfile, CreatorReading, PageReading, Post } from '../../lib/profile/creator-profile.ts';
import { isKnown } from '../../lib/profile/figure.ts';
import { mergePosts } from '../../lib/profile/merge.ts';
import { failureCodeOf } from '../../lib/storage/store-failure.ts';
import { type Judge, judgeOf } from './judge.ts';
import type { WorkerParts } from './parts.ts';
import { statusOf, statusUnknown } from './shortlist-status.ts';

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

/** The page's own figures judged alone. */
const viewUnkept = (judge: Judge, creator: CreatorProfile, reading: PageReading, failure: FailureCode): TabView => ({
  kind: 'report',
  creatorKey: null,
  reading: shown(reading),
  report: judge.report(creator, mergePosts([], reading.posts)),
  shortlist: statusUnknown(failure),
});

/**
 * Keeps a checked reading and gives the view of its tab. Never rejects for the store's sake: a store that fails is named in
 * the view's shortlist status, and the page's own figures are judged all the same.
 */
export async function viewOfReading(parts: WorkerParts, reading: PageReading, isFinal: boolean): Promise<TabView> {
  const { creator, posts, seenAt } = reading;
  const state = stateOf(reading, isFinal);
  if (!creator) return state ?? { kind: 'none' };
  const judge = await judgeOf(parts);
  try {
    const kept = await parts.store.creators.keep({ creator, posts, seenAt }, judge.row);
    if (state) return state;
    if (!kept) return viewUnkept(judge, creator, reading, 'nothing-read');
    const { creatorKey } = kept;
    return {
      kind: 'report',
      creatorKey,
      reading: shown(reading),
      report: judge.report(kept.profile, kept.posts),
      shortlist: await statusOf(parts, creatorKey),
    };
  } catch (thrown) {
    return state ?? viewUnkept(judge, creator, reading, failureCodeOf(thrown));
  }
}
