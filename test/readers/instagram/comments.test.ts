// Comments on Instagram: whose post they belong to, and which pictures are the one of people without a picture. And who pays.
import { describe, expect, it } from 'vitest';
import type { CapturedReply } from '../../../lib/readers/capture.ts';
import { gatherPage } from '../../../lib/readers/index.ts';
import { capture, gridReply, node, readInstagram, reply } from './pages-in-memory.ts';

const code = 'DdOMEtTgAAf';
const mediaId = '3985175820351045663';
const url = `https://www.instagram.com/p/${code}/`;

const user = (pk: string, username: string, picture: object = {}) => ({ pk, username, ...picture });
const comment = (pk: string, more: object = {}) => ({
  pk,
  text: `words of ${pk}`,
  user: user('61', 'lan_by_the_sea'),
  ...more,
});
const connection = (...comments: object[]) => ({
  data: {
    xdt_api__v1__media__media_id__comments__connection: { edges: comments.map((one) => ({ node: one })) },
  },
});
const post = gridReply(node(code, 'heron.watch', '77'));

const asked = (body: unknown, request: Partial<CapturedReply>): CapturedReply => ({ ...reply(body), ...request });
const form = (variables: object) =>
  new URLSearchParams({ variables: JSON.stringify(variables), doc_id: '1' }).toString();

const read = (...replies: CapturedReply[]) => readInstagram(capture({ url, replies: [post, ...replies] })).comments;
const ids = (...replies: CapturedReply[]) => read(...replies).map(({ id }) => id);

describe('a list of comments', () => {
  it.each<[string, Partial<CapturedReply>, boolean]>([
    ['a form that names the post', { requestBody: form({ media_id: mediaId, first: 10 }) }, true],
    ['a form that names another one', { requestBody: form({ media_id: '3985175820351045664' }) }, false],
    ['JSON that names the post', { requestBody: JSON.stringify({ variables: `{"media_id":"${mediaId}"}` }) }, true],
    [
      'an address that names its code',
      { url: `https://www.instagram.com/graphql/query/?${form({ shortcode: code })}` },
      true,
    ],
    ['no word of a post', {}, false],
    ['a form that was cut before the id', { requestBody: 'variables=%7B%22media_id%22%3A%2239851758' }, false],
  ])('asked for by %s', (_, request, isOurs) => {
    expect(ids(asked(connection(comment('900001')), request))).toEqual(isOurs ? ['900001'] : []);
  });

  it.each([
    [`/api/v1/media/${mediaId}/comments/?can_support_threading=true`, ['900001']],
    [`/api/v1/media/${mediaId}/comments/900009/child_comments/`, ['900001']],
    ['/api/v1/media/3985175820351045664/comments/', []],
    ['/api/v1/media/39851758/info/', []],
  ])('of %s', (path, expected) => {
    const body = path.includes('child') ? { child_comments: [comment('900001')] } : { comments: [comment('900001')] };
    expect(ids(asked(body, { url: `https://www.instagram.com${path}`, method: 'GET' }))).toEqual(expected);
  });

  it('that came with the document belongs to the post for which that was loaded', () => {
    const blocks = [
      { data: { xdt_api__v1__media__shortcode__web_info: { items: [node(code, 'heron.watch', '77').node] } } },
      connection(comment('900001', { preview_child_comments: [comment('900002')] })),
    ];
    const here = readInstagram(capture({ url, blocks }));
    expect(here.comments.map(({ id }) => id)).toEqual(['900001', '900002']);
    const elsewhere = readInstagram(capture({ url: 'https://www.instagram.com/p/HERONheron2/', blocks }));
    expect(elsewhere.comments).toEqual([]);
  });

  it('of a logged-out page belongs to the post in which it stands', () => {
    const root = (id: string) => ({
      data: { xig_polaris_media: { id, comments_connection: { edges: [{ node: comment('900001') }] } } },
    });
    expect(ids(reply(root(`POLARIS_${mediaId}`)))).toEqual(['900001']);
    expect(ids(reply(root('POLARIS_3985175820351045664')))).toEqual([]);
  });

  it('may be a text inside a text, as preloaded replies are', () => {
    const request = { requestBody: form({ media_id: mediaId }) };
    expect(ids(asked({ payload: JSON.stringify(connection(comment('900001'))) }, request))).toEqual(['900001']);
  });

  it('on a profile’s page is nobody’s', () => {
    const replies = [post, asked(connection(comment('900001')), { requestBody: form({ media_id: mediaId }) })];
    expect(readInstagram(capture({ url: 'https://www.instagram.com/heron.watch/', replies })).comments).toEqual([]);
  });

  it('gives each comment once, the newest word of it', () => {
    const request = { requestBody: form({ media_id: mediaId }) };
    const [first, second] = ['old', 'new'].map((text) => asked(connection(comment('900001', { text })), request));
    if (!first || !second) throw new Error('two replies are needed');
    expect(read(first, second).map(({ text }) => text)).toEqual(['new']);
  });

  it('leaves the post that it came with: the trunk of that holds their number and none of them', () => {
    const edges = [{ node: comment('900001', { id: '900001', owner: { id: '61', username: 'lan' } }) }];
    const shortcode_media = {
      shortcode: code,
      owner: { id: '77', username: 'heron.watch' },
      edge_media_to_parent_comment: { count: 12, edges },
    };
    const gathered = gatherPage(capture({ url, blocks: [{ graphql: { shortcode_media } }] }));
    expect(gathered?.comments).toHaveLength(1);
    const trunks = JSON.stringify(gathered?.posts);
    expect(trunks).toContain('"edge_media_to_parent_comment":{"count":12}');
    expect(trunks).not.toContain('words of 900001');
  });
});

describe('the picture of a commenter', () => {
  const cdn = 'https://scontent-tpe1-1.cdninstagram.com/v/t51.2885-19/';
  const chosen = `${cdn}s150x150/66842329_648963268951427_9197215204985798656_n.jpg?_nc_ht=x&oh=1`;
  const standard = `${cdn}573323465_1219825463302212_7278921664109726296_n.png?stp=dst-jpg&oh=1`;
  const key = 'ig_cache_key=YW5vbnltb3VzX3Byb2ZpbGVfcGlj.4-ccb7-5';

  it.each<[string, object, boolean | null]>([
    ['of a file that somebody has chosen', { profile_pic_url: chosen }, false],
    ['of the file of today', { profile_pic_url: standard }, true],
    ['of the file of 2018', { profile_pic_url: `${cdn}44884218_345707102882519_2446069589734326272_n.jpg` }, true],
    ['of a new file under the old key', { profile_pic_url: `${cdn}1_2_3_n.png?stp=x&${key}&oh=1` }, true],
    ['of another file under another key', { profile_pic_url: `${chosen}&ig_cache_key=MjA5NDkw.2` }, false],
    ['with a flag', { profile_pic_url: chosen, has_anonymous_profile_picture: true }, true],
    ['with a flag against the file', { profile_pic_url: standard, has_anonymous_profile_picture: false }, false],
    ['with an id', { profile_pic_url: 'https://x.example/y', profile_pic_id: '2094905369272341042_61' }, false],
    ['with an empty id', { profile_pic_url: 'https://x.example/y', profile_pic_id: null }, null],
    ['under an address of no known form', { profile_pic_url: 'https://x.example/face.jpg' }, null],
    ['that is no text', { profile_pic_url: { url: standard } }, null],
    ['that is not there', {}, null],
  ])('%s', (_, picture, expected) => {
    const body = connection(comment('900001', { user: user('61', 'lan', picture) }));
    const [read1] = read(asked(body, { requestBody: form({ media_id: mediaId }) }));
    expect(read1?.hasDefaultPicture).toBe(expected);
  });
});

describe('the partners of a paid post', () => {
  const partners = (more: Record<string, unknown>) =>
    readInstagram(capture({ url, replies: [gridReply(node(code, 'heron.watch', '77', more))] })).posts[0];

  it('are named by their handles', () => {
    const sponsor_tags = [{ sponsor: { pk: '9', username: 'tea.house' }, is_pending: true }];
    expect(partners({ is_paid_partnership: true, sponsor_tags })).toMatchObject({
      paidPartnership: { value: true },
      paidPartners: { state: 'known', value: ['tea.house'] },
    });
  });

  it.each([
    ['none', { sponsor_tags: [] }, 'absent'],
    ['no list', { sponsor_tags: null }, 'unread'],
    ['a nameless one', { sponsor_tags: [{ sponsor: { pk: '9' } }] }, 'unread'],
    ['a name that is none', { sponsor_tags: [{ sponsor: { username: '<b>tea</b>' } }] }, 'unread'],
  ])('are %s', (_, more, state) => {
    expect(partners(more)?.paidPartners.state).toBe(state);
  });
});
