// The places where TikTok's figures travel. Each gives only what belongs to the address by its own handle or id.
import type { Address } from '../capture.ts';
import type { CommentCarrier, CreatorCarrier, Found, FoundComment, FoundPost, PostCarrier } from '../define-reader.ts';
import { parseJson } from '../json-text.ts';
import { isRecord, leafAt } from '../leaf.ts';
import { type CommentNode, isCommentOf } from './comments.ts';
import { type AccountCounts, type AccountNode, type AuthorNode, idOf, type PostNode } from './nodes.ts';
import { sameHandle } from './pages.ts';
import { postsFor } from './replies.ts';
import type { GridCell, Shown, ShownHeader, ShownPost } from './screen.ts';
import type { TikTokSources } from './sources.ts';

type Sources = TikTokSources;

/** An account beside the header that shows it. */
export interface AccountTrunk extends AccountNode {
  readonly header: ShownHeader | null;
}

export interface AuthorTrunk {
  readonly author: AuthorNode;
  readonly authorStats?: AccountCounts;
  readonly likesRanOver: boolean;
}

export interface LinkedTrunk {
  readonly followers: unknown;
  readonly likes: unknown;
  readonly header: ShownHeader | null;
}

export interface HeaderTrunk extends ShownHeader {
  /** What the page says in place of a bio where there is none. */
  readonly noBio: Shown;
  readonly likesRanOver: boolean;
}

/** A post with the labels that the screen shows for it. */
export interface PostTrunk extends PostNode {
  readonly shown: ShownPost | null;
  readonly shownViews: Shown;
}

export interface TotalTrunk {
  readonly id: string;
  readonly total: unknown;
}

/** The post on the screen with its id. */
export interface ShownTrunk extends ShownPost {
  readonly id: string;
}

/** A cell with what its picture's text is made of. */
export interface CellTrunk extends GridCell {
  readonly name: Shown;
  /** "{videoText} created by {videoAuthor} with …" in the page's language. */
  readonly phrase: Shown;
}

export interface OverlayTrunk {
  readonly views: Shown;
}

const embedded = <T>(trunk: T, { seenAt }: Sources): Found<T> => ({ trunk, origin: 'embedded', seenAt });
const rendered = <T>(trunk: T, { seenAt }: Sources): Found<T> => ({ trunk, origin: 'rendered', seenAt });

/** The account in heard replies, newest first, then in the first load. */
function* accounts(
  { replies, header, firstLoad, seenAt }: Sources,
  handle: string | null,
): Generator<Found<AccountTrunk>> {
  for (const reply of replies)
    if (reply.account && sameHandle(reply.account.user.uniqueId, handle))
      yield { trunk: { ...reply.account, header }, origin: 'reply', seenAt: reply.seenAt };
  if (firstLoad.account) yield { trunk: { ...firstLoad.account, header }, origin: 'embedded', seenAt };
}

/** The posts of the address in heard replies, newest first, then in the first load. */
function* posts(sources: Sources, address: Address): Generator<Found<PostNode>> {
  for (const reply of sources.replies)
    for (const trunk of postsFor(address, reply)) yield { trunk, origin: 'reply', seenAt: reply.seenAt };
  for (const post of sources.firstLoad.posts) yield embedded(post, sources);
}

const idOfComment = ({ cid }: CommentNode): string | null => (typeof cid === 'string' ? cid : null);

/** The post's comments in heard replies, newest first, then those that came with the page. */
function* commentsOf(
  { replies, firstLoad, seenAt }: Sources,
  postId: string | null,
): Generator<FoundComment<CommentNode>> {
  if (postId === null) return;
  for (const { comments, seenAt } of replies)
    for (const trunk of comments.nodes)
      if (isCommentOf(trunk, postId, comments.askedFor))
        yield { id: idOfComment(trunk), trunk, origin: 'reply', seenAt };
  for (const trunk of firstLoad.comments)
    if (isCommentOf(trunk, postId, null)) yield { id: idOfComment(trunk), trunk, origin: 'embedded', seenAt };
}

/** True when the account's likes are told as a 32-bit number that ran over; the screen then shows the same wrong number. */
const likesRanOver = ({ firstLoad, replies }: Sources): boolean =>
  [firstLoad.account, ...replies.map(({ account }) => account)].some((account) => {
    const likes = leafAt(account, 'stats.heartCount');
    return typeof likes === 'number' && likes < 0;
  });

function linkedTrunk({ document, header }: Sources, handle: string | null): LinkedTrunk | null {
  const data = parseJson(document.getElementById('ProfilePage')?.textContent ?? '');
  if (!sameHandle(leafAt(data, 'mainEntity.alternateName'), handle)) return null;
  const counters = leafAt(data, 'mainEntity.interactionStatistic');
  const count = (action: string) => {
    const isAction = (counter: unknown) => leafAt(counter, 'interactionType.@type') === `http://schema.org/${action}`;
    return Array.isArray(counters) ? leafAt(counters.find(isAction), 'userInteractionCount') : undefined;
  };
  return { followers: count('FollowAction'), likes: count('LikeAction'), header };
}

export const carriers = {
  'account-exact': {
    holds: 'creator',
    place: 'the account’s exact counts',
    *find(sources: Sources, { handle }) {
      for (const found of accounts(sources, handle)) {
        const { statsV2 } = found.trunk;
        if (isRecord(statsV2)) yield { ...found, trunk: statsV2 as AccountCounts };
      }
    },
  } satisfies CreatorCarrier<Sources, AccountCounts>,
  live: {
    holds: 'creator',
    place: 'a LIVE page',
    *find(sources: Sources) {
      if (sources.firstLoad.live) yield embedded(sources.firstLoad.live, sources);
    },
  } satisfies CreatorCarrier<Sources, AccountNode>,
  account: {
    holds: 'creator',
    place: 'the account',
    find: (sources: Sources, { handle }) => accounts(sources, handle),
  } satisfies CreatorCarrier<Sources, AccountTrunk>,
  author: {
    holds: 'creator',
    place: 'the author’s node in a post',
    *find(sources: Sources, address) {
      const ranOver = likesRanOver(sources);
      for (const { trunk, ...found } of posts(sources, address)) {
        const { author, item } = trunk;
        const authorStats = isRecord(item.authorStats) ? item.authorStats : undefined;
        if (typeof author.uniqueId !== 'string') continue;
        yield { ...found, trunk: { author, ...(authorStats && { authorStats }), likesRanOver: ranOver } };
        return;
      }
    },
  } satisfies CreatorCarrier<Sources, AuthorTrunk>,
  'linked-data': {
    holds: 'creator',
    place: 'the description for search engines',
    *find(sources: Sources, { kind, handle }) {
      const trunk = kind === 'profile' && !likesRanOver(sources) && linkedTrunk(sources, handle);
      if (trunk) yield embedded(trunk, sources);
    },
  } satisfies CreatorCarrier<Sources, LinkedTrunk>,
  header: {
    holds: 'creator',
    place: 'the shown header',
    *find(sources: Sources) {
      if (sources.header)
        yield rendered(
          { ...sources.header, noBio: sources.phrase('No bio yet.'), likesRanOver: likesRanOver(sources) },
          sources,
        );
    },
  } satisfies CreatorCarrier<Sources, HeaderTrunk>,
  post: {
    holds: 'post',
    place: 'a post in a list or on its own page',
    *find(sources: Sources, address): Generator<FoundPost<PostTrunk>> {
      const views = new Map(sources.grid.map((cell) => [cell.id, cell.views]));
      for (const { trunk, ...found } of posts(sources, address)) {
        const id = idOf(trunk.item);
        if (id) yield { id, ...found, trunk: { ...trunk, shown: sources.shownPost, shownViews: views.get(id) } };
      }
    },
  } satisfies PostCarrier<Sources, PostTrunk>,
  'comment-list': {
    holds: 'post',
    place: 'the list of comments',
    *find(sources: Sources, { postId }): Generator<FoundPost<TotalTrunk>> {
      for (const { total, seenAt } of sources.replies)
        if (total && total.id === postId) yield { id: total.id, trunk: total, origin: 'reply', seenAt };
      const { commentTotal } = sources.firstLoad;
      if (postId && commentTotal !== undefined)
        yield { id: postId, ...embedded({ id: postId, total: commentTotal }, sources) };
    },
  } satisfies PostCarrier<Sources, TotalTrunk>,
  'grid-cell': {
    holds: 'post',
    place: 'a grid cell',
    *find(sources: Sources): Generator<FoundPost<CellTrunk>> {
      if (sources.grid.length === 0) return;
      const surroundings = { name: sources.header?.name, phrase: sources.phrase('seo_user_video_cover') };
      for (const cell of sources.grid) yield { id: cell.id, ...rendered({ ...cell, ...surroundings }, sources) };
    },
  } satisfies PostCarrier<Sources, CellTrunk>,
  'grid-overlay': {
    holds: 'post',
    place: 'a grid cell’s overlay, drawn later',
    *find(sources: Sources): Generator<FoundPost<OverlayTrunk>> {
      for (const { id, views } of sources.grid) if (views !== undefined) yield { id, ...rendered({ views }, sources) };
    },
  } satisfies PostCarrier<Sources, OverlayTrunk>,
  comment: {
    holds: 'comment',
    place: 'comments in a list of them and answers to them',
    find: (sources: Sources, { postId }) => commentsOf(sources, postId),
  } satisfies CommentCarrier<Sources, CommentNode>,
  'shown-post': {
    holds: 'post',
    place: 'the shown post',
    *find(sources: Sources, { postId }): Generator<FoundPost<ShownTrunk>> {
      if (postId && sources.shownPost) yield { id: postId, ...rendered({ ...sources.shownPost, id: postId }, sources) };
    },
  } satisfies PostCarrier<Sources, ShownTrunk>,
};
