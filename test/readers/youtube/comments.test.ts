// Comments on YouTube: whose video they belong to, by the token of the request or by the reply itself, and who wrote them.
import { describe, expect, it } from 'vitest';
import { readInMemory, reply } from './pages-in-memory.ts';

const id = 'watchvideo1';
const path = `/watch?v=${id}`;
const channel = (number: number) => `UC${String(number).padStart(22, '0')}`;

const entity = (commentId: string, more: { author?: object; properties?: object } = {}) => ({
  payload: {
    commentEntityPayload: {
      properties: { commentId, content: { content: '好喝' }, ...more.properties },
      author: { channelId: channel(1), displayName: '@lan-tea', isCreator: false, ...more.author },
    },
  },
});
const list = (mutations: readonly object[], videoId: string | null = null) => ({
  onResponseReceivedEndpoints: videoId === null ? [] : [{ watchEndpoint: { videoId } }],
  frameworkUpdates: { entityBatchUpdate: { mutations } },
});
/** The token of a next page: bytes of its own around the video's id, in Base64. */
const token = (videoId: string) => ({
  continuation: encodeURIComponent(btoa(`\u0012\r\u0012\u000b${videoId}\u0018\u0006`)),
});

/** A Short's: a name, then a length that may look like a letter, then a second token in Base64 that holds the id. */
const shortToken = (videoId: string) => {
  const inner = btoa(
    `"\u0011"\u000b${videoId}0\u0000x\u00020\u0001B'shorts-engagement-panel-comments-section`,
  ).replaceAll('=', '');
  return { continuation: encodeURIComponent(btoa(`\u0012\u001eFEcomment_shorts_web_top_level\u001aP${inner}`)) };
};

const ids = (...replies: ReturnType<typeof reply>[]) =>
  readInMemory(path, { replies }).comments.map((comment) => comment.id);

describe('a list of comments', () => {
  it.each([
    ['asked for by the video’s token', list([entity('UgxAAAAAAAAAA')]), token(id), 1],
    [
      'asked for by another video’s token, whatever it holds',
      list([entity('UgxAAAAAAAAAA')], id),
      token('otherwatch1'),
      0,
    ],
    ['that names the video, its request unknown', list([entity('UgxAAAAAAAAAA')], id), null, 1],
    ['that names another video, its request unknown', list([entity('UgxAAAAAAAAAA')], 'otherwatch1'), null, 0],
    ['that names none, its request unknown', list([entity('UgxAAAAAAAAAA')]), null, 0],
  ])('%s', (_, body, request, count) => {
    expect(ids(reply('next', body, request))).toHaveLength(count);
  });

  it.each([
    ['the panel beside the video', token(id), 1],
    ['the panel beside another video', token('otherwatch1'), 0],
    ['a Short', shortToken(id), 1],
    ['another Short', shortToken('otherwatch1'), 0],
    ['a channel', { browseId: channel(1) }, 0],
    ['nobody knows what', null, 0],
  ])('in a reply that otherwise is a channel’s, asked for by %s', (_, request, count) => {
    const heard = reply('browse', list([entity('UgxAAAAAAAAAA')], id), request);
    expect(ids(heard)).toHaveLength(count);
    const short = readInMemory(`/shorts/${id}`, { replies: [heard] });
    expect(short.comments).toHaveLength(count);
  });

  it('gives each comment once, the newest word of it', () => {
    const [old, edited] = ['old', 'new'].map((content) =>
      reply('next', list([entity('UgxAAAAAAAAAA', { properties: { content: { content } } })]), token(id)),
    );
    if (!old || !edited) throw new Error('two replies are needed');
    expect(readInMemory(path, { replies: [old, edited] }).comments.map(({ text }) => text)).toEqual(['new']);
  });

  it('tells the creator by its own word, and nothing of pictures', () => {
    const replies = [
      reply(
        'next',
        list([
          entity('UgxAAAAAAAAAA', { author: { isCreator: true } }),
          entity('UgxBBBBBBBBBB', { author: { displayName: 'A Display Name' } }),
          entity('UgxCCCCCCCCCC', { author: { channelId: 'not a channel' } }),
          entity('UgxDDDDDDDDDD', { properties: { content: { content: '' } } }),
        ]),
        token(id),
      ),
    ];
    const { comments } = readInMemory(path, { replies });
    expect(comments.map((comment) => [comment.authorHandle, comment.isCreator, comment.text])).toEqual([
      ['lan-tea', true, '好喝'],
      [null, false, '好喝'],
      ['lan-tea', false, ''],
    ]);
    expect(comments.every(({ hasDefaultPicture }) => hasDefaultPicture === null)).toBe(true);
  });

  it('on the screen counts only where no reply has brought one', () => {
    const shown = `<ytd-watch-flexy video-id="${id}"><ytd-comment-view-model><a id="author-text" href="/@lan-tea"></a><span id="published-time-text"><a href="/watch?v=${id}&amp;lc=UgxSSSSSSSSSS">2 days ago</a></span><span id="content-text">on the screen</span></ytd-comment-view-model><ytd-video-owner-renderer><a href="/@owner"></a></ytd-video-owner-renderer></ytd-watch-flexy>`;
    expect(readInMemory(path, { body: shown }).comments.map((comment) => comment.id)).toEqual(['UgxSSSSSSSSSS']);
    const heard = reply('next', list([entity('UgxAAAAAAAAAA')]), token(id));
    expect(readInMemory(path, { body: shown, replies: [heard] }).comments.map((comment) => comment.id)).toEqual([
      'UgxAAAAAAAAAA',
    ]);
    expect(readInMemory('/watch?v=otherwatch1', { body: shown }).comments).toEqual([]);
  });
});
