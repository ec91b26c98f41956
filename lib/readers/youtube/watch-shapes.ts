// The data of a video's page: what stands under the player, its author, its comments, the player's own data.
import { type Wanted, wanted } from '../json-pick.ts';
import { imageNames } from './channel-shapes.ts';
import { type Label, labelWanted } from './labels.ts';

/** The like button of all generations. */
export interface LikeButton {
  /** Shown beside the thumb: a short count, or a word where ratings are disabled. */
  readonly title?: unknown;
  readonly accessibilityText?: string;
}

interface ViewModelButton {
  readonly likeButtonViewModel?: {
    readonly likeButtonViewModel?: {
      readonly toggleButtonViewModel?: {
        readonly toggleButtonViewModel?: {
          readonly defaultButtonViewModel?: { readonly buttonViewModel?: LikeButton };
        };
      };
    };
  };
}

interface ToggleButton {
  readonly defaultIcon?: { readonly iconType?: string };
  readonly defaultText?: Label;
}

export interface TopButton {
  readonly segmentedLikeDislikeButtonViewModel?: ViewModelButton;
  readonly segmentedLikeDislikeButtonRenderer?: {
    readonly likeButton?: { readonly toggleButtonRenderer?: ToggleButton };
  };
  readonly toggleButtonRenderer?: ToggleButton;
}

export const viewModelButtonWanted = {
  likeButtonViewModel: {
    likeButtonViewModel: {
      toggleButtonViewModel: {
        toggleButtonViewModel: {
          defaultButtonViewModel: { buttonViewModel: { title: 'value', accessibilityText: 'value' } },
        },
      },
    },
  },
} as const;

const toggleButtonWanted = { defaultIcon: { iconType: 'value' }, defaultText: labelWanted } as const;

/** Under the player of the desktop page. */
export interface PrimaryInfo {
  readonly title?: Label;
  readonly viewCount?: {
    readonly videoViewCountRenderer?: { readonly viewCount?: Label; readonly isLive?: boolean };
  };
  readonly videoActions?: { readonly menuRenderer?: { readonly topLevelButtons?: readonly TopButton[] } };
  readonly dateText?: Label;
  readonly relativeDateText?: Label;
}

export const primaryInfoWanted: Wanted = wanted({
  title: labelWanted,
  viewCount: { videoViewCountRenderer: { viewCount: labelWanted, isLive: 'value' } },
  videoActions: {
    menuRenderer: {
      topLevelButtons: {
        segmentedLikeDislikeButtonViewModel: viewModelButtonWanted,
        segmentedLikeDislikeButtonRenderer: { likeButton: { toggleButtonRenderer: toggleButtonWanted } },
        toggleButtonRenderer: toggleButtonWanted,
      },
    },
  },
  dateText: labelWanted,
  relativeDateText: labelWanted,
});

interface Browse {
  readonly browseEndpoint?: { readonly browseId?: string; readonly canonicalBaseUrl?: string };
}

const browseWanted = { browseEndpoint: { browseId: 'value', canonicalBaseUrl: 'value' } } as const;

/** The author beside the Subscribe button; `expandedSubtitle` holds the subscribers on mobile pages. */
export interface Owner {
  readonly title?: Label;
  readonly subscriberCountText?: Label;
  readonly expandedSubtitle?: Label;
  readonly navigationEndpoint?: Browse;
  readonly badges?: readonly { readonly metadataBadgeRenderer?: { readonly style?: string } }[];
  readonly isMobile: boolean;
}

export const ownerWanted: Wanted = wanted({
  title: labelWanted,
  subscriberCountText: labelWanted,
  expandedSubtitle: labelWanted,
  navigationEndpoint: browseWanted,
  badges: { metadataBadgeRenderer: { style: 'value' } },
});

/** One of several channels that made a video together, in the dialog behind their names. */
export interface Collaborator {
  readonly title?: {
    readonly content?: string;
    readonly commandRuns?: readonly { readonly onTap?: { readonly innertubeCommand?: Browse } }[];
    readonly attachmentRuns?: unknown;
  };
  readonly subtitle?: { readonly content?: string };
}

export const collaboratorWanted: Wanted = wanted({
  title: {
    content: 'value',
    commandRuns: { onTap: { innertubeCommand: browseWanted } },
    attachmentRuns: imageNames(),
  },
  subtitle: { content: 'value' },
});

/** Head of the description panel: on desktop, mobile and Shorts pages alike. */
export interface DescriptionHeader {
  readonly title?: Label;
  readonly channel?: Label;
  readonly views?: Label;
  readonly publishDate?: Label;
  readonly factoid?: readonly Readonly<Record<string, unknown>>[];
  readonly channelNavigationEndpoint?: Browse;
}

const factoidWanted = { factoidRenderer: { value: labelWanted, accessibilityText: 'value' } } as const;

export const descriptionHeaderWanted: Wanted = wanted({
  title: labelWanted,
  channel: labelWanted,
  views: labelWanted,
  publishDate: labelWanted,
  factoid: { ...factoidWanted, sentimentFactoidRenderer: { factoidIfIndifferent: factoidWanted } },
  channelNavigationEndpoint: browseWanted,
});

/** What the page under a player says of the video. */
export interface Watch {
  readonly id: string;
  readonly primary: PrimaryInfo | null;
  /** Mobile pages keep the button elsewhere. */
  readonly mobileLike: ViewModelButton | null;
  readonly owner: Owner | null;
  readonly collaborators: readonly Collaborator[];
  readonly description: DescriptionHeader | null;
  /** Head of the comments' panel, or of the entry to it. */
  readonly comments: { readonly contextualInfo?: Label; readonly commentCount?: Label } | null;
  readonly areCommentsOff: boolean;
}

/** Facts of the player's data that other places of the same page need too. */
export interface Player {
  readonly playabilityStatus?: { readonly status?: string };
  readonly videoDetails?: {
    readonly videoId?: string;
    readonly title?: string;
    readonly channelId?: string;
    readonly author?: string;
    readonly viewCount?: string;
    readonly allowRatings?: boolean;
    readonly isLiveContent?: boolean;
    readonly isUpcoming?: boolean;
  };
  readonly microformat?: {
    readonly playerMicroformatRenderer?: {
      readonly title?: Label;
      readonly ownerProfileUrl?: string;
      readonly externalChannelId?: string;
      readonly ownerChannelName?: string;
      readonly viewCount?: string;
      readonly likeCount?: string;
      readonly publishDate?: string;
      readonly isShortsEligible?: boolean;
    };
  };
  /** Empty: that it is there is all that it says. */
  readonly paidContentOverlay?: object;
}

/** Announced, not yet begun: its views are none yet, its date is the announcement's. */
export const isUpcoming = ({ videoDetails, playabilityStatus }: Player): boolean =>
  videoDetails?.isUpcoming === true || playabilityStatus?.status === 'LIVE_STREAM_OFFLINE';

export const playerWanted: Wanted = wanted({
  playabilityStatus: { status: 'value' },
  videoDetails: {
    videoId: 'value',
    title: 'value',
    channelId: 'value',
    author: 'value',
    viewCount: 'value',
    allowRatings: 'value',
    isLiveContent: 'value',
    isUpcoming: 'value',
  },
  microformat: {
    playerMicroformatRenderer: {
      title: labelWanted,
      ownerProfileUrl: 'value',
      externalChannelId: 'value',
      ownerChannelName: 'value',
      viewCount: 'value',
      likeCount: 'value',
      publishDate: 'value',
      isShortsEligible: 'value',
    },
  },
  paidContentOverlay: {},
});
