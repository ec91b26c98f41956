// YouTube's demo pages in the layout of 2026: page header view models, lockups, watch pages, replies of the site's own interface.
import type { DemoCreator, DemoLanguage, DemoPost } from './creators.ts';
import { type DemoComment, demoComments, pagesOf } from './crowd.ts';
import { ageLabel, cutLabel, plain, viewsLabel } from './labels.ts';
import {
  type DemoReply,
  type DemoRequest,
  type DemoView,
  embed,
  emptyReply,
  escaped,
  fragmentReply,
  jsonReply,
  pageReply,
  scriptElement,
} from './page.ts';
import { addressWith, commentList, disc, hueOf, insideLink, message, others } from './parts.ts';

const site = 'https://www.youtube.com';

export interface YoutubeSite {
  readonly creators: readonly DemoCreator[];
  readonly language: DemoLanguage;
  /** The moment that ages of videos are counted from, milliseconds since 1970. */
  readonly now: number;
}

const words = {
  'zh-TW': {
    subscribers: (count: string) => `${count}位訂閱者`,
    videos: (count: string) => `${count} 部影片`,
    views: (count: string) => `觀看次數：${count}次`,
    likeLabel: (count: string) => `和另外 ${count} 人一起對這部影片表示喜歡`,
    comments: '留言',
    tab: '影片',
    missing: '這個頁面無法使用。',
    missingHint: '試試搜尋其他內容。',
    feed: '首頁',
  },
  en: {
    subscribers: (count: string) => `${count} subscribers`,
    videos: (count: string) => `${count} videos`,
    views: (count: string) => `${count} views`,
    likeLabel: (count: string) => `like this video along with ${count} other people`,
    comments: 'Comments',
    tab: 'Videos',
    missing: 'This page is not available.',
    missingHint: 'Try searching for something else.',
    feed: 'Home',
  },
} as const;

const channelPath = ({ handle }: DemoCreator) => `/@${handle}`;

function headerOf(creator: DemoCreator, language: DemoLanguage) {
  const { name, handle, verified, followers, postCount, link } = creator;
  const word = words[language];
  const check = {
    startIndex: name.length,
    length: 0,
    element: {
      type: { imageType: { image: { sources: [{ clientResource: { imageName: 'CHECK_CIRCLE_FILLED' } }] } } },
    },
  };
  const subscribers = word.subscribers(cutLabel(followers, language));
  return {
    pageHeaderRenderer: {
      pageTitle: name,
      content: {
        pageHeaderViewModel: {
          title: {
            dynamicTextViewModel: { text: { content: name, ...(verified ? { attachmentRuns: [check] } : {}) } },
          },
          metadata: {
            contentMetadataViewModel: {
              metadataRows: [
                { metadataParts: [{ text: { content: `@${handle}` } }] },
                {
                  metadataParts: [
                    { text: { content: subscribers }, accessibilityLabel: subscribers },
                    { text: { content: word.videos(cutLabel(postCount, language)), styleRuns: [] } },
                  ],
                },
              ],
              delimiter: ' • ',
            },
          },
          ...(link ? { attribution: { attributionViewModel: linkOf(link) } } : {}),
        },
      },
    },
  };
}

const linkOf = (link: string) => ({
  text: {
    content: new URL(link).host,
    commandRuns: [
      {
        startIndex: 0,
        length: new URL(link).host.length,
        onTap: {
          innertubeCommand: {
            urlEndpoint: { url: `${site}/redirect?event=channel_header&q=${encodeURIComponent(link)}` },
          },
        },
      },
    ],
  },
});

function lockupOf(post: DemoPost, { language, now }: YoutubeSite) {
  const age = ageLabel(post.publishedAt, now, language);
  return {
    contentId: post.id,
    contentType: 'LOCKUP_CONTENT_TYPE_VIDEO',
    contentImage: {
      thumbnailViewModel: {
        overlays: [
          {
            thumbnailBottomOverlayViewModel: {
              badges: [
                { thumbnailBadgeViewModel: { text: '12:34', badgeStyle: 'THUMBNAIL_OVERLAY_BADGE_STYLE_DEFAULT' } },
              ],
            },
          },
        ],
      },
    },
    metadata: {
      lockupMetadataViewModel: {
        title: { content: post.caption },
        metadata: {
          contentMetadataViewModel: {
            metadataRows: [
              {
                metadataParts: [
                  { text: { content: words[language].views(viewsLabel(post.views, language)) } },
                  { text: { content: age }, accessibilityLabel: age },
                ],
              },
            ],
            delimiter: ' • ',
          },
        },
      },
    },
    rendererContext: {
      accessibilityContext: { label: `${post.caption} 12:34` },
      commandContext: { onTap: { innertubeCommand: { watchEndpoint: { videoId: post.id } } } },
    },
  };
}

function channelData(creator: DemoCreator, page: YoutubeSite) {
  const { id, name, bio } = creator;
  const path = channelPath(creator);
  return {
    responseContext: { mainAppWebResponseContext: { loggedOut: false } },
    header: headerOf(creator, page.language),
    metadata: {
      channelMetadataRenderer: {
        title: name,
        description: bio,
        rssUrl: `${site}/feeds/videos.xml?channel_id=${id}`,
        externalId: id,
        keywords: '',
        ownerUrls: [`http://www.youtube.com${path}`],
        channelUrl: `${site}/channel/${id}`,
        vanityChannelUrl: `http://www.youtube.com${path}`,
      },
    },
    microformat: { microformatDataRenderer: { urlCanonical: `${site}/channel/${id}`, title: name } },
    contents: {
      twoColumnBrowseResultsRenderer: {
        tabs: [
          { tabRenderer: { title: words[page.language].feed, endpoint: tabEndpoint(id, `${path}/featured`) } },
          {
            tabRenderer: {
              title: words[page.language].tab,
              selected: true,
              endpoint: tabEndpoint(id, `${path}/videos`),
              content: {
                richGridRenderer: {
                  contents: creator.posts.map((post) => ({
                    richItemRenderer: { content: { lockupViewModel: lockupOf(post, page) } },
                  })),
                },
              },
            },
          },
        ],
      },
    },
  };
}

const tabEndpoint = (browseId: string, url: string) => ({
  commandMetadata: { webCommandMetadata: { url, webPageType: 'WEB_PAGE_TYPE_CHANNEL' } },
  browseEndpoint: { browseId, canonicalBaseUrl: url.replace(/\/\w+$/, '') },
});

const missingData = (page: YoutubeSite) => ({
  header: { c4TabbedHeaderRenderer: { channelId: 'UCdemo0nobodyhere0000003' } },
  alerts: [{ alertRenderer: { type: 'ERROR', text: { simpleText: words[page.language].missing } } }],
});

function watchData(creator: DemoCreator, post: DemoPost, { language }: YoutubeSite) {
  const word = words[language];
  const subscribers = word.subscribers(cutLabel(creator.followers, language));
  const like = {
    title: cutLabel(post.likes, language, 2),
    accessibilityText: word.likeLabel(plain(post.likes)),
    iconName: 'LIKE',
  };
  return {
    currentVideoEndpoint: { watchEndpoint: { videoId: post.id } },
    contents: {
      twoColumnWatchNextResults: {
        results: {
          results: {
            contents: [
              {
                videoPrimaryInfoRenderer: {
                  title: { runs: [{ text: post.caption }] },
                  viewCount: {
                    videoViewCountRenderer: { viewCount: { simpleText: word.views(plain(post.views)) }, isLive: false },
                  },
                  dateText: { simpleText: new Date(post.publishedAt).toISOString().slice(0, 10) },
                  videoActions: {
                    menuRenderer: {
                      topLevelButtons: [
                        {
                          segmentedLikeDislikeButtonViewModel: {
                            likeButtonViewModel: {
                              likeButtonViewModel: {
                                toggleButtonViewModel: {
                                  toggleButtonViewModel: { defaultButtonViewModel: { buttonViewModel: like } },
                                },
                              },
                            },
                          },
                        },
                      ],
                    },
                  },
                },
              },
              {
                videoSecondaryInfoRenderer: {
                  owner: {
                    videoOwnerRenderer: {
                      title: {
                        runs: [
                          { text: creator.name, navigationEndpoint: tabEndpoint(creator.id, channelPath(creator)) },
                        ],
                      },
                      subscriberCountText: {
                        simpleText: subscribers,
                        accessibility: { accessibilityData: { label: subscribers } },
                      },
                      navigationEndpoint: {
                        browseEndpoint: { browseId: creator.id, canonicalBaseUrl: channelPath(creator) },
                      },
                      ...(creator.verified
                        ? { badges: [{ metadataBadgeRenderer: { style: 'BADGE_STYLE_TYPE_VERIFIED' } }] }
                        : {}),
                    },
                  },
                },
              },
            ],
          },
        },
      },
    },
    engagementPanels: [
      {
        engagementPanelSectionListRenderer: {
          panelIdentifier: 'engagement-panel-comments-section',
          header: {
            engagementPanelTitleHeaderRenderer: {
              title: { runs: [{ text: word.comments }] },
              contextualInfo: { runs: [{ text: cutLabel(post.comments, language, 2) }] },
            },
          },
        },
      },
    ],
  };
}

/** A comment as the entity that the page's elements are bound to. */
const entityOf = ({ id, text, author, isCreator }: DemoComment) => ({
  entityKey: `Eh${id}`,
  type: 'ENTITY_MUTATION_TYPE_REPLACE',
  payload: {
    commentEntityPayload: {
      key: `Eh${id}`,
      properties: { commentId: id, content: { content: text }, publishedTime: '2 天前', replyLevel: 0 },
      author: {
        channelId: author.id,
        displayName: `@${author.handle}`,
        avatarThumbnailUrl: `${site}/demo-picture/${author.id}=s88`,
        isVerified: false,
        isCurrentUser: false,
        isCreator,
      },
      toolbar: { likeCountNotliked: ' ', replyCount: '' },
    },
  },
});

const moreComments = 40;

const commentPages = ({ creators }: YoutubeSite, creator: DemoCreator, post: DemoPost) =>
  pagesOf(demoComments(creator, post, creators.indexOf(creator)), moreComments);

const commentsData = (creator: DemoCreator, post: DemoPost, page: YoutubeSite, at: number) => ({
  onResponseReceivedEndpoints: [
    {
      reloadContinuationItemsCommand: {
        targetId: 'comments-section',
        continuationItems:
          at === 0
            ? [{ commentsHeaderRenderer: { countText: { runs: [{ text: plain(post.comments) }, { text: ' ' }] } } }]
            : [],
      },
    },
  ],
  frameworkUpdates: {
    entityBatchUpdate: {
      mutations: (commentPages(page, creator, post)[at] ?? [])
        .flatMap((comment) => [comment, ...comment.answers])
        .map(entityOf),
    },
  },
});

const playerData = (creator: DemoCreator, post: DemoPost) => ({
  playabilityStatus: { status: 'OK', playableInEmbed: true },
  videoDetails: {
    videoId: post.id,
    title: post.caption,
    lengthSeconds: '754',
    channelId: creator.id,
    shortDescription: '',
    viewCount: String(post.views),
    author: creator.name,
    isPrivate: false,
    isLiveContent: false,
  },
  microformat: {
    playerMicroformatRenderer: {
      title: { simpleText: post.caption },
      ownerProfileUrl: `http://www.youtube.com${channelPath(creator)}`,
      externalChannelId: creator.id,
      externalVideoId: post.id,
      viewCount: String(post.views),
      likeCount: String(post.likes),
      publishDate: new Date(post.publishedAt).toISOString(),
      ownerChannelName: creator.name,
    },
  },
  ...(post.paid ? { paidContentOverlay: { paidContentOverlayRenderer: { text: { simpleText: '…' } } } } : {}),
});

const ask = (path: string, part: string, language: DemoLanguage, body: object): DemoRequest => ({
  via: 'request',
  method: 'POST',
  url: `${site}/youtubei/v1/${path}?prettyPrint=false&lang=${language}&demo=${encodeURIComponent(part)}`,
  body: JSON.stringify({
    context: { client: { hl: language, gl: 'TW', clientName: 'WEB', clientVersion: '2.20261101.00.00' } },
    ...body,
  }),
});

const askChannel = ({ id, handle }: DemoCreator, language: DemoLanguage) =>
  ask('browse', handle, language, { browseId: id, params: 'EgZ2aWRlb3PyBgQKAjoA' });

const askWatch = ({ handle }: DemoCreator, { id }: DemoPost, language: DemoLanguage) => [
  ask('next', `${handle}:${id}`, language, { videoId: id }),
  ask('player', `${handle}:${id}`, language, { videoId: id }),
];

/** The token of a next page holds the video's id among bytes of its own. */
const askComments = ({ handle }: DemoCreator, { id }: DemoPost, language: DemoLanguage, page: number) =>
  ask('next', `${handle}:${id}:${page}`, language, {
    continuation: encodeURIComponent(btoa(`\u0012\r\u0012\u000b${id}\u0018\u0006 comments-section ${page}`)),
  });

const videosAddress = (handle: string) => `${site}/@${handle}/videos`;

function links({ creators, language }: YoutubeSite): string {
  const people = creators.map((creator) =>
    insideLink(addressWith(videosAddress(creator.handle), language), escaped(creator.name), [
      askChannel(creator, language),
    ]),
  );
  const feed = insideLink(addressWith(`${site}/`, language, { demo: 'feed' }), words[language].feed);
  const missing = insideLink(addressWith(`${site}/@nobody-here-demo`, language), '@nobody-here-demo');
  return others([feed, ...people, missing]);
}

const watchAddress = (post: DemoPost, language: DemoLanguage) => addressWith(`${site}/watch?v=${post.id}`, language);

function tile(post: DemoPost, { language, now }: YoutubeSite): string {
  const views = words[language].views(viewsLabel(post.views, language));
  return `<ytd-rich-item-renderer class="tile"><yt-lockup-view-model>${insideLink(
    watchAddress(post, language),
    `<div class="pic"></div><span class="words">${escaped(post.caption)}</span>`,
  )}<yt-content-metadata-view-model class="soft"><span role="text">${views}</span> <span aria-hidden="true">•</span> <span role="text">${ageLabel(post.publishedAt, now, language)}</span></yt-content-metadata-view-model></yt-lockup-view-model></ytd-rich-item-renderer>`;
}

function channelView(page: YoutubeSite, creator: DemoCreator): DemoView {
  const { language } = page;
  const word = words[language];
  return {
    title: `${creator.name} - YouTube`,
    markup: `<ytd-browse page-subtype="channels" role="main" style="--hue:${hueOf(creator.handle)}"><div id="page-header" class="head">${disc(creator)}<yt-page-header-renderer><yt-page-header-view-model>
<yt-dynamic-text-view-model><h1>${escaped(creator.name)}</h1></yt-dynamic-text-view-model>
<yt-content-metadata-view-model class="soft"><div><span role="text">@${escaped(creator.handle)}</span></div><div><span role="text">${word.subscribers(cutLabel(creator.followers, language))}</span> <span aria-hidden="true">•</span> <span role="text">${word.videos(cutLabel(creator.postCount, language))}</span></div></yt-content-metadata-view-model>
<div class="bio">${escaped(creator.bio)}</div>
</yt-page-header-view-model></yt-page-header-renderer></div>
<div class="tabs">${insideLink(addressWith(videosAddress(creator.handle), language), word.tab, [], 'aria-selected="true"')}</div>
<ytd-rich-grid-renderer class="grid">${creator.posts.map((post) => tile(post, page)).join('')}</ytd-rich-grid-renderer></ytd-browse>${links(page)}`,
    afterLoad: [],
    afterMove: [askChannel(creator, language)],
  };
}

function watchView(page: YoutubeSite, creator: DemoCreator, post: DemoPost): DemoView {
  const { language } = page;
  const word = words[language];
  const pages = commentPages(page, creator, post);
  const requests = pages.map((_, at) => askComments(creator, post, language, at));
  return {
    title: `${post.caption} - YouTube`,
    markup: `<ytd-watch-flexy video-id="${post.id}" role="main" style="--hue:${hueOf(creator.handle)}"><div class="watch"></div>
<h1>${escaped(post.caption)}</h1>
<p>${insideLink(addressWith(videosAddress(creator.handle), language), escaped(creator.name))} <span id="owner-sub-count" class="soft">${word.subscribers(cutLabel(creator.followers, language))}</span></p>
<ytd-watch-info-text><div id="info" class="soft">${word.views(plain(post.views))}</div></ytd-watch-info-text>
<ytd-comments>${commentList(pages[0] ?? [])}</ytd-comments></ytd-watch-flexy>${links(page)}`,
    afterLoad: requests,
    afterMove: [...askWatch(creator, post, language), ...requests],
  };
}

const plainView = (
  page: YoutubeSite,
  title: string,
  words: string,
  requests: readonly DemoRequest[] = [],
): DemoView => ({
  title: `${title} - YouTube`,
  markup: `<main>${message(title, words)}</main>${links(page)}`,
  afterLoad: [],
  afterMove: requests,
});

/** The first load names its path beside its data. */
const initial = (path: string, data: unknown, player?: unknown) =>
  scriptElement(`window['ytUrl'] = '${path.replaceAll('/', '\\/')}';`) +
  (player ? scriptElement(`var ytInitialPlayerResponse = ${embed(player)};`) : '') +
  scriptElement(`var ytInitialData = ${embed(data)};`);

interface Answer {
  readonly view: DemoView;
  readonly head: string;
}

function viewOf(page: YoutubeSite, url: URL): Answer | null {
  const word = words[page.language];
  if (url.pathname === '/' && url.searchParams.get('demo') === 'feed') {
    return { view: plainView(page, word.feed, ''), head: initial('/', { contents: {} }) };
  }
  if (url.pathname === '/watch') {
    const id = url.searchParams.get('v');
    const creator = page.creators.find(({ posts }) => posts.some((post) => post.id === id));
    const post = creator?.posts.find((one) => one.id === id);
    if (!creator || !post) return null;
    return {
      view: watchView(page, creator, post),
      head: initial(`/watch?v=${post.id}`, watchData(creator, post, page), playerData(creator, post)),
    };
  }
  const [, handle = ''] = /^\/@([\w.-]+)(?:\/(?:videos|featured))?\/?$/.exec(url.pathname) ?? [];
  if (handle === 'nobody-here-demo') {
    return {
      view: plainView(page, word.missing, word.missingHint, [ask('browse', handle, page.language, { browseId: '' })]),
      head: initial(url.pathname, missingData(page)),
    };
  }
  const creator = page.creators.find((one) => one.handle === handle.toLowerCase());
  return creator
    ? { view: channelView(page, creator), head: initial(`${channelPath(creator)}/videos`, channelData(creator, page)) }
    : null;
}

/** The site's own data addresses. */
function answerData(page: YoutubeSite, url: URL): DemoReply | null {
  const [handle, videoId, comments] = (url.searchParams.get('demo') ?? '').split(':');
  if (handle === 'nobody-here-demo') return jsonReply(missingData(page));
  const creator = page.creators.find((one) => one.handle === handle);
  if (!creator) return null;
  const post = creator.posts.find(({ id }) => id === videoId);
  switch (url.pathname) {
    case '/youtubei/v1/browse':
      return jsonReply(channelData(creator, page));
    case '/youtubei/v1/next':
      if (post && comments) return jsonReply(commentsData(creator, post, page, Number(comments)));
      return post ? jsonReply(watchData(creator, post, page)) : null;
    case '/youtubei/v1/player':
      return post ? jsonReply(playerData(creator, post)) : null;
    default:
      return null;
  }
}

/** Answers an address of www.youtube.com; null when it is none of the demo's. */
export function youtubeReply(page: YoutubeSite, url: URL): DemoReply | null {
  if (url.pathname.startsWith('/youtubei/')) return answerData(page, url);
  if (url.pathname === '/favicon.ico') return emptyReply;
  const answer = viewOf(page, url);
  if (!answer) return null;
  if (url.searchParams.has('demo-view')) return fragmentReply(answer.view);
  return pageReply({
    language: page.language,
    site: 'YouTube',
    htmlLanguage: page.language === 'zh-TW' ? 'zh-Hant-TW' : 'en',
    head: answer.head,
    view: answer.view,
  });
}
