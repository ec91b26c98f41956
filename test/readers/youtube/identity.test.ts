// Whose data is it? Only what belongs to the address is read: neither the page before it, nor a preview, nor another channel's list.
import { describe, expect, it } from 'vitest';
import {
  channelData,
  lockup,
  nextPage,
  playerData,
  readInMemory,
  reply,
  ropeWalk,
  says,
  teaHouse,
  token,
  watchData,
} from './pages-in-memory.ts';

const item = (id: string) => lockup(id, [['248 views', '4 days ago']]);
const ids = (reading: ReturnType<typeof readInMemory>) => reading.posts.map(({ id }) => id);

describe('a channel', () => {
  const teaPage = channelData(teaHouse, [item('teavideo001')]);

  it('is known by its handle in any case, by its id, by its old name', () => {
    for (const path of [
      '/@TeaHouse',
      '/@teahouse/videos',
      `/channel/${teaHouse.id}`,
      '/c/TeaHouse',
      '/user/teahouse',
    ]) {
      const reading = readInMemory(path, { initialData: teaPage });
      expect([path, reading.report.embedded, ids(reading)]).toEqual([path, 'current', ['teavideo001']]);
    }
  });

  it('is not another channel: the first load of the page before is stale', () => {
    for (const path of ['/@ropewalk', `/channel/${ropeWalk.id}`, '/c/ropewalk', '/watch?v=ropevideo01']) {
      const reading = readInMemory(path, { initialData: teaPage });
      expect([path, reading.report.embedded, reading.creator, ids(reading)]).toEqual([path, 'stale', null, []]);
    }
  });

  it('is read from the reply of its address after a move within the page', () => {
    const reading = readInMemory('/@ropewalk/videos', {
      initialData: teaPage,
      replies: [
        reply('browse', channelData(teaHouse, [item('teavideo002')])),
        reply('browse', channelData(ropeWalk, [item('ropevideo01')])),
        reply('player', playerData('preview0001')),
      ],
    });
    expect(reading.creator && says(reading.creator.handle)).toBe('ropewalk');
    expect(reading.creator && says(reading.creator.followers)).toBe('8010–8019');
    expect(ids(reading)).toEqual(['ropevideo01']);
    expect(reading.report).toMatchObject({ embedded: 'stale', heardReplies: true });
  });

  it('takes further pages of its own list alone', () => {
    const own = [
      reply('browse', nextPage(teaHouse.id, [item('namedinside')])),
      reply('browse', nextPage(null, [item('namedbytokn')]), { continuation: token(teaHouse.id) }),
      reply(
        'browse',
        nextPage(null, [item('namedbycut1')]),
        `{"context":{"client":{"continuation":"${token(teaHouse.id)}"`,
      ),
    ];
    const foreign = [
      reply('browse', nextPage(ropeWalk.id, [item('foreign0001')]), { continuation: token(teaHouse.id) }),
      reply('browse', nextPage(null, [item('foreign0002')]), { continuation: token(ropeWalk.id) }),
      reply('browse', nextPage(null, [item('foreign0003')]), { continuation: '(not a token)' }),
      reply('browse', nextPage(null, [item('foreign0004')])),
      reply('browse', nextPage(null, [item('foreign0005')]), { continuation: token('FEwhat_to_watch') }),
      reply('search', nextPage(teaHouse.id, [item('foreign0006')])),
    ];
    const reading = readInMemory('/@teahouse/videos', { initialData: teaPage, replies: [...own, ...foreign] });
    expect(ids(reading)).toEqual(['teavideo001', 'namedinside', 'namedbytokn', 'namedbycut1']);
    expect(reading.posts.map(({ author }) => says(author))).toEqual(Array(4).fill('teahouse'));
  });

  it('takes no further page when it is not known whose page this is', () => {
    const reading = readInMemory('/@teahouse/videos', {
      replies: [reply('browse', nextPage(teaHouse.id, [item('unjoined001')]))],
    });
    expect(ids(reading)).toEqual([]);
  });

  it('is missing only where the reply for this address says so', () => {
    const gone = { alerts: [{ alertRenderer: { type: 'ERROR' } }], header: { c4TabbedHeaderRenderer: {} } };
    const asked = (id: string) => [reply('browse', gone, { browseId: id })];
    expect(readInMemory(`/channel/${teaHouse.id}`, { replies: asked(teaHouse.id) }).pageKind).toBe('not-found');
    expect(readInMemory(`/channel/${teaHouse.id}`, { replies: asked(ropeWalk.id) }).pageKind).toBe('profile');
  });

  it('reads the selected tab alone', () => {
    const data = structuredClone(teaPage);
    const [tab] = data.contents.twoColumnBrowseResultsRenderer.tabs;
    const other = structuredClone(tab);
    if (other) Object.assign(other.tabRenderer, { selected: false });
    if (other) data.contents.twoColumnBrowseResultsRenderer.tabs.unshift(other);
    other?.tabRenderer.content.richGridRenderer.contents.splice(0, 1, {
      richItemRenderer: { content: item('othertab001') },
    });
    expect(ids(readInMemory('/@teahouse/videos', { initialData: data }))).toEqual(['teavideo001']);
  });
});

describe('a video', () => {
  it('is the one in the address: not a preview, not the page before', () => {
    const reading = readInMemory('/watch?v=teavideo001', {
      initialData: watchData({ id: 'beforethis1', views: '9,999,999 views' }),
      player: playerData('beforethis1', { viewCount: '9999999' }),
      replies: [
        reply('player', playerData('hoverprevie', { viewCount: '8888888' })),
        reply('next', watchData({ id: 'teavideo001' }), { videoId: 'teavideo001' }),
        reply('next', watchData({ id: 'afterthis01', views: '7,777,777 views' }), { videoId: 'afterthis01' }),
      ],
    });
    expect(reading.report).toMatchObject({ embedded: 'stale', heardReplies: true });
    expect(reading.posts.map((post) => [post.id, says(post.views)])).toEqual([['teavideo001', 1234]]);
  });

  it('is named by the request where the reply does not name it', () => {
    const { currentVideoEndpoint: _, ...nameless } = watchData({ id: 'teavideo001' });
    const read = (videoId: string) =>
      readInMemory('/watch?v=teavideo001', { replies: [reply('next', nameless, { videoId })] });
    expect(ids(read('teavideo001'))).toEqual(['teavideo001']);
    expect(ids(read('ropevideo01'))).toEqual([]);
  });

  it('takes both halves of a get_watch reply', () => {
    const body = [
      { responseType: 'PLAYER', playerResponse: playerData('teavideo001', {}, { likeCount: '31358' }) },
      { responseType: 'NEXT', watchNextResponse: watchData({ id: 'teavideo001' }) },
    ];
    const { posts, creator } = readInMemory('/watch?v=teavideo001', { replies: [reply('get_watch', body)] });
    expect(posts[0] && says(posts[0].likes)).toBe(31358);
    expect(creator && says(creator.followers)).toBe('2050–2059');
  });

  it('takes the comments of its own list alone', () => {
    const comments = (count: string, named: string | null) => ({
      onResponseReceivedEndpoints: [
        { commentsHeaderRenderer: { countText: { runs: [{ text: count }, { text: ' Comments' }] } } },
        ...(named === null ? [] : [{ watchEndpoint: { videoId: named } }]),
      ],
    });
    const read = (body: unknown, request: unknown) =>
      readInMemory('/watch?v=teavideo001', {
        initialData: watchData({ id: 'teavideo001' }),
        replies: [reply('next', body, request)],
      }).posts.map((post) => says(post.comments));
    expect(read(comments('19,793', 'teavideo001'), null)).toEqual([19793]);
    expect(read(comments('19,793', null), { continuation: token('teavideo001') })).toEqual([19793]);
    expect(read(comments('19,793', 'ropevideo01'), null)).toEqual(['unread']);
    expect(read(comments('19,793', 'teavideo001'), { continuation: token('ropevideo01') })).toEqual(['unread']);
    expect(read(comments('19,793', null), null)).toEqual(['unread']);
  });

  it('leaves a refused player without a video to the page that it came with', () => {
    const refused = { playabilityStatus: { status: 'LOGIN_REQUIRED' } };
    const own = readInMemory('/watch?v=teavideo001', {
      initialData: watchData({ id: 'teavideo001' }),
      player: refused,
    });
    expect([own.pageKind, own.posts[0] && says(own.posts[0].views)]).toEqual(['post', 1234]);
    const stale = readInMemory('/watch?v=teavideo001', {
      initialData: watchData({ id: 'ropevideo01' }),
      player: refused,
    });
    expect([stale.pageKind, ids(stale)]).toEqual(['post', []]);
  });
});
