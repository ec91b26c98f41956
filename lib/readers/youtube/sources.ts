// Gathers what of the first load and of the page's own replies belongs to the address: everything else is another page's.
import type { Address, Capture, CapturedReply } from '../capture.ts';
import type { Origin } from '../define-reader.ts';
import { memberTexts, startOfMember } from '../json-text.ts';
import { type BrowseData, type ChannelIds, cutBrowse } from './browse-data.ts';
import { cutCommentList, type ListedComments } from './comments.ts';
import { type FirstLoad, firstLoad, firstLoadPath } from './first-load.ts';
import { addressOf, addressOfLink, sameName } from './pages.ts';
import {
  type CommentsHeader,
  cutComments,
  cutPlayer,
  cutWatch,
  firstVideoId,
  isWatchData,
  watchedId,
} from './watch-data.ts';
import type { Player, Watch } from './watch-shapes.ts';

/** Data with where it came from and when. */
export interface Dated<T> {
  readonly data: T;
  readonly origin: Origin;
  readonly seenAt: number;
}

export interface YoutubeSources {
  readonly channels: readonly Dated<BrowseData>[];
  readonly watches: readonly Dated<Watch>[];
  readonly players: readonly Dated<Player>[];
  readonly comments: readonly Dated<CommentsHeader>[];
  /** Lists of comments and of answers to them, newest first. */
  readonly commentLists: readonly Dated<ListedComments>[];
  readonly embedded: 'current' | 'stale' | 'none';
  /** The address's path. */
  readonly path: string;
  readonly document: Document;
  readonly seenAt: number;
}

interface Text {
  readonly text: string;
  readonly origin: 'embedded' | 'reply';
  readonly seenAt: number;
  readonly requestBody: string | null;
  readonly reply: CapturedReply | null;
}

/** `/get_watch` answers with an array of the player's and the page's reply. */
function partsOf(reply: CapturedReply): string[] {
  const text = reply.body;
  if (!text.trimStart().startsWith('[')) return [text];
  return [...memberTexts(text, 'playerResponse'), ...memberTexts(text, 'watchNextResponse')];
}

const channelReplies = /^\/youtubei\/v1\/browse$/;
const videoReplies = /^\/youtubei\/v1\/(?:next|player|get_watch)$/;

/** A reply of the site's interface for this kind of page, or one that was saved as the data of such a page. */
function isOurs(reply: CapturedReply, address: Address): boolean {
  if (address.kind === 'other' || !URL.canParse(reply.url)) return false;
  const url = new URL(reply.url);
  // Comments in the panel beside a video, and all of a Short's, come as replies that otherwise are a channel's.
  if (address.postId !== null && channelReplies.test(url.pathname)) {
    const bytes = tokenBytes(asked(reply.requestBody, 'continuation'));
    return bytes !== null && namesVideo(bytes, address.postId);
  }
  const paths = address.kind === 'profile' ? channelReplies : videoReplies;
  return paths.test(url.pathname) || addressOf(url).kind === address.kind;
}

function textsOf(capture: Capture, address: Address, { initialData, playerResponse }: FirstLoad): Text[] {
  const embedded = [initialData, playerResponse].flatMap((text): Text[] =>
    text === null ? [] : [{ text, origin: 'embedded', seenAt: capture.seenAt, requestBody: null, reply: null }],
  );
  const replies = capture.replies
    .filter((reply) => isOurs(reply, address))
    .flatMap((reply) =>
      partsOf(reply).map((text): Text => {
        const { seenAt, requestBody } = reply;
        return { text, origin: 'reply', seenAt, requestBody, reply };
      }),
    );
  return [...embedded, ...replies];
}

/** A text value in a request's body, which may be cut in its middle. */
function asked(requestBody: string | null, key: string): string | null {
  const start = requestBody === null ? -1 : startOfMember(requestBody, key);
  return requestBody !== null && start !== -1
    ? (/^"([^"\\]{1,20000})"/.exec(requestBody.slice(start, start + 20_002))?.[1] ?? null)
    : null;
}

/**
 * The plain bytes of a next page's token, which hold the id of the channel or video that the page belongs to.
 * Null where the token is none.
 */
function tokenBytes(token: string | null): string | null {
  const padded = token?.replaceAll('%3D', '=').replaceAll('-', '+').replaceAll('_', '/') ?? '';
  if (!/^[A-Za-z0-9+/]{16,}=*$/.test(padded)) return null;
  const base64 = padded.replaceAll('=', '');
  try {
    // A body cut in its middle leaves a token without its end; whole groups of four can be read all the same.
    return atob(base64.slice(0, base64.length - (base64.length % 4)));
  } catch {
    return null;
  }
}

/** Tokens of a Short's comments hold a second one, behind a byte for its length that may look like a letter of it. */
const tokenInside = /[\w-]{24,}/g;

const namesVideo = (bytes: string, id: string): boolean =>
  bytes.includes(id) ||
  (bytes.match(tokenInside) ?? []).some((token) =>
    [token, token.slice(1)].some((inner) => tokenBytes(inner)?.includes(id)),
  );

function isSameChannel(ids: ChannelIds, address: Address): boolean {
  if (address.platformId !== null) return ids.platformId === address.platformId;
  if (address.handle !== null) return sameName(ids.handle, address.handle);
  // Since November 2022 the data of `/c/Name` names the handle alone, which most channels took over from their old name.
  return sameName(ids.vanityName, address.vanityName) || sameName(ids.handle, address.vanityName);
}

/** For the old names, and for pages of missing channels, only the path of the first load can tell. */
function isFirstLoadOf(capture: Capture, address: Address): boolean {
  const loaded = addressOfLink(firstLoadPath(capture.document));
  return (
    (address.vanityName !== null && sameName(loaded.vanityName, address.vanityName)) ||
    (address.handle !== null && sameName(loaded.handle, address.handle)) ||
    (address.platformId !== null && loaded.platformId === address.platformId)
  );
}

const isWhole = (data: BrowseData): boolean =>
  data.metadata !== null ||
  data.pageHeader !== null ||
  data.c4Header !== null ||
  data.topicHeader !== null ||
  data.isMissing ||
  data.isWalled;

function channelsOf(texts: readonly Text[], capture: Capture, address: Address): Dated<BrowseData>[] {
  const cut = texts.map((text) => ({ ...text, data: cutBrowse(text.text) }));
  const ours = cut.filter(({ data, origin, requestBody }) => {
    if (!isWhole(data)) return false;
    if (isSameChannel(data.ids, address)) return true;
    if (address.platformId !== null && data.ids.platformId === null) {
      return asked(requestBody, 'browseId') === address.platformId;
    }
    const canOnlyPathTell = address.vanityName !== null || data.isMissing;
    return origin === 'embedded' && canOnlyPathTell && isFirstLoadOf(capture, address);
  });
  const channelId = address.platformId ?? ours.map(({ data }) => data.ids.platformId).find((id) => id !== null) ?? null;
  const handle = ours.map(({ data }) => data.ids.handle).find((known) => known !== null) ?? null;
  const nextPages = cut
    .filter(({ data, requestBody, origin }) => {
      if (isWhole(data) || origin === 'embedded') return false;
      if (data.about) return data.about.channelId === channelId && channelId !== null;
      return data.items.length > 0 && isNextPageOf(data.ids.platformId, requestBody, channelId);
    })
    .map((page) => ({ ...page, data: withOwner(page.data, handle, channelId) }));
  return [...ours, ...nextPages].map(({ data, origin, seenAt }) => ({ data, origin, seenAt }));
}

/** A next page names its channel in its tracking parameters, or in the token of the request that asked for it. */
function isNextPageOf(platformId: string | null, requestBody: string | null, channelId: string | null): boolean {
  if (platformId !== null) return platformId === channelId;
  const bytes = tokenBytes(asked(requestBody, 'continuation'));
  return bytes !== null && channelId !== null && bytes.includes(channelId);
}

/** Items of a next page name no author; they are the channel's own like those of the first page. */
function withOwner(data: BrowseData, handle: string | null, platformId: string | null): BrowseData {
  const items = data.items.map((item) => ({
    ...item,
    trunk: { ...item.trunk, page: { ...item.trunk.page, handle, platformId } },
  })) as BrowseData['items'];
  return { ...data, items };
}

interface VideoParts {
  watches: Dated<Watch>[];
  players: Dated<Player>[];
  comments: Dated<CommentsHeader>[];
  commentLists: Dated<ListedComments>[];
  isEmbeddedCurrent: boolean;
}

/** Comments belong to the video that the request's token names, else to the one that the reply itself names. */
function areCommentsOf(id: string, { text, requestBody }: Text): boolean {
  const bytes = tokenBytes(asked(requestBody, 'continuation'));
  return bytes === null ? firstVideoId(text) === id : namesVideo(bytes, id);
}

/** Replies are kept while the user stays and read again at each step; their comments are cut once. */
const cutReplies = new WeakMap<CapturedReply, ListedComments>();

function commentListOf({ text, reply }: Text): ListedComments {
  const list = (reply && cutReplies.get(reply)) ?? cutCommentList(text);
  if (reply) cutReplies.set(reply, list);
  return list;
}

const noParts = (): VideoParts => ({
  watches: [],
  players: [],
  comments: [],
  commentLists: [],
  isEmbeddedCurrent: false,
});

function videoPartsOf(texts: readonly Text[], id: string): VideoParts {
  const parts = noParts();
  for (const source of texts) {
    const { text, origin, seenAt, requestBody } = source;
    const watched = watchedId(text) ?? (isWatchData(text) ? asked(requestBody, 'videoId') : null);
    if (watched !== null) {
      if (watched !== id) continue;
      parts.watches.push({ data: cutWatch(text, id), origin, seenAt });
      parts.isEmbeddedCurrent ||= origin === 'embedded';
      continue;
    }
    const player = cutPlayer(text);
    if (player) {
      // A refused player names no video: then the page that it came with, or its request, tells whose it is.
      const named = player.videoDetails?.videoId ?? asked(requestBody, 'videoId');
      const isOurPlayer = named === null ? origin === 'embedded' && parts.isEmbeddedCurrent : named === id;
      if (isOurPlayer) parts.players.push({ data: player, origin, seenAt });
      if (isOurPlayer && named !== null) parts.isEmbeddedCurrent ||= origin === 'embedded';
    } else if (areCommentsOf(id, source)) {
      const comments = cutComments(text);
      if (comments) parts.comments.push({ data: comments, origin, seenAt });
      parts.commentLists.unshift({ data: commentListOf(source), origin, seenAt });
    }
  }
  return parts;
}

/** Cuts the capture's texts into the data of this address. */
export function sourcesOf(capture: Capture, address: Address): YoutubeSources {
  const first: FirstLoad =
    address.kind === 'other' ? { initialData: null, playerResponse: null } : firstLoad(capture.document);
  const texts = textsOf(capture, address, first);
  const channels = address.kind === 'profile' ? channelsOf(texts, capture, address) : [];
  const video = address.postId === null ? noParts() : videoPartsOf(texts, address.postId);
  const isCurrent = video.isEmbeddedCurrent || channels.some(({ origin }) => origin === 'embedded');
  return {
    channels,
    watches: video.watches,
    players: video.players,
    comments: video.comments,
    commentLists: video.commentLists,
    embedded: first.initialData === null ? 'none' : isCurrent ? 'current' : 'stale',
    path: new URL(capture.url).pathname,
    document: capture.document,
    seenAt: capture.seenAt,
  };
}
