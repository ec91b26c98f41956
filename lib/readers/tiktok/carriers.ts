// The places where TikTok's figures travel. Each gives only what belongs to the address by its own handle or id.
import type { CreatorCarrier, Found, FoundPost, PostCarrier } from '../define-reader.ts';
import { parseJson } from '../json-text.ts';
import { isRecord, leafAt } from '../leaf.ts';
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
  readonly likesRanOver: boolean;
}

/** A post with the labels that the screen shows for it. */
export interface PostTrunk extends PostNode {
  readonly shown: ShownPost | null;
  readonly cell: GridCell | null;
}

export interface CommentsTrunk {
  readonly id: string;
  readonly total: unknown;
}

/** The post on the screen with its id. */
export interface ShownTrunk extends ShownPost {
  readonly id: string;
}

/** A cell with what its picture's text is made of. */
export interface CellTrunk extends GridCell {
  readonly name: Shown | undefined;
  readonly phrase: () => string | null;
}

export interface OverlayTrunk {
  readonly views: Shown;
}

const embedded = <T>(trunk: T, { seenAt }: Sources): Found<T> => ({ trunk, origin: 'embedded', seenAt });
const rendered = <T>(trunk: T, { seenAt }: Sources): Found<T> => ({ trunk, origin: 'rendered', seenAt });

function* accountReplies({ replies, header }: Sources, handle: string | null): Generator<Found<AccountTrunk>> {
  for (const { account, seenAt } of replies)
    if (account && sameHandle(account.user.uniqueId, handle))
      yield { trunk: { ...account, header }, origin: 'reply', seenAt };
}

function* accountState(sources: Sources): Generator<Found<AccountTrunk>> {
  const { header, firstLoad } = sources;
  if (firstLoad.account) yield embedded({ ...firstLoad.account, header }, sources);
}

function* exactOnly(accounts: Iterable<Found<AccountTrunk>>): Generator<Found<AccountCounts>> {
  for (const found of accounts)
    if (isRecord(found.trunk.statsV2)) yield { ...found, trunk: found.trunk.statsV2 as AccountCounts };
}

/** True when the account's likes are told as a 32-bit number that ran over; the screen then shows the same wrong number. */
const likesRanOver = ({ firstLoad, replies }: Sources): boolean =>
  [firstLoad.account, ...replies.map(({ account }) => account)].some((account) => {
    const likes = leafAt(account, 'stats.heartCount');
    return typeof likes === 'number' && likes < 0;
  });

function authorTrunk(post: PostNode | undefined, sources: Sources): AuthorTrunk | null {
  if (typeof post?.author.uniqueId !== 'string') return null;
  const authorStats = leafAt(post.item, 'authorStats');
  return {
    author: post.author,
    ...(isRecord(authorStats) ? { authorStats } : {}),
    likesRanOver: likesRanOver(sources),
  };
}

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
  'account-reply-exact': {
    holds: 'creator',
    place: 'exact counts in the reply to the page’s question for the account',
    find: (sources: Sources, { handle }) => exactOnly(accountReplies(sources, handle)),
  } satisfies CreatorCarrier<Sources, AccountCounts>,
  'account-state-exact': {
    holds: 'creator',
    place: 'exact counts in the state of the first load',
    find: (sources: Sources) => exactOnly(accountState(sources)),
  } satisfies CreatorCarrier<Sources, AccountCounts>,
  'live-state': {
    holds: 'creator',
    place: 'the state of a LIVE page',
    *find(sources: Sources) {
      if (sources.firstLoad.live) yield embedded(sources.firstLoad.live, sources);
    },
  } satisfies CreatorCarrier<Sources, AccountNode>,
  'account-reply': {
    holds: 'creator',
    place: 'the reply to the page’s question for the account',
    find: (sources: Sources, { handle }) => accountReplies(sources, handle),
  } satisfies CreatorCarrier<Sources, AccountTrunk>,
  'account-state': {
    holds: 'creator',
    place: 'the account in the state of the first load',
    find: (sources: Sources) => accountState(sources),
  } satisfies CreatorCarrier<Sources, AccountTrunk>,
  'author-reply': {
    holds: 'creator',
    place: 'the author of a post in a heard list',
    *find(sources: Sources, address) {
      for (const reply of sources.replies) {
        const trunk = authorTrunk(postsFor(address, reply)[0], sources);
        if (trunk) yield { trunk, origin: 'reply', seenAt: reply.seenAt };
      }
    },
  } satisfies CreatorCarrier<Sources, AuthorTrunk>,
  'author-state': {
    holds: 'creator',
    place: 'the author of the post in the state of the first load',
    *find(sources: Sources, { kind }) {
      const trunk = kind === 'post' && authorTrunk(sources.firstLoad.posts[0], sources);
      if (trunk) yield embedded(trunk, sources);
    },
  } satisfies CreatorCarrier<Sources, AuthorTrunk>,
  'linked-data': {
    holds: 'creator',
    place: 'the page’s description for search engines',
    *find(sources: Sources, { kind, handle }) {
      const trunk = kind === 'profile' && !likesRanOver(sources) && linkedTrunk(sources, handle);
      if (trunk) yield embedded(trunk, sources);
    },
  } satisfies CreatorCarrier<Sources, LinkedTrunk>,
  header: {
    holds: 'creator',
    place: 'the header on the screen',
    *find(sources: Sources) {
      if (sources.header) yield rendered({ ...sources.header, likesRanOver: likesRanOver(sources) }, sources);
    },
  } satisfies CreatorCarrier<Sources, HeaderTrunk>,
  'post-reply': {
    holds: 'post',
    place: 'a post in a heard list',
    *find(sources: Sources, address): Generator<FoundPost<PostTrunk>> {
      for (const reply of sources.replies)
        for (const post of postsFor(address, reply)) {
          const id = idOf(post.item);
          const trunk = { ...post, shown: sources.shownPost, cell: null };
          if (id) yield { id, trunk, origin: 'reply', seenAt: reply.seenAt };
        }
    },
  } satisfies PostCarrier<Sources, PostTrunk>,
  'post-state': {
    holds: 'post',
    place: 'a post in the state of the first load',
    *find(sources: Sources): Generator<FoundPost<PostTrunk>> {
      const cells = new Map(sources.grid.map((cell) => [cell.id, cell]));
      for (const post of sources.firstLoad.posts) {
        const id = idOf(post.item);
        if (id) yield { id, ...embedded({ ...post, shown: sources.shownPost, cell: cells.get(id) ?? null }, sources) };
      }
    },
  } satisfies PostCarrier<Sources, PostTrunk>,
  'comment-list': {
    holds: 'post',
    place: 'the list of comments',
    *find(sources: Sources, { postId }): Generator<FoundPost<CommentsTrunk>> {
      for (const { comments, seenAt } of sources.replies)
        if (comments && comments.id === postId) yield { id: comments.id, trunk: comments, origin: 'reply', seenAt };
      const { commentTotal } = sources.firstLoad;
      if (postId && commentTotal !== undefined)
        yield { id: postId, ...embedded({ id: postId, total: commentTotal }, sources) };
    },
  } satisfies PostCarrier<Sources, CommentsTrunk>,
  'grid-cell': {
    holds: 'post',
    place: 'a cell of the grid on the screen',
    *find(sources: Sources): Generator<FoundPost<CellTrunk>> {
      const surroundings = { name: sources.header?.name, phrase: sources.coverPhrase };
      for (const cell of sources.grid) yield { id: cell.id, ...rendered({ ...cell, ...surroundings }, sources) };
    },
  } satisfies PostCarrier<Sources, CellTrunk>,
  'grid-overlay': {
    holds: 'post',
    place: 'the overlay of a cell, drawn later than the cell',
    *find(sources: Sources): Generator<FoundPost<OverlayTrunk>> {
      for (const { id, views } of sources.grid) if (views) yield { id, ...rendered({ views }, sources) };
    },
  } satisfies PostCarrier<Sources, OverlayTrunk>,
  'shown-post': {
    holds: 'post',
    place: 'the post on the screen',
    *find(sources: Sources, { postId }): Generator<FoundPost<ShownTrunk>> {
      if (postId && sources.shownPost) yield { id: postId, ...rendered({ ...sources.shownPost, id: postId }, sources) };
    },
  } satisfies PostCarrier<Sources, ShownTrunk>,
};
