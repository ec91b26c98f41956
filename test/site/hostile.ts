// A page that means harm: markup in texts, figures that are none, forged messages, a search for what it must not know.
import { type DemoReply, embed, pageReply, scriptElement } from './page.ts';

const site = 'https://www.instagram.com';
export const hostileAddress = `${site}/hostile.page.demo/`;

const markup = '<img src=x onerror="window.harmed=1"><script>window.harmed=2</script>';

const user = {
  pk: '70016666666',
  username: 'hostile.page.demo',
  full_name: `${markup}\u202e善良的人`,
  biography: `${markup}\n=HYPERLINK("https://evil.example")`,
  bio_links: [{ url: 'javascript:window.harmed=3' }, { url: 'https://evil.example/?q="><b>' }],
  category: markup,
  is_verified: 'yes',
  is_private: false,
  follower_count: 23_456,
  following_count: -7,
  media_count: '12; DROP TABLE',
};

const figures: readonly unknown[] = [310, '420', -5, 1e300, null, { valueOf: 3 }, [7], true, 505, 333, 404, 287];

const node = (likes: unknown, index: number, now: number) => ({
  code: `Hostile${String(index).padStart(4, '0')}`,
  pk: `9000000000${index}`,
  taken_at: Math.floor(now / 1_000) - (index + 4) * 86_400,
  caption: { text: `${markup} ${'喔'.repeat(index * 400)}` },
  like_count: likes,
  comment_count: index,
  like_and_view_counts_disabled: false,
  is_paid_partnership: false,
  media_type: 1,
  product_type: 'feed',
  user: { pk: user.pk, username: user.username },
  owner: { pk: user.pk, username: user.username },
  coauthor_producers: [],
  timeline_pinned_user_ids: [],
});

/** Texts of JSON that become harmful when objects are merged without care. */
const polluting =
  '{"__proto__":{"isAdmin":true,"follower_count":1},"constructor":{"prototype":{"isAdmin":true}},"data":{"user":{"__proto__":{"username":"hostile.page.demo"},"follower_count":99}}}';

/** What the page's own script can do to us; the tests call it. */
const attacks = `
window.harmed = 0;
window.attack = {
  say(detail) { document.dispatchEvent(new CustomEvent('kol-lens:reply', { detail })); },
  message(data) { window.postMessage(data, '*'); },
  flood(count) {
    for (let index = 0; index < count; index += 1) {
      this.say(JSON.stringify({ url: '${site}/graphql/query?' + index, method: 'POST', requestBody: null, seenAt: Date.now() }) + '\\n' + ${JSON.stringify(polluting)});
    }
  },
  findable(words) { return words.filter((word) => { getSelection().removeAllRanges(); return window.find(word, false, false, true); }); },
};`;

/** Answers the hostile page's address; null for any other. */
export function hostileReply(url: URL): DemoReply | null {
  if (url.pathname !== new URL(hostileAddress).pathname) return null;
  const posts = figures.map((likes, index) => node(likes, index, Date.now()));
  const data = {
    user,
    viewer: null,
    xdt_api__v1__feed__user_timeline_graphql_connection: { edges: posts.map((one) => ({ node: one })) },
  };
  const head = [
    scriptElement(attacks),
    scriptElement(polluting, 'type="application/json" data-sjs'),
    scriptElement(`{"broken": ${'['.repeat(5_000)}`, 'type="application/json" data-sjs'),
    scriptElement(
      embed({
        require: [
          [
            'RelayPrefetchedStreamCache',
            'next',
            [],
            ['adp_PolarisProfilePageContentQuery', { __bbox: { complete: true, result: { data } } }],
          ],
        ],
      }),
      'type="application/json" data-sjs',
    ),
  ];
  return pageReply({
    language: 'zh-TW',
    site: 'Instagram',
    htmlLanguage: 'zh-tw',
    head: head.join(''),
    view: { title: 'hostile', markup: '<main><h2>hostile.page.demo</h2></main>', afterLoad: [], afterMove: [] },
  });
}
