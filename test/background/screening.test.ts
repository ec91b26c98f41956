// The worker and what the screening needs: comments as hashes alone, every judgement with its campaign, overlaps in the background.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRowJudging } from '../../entrypoints/background/rejudge-rows.ts';
import { emptyBrief } from '../../lib/campaign/campaign.ts';
import { evaluate } from '../../lib/evaluation/evaluate.ts';
import { defaultRateCard } from '../../lib/evaluation/price/default-rate-card.ts';
import type { Quote } from '../../lib/evaluation/price/quote.ts';
import type { TabView } from '../../lib/messaging/contract.ts';
import type { SeenComment } from '../../lib/profile/comment.ts';
import { commentAt } from '../../lib/profile/comment-log.ts';
import { changeSettings, readSettings } from '../../lib/storage/settings.ts';
import { StoreFailure } from '../../lib/storage/store-failure.ts';
import { creator, day, exact, fact, noon, post } from '../profile/invented-creator.ts';
import { readRaw } from '../storage/raw-database.ts';
import { row, rowOnList } from '../storage/stand-ins.ts';
import { Browser, gatheredOf, type HeardPort, readingOf } from './stand-ins.ts';

vi.mock('../../lib/evaluation/evaluate.ts', { spy: true });

let browser: Browser;
const tab = 7;
const settled = () => new Promise((resolve) => setTimeout(resolve, 40));
const waitFor = (check: () => unknown) => vi.waitFor(check, { timeout: 20_000, interval: 5 });

beforeEach(() => {
  browser = new Browser();
  vi.mocked(evaluate).mockClear();
});

afterEach(() => {
  browser.sleep();
  vi.restoreAllMocks();
});

/** What the screening was asked with, the last time for this creator. */
function askedOf(handle: string) {
  const inputs = vi.mocked(evaluate).mock.calls.map(([input]) => input);
  const own = inputs.filter(({ profile }) => profile.handle.state === 'known' && profile.handle.value === handle);
  return own.at(-1)?.screening;
}

function reportOf(view: TabView | null) {
  if (view?.kind !== 'report') throw new Error(`no report but ${view?.kind}`);
  return view;
}

const seenComment = (id: number, author: number, known: Partial<SeenComment> = {}): SeenComment => ({
  id: `1780000000${id}`,
  postId: 'p1',
  authorId: `author-${author}`,
  authorHandle: `handle_${author}`,
  hasDefaultPicture: null,
  isCreator: false,
  text: `好好吃喔 ${id}`,
  ...known,
});

const commentsOf = (count: number, person = (index: number) => index): SeenComment[] =>
  Array.from({ length: count }, (_, index) => seenComment(index, person(index)));

/** Reads a page of this creator, and gives the store's key. */
async function visit(handle: string, known: Parameters<typeof readingOf>[1] = {}, tabId = tab): Promise<string> {
  await browser.say(tabId, gatheredOf(readingOf(handle, known)));
  const key = await browser.store.creators.keyOf(creator('instagram', { handle: fact(handle) }));
  if (key === null) throw new Error('nothing kept');
  return key;
}

const list = async (key: string, known: Parameters<typeof row>[1] = {}) =>
  browser.store.shortlists.add([row(key, { readAt: 0, ...known })]);

const quote = (amount: number): Quote => ({
  fee: { amount, currency: 'TWD' },
  deliverable: 'instagram-reel',
  pieces: 1,
  noted: noon,
});

describe('comments of a page', () => {
  it('are kept as hashes, the creator’s own left out, and judged at once', async () => {
    const comments = [seenComment(1, 1), seenComment(2, 1), seenComment(3, 9, { isCreator: true }), seenComment(4, 2)];
    const key = await visit('mei', { comments });
    const log = await browser.machine.restarted().comments.log(key);
    expect(log.size).toBe(3);
    const [one, two, three] = [0, 1, 2].map((place) => commentAt(log, place));
    expect(one?.commenter).toEqual(two?.commenter);
    expect(one?.commenter).not.toEqual(three?.commenter);
    expect(one?.comment).not.toEqual(two?.comment);
    expect(askedOf('mei')?.comments.size).toBe(3);
  });

  it('count once, whichever page of the post they are seen on, also after a restart', async () => {
    const key = await visit('mei', { comments: commentsOf(5) });
    browser.restartWorker();
    await visit('mei', { comments: commentsOf(6) });
    expect((await browser.store.comments.log(key)).size).toBe(6);
  });

  it('leave nothing of a name, an id or a text anywhere', async () => {
    const comments = Array.from({ length: 3 }, (_, index) => ({
      id: `ZQXVID99887766554433${index}`,
      postId: 'p1',
      authorId: `ZQXVAUTHOR9182736455${index}`,
      authorHandle: `zqxv.handle.${index}.zq`,
      hasDefaultPicture: true,
      isCreator: index === 2,
      text: `ZQXVTEXT ${index} 記號文字 這是一句夠長的留言所以會有指紋 @zqxv.friend.zq`,
    }));
    const key = await visit('mei', { comments, pageKind: 'post', postId: 'p1', posts: [post('p1')] });
    const card = browser.card(tab);
    await card.nextView();
    card.ask({ kind: 'add-to-shortlist', request: 1, creatorKey: key });
    await waitFor(() => expect(card.answerTo(1)).toEqual({ ok: true, value: null }));
    await settled();
    browser.machine.restarted();
    const { stores } = await readRaw(browser.machine.indexedDB, browser.machine.name);
    expect(stores.comments?.rows).toHaveLength(1);
    const columns = (_: string, value: unknown) =>
      ArrayBuffer.isView(value)
        ? { numbers: Array.from(value as Uint8Array), text: new TextDecoder().decode(value) }
        : value;
    const everything = [
      JSON.stringify(stores, columns),
      JSON.stringify([...browser.session.entries], columns),
      JSON.stringify([...browser.machine.area.entries], columns),
      JSON.stringify(card.heard, columns),
    ].join('\n');
    expect(everything).toContain('mei');
    for (const marker of ['ZQXV', '99887766554433', '9182736455', '記號文字', '夠長的留言']) {
      expect(everything.toLowerCase().includes(marker.toLowerCase()), marker).toBe(false);
    }
  });

  it('cannot be told to be the same people on another installation', async () => {
    const other = new Browser();
    for (const one of [browser, other]) one.machine.newKey = () => crypto.randomUUID();
    const logs = [];
    for (const one of [browser, other]) {
      await one.say(tab, gatheredOf(readingOf('mei', { comments: commentsOf(2) })));
      const key = await one.store.creators.keyOf(creator('instagram', { handle: fact('mei') }));
      logs.push(await one.store.comments.log(key ?? ''));
    }
    expect(logs[0]?.size).toBe(2);
    expect(logs[0]?.commenter).not.toEqual(logs[1]?.commenter);
  });

  it('make no salt where none are seen', async () => {
    const salt = vi.spyOn(browser.store.comments, 'salt');
    await visit('mei');
    expect(salt).not.toHaveBeenCalled();
  });
});

describe('a store that fails', () => {
  it('does not stop a page with comments from being judged', async () => {
    for (const [part, method] of [
      ['comments', 'salt'],
      ['creators', 'keep'],
      ['packs', 'list'],
      ['rateCards', 'get'],
      ['campaigns', 'list'],
      ['campaigns', 'active'],
      ['quotes', 'listed'],
    ] as const) {
      vi.spyOn(browser.store[part] as unknown as Record<string, () => Promise<never>>, method).mockRejectedValue(
        new StoreFailure('store-unavailable'),
      );
    }
    await browser.say(tab, gatheredOf(readingOf('mei', { comments: commentsOf(3) })));
    const card = browser.card(tab);
    const view = reportOf(await card.nextView());
    expect(view.shortlist).toEqual({ state: 'unknown', failure: 'store-unavailable' });
    expect(view.report.tier.tiers).toEqual(['micro']);
    expect(askedOf('mei')).toMatchObject({ brief: emptyBrief, rateCard: defaultRateCard, comments: { size: 0 } });
  });

  it('only while keeping does not stop the comments in sight from being judged', async () => {
    vi.spyOn(browser.store.creators, 'keep').mockRejectedValue(new StoreFailure('store-full'));
    await browser.say(tab, gatheredOf(readingOf('mei', { comments: commentsOf(3) })));
    expect(askedOf('mei')?.comments.size).toBe(3);
  });
});

describe('a judgement', () => {
  it('rests on the campaign in use, its quotes, the rate card, the packs, the days and the role', async () => {
    const key = await visit('mei', { seenAt: noon - day });
    const other = await visit('lin');
    await browser.store.campaigns.saveBrief('default', { ...emptyBrief, brand: '山茶' });
    for (const one of [key, other]) await list(one);
    await browser.store.quotes.save('default', key, quote(100));
    await browser.store.quotes.save('default', other, quote(200));
    // Nobody on the list: not the campaign's money.
    await browser.store.quotes.save('default', 'somebody', quote(400));
    await browser.store.roles.choose(key, ['koc']);
    const card = { ...defaultRateCard, readOn: '2026-10' };
    await browser.store.rateCards.save(card);
    await visit('mei');
    const asked = askedOf('mei');
    expect(asked).toMatchObject({
      brief: { brand: '山茶' },
      quote: quote(100),
      otherQuotes: [quote(200)],
      roleChoice: { roles: ['koc'] },
      rateCard: card,
      overlaps: null,
    });
    expect(asked?.history).toHaveLength(2);
  });

  it('rests on the brief as it stands after the comments were hashed, not before', async () => {
    await browser.store.campaigns.saveBrief('default', { ...emptyBrief, brand: '青葉' });
    const key = await visit('mei');
    await list(key);
    await settled();
    const salt = browser.store.comments.salt;
    vi.spyOn(browser.store.comments, 'salt').mockImplementation(async () => {
      const found = await salt();
      await browser.machine.store().campaigns.saveBrief('default', { ...emptyBrief, brand: '山茶' });
      return found;
    });
    vi.mocked(evaluate).mockClear();
    await visit('mei', { comments: commentsOf(3) });
    const brands = vi.mocked(evaluate).mock.calls.map(([{ screening }]) => screening?.brief.brand);
    // The row on the list of everyone rests on no brief.
    expect(new Set(brands)).toEqual(new Set(['山茶', '']));
  });

  it('of a row rests on the campaign of its list', async () => {
    const key = await visit('mei');
    await browser.store.campaigns.saveBrief('default', { ...emptyBrief, brand: '山茶' });
    await browser.machine.addCampaign('spring', { ...emptyBrief, brand: '青葉' });
    for (const campaignId of ['default', 'spring']) await list(key, { campaignId });
    await browser.store.quotes.save('spring', key, quote(300));
    vi.mocked(evaluate).mockClear();
    await browser.store.creators.keyOf(creator('instagram', { handle: fact('mei') }));
    await visit('mei', { seenAt: noon + 1 });
    const briefs = vi.mocked(evaluate).mock.calls.map(([{ screening }]) => [screening?.brief.brand, screening?.quote]);
    expect(briefs).toEqual(
      expect.arrayContaining([
        ['山茶', null],
        ['青葉', quote(300)],
      ]),
    );
  });

  it('with two campaigns gives two rows', async () => {
    const rival = (name: string) => ({ name, alsoWritten: [], handles: [], domains: [], isCommonWord: false });
    const withRival = (name: string) => ({
      ...emptyBrief,
      screening: { ...emptyBrief.screening, competitors: [rival(name)] },
    });
    await browser.store.campaigns.saveBrief('default', withRival('Zephyrbrew'));
    await browser.machine.addCampaign('spring', withRival('Quillonade'));
    const at = { state: 'known', from: noon - day, to: noon - day, exact: true, derived: false } as const;
    const posts = [
      post('p1', {
        author: fact('mei'),
        caption: fact('今天喝 Zephyrbrew 的新品,很清爽'),
        published: { ...at, text: null, source: 'invented › date', seenAt: noon },
      }),
    ];
    const key = await visit('mei', { posts });
    for (const campaignId of ['default', 'spring']) await list(key, { campaignId });
    await visit('mei', { posts, seenAt: noon + 1 });
    const store = browser.machine.restarted();
    const [here, there] = [await store.shortlists.find('default', key), await store.shortlists.find('spring', key)];
    expect(here?.rivals?.map(({ name }) => name)).toEqual(['Zephyrbrew']);
    expect(there?.rivals ?? []).toEqual([]);
  });
});

describe('what is changed elsewhere', () => {
  const shownTo = async (): Promise<{ card: HeardPort; key: string }> => {
    const key = await visit('mei', { comments: commentsOf(2) });
    const card = browser.card(tab);
    await card.nextView();
    await settled();
    vi.mocked(evaluate).mockClear();
    return { card, key };
  };

  it.each<readonly [what: string, change: (key: string) => Promise<unknown>]>([
    ['a brief', () => browser.machine.store().campaigns.saveBrief('default', { ...emptyBrief, product: '茶' })],
    ['a role', (key) => browser.machine.store().roles.choose(key, ['kol'])],
    ['a quote', (key) => browser.machine.store().quotes.save('default', key, quote(5))],
    ['the rate card', () => browser.machine.store().rateCards.save({ ...defaultRateCard, readOn: '2026-09' })],
  ])('%s is judged anew in the tabs, once', async (_, change) => {
    const { key } = await shownTo();
    await change(key);
    await waitFor(() => expect(vi.mocked(evaluate)).toHaveBeenCalled());
    await settled();
    await settled();
    expect(vi.mocked(evaluate).mock.calls.length).toBeLessThanOrEqual(2);
  });

  it('a role is seen in the report of the tab', async () => {
    const { card, key } = await shownTo();
    const roles = () =>
      reportOf(card.view()).report.screening.find(({ criterion }) => criterion === 'creator-role')?.facts.roles;
    await browser.machine.store().roles.choose(key, ['kos']);
    await waitFor(() => expect(roles()).toEqual({ ids: ['kos'], chosen: true }));
    await browser.machine.store().roles.choose(key, null);
    await waitFor(() => expect(roles()?.chosen ?? false).toBe(false));
  });

  it('comments that another tab brings are seen', async () => {
    await shownTo();
    await visit('mei', { comments: commentsOf(4) }, 8);
    await waitFor(() => expect(askedOf('mei')?.comments.size).toBe(4));
    await settled();
    const before = vi.mocked(evaluate).mock.calls.length;
    await settled();
    // Keeping a reading changes tables itself: that is no reason to judge for ever.
    expect(vi.mocked(evaluate).mock.calls.length).toBe(before);
  });

  it('that changes nothing to be said tells nobody', async () => {
    const { card } = await shownTo();
    const before = card.heard.length;
    browser.machine.now += 5;
    await browser.machine.store().rateCards.save(defaultRateCard);
    await waitFor(() => expect(vi.mocked(evaluate)).toHaveBeenCalled());
    await settled();
    expect(card.heard).toHaveLength(before);
  });
});

describe('rows of a shortlist', () => {
  const listedMany = async (count: number): Promise<readonly string[]> => {
    const keys: string[] = [];
    await browser.store.campaigns.active('default');
    for (let index = 0; index < count; index += 1) {
      const kept = await browser.store.creators.keep(
        {
          creator: creator('instagram', { handle: fact(`creator.${index}`), followers: exact(5_000) }),
          posts: [],
          comments: [],
          seenAt: noon,
        },
        rowOnList,
      );
      keys.push(kept?.creatorKey ?? '');
    }
    await browser.store.shortlists.add(keys.map((key) => row(key)));
    return keys;
  };
  const rowsJudged = async () => {
    const rows = await browser.machine.store().shortlists.rows('default', await listedKeys());
    return rows.filter(({ tiers }) => tiers.includes('nano')).length;
  };
  const listedKeys = () =>
    browser.store.shortlists.keys({ campaignId: 'default', order: { key: 'name', direction: 'ascending' } });
  const judgedMany = async (count: number): Promise<readonly string[]> => {
    const keys = await listedMany(count);
    await browser.store.campaigns.saveBrief('default', { ...emptyBrief, brand: '山茶' });
    await waitFor(async () => expect(await rowsJudged()).toBe(count));
    await waitFor(async () => expect(await isDone()).toBe(true));
    await settled();
    return keys;
  };
  const isDone = async () => (await browser.store.judged.state('default')).under === null;

  it('are all judged anew when the brief has changed, and then no more', async () => {
    await judgedMany(60);
    vi.mocked(evaluate).mockClear();
    browser.restartWorker();
    await settled();
    await settled();
    expect(vi.mocked(evaluate)).not.toHaveBeenCalled();
  });

  it('are judged with what was changed while the worker slept, when it wakes', async () => {
    const [key = ''] = await judgedMany(3);
    browser.sleep();
    await browser.machine.store().roles.choose(key, ['kos']);
    browser.restartWorker();
    await waitFor(async () =>
      expect((await browser.store.shortlists.find('default', key))?.roles).toEqual({ ids: ['kos'], chosen: true }),
    );
  });

  it('are gone on with where an ended worker left off', async () => {
    await listedMany(60);
    const renew = browser.store.judged.renew;
    let slices = 0;
    vi.spyOn(browser.store.judged, 'renew').mockImplementation(async (...given) => {
      slices += 1;
      // The worker ends in the middle of the second slice.
      if (slices > 1) return new Promise(() => {});
      return renew(...given);
    });
    await browser.machine.store().campaigns.saveBrief('default', { ...emptyBrief, brand: '山茶' });
    await waitFor(() => expect(slices).toBe(2));
    expect(await rowsJudged()).toBe(25);
    vi.mocked(evaluate).mockClear();
    browser.restartWorker();
    await waitFor(async () => expect(await rowsJudged()).toBe(60));
    expect(vi.mocked(evaluate)).toHaveBeenCalledTimes(35);
  });

  it('begin anew when the brief changes again meanwhile', async () => {
    await listedMany(60);
    const slice = browser.store.judged.slice;
    const save = (brand: string) => browser.store.campaigns.saveBrief('default', { ...emptyBrief, brand });
    let changed = false;
    vi.spyOn(browser.store.judged, 'slice').mockImplementation(async (...given) => {
      if (!changed && given[1] !== '') {
        changed = true;
        await save('second');
      }
      return slice(...given);
    });
    await save('first');
    await waitFor(() => expect(changed).toBe(true));
    await waitFor(async () => expect(await isDone()).toBe(true));
    const brands = vi.mocked(evaluate).mock.calls.map(([{ screening }]) => screening?.brief.brand);
    expect(brands.filter((brand) => brand === 'second')).toHaveLength(60);
    expect(brands.filter((brand) => brand === 'first').length).toBeLessThan(60);
  });

  it('are judged anew when another pack was chosen, and on the next day', async () => {
    await judgedMany(3);
    // The rows on the list of everyone rest on no brief, and are judged beside these.
    const judgedOnList = () =>
      vi.mocked(evaluate).mock.calls.filter(([{ screening }]) => screening?.brief.brand === '山茶');
    for (const change of [
      () => changeSettings(browser.machine.area, { benchmarkPack: { instagram: 'x', youtube: null, tiktok: null } }),
      async () => {
        browser.machine.now += day;
      },
    ]) {
      vi.mocked(evaluate).mockClear();
      await change();
      await browser.worker.settingsChanged();
      await waitFor(() => expect(judgedOnList()).toHaveLength(3));
      await settled();
      expect(judgedOnList()).toHaveLength(3);
    }
  });

  it('that are put back are judged with what holds now', async () => {
    const [key = ''] = await judgedMany(2);
    const removed = await browser.store.shortlists.remove('default', [key]);
    await browser.store.campaigns.saveBrief('default', { ...emptyBrief, brand: '青葉' });
    await settled();
    await settled();
    vi.mocked(evaluate).mockClear();
    await browser.store.shortlists.restore(removed);
    await waitFor(() => expect(askedOf('creator.0')?.brief.brand).toBe('青葉'));
  });

  it('of a few creators rest on the brief that stands when they are kept', async () => {
    await browser.store.campaigns.saveBrief('default', { ...emptyBrief, brand: '青葉' });
    const key = await visit('mei');
    await list(key);
    await settled();
    const rows = createRowJudging({
      store: browser.store,
      settings: () => readSettings(browser.machine.area),
      clock: () => browser.machine.now,
      crypto: crypto.subtle,
      version: '1.0.0',
      pace: async () => {},
    });
    const { some } = browser.store.judged;
    vi.spyOn(browser.store.judged, 'some').mockImplementationOnce(async (...given) => {
      const found = await some(...given);
      await browser.store.campaigns.saveBrief('default', { ...emptyBrief, brand: '山茶' });
      await settled();
      vi.mocked(evaluate).mockClear();
      return found;
    });
    await rows.some('default', [key]);
    const brands = vi.mocked(evaluate).mock.calls.map(([{ screening }]) => screening?.brief.brand);
    // The row on the list of everyone rests on no brief, and may be judged meanwhile.
    expect(brands.filter((brand) => brand !== '').at(-1)).toBe('山茶');
  });

  it('give way to a page’s reading', async () => {
    await listedMany(60);
    await browser.machine.store().campaigns.saveBrief('default', { ...emptyBrief, brand: '山茶' });
    await visit('mei');
    expect(await browser.store.creators.keyOf(creator('instagram', { handle: fact('mei') }))).not.toBeNull();
    await waitFor(async () => expect(await rowsJudged()).toBe(60));
  });
});

describe('the mark on a post', () => {
  const pressed = { kind: 'mark-pressed', postId: 'p9' } as const;
  const shown = (port: HeardPort) => port.heard.filter((news) => news.kind === 'show-post');

  it('lets the card of that tab show the post, and nobody else', async () => {
    await visit('mei');
    await visit('lin', {}, 8);
    const [card, panel, other] = [browser.card(tab), browser.panel(tab), browser.card(8)];
    await Promise.all([card.nextView(), panel.nextView(), other.nextView()]);
    await browser.say(tab, pressed);
    expect(shown(card)).toEqual([{ kind: 'show-post', postId: 'p9' }]);
    expect([shown(panel), shown(other)]).toEqual([[], []]);
  });

  it('of a document that is gone shows nothing', async () => {
    await browser.arrive(tab, 'old');
    await browser.arrive(tab, 'new');
    const card = browser.card(tab);
    await card.nextView();
    await browser.say(tab, pressed, 'old');
    expect(shown(card)).toEqual([]);
    await browser.say(tab, pressed, 'new');
    expect(shown(card)).toHaveLength(1);
  });
});
