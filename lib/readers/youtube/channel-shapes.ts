// The account's data on a channel's page: headers of all generations, channel metadata, About panel.

import { type Label, labelWanted } from './labels.ts';
import type { ListPage } from './list-shapes.ts';

export interface HeaderPart {
  readonly text?: { readonly content?: string; readonly styleRuns?: unknown };
  readonly accessibilityLabel?: string;
}

/** User channels since mid 2024; topic pages have it with a title alone. */
export interface PageHeader {
  readonly page: ListPage;
  readonly hasAbout: boolean;
  readonly title?: {
    readonly dynamicTextViewModel?: {
      readonly text?: { readonly content?: string; readonly attachmentRuns?: unknown };
      /** Said for verified channels alone: "Name, verified". */
      readonly rendererContext?: { readonly accessibilityContext?: { readonly label?: string } };
    };
  };
  readonly metadata?: {
    readonly contentMetadataViewModel?: {
      readonly metadataRows?: readonly { readonly metadataParts?: readonly HeaderPart[] }[];
    };
  };
  readonly attribution?: {
    readonly attributionViewModel?: {
      readonly text?: {
        readonly commandRuns?: readonly { readonly onTap?: { readonly innertubeCommand?: LinkCommand } }[];
      };
    };
  };
}

interface LinkCommand {
  readonly urlEndpoint?: { readonly url?: string };
  readonly commandMetadata?: { readonly webCommandMetadata?: { readonly url?: string } };
}

const linkCommandWanted = {
  urlEndpoint: { url: 'value' },
  commandMetadata: { webCommandMetadata: { url: 'value' } },
} as const;

export const pageHeaderWanted = {
  title: {
    dynamicTextViewModel: {
      text: { content: 'value', attachmentRuns: imageNames() },
      rendererContext: { accessibilityContext: { label: 'value' } },
    },
  },
  metadata: {
    contentMetadataViewModel: {
      metadataRows: {
        metadataParts: { text: { content: 'value', styleRuns: { startIndex: 'value' } }, accessibilityLabel: 'value' },
      },
    },
  },
  attribution: {
    attributionViewModel: { text: { commandRuns: { onTap: { innertubeCommand: linkCommandWanted } } } },
  },
} as const;

/** Where the name of a picture behind a name stands: the mark of a verified channel. */
export function imageNames() {
  return {
    element: { type: { imageType: { image: { sources: { clientResource: { imageName: 'value' } } } } } },
  } as const;
}

interface LinkItem {
  readonly navigationEndpoint?: LinkCommand;
}

/** User channels from 2021 to April 2024. */
export interface C4Header {
  readonly channelId?: string;
  readonly title?: string;
  readonly badges?: readonly { readonly metadataBadgeRenderer?: { readonly style?: string } }[];
  readonly channelHandleText?: Label;
  readonly subscriberCountText?: Label;
  readonly videosCountText?: Label;
  readonly headerLinks?: {
    readonly channelHeaderLinksRenderer?: {
      readonly primaryLinks?: readonly LinkItem[];
      readonly secondaryLinks?: readonly LinkItem[];
    };
    readonly channelHeaderLinksViewModel?: {
      readonly firstLink?: {
        readonly commandRuns?: readonly { readonly onTap?: { readonly innertubeCommand?: LinkCommand } }[];
      };
    };
  };
}

export const c4HeaderWanted = {
  channelId: 'value',
  title: 'value',
  badges: { metadataBadgeRenderer: { style: 'value' } },
  channelHandleText: labelWanted,
  subscriberCountText: labelWanted,
  videosCountText: labelWanted,
  headerLinks: {
    channelHeaderLinksRenderer: {
      primaryLinks: { navigationEndpoint: linkCommandWanted },
      secondaryLinks: { navigationEndpoint: linkCommandWanted },
    },
    channelHeaderLinksViewModel: { firstLink: { commandRuns: { onTap: { innertubeCommand: linkCommandWanted } } } },
  },
} as const;

/** Automatic topic channels ("Sports") and games. */
export interface TopicHeader {
  readonly page: ListPage;
  readonly title?: Label;
  readonly subtitle?: Label;
}

/** All generations; no counts. */
export interface ChannelMetadata {
  readonly title?: string;
  readonly description?: string;
  readonly externalId?: string;
  readonly vanityChannelUrl?: string;
}

export const channelMetadataWanted = {
  title: 'value',
  description: 'value',
  externalId: 'value',
  vanityChannelUrl: 'value',
} as const;

/** The About panel (since November 2023), and with the same names for most of its leaves the About tab before it. */
export interface About {
  readonly description?: string;
  readonly country?: unknown;
  readonly subscriberCountText?: unknown;
  readonly viewCountText?: unknown;
  readonly videoCountText?: unknown;
  readonly joinedDateText?: unknown;
  readonly canonicalChannelUrl?: string;
  readonly channelId?: string;
  readonly links?: readonly {
    readonly channelExternalLinkViewModel?: {
      readonly link?: { readonly commandRuns?: LinkRuns };
    };
  }[];
  readonly primaryLinks?: readonly LinkItem[];
}

type LinkRuns = readonly { readonly onTap?: { readonly innertubeCommand?: LinkCommand } }[];

export const aboutWanted = {
  description: 'value',
  country: labelWanted,
  subscriberCountText: labelWanted,
  viewCountText: labelWanted,
  videoCountText: labelWanted,
  joinedDateText: labelWanted,
  canonicalChannelUrl: 'value',
  channelId: 'value',
  links: {
    channelExternalLinkViewModel: {
      link: { commandRuns: { onTap: { innertubeCommand: linkCommandWanted } } },
    },
  },
  primaryLinks: { navigationEndpoint: linkCommandWanted },
} as const;

/**
 * The row with the handle and the row after it are the only two that count. Other pages with the same header (playlists) have no
 * handle, and the handle's row may hold pronouns too.
 */
function rowsOf(header: PageHeader | null): readonly (readonly HeaderPart[])[] | null {
  const rows = header?.metadata?.contentMetadataViewModel?.metadataRows;
  if (!Array.isArray(rows)) return null;
  const parts = rows.map((row): readonly HeaderPart[] => (Array.isArray(row?.metadataParts) ? row.metadataParts : []));
  const handleRow = parts.findIndex((row) => /^[\s\p{Cf}]*@/u.test(String(row[0]?.text?.content ?? '')));
  return handleRow === -1 ? null : parts.slice(handleRow);
}

export const handlePart = (header: PageHeader | null): HeaderPart | undefined => rowsOf(header)?.[0]?.[0];

export const isUserChannel = (header: PageHeader): boolean => rowsOf(header) !== null;

/**
 * Subscribers or videos: the parts of the row after the handle's. A channel that hides its subscribers begins with its videos: what
 * tells them apart is that only the videos have a style of their own (in all 85 headers of 2024–26 that we know), only the subscribers
 * a spoken form (since July 2025), and that the videos come second.
 */
export function countPart(header: PageHeader, of: 'subscribers' | 'videos'): HeaderPart | undefined {
  const parts = rowsOf(header)?.[1] ?? [];
  const isStyled = (part: HeaderPart) => part.text?.styleRuns !== undefined;
  const [first, second] = parts;
  if (of === 'videos') return parts.find(isStyled) ?? second;
  const isFirstOfTwo = second !== undefined || first?.accessibilityLabel !== undefined;
  return first && !isStyled(first) && isFirstOfTwo ? first : undefined;
}

/** True when the row begins with the videos: the channel hides its subscribers. */
export const hidesSubscribers = (header: PageHeader): boolean =>
  rowsOf(header)?.[1]?.[0]?.text?.styleRuns !== undefined;

const runTarget = (run: LinkRuns[number] | undefined): string | undefined => {
  const command = run?.onTap?.innertubeCommand;
  return command?.urlEndpoint?.url ?? command?.commandMetadata?.webCommandMetadata?.url;
};

/** The one link that the header shows; undefined when it shows none. */
export const headerLink = (header: PageHeader): readonly unknown[] | undefined => {
  const runs = header.attribution?.attributionViewModel?.text?.commandRuns;
  return runs === undefined ? undefined : [runTarget(runs[0])];
};

const itemTarget = ({ navigationEndpoint: command }: LinkItem): string | undefined =>
  command?.urlEndpoint?.url ?? command?.commandMetadata?.webCommandMetadata?.url;

/** All links of the old header; undefined when it has none. */
export function c4Links({ headerLinks }: C4Header): readonly unknown[] | undefined {
  const { primaryLinks = [], secondaryLinks = [] } = headerLinks?.channelHeaderLinksRenderer ?? {};
  const first = headerLinks?.channelHeaderLinksViewModel?.firstLink?.commandRuns;
  // The first link is shown by itself, the others beside it: these without it are not all.
  const isWhole = primaryLinks.length > 0 || secondaryLinks.length === 0;
  const targets = [...[...primaryLinks, ...secondaryLinks].map(itemTarget), ...(first ? [runTarget(first[0])] : [])];
  return targets.length > 0 && isWhole ? targets : undefined;
}

/** All links of the About panel or tab; undefined when it has none. */
export function aboutLinks({ links, primaryLinks }: About): readonly unknown[] | undefined {
  const targets = [
    ...(links ?? []).map(({ channelExternalLinkViewModel }) => {
      const link = channelExternalLinkViewModel?.link;
      return runTarget(link?.commandRuns?.[0]);
    }),
    ...(primaryLinks ?? []).map(itemTarget),
  ];
  return targets.length > 0 ? targets : undefined;
}
