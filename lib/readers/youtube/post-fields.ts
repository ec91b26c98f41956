// A video's figures: for each an ordered list of rules, exact before rounded.

import type { KnownFigure, KnownMoment } from '../../profile/figure.ts';
import { readCalendarDate } from '../../text/calendar-date.ts';
import type { Convert, LeafContext, PostRules } from '../define-reader.ts';
import { exactDigits, hidden, isoMoment, isRecord, known } from '../leaf.ts';
import type { carriers, PlayerInfo, WatchInfo } from './carriers.ts';
import {
  handleFact,
  handleLink,
  hasDigit,
  numberWithin,
  relativeMoment,
  shownCount,
  shownText,
  spanMoment,
} from './conversions.ts';
import { kindByDate } from './kinds.ts';
import { handleOfLink, type Label, textOf } from './labels.ts';
import type { ListedVideo, Lockup } from './list-shapes.ts';
import { authorOf, handleOfCollaborator, shownIn } from './lockup.ts';
import {
  type Collaborator,
  type DescriptionHeader,
  isUpcoming,
  type LikeButton,
  type TopButton,
} from './watch-shapes.ts';

const longestCaption = 5_000;
const count = shownCount();
const caption = shownText(longestCaption);

const named = (handle: unknown, context: LeafContext) => handleFact(`@${handle}`, context);

/**
 * A day without a time of day: which one it is depends on the time zone, so the span covers all of them – but not the future:
 * a day that begins after now is an announcement.
 */
function dayMoment(raw: unknown, context: LeafContext, shown = textOf(raw)): KnownMoment | undefined {
  const day = textOf(raw);
  const span = day === undefined ? null : readCalendarDate(day, { locale: context.uiLocale });
  return spanMoment(span && { from: span.from, to: Math.min(span.to, context.seenAt) }, shown ?? '', context);
}

/** Exact since autumn 2023, a bare day before. */
const publishDate: Convert<KnownMoment, PlayerInfo> = (raw, context) => {
  const shown = context.trunk.shownDate?.trim() ?? null;
  if (typeof raw === 'string' && raw.length <= 10) return dayMoment(raw, context, shown ?? raw);
  const exact = isoMoment(raw, context);
  return exact && { ...exact, text: shown };
};

// ---- lists ----

const styleOf = ({ thumbnailOverlays }: ListedVideo): unknown =>
  Array.isArray(thumbnailOverlays)
    ? thumbnailOverlays
        .map((overlay) => overlay?.thumbnailOverlayTimeStatusRenderer?.style)
        .find((style) => style !== undefined)
    : undefined;

const hasStyle = ({ badges }: ListedVideo, style: string): boolean =>
  Array.isArray(badges) && badges.some((badge) => String(badge?.metadataBadgeRenderer?.style).endsWith(style));

const isRunning = (video: ListedVideo): boolean => styleOf(video) === 'LIVE' || hasStyle(video, '_LIVE_NOW');

const isAnnounced = (video: ListedVideo): boolean =>
  styleOf(video) === 'UPCOMING' || video.upcomingEventData !== undefined;

/** People who watch or wait are no views. Their texts come in two runs, a number and a word; views come in one piece. */
const isOfViewers = (label: Label | undefined): boolean => Array.isArray(label?.runs) && label.runs.length > 1;

const viewsIn = (label: Label | undefined): Label | null | undefined => (isOfViewers(label) ? null : label);

const isWatched = (video: ListedVideo): boolean =>
  !isRunning(video) &&
  !isAnnounced(video) &&
  !isOfViewers(video.viewCountText) &&
  !isOfViewers(video.shortViewCountText);

/** The video above a channel's shelves is for everybody. */
const featured = 'channelVideoPlayerRenderer';

/** The exact count. Without any count at all: for members, or for those who pay. */
function exactViews(video: ListedVideo): unknown {
  const hasNone = video.viewCountText === undefined && video.shortViewCountText === undefined;
  if (!isWatched(video) || (hasNone && video.layout !== featured)) return null;
  // Mobile lists never have it.
  return video.viewCountText ?? (video.headline ? null : undefined);
}

/** A list's items by others name them twice (`shortBylineText`, `ownerText`): only without both an item is the channel's own. */
function videoAuthor(video: ListedVideo): string | null {
  const [uploader] = video.people;
  if (uploader) return handleOfCollaborator(uploader) ?? null;
  const runs = (video.shortBylineText ?? video.ownerText)?.runs;
  const link = Array.isArray(runs) ? runs[0]?.navigationEndpoint?.browseEndpoint : undefined;
  const isOwn = !Array.isArray(runs) || (link?.browseId !== undefined && link.browseId === video.page.platformId);
  return handleOfLink(link?.canonicalBaseUrl) ?? (isOwn ? video.page.handle : null);
}

/** Videos tabs hold streams among the videos until mid 2022, in the old grid: there the tab says nothing. */
const tabOf = (video: ListedVideo): string | null => (video.layout === 'gridVideoRenderer' ? null : video.page.tab);

function announcedKind(tab: string | null): 'live' | 'video' | null {
  if (tab === 'streams') return 'live';
  return tab === 'videos' ? 'video' : null;
}

/** Without a picture's word for the state, only a date that is understood shows that the texts are views and date. */
const lockupViews: Convert<KnownFigure, Lockup> = (raw, context) => {
  const { state, date } = shownIn(context.trunk);
  const understood = date !== null && relativeMoment(date, context) !== undefined;
  return state === 'finished' || understood ? count(raw, context) : undefined;
};

/** What runs or waits has no date of publication; every other lockup has. */
function lockupDate(lockup: Lockup): unknown {
  const { state, date } = shownIn(lockup);
  return state === 'live' || state === 'unstarted' ? null : (date ?? undefined);
}

/** Views are missing for a reason where a row of badges says so (members only, paid). */
const lockupViewsPart = (lockup: Lockup): unknown => {
  const shown = shownIn(lockup);
  const isCounted = shown.state === 'finished' || shown.state === 'plain';
  return shown.views ?? (isCounted && !shown.hasBadgeRow ? undefined : null);
};

// ---- a video's own page ----

/** Likes as shown and as spoken: "31k" beside "like this video along with 31,358 other people". */
interface Likes {
  readonly shown: string;
  readonly spoken: string;
  /** What the description's panel says: "N/A" where ratings are disabled. */
}

function likesOf({ like }: WatchInfo): Likes | undefined {
  const button: LikeButton | undefined =
    like?.segmentedLikeDislikeButtonViewModel?.likeButtonViewModel?.likeButtonViewModel?.toggleButtonViewModel
      ?.toggleButtonViewModel?.defaultButtonViewModel?.buttonViewModel;
  if (button) return { shown: textOf(button.title) ?? '', spoken: button.accessibilityText ?? '' };
  const text = toggleText(like);
  return text && { shown: textOf(text) ?? '', spoken: text.accessibility?.accessibilityData?.label ?? '' };
}

/** The sentence's number where the short label agrees; else what the two labels say together. */
const spokenCount = (spoken: string, shown: string, context: LeafContext): KnownFigure | undefined =>
  numberWithin(spoken, shown, context) ??
  count({ simpleText: shown, accessibility: { accessibilityData: { label: spoken } } }, context);

const toggleText = (like: TopButton | null) =>
  (like?.segmentedLikeDislikeButtonRenderer?.likeButton?.toggleButtonRenderer ?? like?.toggleButtonRenderer)
    ?.defaultText;

/** Takes the spoken number, which is in full; the shown one where it has no unit. A word in both places: ratings are disabled. */
const likes: Convert<KnownFigure | ReturnType<typeof hidden>> = (raw, context) => {
  const { shown, spoken } = raw as Likes;
  if (shown === '') return hasDigit(spoken) ? count(spoken, context) : undefined;
  if (!hasDigit(shown)) return hasDigit(spoken) ? undefined : hidden(context);
  return hasDigit(spoken) ? spokenCount(spoken, shown, context) : count(shown, context);
};

const factoid = ({ factoid: all }: DescriptionHeader): unknown => {
  const [first] = Array.isArray(all) ? all : [];
  if (!isRecord(first)) return undefined;
  const mobile = isRecord(first.sentimentFactoidRenderer)
    ? first.sentimentFactoidRenderer.factoidIfIndifferent
    : undefined;
  const holder = isRecord(mobile) ? mobile : first;
  return isRecord(holder.factoidRenderer) ? holder.factoidRenderer : undefined;
};

/** The first of three figures in the description's panel. Without a number in both forms: ratings are disabled. */
const factoidLikes: Convert<KnownFigure | ReturnType<typeof hidden>> = (raw, context) => {
  const { value, accessibilityText } = raw as { value?: unknown; accessibilityText?: unknown };
  const shown = textOf(value) ?? '';
  const spoken = typeof accessibilityText === 'string' ? accessibilityText : '';
  if (!hasDigit(shown)) return shown !== '' && spoken !== '' && !hasDigit(spoken) ? hidden(context) : undefined;
  return spokenCount(spoken, shown, context);
};

/** Comments in full below 1000, and after they have loaded. */
const commentsHead = ({ comments }: WatchInfo): unknown => {
  const label = comments?.contextualInfo ?? comments?.commentCount;
  // A panel without a number is no panel without comments.
  return label === undefined || !hasDigit(textOf(label) ?? '') ? null : label;
};

const isLiveNow = ({ viewCount }: WatchInfo): boolean => viewCount?.videoViewCountRenderer?.isLive === true;

function playerKind({ videoDetails, microformat, isShortsPage }: PlayerInfo): string | null | undefined {
  if (isShortsPage) return 'short';
  if (videoDetails?.isLiveContent === undefined) return undefined;
  if (videoDetails.isLiveContent) return 'live';
  // Under `/watch` a Short is shown as a video: which of the two it is the page does not say.
  return microformat?.playerMicroformatRenderer?.isShortsEligible === true ? null : 'video';
}

/** Only a whole player that may play tells that nothing is declared. */
const isUndeclared = ({ paidContentOverlay, playabilityStatus, videoDetails, microformat }: PlayerInfo): boolean =>
  paidContentOverlay === undefined &&
  playabilityStatus?.status === 'OK' &&
  videoDetails !== undefined &&
  microformat !== undefined;

/** All but the uploader; undefined where one of them can not be read. */
function handlesOf(all: readonly Collaborator[]): string[] | undefined {
  const handles = all.slice(1).flatMap((one) => handleOfCollaborator(one) ?? []);
  return handles.length === all.length - 1 ? handles : undefined;
}

export const postFields: PostRules<typeof carriers> = {
  kind: [
    {
      from: 'player',
      leaf: 'videoDetails.isLiveContent',
      read: playerKind,
      as: (raw, context) => known(raw === 'live' ? 'live' : raw === 'short' ? 'short' : 'video', context),
      expect: 'sometimes',
    },
    {
      from: 'watchInfo',
      leaf: 'dateText',
      read: (info) => {
        if (info.isShortsPage) return 'short';
        if (isLiveNow(info)) return 'live';
        return info.mayBeShort ? null : info.dateText;
      },
      as: (raw, context) => {
        if (raw === 'live' || raw === 'short') return known(raw, context);
        const kind = kindByDate(textOf(raw), context.uiLocale, null);
        return kind && known(kind, context);
      },
      expect: 'sometimes',
    },
    {
      from: 'description',
      leaf: 'publishDate',
      read: ({ publishDate: date, mayBeShort, isMobile }) => (mayBeShort || !isMobile ? null : date),
      as: (raw, context) => {
        const kind = kindByDate(textOf(raw), context.uiLocale, null);
        return kind && known(kind, context);
      },
      expect: 'sometimes',
    },
    {
      from: 'short',
      leaf: 'entityId',
      read: () => 'short',
      as: (_, context) => known('short', context),
      expect: 'always',
    },
    {
      from: 'reel',
      leaf: 'videoId',
      read: () => 'short',
      as: (_, context) => known('short', context),
      expect: 'always',
    },
    {
      from: 'video',
      leaf: 'publishedTimeText',
      read: (video) => {
        if (styleOf(video) === 'SHORTS') return 'short';
        if (isRunning(video)) return 'live';
        return isAnnounced(video) ? announcedKind(tabOf(video)) : (video.publishedTimeText ?? null);
      },
      as: (raw, context) => {
        if (raw === 'short' || raw === 'live' || raw === 'video') return known(raw, context);
        const kind = kindByDate(textOf(raw), context.uiLocale, tabOf(context.trunk));
        return kind && known(kind, context);
      },
      expect: 'sometimes',
    },
    {
      from: 'lockup',
      leaf: 'metadataRows[].metadataParts[].text.content',
      read: (lockup) => {
        const { contentType, page } = lockup;
        const shown = shownIn(lockup);
        if (contentType !== 'LOCKUP_CONTENT_TYPE_VIDEO') return 'short';
        if (shown.state === 'live') return 'live';
        // "Upcoming", "LIVE" in another style: on the tab of streams both are streams.
        return shown.state !== 'unstarted' ? (shown.date ?? null) : page.tab === 'streams' ? 'live' : null;
      },
      as: (raw, context) => {
        if (raw === 'short' || raw === 'live' || raw === 'video') return known(raw, context);
        // Without a word on the picture only a date that is understood shows that it is one.
        const isDate = shownIn(context.trunk).state === 'finished' || relativeMoment(raw, context) !== undefined;
        const kind = isDate ? kindByDate(textOf(raw), context.uiLocale, context.trunk.page.tab) : undefined;
        return kind && known(kind, context);
      },
      expect: 'sometimes',
    },
    {
      from: 'renderedItem',
      leaf: 'date',
      read: ({ isShort, isLive, date }) => (isShort ? 'short' : isLive ? 'live' : date),
      as: (raw, context) => {
        if (raw === 'short' || raw === 'live') return known(raw, context);
        const kind = kindByDate(textOf(raw), context.uiLocale, context.trunk.tab);
        return kind && known(kind, context);
      },
      expect: 'sometimes',
    },
  ],
  author: [
    {
      from: 'watchInfo',
      leaf: 'owner.navigationEndpoint.browseEndpoint.canonicalBaseUrl',
      read: ({ owner }) => handleLink(owner?.navigationEndpoint?.browseEndpoint?.canonicalBaseUrl),
      as: handleFact,
      expect: 'sometimes',
    },
    {
      from: 'watchInfo',
      leaf: 'authors[0].subtitle.content',
      read: ({ authors: [first] }) => first && handleOfCollaborator(first),
      as: named,
      expect: 'sometimes',
    },
    {
      from: 'description',
      leaf: 'channelNavigationEndpoint.browseEndpoint.canonicalBaseUrl',
      read: ({ channelNavigationEndpoint }) => handleLink(channelNavigationEndpoint?.browseEndpoint?.canonicalBaseUrl),
      as: handleFact,
      expect: 'sometimes',
    },
    {
      from: 'player',
      leaf: 'microformat.playerMicroformatRenderer.ownerProfileUrl',
      read: ({ microformat }) => handleLink(microformat?.playerMicroformatRenderer?.ownerProfileUrl),
      as: handleFact,
      expect: 'sometimes',
    },
    { from: 'video', leaf: 'shortBylineText.runs[0]', read: videoAuthor, as: named, expect: 'sometimes' },
    {
      from: 'lockup',
      leaf: 'metadataRows[0].metadataParts[0]',
      read: (item) => authorOf(item, shownIn(item)) ?? null,
      as: named,
      expect: 'sometimes',
    },
    { from: 'short', leaf: 'page.handle', as: named, expect: 'sometimes' },
    { from: 'reel', leaf: 'page.handle', as: named, expect: 'sometimes' },
    { from: 'renderedItem', leaf: 'author', as: named, expect: 'sometimes' },
    { from: 'renderedVideo', leaf: 'handle', as: named, expect: 'sometimes' },
  ],
  coAuthors: [
    {
      from: 'watchInfo',
      leaf: 'authors[].subtitle.content',
      read: ({ authors }) => (authors.length > 1 ? handlesOf(authors) : null),
      as: (raw, context) => known(raw as string[], context),
      expect: 'sometimes',
    },
    {
      from: 'video',
      leaf: 'people[].subtitle.content',
      read: ({ people }) => (people.length > 1 ? handlesOf(people) : null),
      as: (raw, context) => known(raw as string[], context),
      expect: 'sometimes',
    },
    {
      from: 'lockup',
      leaf: 'people[].subtitle.content',
      read: ({ people }) => (people.length > 1 ? handlesOf(people) : null),
      as: (raw, context) => known(raw as string[], context),
      expect: 'sometimes',
    },
  ],
  published: [
    {
      from: 'player',
      leaf: 'microformat.playerMicroformatRenderer.publishDate',
      read: (player) => (isUpcoming(player) ? null : player.microformat?.playerMicroformatRenderer?.publishDate),
      as: publishDate,
      expect: 'sometimes',
    },
    {
      from: 'watchInfo',
      leaf: 'dateText',
      read: ({ dateText, isAnnounced: isToCome }) => (isToCome ? null : dateText),
      // A stream that runs or waits says when it began or will begin: only days that are over tell the two apart.
      as: (raw, context) => {
        const day = dayMoment(raw, context, textOf(context.trunk.relativeDateText) ?? textOf(raw));
        // "Premiered 5 hours ago": young ones name no day.
        if (!day) return relativeMoment(raw, context);
        return isLiveNow(context.trunk) && day.to === context.seenAt ? undefined : day;
      },
      expect: 'sometimes',
    },
    {
      from: 'description',
      leaf: 'publishDate',
      // The same text as under the player, where it is judged with what else stands there.
      read: ({ publishDate: date, isMobile }) => (isMobile ? date : null),
      as: (raw, context) => dayMoment(raw, context),
      expect: 'sometimes',
    },
    { from: 'watchInfo', leaf: 'relativeDateText', as: relativeMoment, expect: 'sometimes' },
    {
      from: 'video',
      leaf: 'publishedTimeText',
      read: (video) => (isWatched(video) ? (video.publishedTimeText ?? (video.headline ? null : undefined)) : null),
      as: relativeMoment,
      expect: 'always',
    },
    {
      from: 'lockup',
      leaf: 'metadataRows[].metadataParts[].text.content',
      read: lockupDate,
      as: relativeMoment,
      expect: 'always',
    },
    { from: 'renderedItem', leaf: 'date', as: relativeMoment, expect: 'sometimes' },
  ],
  caption: [
    {
      from: 'watchInfo',
      leaf: 'title',
      // Mobile pages and Shorts have it in the description's panel.
      read: ({ title, owner, isShortsPage }) => title ?? (owner?.isMobile || isShortsPage ? null : undefined),
      as: caption,
      expect: 'always',
    },
    { from: 'description', leaf: 'title', as: caption, expect: 'sometimes' },
    { from: 'player', leaf: 'videoDetails.title', as: caption, expect: 'sometimes' },
    { from: 'player', leaf: 'microformat.playerMicroformatRenderer.title', as: caption, expect: 'sometimes' },
    { from: 'video', leaf: 'title', read: ({ title, headline }) => title ?? headline, as: caption, expect: 'always' },
    { from: 'lockup', leaf: 'metadata.lockupMetadataViewModel.title', as: caption, expect: 'always' },
    { from: 'short', leaf: 'overlayMetadata.primaryText', as: caption, expect: 'always' },
    { from: 'reel', leaf: 'headline', as: caption, expect: 'always' },
    { from: 'renderedItem', leaf: 'title', as: caption, expect: 'sometimes' },
    { from: 'renderedVideo', leaf: 'title', as: caption, expect: 'sometimes' },
  ],
  likes: [
    { from: 'player', leaf: 'microformat.playerMicroformatRenderer.likeCount', as: exactDigits, expect: 'sometimes' },
    {
      from: 'player',
      leaf: 'videoDetails.allowRatings',
      read: ({ videoDetails }) => (videoDetails?.allowRatings === false ? 'off' : null),
      as: (_, context) => hidden(context),
      expect: 'sometimes',
    },
    { from: 'watchInfo', leaf: 'like', read: likesOf, as: likes, expect: 'sometimes' },
    { from: 'description', leaf: 'factoid[0].factoidRenderer', read: factoid, as: factoidLikes, expect: 'sometimes' },
    {
      from: 'renderedVideo',
      leaf: 'like',
      read: ({ like }) => like && { shown: like.title, spoken: like.accessibilityText },
      as: likes,
      expect: 'sometimes',
    },
  ],
  comments: [
    { from: 'commentsHeader', leaf: 'countText', as: count, expect: 'always' },
    {
      from: 'watchInfo',
      leaf: 'messageRenderer',
      read: ({ areCommentsOff }) => (areCommentsOff ? 'off' : null),
      as: (_, context) => hidden(context),
      expect: 'sometimes',
    },
    { from: 'renderedVideo', leaf: 'comments', as: count, expect: 'sometimes' },
    { from: 'watchInfo', leaf: 'comments.contextualInfo', read: commentsHead, as: count, expect: 'sometimes' },
  ],
  views: [
    {
      from: 'player',
      leaf: 'videoDetails.viewCount',
      read: (player) => (isUpcoming(player) ? null : player.videoDetails?.viewCount),
      as: exactDigits,
      expect: 'sometimes',
    },
    {
      from: 'player',
      leaf: 'microformat.playerMicroformatRenderer.viewCount',
      read: (player) => (isUpcoming(player) ? null : player.microformat?.playerMicroformatRenderer?.viewCount),
      as: exactDigits,
      expect: 'sometimes',
    },
    {
      from: 'watchInfo',
      leaf: 'viewCount.videoViewCountRenderer.viewCount',
      read: (info) => (isLiveNow(info) ? null : viewsIn(info.viewCount?.videoViewCountRenderer?.viewCount)),
      as: count,
      expect: 'sometimes',
    },
    { from: 'description', leaf: 'views', read: ({ views }) => viewsIn(views), as: count, expect: 'sometimes' },
    { from: 'video', leaf: 'viewCountText', read: exactViews, as: count, expect: 'always' },
    {
      from: 'video',
      leaf: 'viewCountText',
      read: (video) => (isWatched(video) && video.shortViewCountText ? (video.viewCountText ?? null) : null),
      as: (raw, context) => numberWithin(textOf(raw) ?? '', context.trunk.shortViewCountText, context),
      expect: 'sometimes',
    },
    {
      from: 'video',
      leaf: 'shortViewCountText',
      read: (video) => (isWatched(video) ? video.shortViewCountText : null),
      as: count,
      expect: 'sometimes',
    },
    {
      from: 'lockup',
      leaf: 'metadataRows[].metadataParts[].text.content',
      read: lockupViewsPart,
      as: lockupViews,
      expect: 'always',
    },
    { from: 'short', leaf: 'overlayMetadata.secondaryText', as: count, expect: 'always' },
    { from: 'reel', leaf: 'viewCountText', as: count, expect: 'always' },
    { from: 'renderedItem', leaf: 'views', as: count, expect: 'sometimes' },
  ],
  // Declared by the author, shown over the player.
  paidPartnership: [
    {
      from: 'player',
      leaf: 'paidContentOverlay',
      read: ({ paidContentOverlay }) => paidContentOverlay ?? null,
      as: (_, context) => known(true, context),
      expect: 'sometimes',
    },
    {
      from: 'player',
      leaf: 'paidContentOverlay',
      read: (player) => isUndeclared(player) || null,
      as: (_, context) => known(false, context),
      expect: 'sometimes',
    },
  ],
  pinned: [],
  plays: [],
  shares: [],
  saves: [],
  paidPartners: [],
};
