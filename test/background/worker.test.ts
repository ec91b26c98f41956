// The worker between page, store, card and panel: what is shown is of the page in the tab, and what is said to be done is done.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageMessage, PortNews, TabView } from '../../lib/messaging/contract.ts';
import type { PageReading } from '../../lib/profile/creator-profile.ts';
import { changeSettings, readSettings } from '../../lib/storage/settings.ts';
import { StoreFailure } from '../../lib/storage/store-failure.ts';
import { creator, day, exact, fact, noon, post } from '../profile/invented-creator.ts';
import { row } from '../storage/stand-ins.ts';
import { Browser, gatheredOf, HeardPort, ownId, ownOrigin, readingOf } from './stand-ins.ts';

let browser: Browser;

beforeEach(() => {
  browser = new Browser();
});

const tab = 7;
const read = (reading: PageReading, isFinal = true): PageMessage => gatheredOf(reading, isFinal);
const settled = () => new Promise((resolve) => setTimeout(resolve, 30));

function reportOf(view: TabView | null) {
  if (view?.kind !== 'report') throw new Error(`no report but ${view?.kind}`);
  return view;
}

function handleOf(view: TabView | null): string {
  const handle = reportOf(view).reading.creator?.handle;
  return handle?.state === 'known' ? handle.value : '';
}

/** What a card shows that comes up now. */
const shownIn = async (tabId: number) => handleOf(await browser.card(tabId).nextView());

const maturePosts = (length: number) =>
  Array.from({ length }, (_, index) =>
    post(`p${index}`, {
      likes: exact(400),
      comments: exact(20),
      pinned: fact(false),
      kind: fact('photo'),
      coAuthors: fact([]),
      published: {
        state: 'known',
        from: noon - (index + 5) * day,
        to: noon - (index + 5) * day,
        exact: true,
        derived: false,
        text: null,
        source: 'invented › date',
        seenAt: noon,
      },
    }),
  );

const waitFor = (check: () => void) => vi.waitFor(check, { timeout: 20_000, interval: 5 });

describe('a reading', () => {
  it('is kept, judged, shown to the card of its tab, and kept for a restart of the worker', async () => {
    await browser.arrive(tab);
    const card = browser.card(tab);
    await waitFor(() => expect(card.view()).toEqual({ kind: 'waiting', platform: 'instagram' }));
    await browser.say(tab, read(readingOf('mei')));
    const shown = reportOf(card.view());
    expect(shown.report.tier.tiers).toEqual(['micro']);
    expect(shown.shortlist).toMatchObject({ state: 'not-listed', campaignId: 'default' });

    browser.restartWorker();
    const again = browser.card(tab);
    await again.nextView();
    expect(reportOf(again.view()).creatorKey).toBe(shown.creatorKey);
    expect((await browser.store.creators.get(shown.creatorKey ?? ''))?.profile.followers).toEqual(exact(20_000));
  });

  it('is judged together with what earlier pages gave, and shown as this page gave it', async () => {
    await browser.arrive(tab);
    await browser.say(tab, read(readingOf('mei')));
    const later = readingOf('mei', {
      creator: creator('instagram', { handle: fact('mei') }),
      pageKind: 'post',
      postId: 'p1',
      posts: [post('p1', { likes: exact(3) })],
    });
    await browser.say(tab, read(later));
    const card = browser.card(tab);
    await card.nextView();
    const { report, reading } = reportOf(card.view());
    expect(report.tier.followers).toEqual(exact(20_000));
    expect(reading.creator?.followers).toEqual({ state: 'unread', why: 'not-captured' });
    expect(reading.posts).toEqual(later.posts);
  });

  it('is shown without the weight of whole captions, and kept with them', async () => {
    const caption = '字'.repeat(5_000);
    const posts = Array.from({ length: 400 }, (_, index) => post(`p${index}`, { caption: fact(caption) }));
    await browser.say(tab, read(readingOf('mei', { posts })));
    const card = browser.card(tab);
    await card.nextView();
    const { reading, creatorKey } = reportOf(card.view());
    expect(reading.posts).toHaveLength(300);
    expect(JSON.stringify(reading.posts).length).toBeLessThan(400_000);
    const kept = await browser.store.creators.get(creatorKey ?? '');
    expect(kept?.posts[0]?.caption).toEqual(fact(caption));
  });

  it('refreshes the row of a creator who is on a shortlist, with the e-mail address of the bio', async () => {
    await browser.arrive(tab);
    await browser.say(tab, read(readingOf('mei')));
    const card = browser.card(tab);
    await card.nextView();
    const key = reportOf(card.view()).creatorKey ?? '';
    card.ask({ kind: 'add-to-shortlist', request: 1, creatorKey: key });
    await waitFor(() => expect(card.answerTo(1)).toEqual({ ok: true, value: null }));
    const followers = exact(60_000, noon + day);
    browser.machine.now = noon + day;
    const next = creator('instagram', { handle: fact('mei', noon + day), followers });
    await browser.say(tab, read(readingOf('mei', { creator: next, seenAt: noon + day })));
    const row = await browser.machine.restarted().shortlists.find('default', key);
    expect(row).toMatchObject({ followers, tiers: ['mid-tier'], addedAt: noon, emails: ['mei@mail.example'] });
  });

  it.each([
    ['private', readingOf('mei', { pageKind: 'private' })],
    ['not-found', readingOf('mei', { pageKind: 'not-found', creator: null })],
    ['login-wall', readingOf('mei', { pageKind: 'login-wall', creator: null })],
    ['consent-wall', readingOf('mei', { pageKind: 'consent-wall', creator: null })],
    ['throttled', readingOf('mei', { pageKind: 'throttled', creator: null })],
    ['unknown-layout', readingOf('mei', { creator: null })],
    ['unknown-layout', readingOf('mei', { pageKind: 'post', creator: null })],
  ])('without figures to show says which state the page is in: %s', async (pageKind, reading) => {
    await browser.arrive(tab);
    await browser.say(tab, read(reading));
    const card = browser.card(tab);
    await card.nextView();
    expect(card.view()).toEqual({ kind: 'page-state', platform: 'instagram', pageKind });
  });

  it('behind a wall that let the figures through is judged', async () => {
    await browser.say(tab, read(readingOf('mei', { pageKind: 'login-wall' })));
    const card = browser.card(tab);
    await card.nextView();
    expect(card.view()?.kind).toBe('report');
  });

  it('of a page that is no creator’s shows nothing', async () => {
    await browser.arrive(tab);
    await browser.say(tab, read(readingOf('mei', { pageKind: 'other', creator: null })));
    const card = browser.card(tab);
    await card.nextView();
    expect(card.view()).toEqual({ kind: 'none' });
  });

  it('that names nobody is judged but cannot be kept', async () => {
    const nameless = creator('instagram', { followers: exact(20_000) });
    await browser.say(tab, read(readingOf('mei', { creator: nameless })));
    const card = browser.card(tab);
    await card.nextView();
    const { creatorKey, shortlist, report } = reportOf(card.view());
    expect(creatorKey).toBeNull();
    expect(shortlist).toEqual({ state: 'unknown', failure: 'nothing-read' });
    expect(report.tier.tiers).toEqual(['micro']);
    expect(await browser.store.creators.count()).toBe(0);
  });
});

describe('a store that fails', () => {
  it.each(['store-unavailable', 'store-full', 'store-outdated'] as const)(
    'is named (%s), and the page’s own figures are judged all the same',
    async (code) => {
      vi.spyOn(browser.store.creators, 'keep').mockRejectedValue(new StoreFailure(code));
      await browser.say(tab, read(readingOf('mei', { posts: [...maturePosts(8), ...maturePosts(8)] })));
      const card = browser.card(tab);
      await settled();
      const view = reportOf(card.view());
      expect(view.creatorKey).toBeNull();
      expect(view.shortlist).toEqual({ state: 'unknown', failure: code });
      expect(view.report.tier.tiers).toEqual(['micro']);
      const rate = view.report.findings.find(({ criterion }) => criterion === 'engagement-rate');
      expect(rate?.sampleSize).toBe(8);
    },
  );

  it('answers an add or a remove with the failure, and changes nothing', async () => {
    await browser.say(tab, read(readingOf('mei')));
    const card = browser.card(tab);
    await card.nextView();
    const key = reportOf(card.view()).creatorKey ?? '';
    vi.spyOn(browser.store.shortlists, 'add').mockRejectedValue(new StoreFailure('store-full'));
    vi.spyOn(browser.store.shortlists, 'remove').mockRejectedValue(new StoreFailure('store-outdated'));
    card.ask({ kind: 'add-to-shortlist', request: 1, creatorKey: key });
    card.ask({ kind: 'remove-from-shortlist', request: 2, creatorKey: key });
    await waitFor(() => expect(card.answerTo(2)).toEqual({ ok: false, failure: 'store-outdated' }));
    expect(card.answerTo(1)).toEqual({ ok: false, failure: 'store-full' });
    expect(reportOf(card.view()).shortlist.state).toBe('not-listed');
  });

  it('that cannot be asked for the shortlist is never shown as "not listed"', async () => {
    vi.spyOn(browser.store.shortlists, 'of').mockRejectedValue(new StoreFailure('store-unavailable'));
    await browser.say(tab, read(readingOf('mei')));
    const card = browser.card(tab);
    await card.nextView();
    expect(reportOf(card.view()).shortlist).toEqual({ state: 'unknown', failure: 'store-unavailable' });
  });

  it('does not stop the daily tidying from being asked again', async () => {
    vi.spyOn(browser.store.retention, 'run').mockRejectedValue(new StoreFailure('store-full'));
    await expect(browser.worker.tidy()).resolves.toBeUndefined();
  });
});

describe('from page to page', () => {
  it('shows nothing of the creator before once the next page is there', async () => {
    await browser.arrive(tab);
    const card = browser.card(tab);
    await browser.say(tab, read(readingOf('mei')));
    await browser.arrive(tab);
    expect(card.view()).toEqual({ kind: 'waiting', platform: 'instagram' });
    await browser.say(tab, { kind: 'left' });
    expect(card.view()).toEqual({ kind: 'none' });
  });

  it('does not show a reading that was still being kept when the tab went on', async () => {
    await browser.arrive(tab);
    const card = browser.card(tab);
    const slow = browser.say(tab, read(readingOf('mei')));
    const next = browser.arrive(tab);
    await Promise.all([slow, next]);
    expect(card.view()).toEqual({ kind: 'waiting', platform: 'instagram' });
    expect(await browser.store.creators.keyOf(creator('instagram', { handle: fact('mei') }))).not.toBeNull();
    await browser.say(tab, read(readingOf('lin')));
    expect(handleOf(card.view())).toBe('lin');
  });

  it('does not take a report back because a later look, still too early to be final, found nobody', async () => {
    await browser.arrive(tab);
    const card = browser.card(tab);
    await browser.say(tab, read(readingOf('mei')));
    await browser.say(tab, read(readingOf('mei', { creator: null }), false));
    expect(handleOf(card.view())).toBe('mei');
    await browser.arrive(tab);
    await browser.say(tab, read(readingOf('mei', { creator: null }), false));
    expect(card.view()).toEqual({ kind: 'waiting', platform: 'instagram' });
    await browser.say(tab, read(readingOf('mei', { creator: null }), true));
    expect(card.view()).toMatchObject({ kind: 'page-state', pageKind: 'unknown-layout' });
  });

  it('shows the last of several readings of one page, in whatever order the store is done', async () => {
    await browser.arrive(tab);
    const keep = browser.store.creators.keep;
    let first = true;
    vi.spyOn(browser.store.creators, 'keep').mockImplementation(async (...given) => {
      const slow = first;
      first = false;
      if (slow) await settled();
      return keep(...given);
    });
    const card = browser.card(tab);
    const later = readingOf('mei', { posts: [post('p1')] });
    await Promise.all([browser.say(tab, read(readingOf('mei'))), browser.say(tab, read(later))]);
    expect(reportOf(card.view()).reading.posts).toHaveLength(1);
  });

  it('ignores the farewell and the late reading of a document that is gone', async () => {
    await browser.arrive(tab, 'old');
    await browser.arrive(tab, 'new');
    await browser.say(tab, read(readingOf('lin')), 'new');
    await browser.say(tab, { kind: 'left' }, 'old');
    await browser.say(tab, { kind: 'card-blocked' }, 'old');
    await browser.say(tab, read(readingOf('mei')), 'old');
    expect(await shownIn(tab)).toBe('lin');
    expect(browser.badges.get(tab)).toBe('');
  });

  it('ignores them after a restart of the worker too', async () => {
    await browser.arrive(tab, 'new');
    await browser.say(tab, read(readingOf('lin')), 'new');
    browser.restartWorker();
    await browser.say(tab, read(readingOf('mei')), 'old');
    expect(await shownIn(tab)).toBe('lin');
  });

  it('takes the reading of a page whose arrival was lost when its address is the one in the tab', async () => {
    await browser.arrive(tab, 'old');
    browser.addresses.set(tab, 'https://www.instagram.com/mei/');
    await browser.say(tab, read(readingOf('mei')), 'new');
    expect(await shownIn(tab)).toBe('mei');
  });

  it('does not take it when the tab has gone on while the browser was asked for the address', async () => {
    await browser.arrive(tab, 'old');
    browser.addresses.set(tab, 'https://www.instagram.com/mei/');
    const late = browser.say(tab, read(readingOf('mei')), 'new');
    // The tab goes on in the very moment in which the browser answers.
    const get = browser.addresses.get.bind(browser.addresses);
    const goneOn: Promise<unknown>[] = [];
    browser.addresses.get = (tabId) => {
      goneOn.push(browser.arrive(tab, 'newest'));
      return get(tabId);
    };
    await late;
    await Promise.all(goneOn);
    expect(goneOn).toHaveLength(1);
    expect(await browser.card(tab).nextView()).toEqual({ kind: 'waiting', platform: 'instagram' });
    await browser.say(tab, read(readingOf('lin')), 'newest');
    expect(await shownIn(tab)).toBe('lin');
  });

  it('does not bring back a creator whose status was being asked for when the tab went on', async () => {
    await browser.say(tab, read(readingOf('mei')));
    const card = browser.card(tab);
    const key = reportOf(await card.nextView()).creatorKey ?? '';
    const { of } = browser.store.shortlists;
    const answered: Promise<unknown>[] = [];
    vi.spyOn(browser.store.shortlists, 'of').mockImplementation(async (...given) => {
      answered.push(browser.arrive(tab));
      return of(...given);
    });
    card.ask({ kind: 'add-to-shortlist', request: 1, creatorKey: key });
    await waitFor(() => expect(card.answerTo(1)).toEqual({ ok: true, value: null }));
    expect(answered.length).toBeGreaterThan(0);
    const kinds = card.heard.flatMap((news) => (news.kind === 'view' ? [news.view.kind] : []));
    expect(kinds.slice(0, 2)).toEqual(['report', 'waiting']);
    expect(kinds.lastIndexOf('report')).toBe(0);
  });

  it('does not let a farewell overtake the next arrival, where the browser does not name documents', async () => {
    const sender = { id: ownId, url: 'https://www.instagram.com/mei/', frameId: 0, tab: { id: tab } };
    const arrived = { kind: 'arrived', platform: 'instagram', url: sender.url };
    const late = browser.worker.hear({ kind: 'left' }, sender);
    await Promise.all([browser.worker.hear(arrived, sender), late]);
    const card = browser.card(tab);
    await card.nextView();
    expect(card.view()).toEqual({ kind: 'waiting', platform: 'instagram' });
  });

  it('keeps tabs apart', async () => {
    await browser.say(1, read(readingOf('mei')));
    await browser.say(2, read(readingOf('lin')));
    expect(await shownIn(1)).toBe('mei');
    expect(await shownIn(2)).toBe('lin');
  });

  it('keeps nothing of a closed tab in the session', async () => {
    await browser.say(tab, read(readingOf('mei')));
    expect(browser.session.entries.size).toBe(1);
    await browser.worker.closeTab(tab);
    expect(browser.session.entries.size).toBe(0);
    const panel = browser.panel(tab);
    await panel.nextView();
    expect(panel.view()).toEqual({ kind: 'none' });
  });

  it('lets no older view come back when the session storage is full', async () => {
    await browser.say(tab, read(readingOf('mei')));
    browser.session.set = () => Promise.reject(new Error('QUOTA_BYTES quota exceeded'));
    await browser.arrive(tab);
    browser.restartWorker();
    const card = browser.card(tab);
    await card.nextView();
    expect(card.view()).toEqual({ kind: 'none' });
  });
});

describe('card and panel', () => {
  it('hear of their tab at once, and the panel of the tab that it follows now', async () => {
    await browser.say(1, read(readingOf('mei')));
    await browser.say(2, read(readingOf('lin')));
    const panel = browser.panel(1);
    expect(handleOf(await panel.nextView())).toBe('mei');
    panel.ask({ kind: 'follow-tab', tabId: 2 });
    expect(handleOf(await panel.nextView(2))).toBe('lin');
    const before = panel.heard.length;
    await browser.arrive(1);
    expect(panel.heard).toHaveLength(before);
  });

  it('do not let a card look into another tab', async () => {
    await browser.say(1, read(readingOf('mei')));
    await browser.say(2, read(readingOf('lin')));
    const card = browser.card(1);
    await card.nextView();
    card.ask({ kind: 'follow-tab', tabId: 2 });
    await browser.panel(2).nextView();
    await browser.say(2, read(readingOf('lin', { posts: [post('p')] })));
    expect(handleOf(card.view())).toBe('mei');
    expect(card.heard.every((news) => news.kind === 'view' && news.tabId === 1)).toBe(true);
  });

  it('are told "done" after it is on disk, and see it before they are told', async () => {
    await browser.say(tab, read(readingOf('mei')));
    const [card, panel] = [browser.card(tab), browser.panel(tab)];
    await Promise.all([card.nextView(), panel.nextView()]);
    const key = reportOf(card.view()).creatorKey ?? '';
    const atAnswer: (Promise<unknown> | TabView | null)[] = [];
    const post = card.postMessage.bind(card);
    card.postMessage = (news: PortNews) => {
      if (news.kind === 'answer') {
        atAnswer.push(card.view(), browser.machine.store().shortlists.find('default', key));
      }
      post(news);
    };
    card.ask({ kind: 'add-to-shortlist', request: 4, creatorKey: key });
    await waitFor(() => expect(card.answerTo(4)).toEqual({ ok: true, value: null }));
    expect(reportOf(atAnswer[0] as TabView).shortlist).toMatchObject({ state: 'listed', addedAt: noon });
    expect(await atAnswer[1]).toMatchObject({ handle: 'mei' });
    expect(reportOf(panel.view()).shortlist.state).toBe('listed');

    panel.ask({ kind: 'remove-from-shortlist', request: 1, creatorKey: key });
    await waitFor(() => expect(panel.answerTo(1)).toEqual({ ok: true, value: null }));
    expect(reportOf(card.view()).shortlist.state).toBe('not-listed');
    expect(await browser.machine.restarted().shortlists.count({ campaignId: 'default' })).toBe(0);
  });

  it('are served in the order in which they ask, so that an undo never comes first', async () => {
    await browser.say(tab, read(readingOf('mei')));
    const card = browser.card(tab);
    const key = reportOf(await card.nextView()).creatorKey ?? '';
    const add = browser.store.shortlists.add;
    vi.spyOn(browser.store.shortlists, 'add').mockImplementation(async (rows) => {
      await settled();
      await add(rows);
    });
    card.ask({ kind: 'add-to-shortlist', request: 1, creatorKey: key });
    card.ask({ kind: 'remove-from-shortlist', request: 2, creatorKey: key });
    await waitFor(() => expect(card.answerTo(2)).toEqual({ ok: true, value: null }));
    expect(card.answerTo(1)).toEqual({ ok: true, value: null });
    expect(await browser.machine.restarted().shortlists.count({ campaignId: 'default' })).toBe(0);
  });

  it('cannot add whom the store does not know', async () => {
    const panel = browser.panel(tab);
    panel.ask({ kind: 'add-to-shortlist', request: 1, creatorKey: 'nobody' });
    await waitFor(() => expect(panel.answerTo(1)).toEqual({ ok: false, failure: 'nothing-read' }));
  });

  it('work on the campaign in use', async () => {
    await changeSettings(browser.machine.area, { activeCampaignId: 'gone' });
    await browser.say(tab, read(readingOf('mei')));
    const card = browser.card(tab);
    await card.nextView();
    expect(reportOf(card.view()).shortlist).toMatchObject({ campaignId: 'default' });
  });

  it('choose the campaign in use: judged by its brief, on its list, with the others named', async () => {
    await browser.say(tab, read(readingOf('mei', { posts: maturePosts(10) })));
    const [card, panel] = [browser.card(tab), browser.panel(tab)];
    await Promise.all([card.nextView(), panel.nextView()]);
    const key = reportOf(card.view()).creatorKey ?? '';
    const popup = browser.machine.store();
    const spring = await popup.campaigns.create('春季');
    const { screening } = spring.brief;
    await popup.campaigns.saveBrief(spring.id, { ...spring.brief, screening: { ...screening, tiers: ['mega'] } });
    await popup.shortlists.add([row(key)]);
    const fitIn = (port: HeardPort) =>
      reportOf(port.view()).report.screening.find(({ facts }) => facts.fit !== undefined)?.facts.fit;
    await waitFor(() => expect(reportOf(card.view()).shortlist).toMatchObject({ campaigns: [{}, { name: '春季' }] }));
    const before = fitIn(card);

    card.ask({ kind: 'choose-campaign', request: 1, campaignId: spring.id });
    await waitFor(() => expect(card.answerTo(1)).toEqual({ ok: true, value: null }));
    for (const port of [card, panel]) {
      expect(reportOf(port.view()).shortlist).toEqual({
        state: 'not-listed',
        campaignId: spring.id,
        campaignName: '春季',
        campaigns: [
          { id: 'default', name: '' },
          { id: spring.id, name: '春季' },
        ],
        others: [{ id: 'default', name: '' }],
      });
      expect(fitIn(port)).not.toEqual(before);
    }
    expect((await readSettings(browser.machine.area)).activeCampaignId).toBe(spring.id);
    card.ask({ kind: 'add-to-shortlist', request: 2, creatorKey: key });
    await waitFor(() => expect(card.answerTo(2)).toEqual({ ok: true, value: null }));
    expect(await popup.shortlists.find(spring.id, key)).not.toBeNull();
  });

  it('cannot choose a campaign that is gone, and hear when the choice cannot be kept', async () => {
    await browser.say(tab, read(readingOf('mei')));
    const card = browser.card(tab);
    await card.nextView();
    card.ask({ kind: 'choose-campaign', request: 1, campaignId: 'gone' });
    await waitFor(() => expect(card.answerTo(1)).toEqual({ ok: false, failure: 'campaign-gone' }));
    expect((await readSettings(browser.machine.area)).activeCampaignId).toBe('default');
    const spring = await browser.machine.store().campaigns.create('春季');
    vi.spyOn(browser.machine.area, 'set').mockRejectedValue(new Error('full'));
    card.ask({ kind: 'choose-campaign', request: 2, campaignId: spring.id });
    await waitFor(() => expect(card.answerTo(2)).toEqual({ ok: false, failure: 'unknown' }));
    expect(reportOf(card.view()).shortlist).toMatchObject({ campaignId: 'default' });
  });

  it('see what the popup has changed', async () => {
    await browser.say(tab, read(readingOf('mei')));
    const card = browser.card(tab);
    await card.nextView();
    const key = reportOf(card.view()).creatorKey ?? '';
    const popup = browser.machine.store();
    await popup.shortlists.add([row(key)]);
    await waitFor(() => expect(reportOf(card.view()).shortlist.state).toBe('listed'));
    await popup.shortlists.remove('default', [key]);
    await waitFor(() => expect(reportOf(card.view()).shortlist.state).toBe('not-listed'));
  });

  it('see after a restart of the worker what was changed while it slept', async () => {
    await browser.say(tab, read(readingOf('mei')));
    const card = browser.card(tab);
    await card.nextView();
    const key = reportOf(card.view()).creatorKey ?? '';
    browser.restartWorker();
    await browser.machine.store().shortlists.add([row(key)]);
    const again = browser.card(tab);
    await again.nextView();
    expect(again.heard.map((news) => news.kind === 'view' && reportOf(news.view).shortlist.state)).toEqual(['listed']);
  });

  it('show nothing any more of a creator who was erased', async () => {
    await browser.say(tab, read(readingOf('mei')));
    const card = browser.card(tab);
    await card.nextView();
    await browser.machine.store().erase.creator(reportOf(card.view()).creatorKey ?? '');
    await waitFor(() => expect(card.view()).toEqual({ kind: 'waiting', platform: 'instagram' }));
    expect(JSON.stringify([...browser.session.entries.values()])).not.toContain('mei');
  });

  it('see the report anew when another benchmark pack was chosen', async () => {
    await browser.say(tab, read(readingOf('mei', { posts: maturePosts(12) })));
    const card = browser.card(tab);
    await card.nextView();
    const [first, second] = reportOf(card.view()).report.benchmarks;
    await changeSettings(browser.machine.area, {
      benchmarkPack: { instagram: second?.packId ?? '', youtube: null, tiktok: null },
    });
    await browser.worker.settingsChanged();
    const [chosen] = reportOf(card.view()).report.benchmarks;
    expect(chosen?.packId).toBe(second?.packId);
    expect(chosen?.packId).not.toBe(first?.packId);
  });

  it('see the chosen pack too when it was chosen while the worker slept', async () => {
    await browser.say(tab, read(readingOf('mei', { posts: maturePosts(12) })));
    const [, second] = reportOf(await browser.card(tab).nextView()).report.benchmarks;
    browser.restartWorker();
    await changeSettings(browser.machine.area, {
      benchmarkPack: { instagram: second?.packId ?? '', youtube: null, tiktok: null },
    });
    const [chosen] = reportOf(await browser.card(tab).nextView()).report.benchmarks;
    expect(chosen?.packId).toBe(second?.packId);
  });

  it('are forgotten when they go away', async () => {
    await browser.arrive(tab);
    const card = browser.card(tab);
    await card.nextView();
    card.leave();
    await browser.say(tab, read(readingOf('mei')));
    expect(card.heard.filter((news) => news.kind === 'view')).toHaveLength(1);
  });
});

describe('the door', () => {
  const good = read(readingOf('mei'));
  const sender = { id: ownId, url: 'https://www.instagram.com/mei/', frameId: 0, tab: { id: tab } };

  it('lets a content script in', async () => {
    await browser.worker.hear(good, sender);
    expect(await browser.store.creators.count()).toBe(1);
  });

  it.each([
    ['another extension', good, { ...sender, id: 'other' }],
    ['a frame in the page', good, { ...sender, frameId: 2 }],
    ['another site', good, { ...sender, url: 'https://evil.example/' }],
    ['another platform than it says', good, { ...sender, url: 'https://www.tiktok.com/@mei' }],
    [
      'broken figures',
      read(readingOf('mei', { creator: creator('instagram', { handle: fact('mei'), followers: exact(-1) }) })),
      sender,
    ],
    ['a request of our own pages', { kind: 'add-to-shortlist', request: 1, creatorKey: 'key1' }, sender],
  ])('changes nothing for %s', async (_, message, from) => {
    await browser.worker.hear(message, from);
    expect(await browser.store.creators.count()).toBe(0);
    expect(browser.session.entries.size).toBe(0);
  });

  it('closes a port of anybody but our own pages', async () => {
    const strangers = [
      new HeardPort('card', sender),
      new HeardPort('panel', { id: 'other', url: 'chrome-extension://other/sidepanel.html' }),
      new HeardPort('anything', { id: ownId, url: `${ownOrigin}/card.html`, tab: { id: tab } }),
    ];
    await browser.say(tab, good);
    for (const port of strangers) {
      browser.worker.connect(port);
      port.ask({ kind: 'follow-tab', tabId: tab });
    }
    await browser.card(tab).nextView();
    expect(strangers.map(({ connected, heard }) => [connected, heard.length])).toEqual([
      [false, 0],
      [false, 0],
      [false, 0],
    ]);
  });
});

describe('the toolbar button', () => {
  it('says the verdict only where the card cannot come up', async () => {
    await browser.arrive(tab);
    await browser.say(tab, read(readingOf('mei')));
    expect(browser.badges.get(tab)).toBe('');
    await browser.say(tab, { kind: 'card-blocked' });
    expect(browser.badges.get(tab)).toBe('?');
    await browser.arrive(tab);
    expect(browser.badges.get(tab)).toBe('');
  });
});

describe('tidying', () => {
  it('deletes what was only visited thirty days ago', async () => {
    await browser.say(tab, read(readingOf('mei')));
    browser.machine.now = noon + 31 * day;
    await browser.worker.tidy();
    expect(await browser.machine.restarted().creators.count()).toBe(0);
  });
});
