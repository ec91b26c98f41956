// Instagram's demo pages in the layout of 2026 for a visitor who is logged in: data preloaded in the page, lists by GraphQL replies.
import type { DemoCreator, DemoLanguage, DemoPost } from './creators.ts';
import { type DemoComment, demoComments, pagesOf } from './crowd.ts';
import { cutLabel, plain } from './labels.ts';
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

const site = 'https://www.instagram.com';

const words = {
  'zh-TW': {
    posts: '則貼文',
    followers: '位粉絲',
    following: '追蹤中',
    private: '這是不公開帳號',
    privateHint: '追蹤這個帳號，才能看到照片和影片。',
    missing: '很抱歉，無法使用此頁面。',
    missingHint: '你追蹤的連結可能有誤，或頁面已遭移除。',
    wall: '登入後即可查看',
    wallHint: '這個頁面需要登入。',
    waiting: '載入中…',
    feed: '動態消息',
    likes: '個讚',
    comments: '則留言',
  },
  en: {
    posts: 'posts',
    followers: 'followers',
    following: 'following',
    private: 'This account is private',
    privateHint: 'Follow to see its photos and videos.',
    missing: 'Sorry, this page is not available.',
    missingHint: 'The link may be broken, or the page may have been removed.',
    wall: 'Log in to continue',
    wallHint: 'This page needs a login.',
    waiting: 'Loading…',
    feed: 'Feed',
    likes: 'likes',
    comments: 'comments',
  },
} as const;

/** The person looking at the page: an account object too, and never the page's creator. */
const viewer = {
  pk: '79990000001',
  username: 'visitor.demo',
  full_name: '訪客',
  follower_count: 17,
  following_count: 9,
};

function userOf(creator: DemoCreator) {
  const { id, handle, name, bio, category, link, verified, state, followers, following, postCount } = creator;
  return {
    pk: id,
    id,
    username: handle,
    full_name: name,
    biography: bio,
    bio_links: link ? [{ title: '', url: link, link_type: 'external' }] : [],
    external_url: link || null,
    category,
    should_show_category: category !== '',
    is_verified: verified,
    is_private: state === 'private',
    is_business: category !== '',
    account_type: category ? 3 : 1,
    follower_count: followers,
    following_count: following,
    media_count: postCount,
    total_clips_count: 1,
    __typename: 'XDTUserDict',
  };
}

function nodeOf(creator: DemoCreator, post: DemoPost) {
  const { id: pk, handle: username, name: full_name, verified: is_verified, likesHidden } = creator;
  const author = { pk, id: pk, username, full_name, is_verified, is_private: false, __typename: 'XDTUserDict' };
  return {
    code: post.id,
    pk: post.numericId,
    id: `${post.numericId}_${pk}`,
    ad_id: null,
    caption: { text: post.caption, created_at: post.publishedAt / 1_000 },
    taken_at: post.publishedAt / 1_000,
    is_paid_partnership: post.paid,
    sponsor_tags: post.paid ? [{ sponsor: { pk: '70019999999', username: 'spring.tea.demo' } }] : null,
    user: author,
    owner: author,
    coauthor_producers: [],
    comment_count: post.comments,
    // What the site sends for hidden likes: the flag, and the three faces it shows.
    like_and_view_counts_disabled: likesHidden,
    like_count: likesHidden ? 3 : post.likes,
    view_count: null,
    product_type: 'feed',
    media_type: 1,
    carousel_media_count: null,
    carousel_media: null,
    usertags: null,
    timeline_pinned_user_ids: [],
    accessibility_caption: null,
    __typename: 'XDTMediaDict',
  };
}

const profileData = (creator: DemoCreator) => ({ user: userOf(creator), viewer: { user: viewer } });

const postsData = (creator: DemoCreator, posts: readonly DemoPost[]) => ({
  xdt_api__v1__feed__user_timeline_graphql_connection: {
    edges: posts.map((post) => ({ node: nodeOf(creator, post), cursor: post.numericId })),
    page_info: { has_next_page: posts.length < creator.posts.length, end_cursor: posts.at(-1)?.numericId ?? null },
  },
  xdt_viewer: { user: { id: viewer.pk } },
});

const postData = (creator: DemoCreator, post: DemoPost) => ({
  xdt_api__v1__media__shortcode__web_info: { items: [nodeOf(creator, post)] },
});

/** The default picture keeps its key, whatever file it is. */
const pictureOf = ({ id, hasPicture }: DemoComment['author']): string =>
  hasPicture
    ? `${site}/demo-picture/4${id}_1${id}_2${id}_n.jpg?stp=dst-jpg_s150x150&_nc_cat=1`
    : `${site}/demo-picture/573323465_1219825463302212_7278921664109726296_n.png?stp=dst-jpg_s150x150&ig_cache_key=YW5vbnltb3VzX3Byb2ZpbGVfcGlj.3-ccb7-5`;

const commentOf = ({ id: pk, text, author, publishedAt, answers }: DemoComment): object => ({
  pk,
  text,
  created_at: publishedAt / 1_000,
  user: {
    pk: author.id,
    id: author.id,
    username: author.handle,
    is_verified: false,
    profile_pic_url: pictureOf(author),
    __typename: 'XDTUserDict',
  },
  comment_like_count: 0,
  child_comment_count: answers.length,
  preview_child_comments: answers.map(commentOf),
  parent_comment_id: null,
  __typename: 'XDTCommentDict',
});

/** What comes with the page, and what each further request brings. */
const firstComments = 15;
const moreComments = 40;

function commentPages({ creators }: InstagramSite, creator: DemoCreator, post: DemoPost) {
  const all = demoComments(creator, post, creators.indexOf(creator));
  return [all.slice(0, firstComments), ...pagesOf(all.slice(firstComments), moreComments)];
}

const commentsData = (comments: readonly DemoComment[]) => ({
  xdt_api__v1__media__media_id__comments__connection: {
    edges: comments.map((comment) => ({ node: commentOf(comment), cursor: comment.id })),
    page_info: { end_cursor: comments.at(-1)?.id ?? null, has_next_page: true },
  },
});

const reply = (data: unknown): DemoReply => jsonReply({ data, extensions: { is_final: true }, status: 'ok' });

const query = (name: string, part: string, variables: object): DemoRequest => ({
  via: 'xhr',
  method: 'POST',
  url: `${site}/graphql/query?demo=${encodeURIComponent(part)}`,
  body: new URLSearchParams({
    av: viewer.pk,
    fb_api_caller_class: 'RelayModern',
    fb_api_req_friendly_name: name,
    variables: JSON.stringify(variables),
    doc_id: '1000000000000001',
  }).toString(),
});

const askProfile = ({ handle, id }: DemoCreator) =>
  query('PolarisProfilePageContentQuery', `profile:${handle}`, { id, render_surface: 'PROFILE' });
const askPosts = ({ handle }: DemoCreator) =>
  query('PolarisProfilePostsQuery', `posts:${handle}`, { data: { count: 12 }, username: handle });
const askPost = ({ handle }: DemoCreator, { id }: DemoPost) =>
  query('PolarisPostRootQuery', `post:${handle}:${id}`, { shortcode: id });
const askComments = ({ handle }: DemoCreator, { id, numericId }: DemoPost, page: number) =>
  query('PolarisPostCommentsPaginationQuery', `comments:${handle}:${id}:${page}`, {
    after: null,
    first: moreComments,
    media_id: numericId,
    sort_order: 'popular',
  });
/** What the home feed loads in the background while a profile is open: other people's posts. */
const askFeed = () => query('PolarisFeedRootPaginationCachedQuery', 'feed', { first: 12 });

/** Data that came with the document, as the site's own loader writes it. */
const preloaded = (name: string, data: unknown) =>
  scriptElement(
    embed({
      require: [
        [
          'ScheduledServerJS',
          'handle',
          null,
          [
            {
              __bbox: {
                require: [
                  [
                    'RelayPrefetchedStreamCache',
                    'next',
                    [],
                    [`adp_${name}RelayPreloader_demo`, { __bbox: { complete: true, result: { data } } }],
                  ],
                ],
              },
            },
          ],
        ],
      ],
    }),
    'type="application/json" data-sjs',
  );

const route = (name: string, logging: string, more: object = {}) =>
  scriptElement(
    embed({
      canonicalRouteName: name,
      hostableView: { props: { page_logging: { name: logging, params: {} }, ...more } },
    }),
    'type="application/json" data-sjs',
  );

const profileAddress = (handle: string) => `${site}/${handle}/`;

export interface InstagramSite {
  readonly creators: readonly DemoCreator[];
  readonly language: DemoLanguage;
}

function links({ creators, language }: InstagramSite): string {
  const people = creators.map((creator) =>
    insideLink(
      addressWith(profileAddress(creator.handle), language),
      escaped(creator.name),
      creator.state === 'open' ? [askProfile(creator)] : [],
    ),
  );
  const feed = insideLink(addressWith(`${site}/`, language, { demo: 'feed' }), words[language].feed);
  const missing = insideLink(addressWith(profileAddress('nobody.here.demo'), language), 'nobody.here.demo');
  return others([feed, ...people, missing]);
}

function header(creator: DemoCreator, language: DemoLanguage): string {
  const { handle, name, bio, link, followers, following, postCount } = creator;
  const word = words[language];
  return `<header class="head">${disc(creator)}<section>
<h2>${escaped(handle)}</h2>
<ul class="figures">
<li><span><span class="html-span">${plain(postCount)}</span></span> ${word.posts}</li>
<li><a href="/${handle}/followers/" role="link"><span title="${plain(followers)}"><span class="html-span">${cutLabel(followers, language, 2)}</span></span> ${word.followers}</a></li>
<li><a href="/${handle}/following/" role="link"><span class="html-span">${plain(following)}</span> ${word.following}</a></li>
</ul>
<span>${escaped(name)}</span>
<div class="bio">${escaped(bio)}${link ? `\n<a href="${escaped(link)}" rel="nofollow noopener">${escaped(new URL(link).host)}</a>` : ''}</div>
</section></header>`;
}

const tile = ({ handle, likesHidden }: DemoCreator, post: DemoPost, language: DemoLanguage) =>
  `<div class="tile">${insideLink(
    addressWith(`${site}/${handle}/p/${post.id}/`, language),
    `<div class="pic"></div><span class="words">${escaped(post.caption)}</span>`,
  )}<ul>${likesHidden ? '' : `<li><span class="html-span">${cutLabel(post.likes, language, 2)}</span> ${words[language].likes}</li>`}<li><span class="html-span">${cutLabel(post.comments, language, 2)}</span> ${words[language].comments}</li></ul></div>`;

function profileView(page: InstagramSite, creator: DemoCreator, extra: readonly DemoRequest[]): DemoView {
  const { language } = page;
  const word = words[language];
  const isPrivate = creator.state === 'private';
  const requests = isPrivate ? extra : [askPosts(creator), ...extra];
  return {
    title: `${creator.name}（@${creator.handle}）`,
    markup: `<main style="--hue:${hueOf(creator.handle)}">${header(creator, language)}${
      isPrivate
        ? message(word.private, word.privateHint)
        : `<div class="grid">${creator.posts
            .slice(0, 12)
            .map((post) => tile(creator, post, language))
            .join('')}</div>`
    }</main>${links(page)}`,
    afterLoad: requests,
    afterMove: [askProfile(creator), ...requests],
  };
}

function postView(page: InstagramSite, creator: DemoCreator, post: DemoPost): DemoView {
  const { language } = page;
  const pages = commentPages(page, creator, post);
  const requests = pages.map((_, at) => askComments(creator, post, at));
  return {
    title: creator.name,
    markup: `<main style="--hue:${hueOf(creator.handle)}"><article><div class="watch"></div>
<header>${insideLink(addressWith(profileAddress(creator.handle), language), `<h2>${escaped(creator.handle)}</h2>`)}</header>
<p class="bio">${escaped(post.caption)}</p>
<p class="soft"><time datetime="${new Date(post.publishedAt).toISOString()}">${new Date(post.publishedAt).toISOString().slice(0, 10)}</time></p>
${commentList(pages[0] ?? [])}</article></main>${links(page)}`,
    // The first ones come with the document.
    afterLoad: requests.slice(1),
    afterMove: [askPost(creator, post), ...requests],
  };
}

const plainView = (
  page: InstagramSite,
  title: string,
  words: string,
  requests: readonly DemoRequest[] = [],
): DemoView => ({
  title,
  markup: `<main>${message(title, words)}</main>${links(page)}`,
  afterLoad: requests,
  afterMove: requests,
});

interface Answer {
  readonly view: DemoView;
  readonly head: string;
}

/** Pages that stand for a state of the site rather than for a creator. */
function statePage(page: InstagramSite, handle: string): Answer | null {
  const word = words[page.language];
  switch (handle) {
    case 'nobody.here.demo':
      return {
        view: plainView(page, word.missing, word.missingHint),
        head: route('comet.igweb.PolarisErrorRoute', 'httpErrorPage', { page_type: 'PROFILE' }),
      };
    case 'locked.gate.demo':
      return {
        view: plainView(page, word.wall, word.wallHint),
        head: route('comet.igweb.PolarisCAAIGLoginHomepageRoute', 'loginPage'),
      };
    case 'busy.gate.demo':
      return {
        view: plainView(page, word.waiting, ''),
        head: route('comet.igweb.PolarisLoggedOutDesktopWWWProfileRoute', 'profilePage'),
      };
    default:
      return null;
  }
}

/** Ways in which a profile page can differ, asked for by `?demo=`. */
function profilePage(page: InstagramSite, creator: DemoCreator, variant: string | null): Answer {
  const others = page.creators.filter((other) => other !== creator && other.state === 'open');
  const profileRoute = route('comet.igweb.PolarisProfilePostsTabRoute', 'profilePage');
  const own = preloaded('PolarisProfilePageContentQuery', profileData(creator));
  switch (variant) {
    case 'with-feed':
      return { view: profileView(page, creator, [askFeed()]), head: profileRoute + own };
    case 'stale': {
      // The document still holds the data of the page before, and nothing of this one comes.
      const [before] = others;
      const view = { ...profileView(page, creator, []), afterLoad: [] };
      const stale = before ? preloaded('PolarisProfilePageContentQuery', profileData(before)) : '';
      return { view: { ...view, markup: `<main></main>${links(page)}` }, head: profileRoute + stale };
    }
    case 'empty-grid': {
      const view = profileView(page, { ...creator, posts: [], postCount: 0 }, []);
      const nobodysPosts = preloaded('PolarisProfilePageContentQuery', profileData({ ...creator, postCount: 0 }));
      return { view: { ...view, afterLoad: [] }, head: profileRoute + nobodysPosts };
    }
    case 'unknown-layout':
      // A layout that no reader knows: the words stand there, in places of no meaning.
      return {
        view: plainView(page, creator.name, `${plain(creator.followers)} ${words[page.language].followers}`),
        head: profileRoute,
      };
    case 'half-loaded':
      // The connection broke inside the embedded data.
      return { view: plainView(page, '', ''), head: profileRoute + own.slice(0, own.indexOf('follower_count')) };
    case 'early-list': {
      // Everything is asked for and answered in the head, before any reader can be there.
      const requests = profileView(page, creator, []).afterMove;
      const early = scriptElement(
        `for(const {url,method,body} of ${embed(requests)}){const request=new XMLHttpRequest();request.open(method,url,false);request.send(body)}`,
      );
      return { view: { ...profileView(page, creator, []), afterLoad: [] }, head: profileRoute + early };
    }
    case 'wrapped-fetch': {
      // The page has put its own function in front of fetch and asks by it, with Request objects.
      const wrapper = scriptElement(
        `(()=>{const before=window.fetch;window.calls=0;window.fetch=function(...given){window.calls+=1;return before.apply(this,given)}})()`,
      );
      const asked = profileView(page, creator, []);
      const requests = asked.afterMove.map((request): DemoRequest => ({ ...request, via: 'request' }));
      return { view: { ...asked, afterLoad: requests }, head: profileRoute + wrapper };
    }
    default:
      return { view: profileView(page, creator, []), head: profileRoute + own };
  }
}

function viewOf(page: InstagramSite, url: URL): Answer | null {
  const variant = url.searchParams.get('demo');
  if (url.pathname === '/') {
    const [first, second] = page.creators;
    if (variant !== 'feed' || !first || !second) return null;
    return {
      view: plainView(page, words[page.language].feed, '', [askFeed()]),
      head: route('comet.igweb.PolarisFeedRoute', 'feedPage'),
    };
  }
  const [, handle = '', code] = /^\/([\w.]+)(?:\/p\/([\w-]+))?\/?$/.exec(url.pathname) ?? [];
  const state = statePage(page, handle);
  if (state) return state;
  const creator = page.creators.find((one) => one.handle === handle.toLowerCase());
  if (!creator) return null;
  const post = code ? creator.posts.find(({ id }) => id === code) : null;
  if (code && !post) return null;
  if (!post) return profilePage(page, creator, variant);
  return {
    view: postView(page, creator, post),
    head:
      route('comet.igweb.PolarisPostRootRoute', 'postPage') +
      preloaded('PolarisPostRootQuery', postData(creator, post)) +
      preloaded('PolarisPostCommentsContainerQuery', commentsData(commentPages(page, creator, post)[0] ?? [])),
  };
}

/** The site's own data addresses. */
function answerQuery(page: InstagramSite, part: string): DemoReply | null {
  const { creators } = page;
  const [kind, handle, code, at] = part.split(':');
  if (kind === 'feed') {
    const mixed = creators.flatMap((creator) => creator.posts.slice(0, 3).map((post) => nodeOf(creator, post)));
    return reply({ xdt_api__v1__feed__timeline__connection: { edges: mixed.map((media) => ({ node: { media } })) } });
  }
  const creator = creators.find((one) => one.handle === handle);
  if (!creator) return null;
  if (kind === 'profile') return reply(profileData(creator));
  if (kind === 'posts') return reply(postsData(creator, creator.posts.slice(0, 12)));
  const post = creator.posts.find(({ id }) => id === code);
  if (kind === 'comments' && post) return reply(commentsData(commentPages(page, creator, post)[Number(at)] ?? []));
  return kind === 'post' && post ? reply(postData(creator, post)) : null;
}

/** Answers an address of www.instagram.com; null when it is none of the demo's. */
export function instagramReply(page: InstagramSite, url: URL): DemoReply | null {
  if (url.pathname === '/graphql/query') return answerQuery(page, url.searchParams.get('demo') ?? '');
  if (url.pathname === '/favicon.ico') return emptyReply;
  const answer = viewOf(page, url);
  if (!answer) return null;
  if (url.searchParams.has('demo-view')) return fragmentReply(answer.view);
  return pageReply({
    language: page.language,
    site: 'Instagram',
    htmlLanguage: page.language === 'zh-TW' ? 'zh-tw' : 'en',
    head: answer.head,
    view: answer.view,
    // A page that demands this of all its frames keeps ours out.
    moreHeaders:
      url.searchParams.get('demo') === 'frame-forbidden' ? { 'cross-origin-embedder-policy': 'require-corp' } : {},
  });
}
