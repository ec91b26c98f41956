// Holds the reading of lockups against every arrangement of their rows that is known, and some that are not.
import { describe, expect, it } from 'vitest';
import { channelData, lockup, readInMemory, says, teaHouse } from './pages-in-memory.ts';

const badgeRow = { badges: [{ badgeViewModel: { badgeText: 'Members only', badgeStyle: 'BADGE_MEMBERS_ONLY' } }] };
const live = { text: 'LIVE', badgeStyle: 'THUMBNAIL_OVERLAY_BADGE_STYLE_LIVE' };
const played = (content: string, accessibilityLabel: string) => ({
  text: { content },
  accessibilityLabel,
  leadingIcon: { name: 'PLAY_ARROW_OUTLINED' },
});

interface Arrangement {
  readonly rows: readonly unknown[];
  readonly badge?: unknown;
  readonly views: unknown;
  readonly date: unknown;
  readonly kind: unknown;
  readonly uiLocale?: string;
  readonly tab?: string;
}

const arrangements: Readonly<Record<string, Arrangement>> = {
  'views and date': {
    rows: [['1.6M views', '2 weeks ago']],
    views: '1600000–1699999',
    date: '2 weeks ago',
    kind: 'video',
  },
  'author first': { rows: [['teahouse'], ['248 views', '4 days ago']], views: 248, date: '4 days ago', kind: 'video' },
  'badges last': {
    rows: [['38K views', '1 year ago'], badgeRow],
    views: '38000–38999',
    date: '1 year ago',
    kind: 'video',
  },
  'members only: a date alone and a row of badges': {
    rows: [['2 months ago'], badgeRow],
    views: 'unread',
    date: '2 months ago',
    kind: 'video',
  },
  'without words': {
    rows: [[played('1.2K', '1.2 thousand views'), { text: { content: '1mo ago' }, accessibilityLabel: '1 month ago' }]],
    views: '1200–1299',
    date: '1mo ago',
    kind: 'video',
  },
  'finished stream': {
    rows: [['43K views', 'Streamed 6 months ago']],
    views: '43000–43999',
    date: 'Streamed 6 months ago',
    kind: 'live',
  },
  'finished stream in zh-TW': {
    rows: [['觀看次數：2.5萬次', '直播時間：23 小時前']],
    uiLocale: 'zh-TW',
    views: '25000–25999',
    date: '直播時間：23 小時前',
    kind: 'live',
  },
  'running stream: viewers are no views': {
    rows: [['1.7K watching']],
    badge: live,
    views: 'unread',
    date: 'unread',
    kind: 'live',
  },
  'running stream with an author': {
    rows: [['teahouse'], ['500 watching']],
    badge: live,
    views: 'unread',
    date: 'unread',
    kind: 'live',
  },
  'running stream without viewers': {
    rows: [['teahouse']],
    badge: live,
    views: 'unread',
    date: 'unread',
    kind: 'live',
  },
  'announced premiere': {
    rows: [['56 waiting', 'Premieres 14/08/2026, 13:00']],
    badge: { text: 'Upcoming', badgeStyle: 'THUMBNAIL_OVERLAY_BADGE_STYLE_DEFAULT' },
    views: 'unread',
    date: 'unread',
    kind: 'unread',
  },
  'announced stream on the tab of streams': {
    rows: [['56 waiting', 'Scheduled for 14/08/2026, 13:00']],
    badge: { text: 'Upcoming' },
    tab: 'streams',
    views: 'unread',
    date: 'unread',
    kind: 'live',
  },
  'no length on the picture, date understood': {
    rows: [['500K views', '1 month ago']],
    badge: null,
    views: '500000–500999',
    date: '1 month ago',
    kind: 'video',
  },
  'no length on the picture, date not understood': {
    rows: [['56 waiting', 'soon']],
    badge: null,
    views: 'unread',
    date: 'unread',
    kind: 'unread',
  },
  'a word for streams that we do not know, on the tab of streams': {
    rows: [['1,2 t. katselukertaa', 'Striimattu 2 päivää sitten']],
    uiLocale: 'fi',
    tab: 'streams',
    views: '1200–1299',
    date: 'Striimattu 2 päivää sitten',
    kind: 'live',
  },
  'no rows at all': { rows: [], views: 'unread', date: 'unread', kind: 'unread' },
  'length written with points': {
    rows: [['1.248 visninger', 'for 2 uger siden']],
    badge: { text: '12.03' },
    uiLocale: 'da',
    views: 1248,
    date: 'for 2 uger siden',
    kind: 'video',
  },
};

describe('a lockup in a channel’s grid', () => {
  it.each(Object.entries(arrangements))('%s', (_, { rows, badge, views, date, kind, uiLocale, tab }) => {
    const item = lockup('lockupvideo', rows, badge === undefined ? { text: '12:03' } : badge);
    const { posts } = readInMemory(`/@${teaHouse.handle}/${tab ?? 'videos'}`, {
      initialData: channelData(teaHouse, [item], tab),
      ...(uiLocale ? { uiLocale } : {}),
    });
    expect(posts).toHaveLength(1);
    const [post] = posts;
    expect(post && { views: says(post.views), date: says(post.published), kind: says(post.kind) }).toEqual({
      views,
      date,
      kind,
    });
  });

  it('says that views are missing where nothing on the page explains it', () => {
    const { posts, report } = readInMemory('/@teahouse/videos', {
      initialData: channelData(teaHouse, [lockup('lockupvideo', [['2 months ago']])]),
    });
    expect(posts[0]?.views).toEqual({ state: 'unread', why: 'changed' });
    expect(report.drift).toContainEqual(
      expect.objectContaining({ field: 'views', carrier: 'lockup', kind: 'missing' }),
    );
  });

  it('takes the uploader of a collaboration for its author, and the others for co-authors', () => {
    const people = ['teahouse', 'ropewalk'].map((handle) => ({
      listItemViewModel: {
        title: { content: handle },
        subtitle: { content: `\u200e\u2068@${handle}\u2069 • \u206845K subscribers\u2069` },
      },
    }));
    const image = { avatarStackViewModel: { rendererContext: { dialog: { listViewModel: { listItems: people } } } } };
    const item = lockup('lockupvideo', [['teahouse and ropewalk'], ['38K views', '2 months ago']], undefined, {
      image,
    });
    const { posts } = readInMemory('/@ropewalk/videos', {
      initialData: channelData({ id: 'UCropewalkropewalkropewa', handle: 'ropewalk' }, [item]),
    });
    expect(posts[0] && [says(posts[0].author), says(posts[0].coAuthors)]).toEqual(['teahouse', ['ropewalk']]);
  });

  it('passes over playlists, albums and what a post on the community tab shows', () => {
    const list = lockup('PLplaylist01', [['View full playlist']], { text: '12 videos' });
    const playlist = { lockupViewModel: { ...list.lockupViewModel, contentType: 'LOCKUP_CONTENT_TYPE_PLAYLIST' } };
    const post = { postRenderer: { backstageAttachment: { videoRenderer: { videoId: 'communityv1' } } } };
    const { posts } = readInMemory('/@teahouse/videos', { initialData: channelData(teaHouse, [playlist, post]) });
    expect(posts).toEqual([]);
  });
});
