// Builds YouTube pages and replies in memory, in our own words, and reads them from end to end.
import { JSDOM, VirtualConsole } from 'jsdom';
import type { PageReading, Post } from '../../../lib/profile/creator-profile.ts';
import type { CapturedReply } from '../../../lib/readers/capture.ts';
import { readPage } from '../../../lib/readers/index.ts';

const site = 'https://www.youtube.com';
const seenAt = Date.UTC(2026, 6, 2, 12);

export interface PageInMemory {
  readonly initialData?: unknown;
  readonly player?: unknown;
  readonly replies?: readonly CapturedReply[];
  readonly body?: string;
  readonly uiLocale?: string;
}

export function readInMemory(
  path: string,
  { initialData, player, replies = [], body = '', uiLocale = 'en' }: PageInMemory,
): PageReading {
  const script = (name: string, value: unknown) =>
    value === undefined ? '' : `<script>var ${name} = ${JSON.stringify(value)};</script>`;
  const html = `<!doctype html><html lang="${uiLocale}"><body>${body}${script('ytInitialPlayerResponse', player)}${script('ytInitialData', initialData)}</body></html>`;
  const { document } = new JSDOM(html, { url: `${site}${path}`, virtualConsole: new VirtualConsole() }).window;
  const reading = readPage({ url: `${site}${path}`, document, replies, uiLocale, seenAt });
  if (!reading) throw new Error('no platform');
  return reading;
}

export const reply = (name: string, body: unknown, request: unknown = null): CapturedReply => ({
  url: `${site}/youtubei/v1/${name}?prettyPrint=false`,
  method: 'POST',
  requestBody: request === null ? null : typeof request === 'string' ? request : JSON.stringify(request),
  body: typeof body === 'string' ? body : JSON.stringify(body),
  seenAt,
});

const contextOf = (channelId: string | null) => ({
  serviceTrackingParams: [
    { service: 'GFEEDBACK', params: channelId === null ? [] : [{ key: 'browse_id', value: channelId }] },
  ],
});

const part = (content: string) => ({ text: { content } });

/** A lockup with rows of texts, as the grid of a channel lists it. */
export const lockup = (
  id: string,
  rows: readonly unknown[],
  badge: unknown = { text: '12:03' },
  more: object = {},
) => ({
  lockupViewModel: {
    contentImage: {
      thumbnailViewModel: { overlays: badge === null ? [] : [{ badges: [{ thumbnailBadgeViewModel: badge }] }] },
    },
    metadata: {
      lockupMetadataViewModel: {
        title: { content: `Title of ${id}` },
        ...more,
        metadata: {
          contentMetadataViewModel: {
            metadataRows: rows.map((row) =>
              Array.isArray(row)
                ? { metadataParts: row.map((one) => (typeof one === 'string' ? part(one) : one)) }
                : row,
            ),
          },
        },
        menuButton: { title: { content: 'Add to queue' }, text: '9 views' },
      },
    },
    contentId: id,
    contentType: 'LOCKUP_CONTENT_TYPE_VIDEO',
  },
});

export interface Channel {
  readonly id: string;
  readonly handle: string;
  readonly subscribers?: string;
}

export const teaHouse: Channel = {
  id: 'UCteahouseteahouseteahou',
  handle: 'teahouse',
  subscribers: '2.05K subscribers',
};
export const ropeWalk: Channel = {
  id: 'UCropewalkropewalkropewa',
  handle: 'ropewalk',
  subscribers: '8.01K subscribers',
};

/** A channel's page data, as first load or as the reply to a browse request. */
export const channelData = ({ id, handle, subscribers }: Channel, items: readonly unknown[], tab = 'videos') => ({
  responseContext: contextOf(id),
  contents: {
    twoColumnBrowseResultsRenderer: {
      tabs: [
        {
          tabRenderer: {
            endpoint: { commandMetadata: { webCommandMetadata: { url: `/@${handle}/${tab}` } } },
            selected: true,
            content: { richGridRenderer: { contents: items.map((content) => ({ richItemRenderer: { content } })) } },
          },
        },
      ],
    },
  },
  header: {
    pageHeaderRenderer: {
      content: {
        pageHeaderViewModel: {
          title: { dynamicTextViewModel: { text: { content: handle } } },
          metadata: {
            contentMetadataViewModel: {
              metadataRows: [
                { metadataParts: [part(`@${handle}`)] },
                {
                  metadataParts: [
                    part(subscribers ?? '1 subscriber'),
                    { text: { content: '9 videos', styleRuns: [{}] } },
                  ],
                },
              ],
            },
          },
        },
      },
    },
  },
  metadata: {
    channelMetadataRenderer: { title: handle, externalId: id, vanityChannelUrl: `http://www.youtube.com/@${handle}` },
  },
});

/** A further page of a channel's list. */
export const nextPage = (channelId: string | null, items: readonly unknown[]) => ({
  responseContext: contextOf(channelId),
  onResponseReceivedActions: [
    {
      appendContinuationItemsAction: {
        continuationItems: items.map((content) => ({ richItemRenderer: { content } })),
      },
    },
  ],
});

/** A token as the site makes them: bytes with the id in plain letters, in URL-safe base64. */
export const token = (id: string): string =>
  btoa(`\u00e2\u00a9\u0085\u00b2\u0002\u0012${String.fromCharCode(id.length)}${id}\u001a\u0010params`)
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '%3D');

export interface Video {
  readonly id: string;
  readonly like?: unknown;
  readonly views?: unknown;
  readonly dateText?: string;
  readonly more?: object;
}

const text = (value: unknown) => (typeof value === 'string' ? { simpleText: value } : value);

/** The data of a video's page. */
export const watchData = ({ id, like, views = '1,234 views', dateText = '25 Jun 2026', more = {} }: Video) => ({
  responseContext: contextOf(null),
  contents: {
    twoColumnWatchNextResults: {
      results: {
        results: {
          contents: [
            {
              videoPrimaryInfoRenderer: {
                title: { runs: [{ text: `Title of ${id}` }] },
                viewCount: { videoViewCountRenderer: { viewCount: text(views) } },
                videoActions: { menuRenderer: { topLevelButtons: like === undefined ? [] : [like] } },
                dateText: { simpleText: dateText },
              },
            },
            {
              videoSecondaryInfoRenderer: {
                owner: {
                  videoOwnerRenderer: {
                    title: { runs: [{ text: teaHouse.handle }] },
                    navigationEndpoint: {
                      browseEndpoint: { browseId: teaHouse.id, canonicalBaseUrl: `/@${teaHouse.handle}` },
                    },
                    subscriberCountText: { simpleText: teaHouse.subscribers },
                    ...more,
                  },
                },
              },
            },
          ],
        },
      },
      secondaryResults: {},
    },
  },
  currentVideoEndpoint: { watchEndpoint: { videoId: id } },
});

/** The player's data. */
export const playerData = (id: string, details: object = {}, microformat: object = {}, more: object = {}) => ({
  playabilityStatus: { status: 'OK' },
  videoDetails: {
    videoId: id,
    title: `Title of ${id}`,
    viewCount: '1234',
    allowRatings: true,
    isLiveContent: false,
    ...details,
  },
  microformat: { playerMicroformatRenderer: { publishDate: '2026-06-25T08:00:00-07:00', ...microformat } },
  ...more,
});

/** The like button since December 2023. */
export const likeButton = (title: string, accessibilityText: string) => ({
  segmentedLikeDislikeButtonViewModel: {
    likeButtonViewModel: {
      likeButtonViewModel: {
        toggleButtonViewModel: {
          toggleButtonViewModel: {
            defaultButtonViewModel: { buttonViewModel: { title, accessibilityText } },
            toggledButtonViewModel: { buttonViewModel: { title: '1', accessibilityText } },
          },
        },
      },
    },
  },
});

/** What a figure, fact or moment says, in short: its value, or its state. */
export function says(value: Post[Exclude<keyof Post, 'id'>]): unknown {
  if (value.state !== 'known') return value.state;
  if ('low' in value) return value.exact ? value.value : `${value.low}–${value.high}`;
  return 'value' in value ? value.value : value.text;
}
