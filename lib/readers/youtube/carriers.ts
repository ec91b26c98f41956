// The places where YouTube's figures travel. Their data has been matched with the address before (sources.ts).
import type { CommentCarrier, CreatorCarrier, Found, FoundPost, PostCarrier } from '../define-reader.ts';
import type { BrowseData } from './browse-data.ts';
import type { About, C4Header, ChannelMetadata, PageHeader, TopicHeader } from './channel-shapes.ts';
import {
  type CommentEntity,
  type CommentRenderer,
  idOfEntity,
  type ListedComments,
  type ShownComment,
  shownComments,
} from './comments.ts';
import { textOf } from './labels.ts';
import type { ItemKind, ItemTrunks } from './list-shapes.ts';
import {
  type RenderedChannel,
  type RenderedItem,
  type RenderedWatch,
  renderedChannel,
  renderedWatch,
} from './rendered.ts';
import type { Dated, YoutubeSources } from './sources.ts';
import type { CommentsHeader } from './watch-data.ts';
import {
  type Collaborator,
  type DescriptionHeader,
  isUpcoming,
  type Owner,
  type Player,
  type PrimaryInfo,
  type TopButton,
  type Watch,
} from './watch-shapes.ts';

type CreatorPlace<T> = CreatorCarrier<YoutubeSources, T>;
type PostPlace<T> = PostCarrier<YoutubeSources, T>;

/** Each dated piece of data that holds the part, as the engine takes it. */
function* parts<D, T>(dated: readonly Dated<D>[], part: (data: D) => T | null | undefined): Generator<Found<T>> {
  for (const { data, origin, seenAt } of dated) {
    const trunk = part(data);
    if (trunk !== null && trunk !== undefined) yield { trunk, origin, seenAt };
  }
}

function* withId<T>(found: Iterable<Found<T>>, id: string | null): Generator<FoundPost<T>> {
  if (id === null) return;
  for (const one of found) yield { ...one, id };
}

const inChannel = <T>(place: string, part: (data: BrowseData) => T | null): CreatorPlace<T> => ({
  holds: 'creator',
  place,
  find: ({ channels }) => parts(channels, part),
});

const inWatch = <T>(place: string, part: (data: Watch) => T | null | undefined): CreatorPlace<T> => ({
  holds: 'creator',
  place,
  find: ({ watches }) => parts(watches, part),
});

function* items<K extends ItemKind>({ channels }: YoutubeSources, kind: K): Generator<FoundPost<ItemTrunks[K]>> {
  for (const { data, origin, seenAt } of channels) {
    for (const item of data.items) {
      // The kind decides the trunk's shape; the pair is made in one place (browse-data.ts).
      if (item.kind === kind) yield { trunk: item.trunk as ItemTrunks[K], id: item.id, origin, seenAt };
    }
  }
}

const inList = <K extends ItemKind>(place: string, kind: K): PostPlace<ItemTrunks[K]> => ({
  holds: 'post',
  place,
  find: (sources) => items(sources, kind),
});

const inComments = <T>(
  place: string,
  part: (data: ListedComments) => readonly T[],
  idOf: (comment: T) => string | null,
): CommentCarrier<YoutubeSources, T> => ({
  holds: 'comment',
  place,
  find: function* ({ commentLists }) {
    for (const { data, origin, seenAt } of commentLists)
      for (const trunk of part(data)) yield { trunk, id: idOf(trunk), origin, seenAt };
  },
});

/** A refused player says nothing of the video. */
const tellsVideo = ({ videoDetails, microformat }: Player): boolean => Boolean(videoDetails ?? microformat);

/** The page of a video that is gone has the frame of a page and nothing in it. */
const hasInfo = ({ primary, mobileLike, owner, collaborators, comments }: Watch): boolean =>
  Boolean(primary ?? mobileLike ?? owner ?? collaborators[0] ?? comments);

/** What stands under the player, with the like button wherever the layout has it. */
export interface WatchInfo extends PrimaryInfo {
  readonly like: TopButton | null;
  readonly areCommentsOff: boolean;
  readonly comments: Watch['comments'];
  readonly authors: readonly Collaborator[];
  readonly owner: Owner | null;
  readonly isShortsPage: boolean;
  readonly mayBeShort: boolean;
  /** The player says that the stream or premiere has not begun. */
  readonly isAnnounced: boolean;
}

export interface Description extends DescriptionHeader {
  readonly mayBeShort: boolean;
  /** No text under the player says the same. */
  readonly isMobile: boolean;
}

/** The player's data with the date as the same page shows it, and the page's own kind. */
export interface PlayerInfo extends Player {
  readonly shownDate: string | null;
  readonly isShortsPage: boolean;
}

const likeOf = ({ primary, mobileLike }: Watch): TopButton | null => {
  const buttons = primary?.videoActions?.menuRenderer?.topLevelButtons;
  if (mobileLike) return { segmentedLikeDislikeButtonViewModel: mobileLike };
  if (!Array.isArray(buttons)) return null;
  return (buttons as readonly TopButton[]).find(isLike) ?? null;
};

const isLike = (button: TopButton | null): boolean =>
  button?.segmentedLikeDislikeButtonViewModel !== undefined ||
  button?.segmentedLikeDislikeButtonRenderer !== undefined ||
  button?.toggleButtonRenderer?.defaultIcon?.iconType === 'LIKE';

const isShorts = ({ path }: YoutubeSources): boolean => path.startsWith('/shorts/');

/** Under `/watch` a Short is shown like a video: which of the two it is the page does not say. */
const mayBeShort = (sources: YoutubeSources): boolean =>
  isShorts(sources) ||
  sources.players.some(({ data }) => data.microformat?.playerMicroformatRenderer?.isShortsEligible === true);

function shownDate({ watches }: YoutubeSources): string | null {
  for (const { data } of watches) {
    const text = textOf(data.primary?.relativeDateText) ?? textOf(data.primary?.dateText);
    if (text !== undefined) return text;
  }
  return null;
}

/** The screen is asked only when no data of this address is there: reading it costs more and says less. */
const isScreenNeeded = ({ channels, watches, players }: YoutubeSources): boolean =>
  channels.length === 0 && watches.length === 0 && players.length === 0;

export const carriers = {
  itemOrder: {
    holds: 'post',
    place: 'the items of all lists, in the order of the page',
    find: function* ({ channels }) {
      for (const { data, origin, seenAt } of channels)
        for (const { id } of data.items) yield { trunk: {}, id, origin, seenAt };
    },
  } as PostPlace<object>,
  about: inChannel<About>('the About panel of a channel, or its About tab until 2023', ({ about }) => about),
  channelMetadata: inChannel<ChannelMetadata>(
    'channelMetadataRenderer of a channel’s page',
    ({ metadata }) => metadata,
  ),
  pageHeader: inChannel<PageHeader>(
    'pageHeaderViewModel, header of channels since 2024',
    ({ pageHeader }) => pageHeader,
  ),
  c4Header: inChannel<C4Header>('c4TabbedHeaderRenderer, header of channels to 2024', ({ c4Header }) => c4Header),
  topicHeader: inChannel<TopicHeader>('header of topic channels and games', ({ topicHeader }) => topicHeader),
  watchOwner: inWatch<Owner>(
    'videoOwnerRenderer or slimOwnerRenderer beside the Subscribe button',
    ({ owner }) => owner,
  ),
  collaborator: inWatch<Collaborator>(
    'first channel of a collaboration, in the dialog behind the names',
    (data) => data.collaborators[0],
  ),
  descriptionOwner: inWatch<DescriptionHeader>(
    'videoDescriptionHeaderRenderer in the description’s panel',
    ({ description }) => description,
  ),
  playerOwner: {
    holds: 'creator',
    place: 'the player’s data',
    find: ({ players }) => parts(players, (player) => (tellsVideo(player) ? player : null)),
  } as CreatorPlace<Player>,
  renderedHeader: {
    holds: 'creator',
    place: 'the header of a channel as it stands on the screen',
    find: function* (sources, address) {
      const seen = isScreenNeeded(sources) ? renderedChannel(sources.document, address, sources.path) : null;
      if (seen) yield { trunk: seen, origin: 'rendered', seenAt: sources.seenAt };
    },
  } as CreatorPlace<RenderedChannel>,
  renderedOwner: {
    holds: 'creator',
    place: 'the author beside the Subscribe button, on the screen',
    find: function* (sources, address) {
      const seen = isScreenNeeded(sources) ? renderedWatch(sources.document, address) : null;
      if (seen) yield { trunk: seen, origin: 'rendered', seenAt: sources.seenAt };
    },
  } as CreatorPlace<RenderedWatch>,
  player: {
    holds: 'post',
    place: 'the player’s data: ytInitialPlayerResponse or the player reply',
    find: (sources, address) => {
      const more = { shownDate: shownDate(sources), isShortsPage: isShorts(sources) };
      return withId(
        parts(sources.players, (player) => (tellsVideo(player) ? { ...player, ...more } : null)),
        address.postId,
      );
    },
  } as PostPlace<PlayerInfo>,
  watchInfo: {
    holds: 'post',
    place: 'what stands under the player',
    find: (sources, address) =>
      withId(
        parts(sources.watches, (data) =>
          hasInfo(data)
            ? {
                ...data.primary,
                like: likeOf(data),
                comments: data.comments,
                areCommentsOff: data.areCommentsOff,
                authors: data.collaborators,
                owner: data.owner,
                isShortsPage: isShorts(sources),
                mayBeShort: mayBeShort(sources),
                isAnnounced: sources.players.some(({ data }) => isUpcoming(data)),
              }
            : null,
        ),
        address.postId,
      ),
  } as PostPlace<WatchInfo>,
  description: {
    holds: 'post',
    place: 'videoDescriptionHeaderRenderer in the description’s panel',
    find: (sources, address) =>
      withId(
        parts(
          sources.watches,
          ({ description, primary }) =>
            description && { ...description, mayBeShort: mayBeShort(sources), isMobile: primary === null },
        ),
        address.postId,
      ),
  } as PostPlace<Description>,
  commentsHeader: {
    holds: 'post',
    place: 'commentsHeaderRenderer of a loaded list of comments',
    find: ({ comments }, address) =>
      withId(
        parts(comments, (header) => header),
        address.postId,
      ),
  } as PostPlace<CommentsHeader>,
  video: inList('videoRenderer and its kin in a list', 'video'),
  lockup: inList('lockupViewModel in a list', 'lockup'),
  short: inList('shortsLockupViewModel in a list', 'short'),
  reel: inList('reelItemRenderer in a list, to 2024', 'reel'),
  renderedItem: {
    holds: 'post',
    place: 'the items of a channel’s grid, on the screen',
    find: function* (sources, address) {
      const seen = isScreenNeeded(sources) ? renderedChannel(sources.document, address, sources.path) : null;
      for (const item of seen?.items ?? [])
        yield { trunk: item, id: item.id, origin: 'rendered', seenAt: sources.seenAt };
    },
  } as PostPlace<RenderedItem>,
  renderedVideo: {
    holds: 'post',
    place: 'what stands under the player, on the screen',
    find: function* (sources, address) {
      const seen = address.postId !== null ? renderedWatch(sources.document, address) : null;
      if (seen && address.postId !== null) {
        yield { trunk: seen, id: address.postId, origin: 'rendered', seenAt: sources.seenAt };
      }
    },
  } as PostPlace<RenderedWatch>,
  commentEntity: inComments<CommentEntity>(
    'commentEntityPayload of a list of comments, since 2024',
    ({ entities }) => entities,
    idOfEntity,
  ),
  commentRenderer: inComments<CommentRenderer>(
    'commentRenderer of a list of comments, to 2024',
    ({ renderers }) => renderers,
    ({ commentId }) => textOf(commentId) ?? null,
  ),
  shownComment: {
    holds: 'comment',
    place: 'the comments on the screen',
    find: function* ({ commentLists, document, seenAt }, { postId }) {
      if (postId === null || commentLists.length > 0) return;
      for (const trunk of shownComments(document, postId)) yield { trunk, id: trunk.id, origin: 'rendered', seenAt };
    },
  } as CommentCarrier<YoutubeSources, ShownComment>,
};
