// Holds the figures of a video's own page: likes of all layouts, what hides them, streams, Shorts, declared promotion, the author's mark.
import { describe, expect, it } from 'vitest';
import { likeButton, playerData, readInMemory, says, watchData } from './pages-in-memory.ts';

const id = 'watchvideo1';
const path = `/watch?v=${id}`;

const toggle = (shown: string, label: string | null) => ({
  toggleButtonRenderer: {
    defaultIcon: { iconType: 'LIKE' },
    defaultText: { simpleText: shown, ...(label ? { accessibility: { accessibilityData: { label } } } : {}) },
  },
});

const segmented = (shown: string, label: string) => ({
  segmentedLikeDislikeButtonRenderer: { likeButton: toggle(shown, label) },
});

describe('likes', () => {
  it.each([
    [
      'exact in the sentence, short on the button',
      likeButton('31k', 'like this video along with 31,358 other people'),
      31358,
      'en-GB',
    ],
    ['in German', likeButton('2552', 'Ich mag das Video (wie 2.552 andere auch)'), 2552, 'de'],
    ['in Portuguese', likeButton('79 mil', 'Marque este vídeo como "Gostei" com mais 79.725 pessoas'), 79725, 'pt-BR'],
    ['in zh-TW', likeButton('3.1萬', '與另外 31,358 人一樣喜歡這部影片'), 31358, 'zh-TW'],
    ['in words that nobody knows', likeButton('31K', 'qwe rty 31.358 uio'), 31358, 'en'],
    [
      'a sentence that contradicts the button',
      likeButton('31K', 'like this video along with 92 other people'),
      'unread',
      'en',
    ],
    ['none', likeButton('0', 'like this video'), 0, 'en'],
    ['disabled', likeButton('Like', 'Like'), 'hidden', 'en'],
    ['disabled in zh-TW', likeButton('喜歡', '喜歡'), 'hidden', 'zh-TW'],
    ['no text at all', likeButton('', ''), 'unread', 'en'],
    ['to 2023', segmented('1.2K', '1,234 likes'), 1234, 'en'],
    ['to 2022', toggle('1.2M', '1,234,567 likes'), 1234567, 'en'],
    ['short form alone', toggle('1.2K', null), '1200–1299', 'en'],
  ])('%s', (_, like, expected, uiLocale) => {
    const { posts } = readInMemory(path, { initialData: watchData({ id, like }), uiLocale });
    expect(posts[0] && says(posts[0].likes)).toBe(expected);
  });

  it('are hidden where the player says that they may not be given', () => {
    const { posts } = readInMemory(path, { player: playerData(id, { allowRatings: false }) });
    expect(posts[0] && says(posts[0].likes)).toBe('hidden');
  });
});

describe('streams and Shorts', () => {
  it('takes viewers for no views, and the views so far where the player has them', () => {
    const initialData = watchData({
      id,
      views: { runs: [{ text: '27,391' }, { text: ' watching now' }] },
      dateText: 'Started streaming on 12 Jul 2022',
    });
    const [alone] = readInMemory(path, { initialData }).posts;
    expect(alone && [says(alone.kind), says(alone.views)]).toEqual(['live', 'unread']);
    const player = playerData(id, { isLiveContent: true, viewCount: '639634317' });
    const [both] = readInMemory(path, { initialData, player }).posts;
    expect(both && [says(both.kind), says(both.views)]).toEqual(['live', 639634317]);
  });

  it('gives an announced stream neither views nor a date', () => {
    const player = playerData(id, { isLiveContent: true, isUpcoming: true, viewCount: '0' }, { viewCount: '0' });
    const [post] = readInMemory(path, { player }).posts;
    expect(post && [says(post.kind), says(post.views), says(post.published)]).toEqual(['live', 'unread', 'unread']);
  });

  it('calls a Short so on its own page, and leaves it open where it is shown as a video', () => {
    const player = playerData(id, {}, { isShortsEligible: true });
    const kindAt = (where: string) => readInMemory(where, { player, initialData: watchData({ id }) }).posts[0]?.kind;
    expect(kindAt(`/shorts/${id}`)).toMatchObject({ value: 'short' });
    expect(kindAt(path)).toEqual({ state: 'unread', why: 'not-offered' });
  });
});

describe('the date', () => {
  it('is exact from the player and keeps the text that the page shows', () => {
    const [post] = readInMemory(path, { initialData: watchData({ id }), player: playerData(id) }).posts;
    expect(post?.published).toMatchObject({ exact: true, from: Date.UTC(2026, 5, 25, 15), text: '25 Jun 2026' });
  });

  it('is a day in any time zone where the page shows a day alone, and never lies in the future', () => {
    const dateOf = (dateText: string) =>
      readInMemory(path, { initialData: watchData({ id, dateText }) }).posts[0]?.published;
    expect(dateOf('25 Jun 2026')).toMatchObject({
      exact: false,
      from: Date.UTC(2026, 5, 24, 10),
      to: Date.UTC(2026, 5, 26, 11, 59, 59),
    });
    expect(dateOf('2 Jul 2026')).toMatchObject({ to: Date.UTC(2026, 6, 2, 12) });
    expect(dateOf('25 Jun 2027')).toMatchObject({ state: 'unread' });
  });
});

describe('declared promotion', () => {
  const paidOf = (player: unknown) => {
    const [post] = readInMemory(path, { player }).posts;
    return post && says(post.paidPartnership);
  };
  const overlay = { paidContentOverlay: { paidContentOverlayRenderer: { text: { simpleText: '含付費宣傳內容' } } } };

  it('is told by the player, and denied only by a whole one', () => {
    expect(paidOf(playerData(id, {}, {}, overlay))).toBe(true);
    expect(paidOf(playerData(id))).toBe(false);
    expect(paidOf(playerData(id, {}, {}, { playabilityStatus: { status: 'UNPLAYABLE' } }))).toBe('unread');
    const { playabilityStatus: _, ...partial } = playerData(id);
    expect(paidOf(partial)).toBe('unread');
  });
});

describe('the author’s mark', () => {
  it.each([
    [[{ metadataBadgeRenderer: { style: 'BADGE_STYLE_TYPE_VERIFIED' } }], true],
    [[{ metadataBadgeRenderer: { style: 'BADGE_STYLE_TYPE_VERIFIED_ARTIST' } }], true],
    [[{ metadataBadgeRenderer: { style: 'BADGE_STYLE_TYPE_SIMPLE' } }], false],
    [undefined, false],
    [[{ somethingNew: {} }], 'unread'],
  ])('%j → %s', (badges, expected) => {
    const { creator } = readInMemory(path, { initialData: watchData({ id, more: { badges } }) });
    expect(creator && says(creator.verified)).toBe(expected);
  });
});
