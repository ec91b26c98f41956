// Comments on TikTok: whose post they belong to. And what the creator has declared: not what runs as an ad.
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { CapturedReply } from '../../../lib/readers/capture.ts';
import { readPage } from '../../../lib/readers/index.ts';

const postId = '7562491494618909513';
const url = `https://www.tiktok.com/@zen.kayak/video/${postId}`;
const seenAt = Date.UTC(2026, 1, 5);

function read(...replies: (readonly [path: string, body: unknown])[]) {
  const { document } = new JSDOM('<!doctype html><html lang="zh-Hant-TW"></html>', { url }).window;
  const heard: CapturedReply[] = replies.map(([path, body]) => ({
    url: `https://www.tiktok.com${path}`,
    method: 'GET',
    requestBody: null,
    body: JSON.stringify(body),
    seenAt,
  }));
  const reading = readPage({ url, document, replies: heard, uiLocale: 'zh-TW', seenAt });
  if (!reading) throw new Error('no platform');
  return reading;
}

const user = { uid: '7100000000000000001', unique_id: 'guest_one', avatar_thumb: { uri: 'tos-alisg-avt-0068/0f' } };
const comment = (more: object = {}) => ({ cid: '7562500000000000005', aweme_id: postId, text: '好美', user, ...more });
const list = (...comments: object[]) => ({ comments, total: 5, status_code: 0 });
const here = `/api/comment/list/?aweme_id=${postId}`;

describe('comments', () => {
  it.each([
    ['that name the post', here, comment(), 1],
    ['that name another post, whatever was asked for', here, comment({ aweme_id: '7562491494618909599' }), 0],
    ['that name none, in a list of the post', here, comment({ aweme_id: undefined }), 1],
    [
      'that name none, answers to a comment of the post',
      `/api/comment/list/reply/?item_id=${postId}`,
      comment({ aweme_id: undefined }),
      1,
    ],
    [
      'that name none, in a list of another post',
      '/api/comment/list/?aweme_id=7562491494618909599',
      comment({ aweme_id: undefined }),
      0,
    ],
    ['that name none, asked for by none', '/api/comment/list/?cursor=0', comment({ aweme_id: undefined }), 0],
  ])('%s', (_, path, one, count) => {
    expect(read([path, list(one)]).comments).toHaveLength(count);
  });

  it('without a person are left out, and that is no change of the site as long as others have one', () => {
    const { comments, report } = read([here, list(comment({ cid: '75', user: null }), comment())]);
    expect(comments.map(({ id }) => id)).toEqual(['7562500000000000005']);
    expect(report.drift.filter(({ subject }) => subject === 'comment')).toEqual([]);
    const gone = read([here, list(comment({ user: null }))]);
    expect(gone.comments).toEqual([]);
    expect(gone.report.drift.map(({ leaf }) => leaf)).toContain('user.uid');
  });

  it.each([
    ['musically-maliva-obj/1594805258216454', true],
    ['musically-maliva-obj/1664661102696453', false],
    ['tos-maliva-avt-0068/7308605675982290949', false],
    ['1594805258216454', null],
    [7, null],
  ])('by a person with the picture %s', (uri, expected) => {
    const [read1] = read([here, list(comment({ user: { ...user, avatar_thumb: { uri } } }))]).comments;
    expect(read1?.hasDefaultPicture).toBe(expected);
  });

  it('by the owner are the creator’s, by id or by handle', () => {
    const own = { ...user, unique_id: 'Zen.Kayak' };
    expect(read([here, list(comment({ user: own }))]).comments.map(({ isCreator }) => isCreator)).toEqual([true]);
  });
});

describe('what the creator has declared', () => {
  const item = (more: object) => ({
    itemInfo: {
      itemStruct: {
        id: postId,
        desc: '春茶',
        createTime: 1_760_780_000,
        author: { id: '7100000000000000009', uniqueId: 'zen.kayak' },
        stats: { diggCount: 12 },
        privateItem: false,
        ...more,
      },
    },
  });
  const post = (more: object) => read([`/api/item/detail/?itemId=${postId}`, item(more)]).posts[0];

  it.each<[string, object, object]>([
    ['a paid partnership', { adLabelVersion: 2 }, { state: 'known', value: true }],
    ['the promotion of the own business', { brandOrganicType: 2001 }, { state: 'known', value: true }],
    ['the same as a text', { brandOrganicType: '2001' }, { state: 'known', value: true }],
    ['nothing', {}, { state: 'known', value: false }],
    [
      'nothing, in words of before 2023',
      { adLabelVersion: 0, adAuthorization: false },
      { state: 'known', value: false },
    ],
    ['nothing, though it is served as an ad', { isAd: true, adAuthorization: true }, { state: 'known', value: false }],
    ['something that nobody knows', { adLabelVersion: 7 }, { state: 'unread' }],
  ])('is %s', (_, more, expected) => {
    expect(post(more)?.paidPartnership).toMatchObject(expected);
  });

  it.each<[unknown, object]>([
    ['tea.house', { state: 'known', value: ['tea.house'] }],
    ['@tea.house', { state: 'known', value: ['tea.house'] }],
    ['', { state: 'absent' }],
    ['{"partner":"tea"}', { state: 'unread' }],
    [undefined, { state: 'unread' }],
  ])('names the partner in %j', (BAInfo, expected) => {
    expect(post({ adLabelVersion: 2, BAInfo })?.paidPartners).toMatchObject(expected);
  });
});
