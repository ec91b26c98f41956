// TikTok's demo pages in the desktop layout of 2026: account in the rehydration state, lists by replies, figures on screen.
import type { DemoCreator, DemoLanguage, DemoPost } from './creators.ts';
import { type DemoComment, demoComments, pagesOf } from './crowd.ts';
import { plain, tiktokLabel, tiktokRounded } from './labels.ts';
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
import { addressWith, commentList, disc, figure, hueOf, insideLink, message, others } from './parts.ts';

const site = 'https://www.tiktok.com';

const words = {
  'zh-TW': {
    followers: '粉絲',
    following: '關注中',
    likes: '讚',
    pinned: '已置頂',
    private: '這是私密帳號',
    privateHint: '關注此帳號以查看其內容。',
    missing: '找不到此帳號',
    missingHint: '試試搜尋其他帳號。',
    feed: '為您推薦',
  },
  en: {
    followers: 'Followers',
    following: 'Following',
    likes: 'Likes',
    pinned: 'Pinned',
    private: 'This account is private',
    privateHint: 'Follow this account to see its contents.',
    missing: 'Couldn’t find this account',
    missingHint: 'Looking for other accounts may help.',
    feed: 'For You',
  },
} as const;

export interface TiktokSite {
  readonly creators: readonly DemoCreator[];
  readonly language: DemoLanguage;
}

const secUid = ({ id }: DemoCreator) => `MS4wLjABAAAAdemo${id}`;

const authorOf = (creator: DemoCreator) => ({
  id: creator.id,
  uniqueId: creator.handle,
  nickname: creator.name,
  signature: creator.bio,
  verified: creator.verified,
  privateAccount: creator.state === 'private',
  secUid: secUid(creator),
});

function userInfoOf(creator: DemoCreator) {
  const { link, followers, following, totalLikes, postCount } = creator;
  return {
    user: {
      ...authorOf(creator),
      secret: creator.state === 'private',
      bioLink: link ? { link, risk: 0 } : undefined,
      commerceUserInfo: { commerceUser: false },
      ttSeller: false,
      createTime: 1_577_836_800,
      region: 'TW',
      language: 'zh-Hant',
    },
    stats: {
      followerCount: tiktokRounded(followers),
      followingCount: following,
      heart: tiktokRounded(totalLikes),
      heartCount: tiktokRounded(totalLikes),
      videoCount: postCount,
      diggCount: 0,
      friendCount: 12,
    },
    statsV2: {
      followerCount: String(followers),
      followingCount: String(following),
      heart: String(totalLikes),
      heartCount: String(totalLikes),
      videoCount: String(postCount),
      diggCount: '0',
      friendCount: '12',
    },
    itemList: [],
  };
}

function itemOf(creator: DemoCreator, post: DemoPost, form: 'page' | 'reply') {
  const shown = {
    playCount: tiktokRounded(post.views),
    diggCount: tiktokRounded(post.likes),
    commentCount: tiktokRounded(post.comments),
    shareCount: tiktokRounded(post.shares),
  };
  const asText = Object.fromEntries(Object.entries(shown).map(([name, value]) => [name, String(value)]));
  return {
    id: post.id,
    desc: post.caption,
    // A text in pages, a number in replies.
    createTime: form === 'page' ? String(post.publishedAt / 1_000) : post.publishedAt / 1_000,
    author: authorOf(creator),
    stats: { ...shown, collectCount: form === 'page' ? String(post.saves) : tiktokRounded(post.saves) },
    statsV2: { ...asText, collectCount: String(post.saves), repostCount: '0' },
    ...(post.pinned ? { isPinnedItem: true } : {}),
    // An unmarked item has no such key; this one stands in every full item.
    ...(post.paid ? { adLabelVersion: 2, BAInfo: 'spring.tea.demo' } : {}),
    privateItem: false,
    isAd: false,
    video: { duration: 31, height: 1024, width: 576 },
  };
}

/** Snake case here, camel case elsewhere. */
const commentOf = (post: DemoPost, { id, text, author, publishedAt, answers }: DemoComment): object => ({
  cid: id,
  aweme_id: post.id,
  text,
  create_time: publishedAt / 1_000,
  digg_count: 0,
  reply_id: '0',
  reply_comment: answers.length > 0 ? answers.map((answer) => commentOf(post, answer)) : null,
  reply_comment_total: answers.length,
  comment_language: 'un',
  user: {
    uid: author.id,
    unique_id: author.handle,
    nickname: author.handle,
    avatar_thumb: {
      uri: author.hasPicture ? `tos-alisg-avt-0068/demo${author.id}` : 'musically-maliva-obj/1594805258216454',
      url_list: [],
      url_prefix: null,
    },
  },
});

const moreComments = 40;

const commentPages = ({ creators }: TiktokSite, creator: DemoCreator, post: DemoPost) =>
  pagesOf(demoComments(creator, post, creators.indexOf(creator)), moreComments);

const ask = (path: string, named: Readonly<Record<string, string>>): DemoRequest => ({
  via: 'fetch',
  method: 'GET',
  url: `${site}${path}?${new URLSearchParams({ aid: '1988', app_name: 'tiktok_web', device_platform: 'web_pc', ...named })}`,
});

const askAccount = (creator: DemoCreator) =>
  ask('/api/user/detail/', { demo: creator.handle, uniqueId: creator.handle, secUid: secUid(creator) });
const askPosts = (creator: DemoCreator) =>
  ask('/api/post/item_list/', { demo: creator.handle, secUid: secUid(creator), count: '35', cursor: '0' });
const askPost = (creator: DemoCreator, post: DemoPost) =>
  ask('/api/item/detail/', { demo: creator.handle, itemId: post.id });
const askComments = (creator: DemoCreator, post: DemoPost, page: number) =>
  ask('/api/comment/list/', {
    demo: creator.handle,
    aweme_id: post.id,
    count: String(moreComments),
    cursor: String(page * moreComments),
  });
/** What the start feed loads: other people's posts. */
const askFeed = () => ask('/api/recommend/item_list/', { demo: 'feed', count: '6' });

const state = (scope: Readonly<Record<string, unknown>>, canonical: string) =>
  scriptElement(
    embed({
      __DEFAULT_SCOPE__: {
        'webapp.app-context': { language: 'zh-Hant-TW', region: 'TW', user: { uniqueId: 'visitor.demo' } },
        'seo.abtest': { canonical },
        ...scope,
      },
    }),
    'id="__UNIVERSAL_DATA_FOR_REHYDRATION__" type="application/json"',
  );

const profileAddress = (handle: string) => `${site}/@${handle}`;

const accountState = (creator: DemoCreator) =>
  state(
    {
      'webapp.user-detail': {
        userInfo: userInfoOf(creator),
        statusCode: creator.state === 'private' ? 10_222 : 0,
        statusMsg: '',
        needFix: true,
        shareMeta: { title: creator.name, desc: `${tiktokLabel(creator.followers).toLowerCase()} Followers` },
      },
    },
    profileAddress(creator.handle),
  );

function links({ creators, language }: TiktokSite): string {
  const people = creators.map((creator) =>
    insideLink(
      addressWith(profileAddress(creator.handle), language),
      escaped(creator.name),
      creator.state === 'open' ? [askAccount(creator), askPosts(creator)] : [],
    ),
  );
  const feed = insideLink(addressWith(`${site}/foryou`, language, { demo: 'feed' }), words[language].feed);
  const missing = insideLink(addressWith(profileAddress('nobody.here.demo'), language), 'nobody.here.demo');
  return others([feed, ...people, missing]);
}

const tile = ({ handle, name }: DemoCreator, post: DemoPost, language: DemoLanguage) =>
  `<div data-e2e="user-post-item" class="tile">${insideLink(
    addressWith(`${profileAddress(handle)}/video/${post.id}`, language),
    `${post.pinned ? `<div data-e2e="video-card-badge">${words[language].pinned}</div>` : ''}<div class="pic" role="img" aria-label="${escaped(`${post.caption} created by ${name} with ${name}’s original sound`)}"></div><strong data-e2e="video-views">${tiktokLabel(post.views)}</strong><span class="words">${escaped(post.caption)}</span>`,
  )}</div>`;

function profileView(page: TiktokSite, creator: DemoCreator, extra: readonly DemoRequest[] = []): DemoView {
  const { language } = page;
  const word = words[language];
  const { handle, name, bio, link, followers, following, totalLikes } = creator;
  const isPrivate = creator.state === 'private';
  const requests = isPrivate ? extra : [askPosts(creator), ...extra];
  return {
    title: `${name} (@${handle})`,
    markup: `<main style="--hue:${hueOf(handle)}"><div class="head">${disc(creator)}<div>
<h1 data-e2e="user-title">${escaped(name)}</h1><h2 data-e2e="user-subtitle" class="soft">${escaped(handle)}</h2>
<ul class="figures">${figure('data-e2e="following-count"', plain(following).replaceAll(',', ''), word.following)}${figure('data-e2e="followers-count"', tiktokLabel(followers), word.followers)}${figure('data-e2e="likes-count"', tiktokLabel(totalLikes), word.likes)}</ul>
<h2 data-e2e="user-bio" class="bio">${escaped(bio)}</h2>${link ? `<a data-e2e="user-link" href="${escaped(`${site}/link/v2?aid=1988&scene=bio_url&target=${encodeURIComponent(link)}`)}">${escaped(new URL(link).host)}</a>` : ''}
</div></div>${
      isPrivate
        ? message(word.private, word.privateHint)
        : `<div data-e2e="user-post-item-list" class="grid tall">${creator.posts.map((post) => tile(creator, post, language)).join('')}</div>`
    }</main>${links(page)}`,
    afterLoad: requests,
    afterMove: isPrivate ? [askAccount(creator)] : [askAccount(creator), ...requests],
  };
}

function postView(page: TiktokSite, creator: DemoCreator, post: DemoPost): DemoView {
  const { language } = page;
  const pages = commentPages(page, creator, post);
  const requests = pages.map((_, at) => askComments(creator, post, at));
  return {
    title: post.caption,
    markup: `<main style="--hue:${hueOf(creator.handle)}"><article data-e2e="recommend-list-item-container" id="one-column-item-0">
<div class="watch" id="xgwrapper-0-${post.id}"></div>
${insideLink(addressWith(profileAddress(creator.handle), language), `<h3 data-e2e="browse-username">${escaped(creator.handle)}</h3>`)}
<p data-e2e="browse-video-desc">${escaped(post.caption)}</p>
<ul class="figures">${figure('data-e2e="like-count"', tiktokLabel(post.likes), '')}${figure('data-e2e="comment-count"', tiktokLabel(post.comments), '')}${figure('data-e2e="share-count"', tiktokLabel(post.shares), '')}</ul>
${commentList(pages[0] ?? [])}</article></main>${links(page)}`,
    afterLoad: requests,
    afterMove: [askPost(creator, post), ...requests],
  };
}

interface Answer {
  readonly view: DemoView;
  readonly head: string;
}

const plainView = (
  page: TiktokSite,
  title: string,
  words: string,
  requests: readonly DemoRequest[] = [],
): DemoView => ({
  title,
  markup: `<main>${message(title, words)}</main>${links(page)}`,
  afterLoad: requests,
  afterMove: requests,
});

function viewOf(page: TiktokSite, url: URL): Answer | null {
  const word = words[page.language];
  const variant = url.searchParams.get('demo');
  if (url.pathname === '/foryou' && variant === 'feed') {
    return { view: plainView(page, word.feed, '', [askFeed()]), head: state({}, `${site}/foryou`) };
  }
  const [, handle = '', postId] = /^\/@([\w.]+)(?:\/video\/(\d+))?\/?$/.exec(url.pathname) ?? [];
  if (handle === 'nobody.here.demo') {
    const missing = { 'webapp.user-detail': { statusCode: 10_221, statusMsg: '' } };
    return { view: plainView(page, word.missing, word.missingHint), head: state(missing, profileAddress(handle)) };
  }
  const creator = page.creators.find((one) => one.handle === handle.toLowerCase());
  if (!creator) return null;
  if (!postId) {
    // `stale`: the state of the account before stands in the document, the screen already shows this one.
    const before = page.creators.find((other) => other !== creator);
    if (variant === 'stale' && before) return { view: profileView(page, creator), head: accountState(before) };
    return {
      view: profileView(page, creator, variant === 'with-feed' ? [askFeed()] : []),
      head: accountState(creator),
    };
  }
  const post = creator.posts.find(({ id }) => id === postId);
  if (!post) return null;
  const detail = {
    'webapp.video-detail': { itemInfo: { itemStruct: itemOf(creator, post, 'page') }, statusCode: 0, statusMsg: '' },
  };
  return {
    view: postView(page, creator, post),
    head: state(detail, `${profileAddress(creator.handle)}/video/${post.id}`),
  };
}

/** The site's own data addresses. */
function answerData(page: TiktokSite, url: URL): DemoReply | null {
  const { creators } = page;
  const named = url.searchParams.get('demo');
  if (url.pathname === '/api/recommend/item_list/' && named === 'feed') {
    const itemList = creators.flatMap((creator) =>
      creator.posts.slice(0, 3).map((post) => itemOf(creator, post, 'reply')),
    );
    return jsonReply({ itemList, hasMore: true, statusCode: 0, status_code: 0 });
  }
  const creator = creators.find((one) => one.handle === named);
  if (!creator) return null;
  if (url.pathname === '/api/user/detail/') {
    return jsonReply({ userInfo: userInfoOf(creator), statusCode: 0, status_code: 0, shareMeta: {} });
  }
  const { searchParams } = url;
  const asked = searchParams.get('itemId') ?? searchParams.get('aweme_id');
  const post = creator.posts.find(({ id }) => id === asked);
  if (url.pathname === '/api/item/detail/' && post) {
    return jsonReply({ itemInfo: { itemStruct: itemOf(creator, post, 'reply') }, statusCode: 0, status_code: 0 });
  }
  if (url.pathname === '/api/comment/list/' && post) {
    const at = Math.floor(Number(searchParams.get('cursor')) / moreComments);
    const comments = commentPages(page, creator, post)[at] ?? [];
    return jsonReply({
      comments: comments.map((comment) => commentOf(post, comment)),
      cursor: (at + 1) * moreComments,
      has_more: 1,
      total: post.comments,
      status_code: 0,
    });
  }
  if (url.pathname !== '/api/post/item_list/') return null;
  const itemList = creator.posts.map((post) => itemOf(creator, post, 'reply'));
  return jsonReply({ cursor: '0', hasMore: false, itemList, statusCode: 0, status_code: 0 });
}

/** Answers an address of www.tiktok.com; null when it is none of the demo's. */
export function tiktokReply(page: TiktokSite, url: URL): DemoReply | null {
  if (url.pathname.startsWith('/api/')) return answerData(page, url);
  if (url.pathname === '/favicon.ico') return emptyReply;
  const answer = viewOf(page, url);
  if (!answer) return null;
  if (url.searchParams.has('demo-view')) return fragmentReply(answer.view);
  return pageReply({
    language: page.language,
    site: 'TikTok',
    htmlLanguage: page.language === 'zh-TW' ? 'zh-Hant-TW' : 'en',
    head: answer.head,
    view: answer.view,
  });
}
