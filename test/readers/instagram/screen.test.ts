// Holds what is read off the screen: the header of the right account, the tiles of its own grid, the date of the post itself.
import { describe, expect, it } from 'vitest';
import { capture, gridReply, node, readInstagram } from './pages-in-memory.ts';

const heron = 'https://www.instagram.com/heron.watch/';
const reels = `${heron}reels/`;

const header = (handle: string, followers = '<span title="1.234.567"><span>1,2 Mio.</span></span>') =>
  `<header><ul><li><span><span>31.529</span> Beiträge</span></li><li><a href="/${handle}/followers/">${followers} Follower</a></li><li><a href="/${handle}/following/"><span>42</span> Gefolgt</a></li></ul></header>`;

const figuresOf = (url: string, body: string) => {
  const { creator } = readInstagram(capture({ url, body, locale: 'de' }));
  return [creator?.followers, creator?.following, creator?.postCount].map((figure) =>
    figure?.state === 'known' ? `${figure.value}${figure.exact ? '' : '~'}` : null,
  );
};

describe('the header', () => {
  it('gives the exact followers of the title, and the shortened ones where there is none', () => {
    expect(figuresOf(heron, header('heron.watch'))).toEqual(['1234567', '42', '31529']);
    expect(figuresOf(heron, header('heron.watch', '<span>1,2 Mio.</span>'))).toEqual(['1200000~', '42', '31529']);
    expect(figuresOf(heron, header('heron.watch', '<span title="1,2 Mio.">1,2 Mio.</span>'))).toEqual([
      '1200000~',
      '42',
      '31529',
    ]);
  });

  it('is not read while it is another account’s, or a link to elsewhere', () => {
    expect(figuresOf(heron, header('crow.watch'))).toEqual([null, null, null]);
    expect(figuresOf(heron, '<a href="https://example.com/heron.watch/followers/"><span>5</span></a>')).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe('the grid', () => {
  const tile = (path: string, label = '') => `<a href="${path}"><div><span>${label}</span></div></a>`;
  const tiles = `<main>${header('heron.watch')}${tile('/heron.watch/reel/DAreel00001/', '10.2K')}${tile('/p/DApost00001/', '7')}${tile('/p/DApost00001/c/123456/')}${tile('/crow.watch/p/DAcrow00001/')}</main>`;
  const postsOf = (url: string) =>
    readInstagram(capture({ url, body: tiles })).posts.map(({ id, kind, plays, likes, published }) => [
      id,
      kind.state === 'known' ? kind.value : null,
      plays.state === 'known' ? [plays.value, plays.exact] : null,
      likes.state,
      published.state === 'known' && published.derived,
    ]);

  it('gives links of the account alone; plays on the reels tab alone', () => {
    expect(postsOf(reels)).toEqual([
      ['DAreel00001', 'reel', [10_200, false], 'unread', true],
      ['DApost00001', null, null, 'unread', true],
    ]);
    expect(postsOf(heron).map(([, , plays]) => plays)).toEqual([null, null]);
    expect(postsOf(`${heron}tagged/`)).toEqual([]);
  });

  it('adds nothing to posts that data tells of', () => {
    const replies = [gridReply(node('AAAAAaaaa01', 'heron.watch', '77'))];
    expect(readInstagram(capture({ url: heron, body: tiles, replies })).posts.map(({ id }) => id)).toEqual([
      'AAAAAaaaa01',
    ]);
  });
});

it('takes the date in the link to the post, not the date of a comment', () => {
  const body =
    '<a href="/p/HERONheron1/c/1234567/"><time datetime="2026-09-03T00:00:00.000Z"></time></a><a href="/heron.watch/p/HERONheron1/"><time datetime="2026-09-01T07:30:00.000Z">1 Sept</time></a>';
  const head =
    '<meta property="og:url" content="https://www.instagram.com/p/HERONheron1/"><meta property="og:description" content="5 likes, 1 comments - heron.watch on September 2, 2026: &quot;x&quot;">';
  const [post] = readInstagram(capture({ url: 'https://www.instagram.com/p/HERONheron1/', body, head })).posts;
  expect(post?.published).toMatchObject({ from: Date.UTC(2026, 8, 1, 7, 30), exact: true, derived: false });
});
