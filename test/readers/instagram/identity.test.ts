// Holds that a reading is of the address alone: no hover card, suggestion, visitor or earlier page gets into it.
import { describe, expect, it } from 'vitest';
import type { Capture } from '../../../lib/readers/capture.ts';
import { accountReply, capture, gridReply, node, readInstagram, reply } from './pages-in-memory.ts';

const heron = 'https://www.instagram.com/heron.watch/';

function read(page: Capture) {
  const { pageKind, creator, posts, report } = readInstagram(page);
  const followers = creator?.followers;
  return {
    pageKind,
    embedded: report.embedded,
    handle: creator?.handle.state === 'known' ? creator.handle.value : null,
    followers: followers?.state === 'known' ? followers.value : null,
    posts: posts.map(({ id }) => id),
    likes: posts.map(({ likes }) => (likes.state === 'known' ? likes.value : likes.state)),
  };
}

const publicAccount = (username: string, follower_count: number) => ({
  data: {
    xig_user_by_username: { pk: '77', username, follower_count, following_count: 1, biography: '', bio_links: [] },
  },
});

describe('profiles', () => {
  it('believes the newest reply of the account, and none of another one', () => {
    const replies = [
      accountReply('heron.watch', '77', 100),
      accountReply('heron.watch', '77', 101),
      accountReply('crow.watch', '78', 9),
    ];
    expect(read(capture({ url: heron, replies }))).toMatchObject({
      handle: 'heron.watch',
      followers: 101,
      pageKind: 'profile',
    });
    expect(read(capture({ url: 'https://www.instagram.com/gull.watch/', replies }))).toMatchObject({
      handle: null,
      followers: null,
      posts: [],
    });
  });

  it('follows the visitor from one account to the next and back', () => {
    const blocks = [publicAccount('heron.watch', 500)];
    const replies = [accountReply('crow.watch', '78', 9), gridReply(node('CROWcrow001', 'crow.watch', '78'))];
    const crow = 'https://www.instagram.com/crow.watch/';
    expect(read(capture({ url: heron, blocks }))).toMatchObject({ followers: 500, embedded: 'current' });
    expect(read(capture({ url: crow, blocks }))).toMatchObject({ handle: null, embedded: 'stale' });
    expect(read(capture({ url: crow, blocks, replies }))).toMatchObject({
      followers: 9,
      embedded: 'stale',
      posts: ['CROWcrow001'],
    });
    expect(read(capture({ url: heron, blocks, replies }))).toMatchObject({ followers: 500, posts: [] });
  });

  it('keeps the posts of the account and its co-authored ones, in the order of the page', () => {
    const replies = [
      gridReply(
        node('AAAAAaaaa01', 'heron.watch', '77'),
        node('AAAAAaaaa02', 'crow.watch', '78'),
        node('AAAAAaaaa03', 'crow.watch', '78', { coauthor_producers: [{ pk: '77', username: 'heron.watch' }] }),
        node('AAAAAaaaa04', 'heron.watch', '77', { product_type: 'ad' }),
        node('AAAAAaaaa05', undefined, '77'),
        node('AAAAAaaaa06', undefined, '78'),
      ),
      gridReply(node('AAAAAaaaa07', 'Heron.Watch', '77'), node('AAAAAaaaa01', 'heron.watch', '77', { like_count: 11 })),
      reply({
        data: { xdt_api__v1__feed__timeline__connection: { edges: [node('AAAAAaaaa08', 'heron.watch', '77')] } },
      }),
      reply({
        data: {
          xdt_api__v1__usertags__user_id__feed_connection: { edges: [node('AAAAAaaaa09', 'heron.watch', '77')] },
        },
      }),
    ];
    expect(read(capture({ url: heron, replies }))).toMatchObject({
      posts: ['AAAAAaaaa01', 'AAAAAaaaa03', 'AAAAAaaaa05', 'AAAAAaaaa07'],
      likes: [11, 10, 10, 10],
    });
  });

  it('calls a post pinned only on the word of the page it is pinned to', () => {
    const lists = (timeline: unknown, clips: unknown) => ({
      timeline_pinned_user_ids: timeline,
      clips_tab_pinned_user_ids: clips,
    });
    const pinnedOf = (more: Record<string, unknown>) => {
      const [post] = readInstagram(
        capture({ url: heron, replies: [gridReply(node('AAAAAaaaa01', 'heron.watch', '77', more))] }),
      ).posts;
      return post?.pinned.state === 'known' ? post.pinned.value : post?.pinned.state;
    };
    expect(pinnedOf(lists([77], []))).toBe(true);
    expect(pinnedOf(lists(['77'], null))).toBe(true);
    expect(pinnedOf(lists([], []))).toBe(false);
    expect(pinnedOf(lists([78], []))).toBe(false);
    expect(pinnedOf(lists([], [77]))).toBe('unread');
    expect(pinnedOf(lists(null, []))).toBe('unread');
  });

  it('takes nodes without a handle only where the id of the account is known', () => {
    const nodes = gridReply(node('AAAAAaaaa05', undefined, '77'));
    expect(read(capture({ url: heron, replies: [nodes] })).posts).toEqual([]);
    const route = {
      initialRouteInfo: {
        route: {
          url: '/heron.watch/',
          rootView: { props: { page_logging: { name: 'profilePage', params: { profile_id: '77' } } } },
        },
      },
    };
    expect(read(capture({ url: heron, replies: [nodes], blocks: [route] })).posts).toEqual(['AAAAAaaaa05']);
    expect(read(capture({ url: heron, replies: [nodes, accountReply('heron.watch', '77', 5)] })).posts).toEqual([
      'AAAAAaaaa05',
    ]);
  });

  it('reads no list under a renamed query as another account’s, and the account’s under one that is still a user’s', () => {
    const renamed = reply({
      data: {
        xdt_api__v1__feed__user_timeline_graphql_connection_v3: { edges: [node('AAAAAaaaa01', 'heron.watch', '77')] },
      },
    });
    expect(read(capture({ url: heron, replies: [renamed] })).posts).toEqual(['AAAAAaaaa01']);
  });

  it('trusts tags only when they are of the address', () => {
    const head = (handle: string) =>
      `<meta property="og:url" content="https://www.instagram.com/${handle}/"><meta property="og:description" content="12 Followers, 3 Following, 4 Posts - x (@${handle})">`;
    expect(read(capture({ url: heron, head: head('heron.watch') }))).toMatchObject({
      followers: 12,
      embedded: 'current',
    });
    const titleOf = (handle: string) =>
      `<meta property="og:title" content="Bird (@${handle}) • Instagram photos and videos"><meta property="og:description" content="12 Followers, 3 Following, 4 Posts - x">`;
    expect(read(capture({ url: heron, head: titleOf('heron.watch') })).followers).toBe(12);
    expect(read(capture({ url: heron, head: titleOf('crow.watch') })).followers).toBeNull();
    expect(read(capture({ url: heron, head: head('crow.watch') }))).toMatchObject({
      followers: null,
      embedded: 'stale',
    });
  });
});

describe('posts', () => {
  const url = 'https://www.instagram.com/p/HERONheron1/';

  it('reads the post of the address alone, from whatever list it came in', () => {
    const replies = [
      gridReply(node('HERONheron2', 'heron.watch', '77', { like_count: 99 }), node('HERONheron1', 'heron.watch', '77')),
      reply({
        data: {
          xdt_api__v1__clips__home__connection_v2: {
            edges: [{ node: { media: node('HERONheron3', 'crow.watch', '78').node } }],
          },
        },
      }),
    ];
    expect(read(capture({ url, replies }))).toMatchObject({ pageKind: 'post', posts: ['HERONheron1'], likes: [10] });
    expect(read(capture({ url: 'https://www.instagram.com/reels/HERONheron3/', replies })).posts).toEqual([
      'HERONheron3',
    ]);
  });

  it('gives the author’s account only, by name and id where nothing else is told of it', () => {
    const replies = [gridReply(node('HERONheron1', 'heron.watch', '77')), accountReply('crow.watch', '78', 9)];
    expect(read(capture({ url, replies }))).toMatchObject({ handle: 'heron.watch', followers: null });
    expect(readInstagram(capture({ url, replies })).creator).toMatchObject({
      handle: { value: 'heron.watch' },
      platformId: { value: '77' },
    });
    expect(read(capture({ url, replies: [...replies, accountReply('heron.watch', '77', 44)] }))).toMatchObject({
      handle: 'heron.watch',
      followers: 44,
    });
  });

  it('is no word about the author’s profile once the visitor has gone there', () => {
    const owner = { id: '77', username: 'heron.watch', edge_followed_by: { count: 500 } };
    const blocks = [{ graphql: { shortcode_media: { shortcode: 'HERONheron1', owner } } }];
    expect(read(capture({ url, blocks }))).toMatchObject({ followers: 500, embedded: 'current' });
    expect(read(capture({ url: heron, blocks }))).toMatchObject({ followers: null, embedded: 'stale' });
  });

  it('uses nothing of the profile that was loaded before', () => {
    expect(read(capture({ url, blocks: [publicAccount('heron.watch', 500)] }))).toMatchObject({
      embedded: 'stale',
      handle: null,
      posts: [],
    });
  });
});
