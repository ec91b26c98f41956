// The items of YouTube's lists: their shapes in each layout, and what of them is taken out of the page's data.
import { type Wanted, wanted } from '../json-pick.ts';
import type { Label } from './labels.ts';
import type { Collaborator } from './watch-shapes.ts';

/** Whose list an item stands in; by this an item without an author's name gets its author. */
export interface ListPage {
  readonly handle: string | null;
  readonly name: string | null;
  readonly platformId: string | null;
  /** Last part of the selected tab's path ("videos", "shorts", "streams"); null on the home tab and where the data names none. */
  readonly tab: string | null;
}

interface Browse {
  readonly browseEndpoint?: { readonly browseId?: string; readonly canonicalBaseUrl?: string };
}

export interface LockupPart {
  readonly text?: {
    readonly content?: string;
    readonly commandRuns?: readonly { readonly onTap?: { readonly innertubeCommand?: Browse } }[];
  };
  readonly accessibilityLabel?: string;
  readonly leadingIcon?: { readonly name?: string };
}

export interface LockupRow {
  readonly metadataParts?: readonly LockupPart[];
  readonly badges?: readonly {
    readonly badgeViewModel?: { readonly badgeText?: string; readonly badgeStyle?: string };
  }[];
}

export interface Badge {
  readonly text?: string;
  readonly badgeStyle?: string;
}

/** Videos, Live and Home tabs since 2025/26. */
export interface Lockup {
  readonly page: ListPage;
  readonly contentId?: string;
  readonly contentType?: string;
  /** Words on the picture: how long the video is, "LIVE", "Upcoming". */
  readonly badges: readonly Badge[];
  /** All who made the video together, the uploader first; empty for one author. */
  readonly people: readonly Collaborator[];
  /** Where the author's picture leads. */
  readonly authorLink: string | null;
  readonly metadata?: {
    readonly lockupMetadataViewModel?: {
      readonly title?: { readonly content?: string };
      readonly metadata?: { readonly contentMetadataViewModel?: { readonly metadataRows?: readonly LockupRow[] } };
    };
  };
}

const lockupTitle = { content: 'value' } as const;

/** Rows are short: parsing them whole costs less than picking their parts. */
const lockupRows = { contentMetadataViewModel: { metadataRows: 'value' } } as const;

export const lockupTitleWanted = wanted(lockupTitle);
export const lockupRowsWanted = wanted(lockupRows);

/** `contentImage`: of the picture only the badges matter; `image`: the author's picture, in collaborations with all who took part. */
const lockupWanted = wanted({
  contentId: 'value',
  contentType: 'value',
  contentImage: 'text',
  metadata: { lockupMetadataViewModel: { title: lockupTitle, metadata: lockupRows, image: 'text' } },
});

interface Byline {
  readonly runs?: readonly { readonly text?: string; readonly navigationEndpoint?: Browse }[];
}

/** gridVideoRenderer (to 2022, on Home to 2026), videoRenderer (2022–26), videoWithContextRenderer (mobile), channelVideoPlayerRenderer. */
export interface ListedVideo {
  readonly page: ListPage;
  /** Name of the renderer. */
  readonly layout: string;
  readonly videoId?: string;
  readonly title?: Label;
  readonly headline?: Label;
  readonly publishedTimeText?: Label;
  readonly viewCountText?: Label;
  readonly shortViewCountText?: Label;
  readonly shortBylineText?: Byline;
  readonly ownerText?: Byline;
  /** All who made the video together, the uploader first; empty for one author. */
  readonly people: readonly Collaborator[];
  readonly upcomingEventData?: { readonly startTime?: string };
  readonly badges?: readonly { readonly metadataBadgeRenderer?: { readonly style?: string } }[];
  readonly thumbnailOverlays?: readonly {
    readonly thumbnailOverlayTimeStatusRenderer?: { readonly style?: string };
  }[];
}

const bylineWanted = {
  runs: {
    text: 'value',
    navigationEndpoint: { browseEndpoint: { browseId: 'value', canonicalBaseUrl: 'value' }, showDialogCommand: 'text' },
  },
} as const;

/** A list's labels are short: parsing them whole costs less than picking their parts. */
const listedVideoWanted = wanted({
  videoId: 'value',
  title: 'value',
  headline: 'value',
  publishedTimeText: 'value',
  viewCountText: 'value',
  shortViewCountText: 'value',
  shortBylineText: bylineWanted,
  ownerText: bylineWanted,
  upcomingEventData: { startTime: 'value' },
  badges: 'value',
  thumbnailOverlays: { thumbnailOverlayTimeStatusRenderer: { style: 'value' } },
});

/** Shorts since November 2024. */
interface ListedShort {
  readonly page: ListPage;
  readonly entityId?: string;
  readonly accessibilityText?: string;
  readonly onTap?: { readonly innertubeCommand?: { readonly reelWatchEndpoint?: { readonly videoId?: string } } };
  readonly overlayMetadata?: { readonly primaryText?: Label; readonly secondaryText?: Label };
}

const shortTexts = { primaryText: { content: 'value' }, secondaryText: { content: 'value' } } as const;

export const shortTextsWanted = wanted(shortTexts);

const listedShortWanted = wanted({
  entityId: 'value',
  onTap: { innertubeCommand: { reelWatchEndpoint: { videoId: 'value' } } },
  overlayMetadata: shortTexts,
});

/** Shorts to September 2024. */
interface ListedReel {
  readonly page: ListPage;
  readonly videoId?: string;
  readonly headline?: Label;
  readonly viewCountText?: Label;
}

const listedReelWanted = wanted({ videoId: 'value', headline: 'value', viewCountText: 'value' });

/** The four shapes of items. */
export interface ItemTrunks {
  readonly lockup: Lockup;
  readonly video: ListedVideo;
  readonly short: ListedShort;
  readonly reel: ListedReel;
}

export type ItemKind = keyof ItemTrunks;

export interface ListItem {
  readonly kind: ItemKind;
  readonly id: string;
  readonly trunk: ItemTrunks[ItemKind];
}

/** The key of an item in the data → which of the four shapes it has, and what to take of it. */
export const itemKeys: ReadonlyMap<string, readonly [ItemKind, Wanted]> = new Map([
  ['lockupViewModel', ['lockup', lockupWanted]],
  ['videoRenderer', ['video', listedVideoWanted]],
  ['gridVideoRenderer', ['video', listedVideoWanted]],
  ['videoWithContextRenderer', ['video', listedVideoWanted]],
  ['compactVideoRenderer', ['video', listedVideoWanted]],
  ['channelVideoPlayerRenderer', ['video', listedVideoWanted]],
  ['shortsLockupViewModel', ['short', listedShortWanted]],
  ['reelItemRenderer', ['reel', listedReelWanted]],
] as const);

/** What holds videos without being a list of this channel's videos, or holds nothing for us and is long. */
export const passedOver: readonly string[] = [
  'adSlotRenderer',
  'backstageAttachment',
  'backstagePostThreadRenderer',
  'postRenderer',
  'sharedPostRenderer',
  'playlistRenderer',
  'gridPlaylistRenderer',
  'playlistVideoListRenderer',
  'compactStationRenderer',
  'gameCardRenderer',
  'channelRenderer',
  'gridChannelRenderer',
  'menu',
];
