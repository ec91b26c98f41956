// Measuring overlaps in the worker: with progress, to be cancelled, all or nothing – and by itself as comments come in.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyBrief } from '../../lib/campaign/campaign.ts';
import type { PortNews } from '../../lib/messaging/contract.ts';
import type { SeenComment } from '../../lib/profile/comment.ts';
import { changeSettings } from '../../lib/storage/settings.ts';
import { StoreFailure } from '../../lib/storage/store-failure.ts';
import { creator, fact, noon } from '../profile/invented-creator.ts';
import { commentsFrom } from '../storage/invented-comments.ts';
import { row, rowOnList } from '../storage/stand-ins.ts';
import { Browser, gatheredOf, type HeardPort, readingOf } from './stand-ins.ts';

let browser: Browser;
const tab = 7;
const settled = () => new Promise((resolve) => setTimeout(resolve, 60));
const waitFor = (check: () => unknown) => vi.waitFor(check, { timeout: 20_000, interval: 5 });

beforeEach(async () => {
  browser = new Browser();
  await browser.store.campaigns.active('default');
});

afterEach(() => {
  browser.sleep();
  vi.restoreAllMocks();
});

/** A listed creator with comments by the people `first` … `first + count − 1`. */
async function listed(handle: string, first: number, count: number, campaignId = 'default'): Promise<string> {
  const kept = await browser.store.creators.keep(
    {
      creator: creator('instagram', { handle: fact(handle) }),
      posts: [],
      comments: commentsFrom(first, count),
      seenAt: noon,
    },
    rowOnList,
  );
  const key = kept?.creatorKey ?? '';
  await browser.store.shortlists.add([row(key, { campaignId, handle })]);
  return key;
}

/** Comments in sight by the people `first` … */
const inSight = (first: number, count: number): SeenComment[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `c${first + index}`,
    postId: 'p1',
    authorId: `person-${first + index}`,
    authorHandle: null,
    hasDefaultPicture: null,
    isCreator: false,
    text: 'hi',
  }));

async function visit(handle: string, comments: readonly SeenComment[]): Promise<string> {
  await browser.say(tab, gatheredOf(readingOf(handle, { comments })));
  return (await browser.store.creators.keyOf(creator('instagram', { handle: fact(handle) }))) ?? '';
}

async function openPanel(): Promise<HeardPort> {
  const panel = browser.panel(tab);
  await panel.nextView();
  return panel;
}

const progressOf = (port: HeardPort, request: number) =>
  port.heard.filter(
    (news): news is Extract<PortNews, { kind: 'progress' }> => news.kind === 'progress' && news.request === request,
  );

const shared = async (key: string) =>
  (await browser.machine.store().overlaps.of('default', key))?.map(({ creatorKey, overlap }) => [
    creatorKey,
    overlap.shared,
    overlap.state,
  ]);

describe('measuring the shortlist', () => {
  it('tells how far it is, keeps all pairs, and answers after that', async () => {
    const [a, b, c] = [await listed('a', 0, 300), await listed('b', 200, 300), await listed('c', 450, 20)];
    await listed('elsewhere', 0, 300, 'spring');
    const panel = await openPanel();
    const atAnswer: Promise<unknown>[] = [];
    const post = panel.postMessage.bind(panel);
    panel.postMessage = (news: PortNews) => {
      if (news.kind === 'answer') atAnswer.push(browser.machine.store().overlaps.map('default'));
      post(news);
    };
    panel.ask({ kind: 'measure-overlaps', request: 3 });
    await waitFor(() => expect(panel.answerTo(3)).toEqual({ ok: true, value: null }));
    expect(await atAnswer[0]).toMatchObject({ measuredAt: noon, pairs: [{}, {}, {}] });
    const told = progressOf(panel, 3);
    expect(told.at(0)).toMatchObject({ done: 0, total: 3 });
    expect(told.at(-1)).toMatchObject({ done: 3, total: 3 });
    expect(await shared(a)).toEqual([
      [b, 100, 'estimate'],
      [c, 0, 'too-few-comments'],
    ]);
  });

  it('takes the campaign in use', async () => {
    await browser.machine.addCampaign('spring', emptyBrief);
    await changeSettings(browser.machine.area, { activeCampaignId: 'spring' });
    await listed('a', 0, 300, 'spring');
    await listed('b', 0, 300);
    const panel = await openPanel();
    panel.ask({ kind: 'measure-overlaps', request: 1 });
    await waitFor(() => expect(panel.answerTo(1)).toEqual({ ok: true, value: null }));
    expect((await browser.store.overlaps.map('spring'))?.creators).toHaveLength(1);
    expect(await browser.store.overlaps.map('default')).toBeNull();
  });

  it('brings the rows of the shortlist up to date', async () => {
    const [a] = [await listed('a', 0, 300), await listed('b', 100, 300)];
    const panel = await openPanel();
    panel.ask({ kind: 'measure-overlaps', request: 1 });
    await waitFor(async () =>
      expect((await browser.store.shortlists.find('default', a))?.largestOverlap).toMatchObject({ name: 'b' }),
    );
  });

  it('names nobody in a row who was erased while the rows were judged', async () => {
    const [a, b] = [await listed('a', 0, 300), await listed('b', 100, 300)];
    const { slice } = browser.store.judged;
    let [begun, erased] = [false, false];
    vi.spyOn(browser.store.judged, 'slice').mockImplementation(async (...given) => {
      const found = await slice(...given);
      if (!begun && found.creators.some(({ kept }) => kept.overlaps.size > 0)) {
        begun = true;
        await browser.machine.store().erase.creator(b);
        await settled();
        erased = true;
      }
      return found;
    });
    const panel = await openPanel();
    panel.ask({ kind: 'measure-overlaps', request: 1 });
    await waitFor(() => expect(erased).toBe(true));
    await waitFor(async () => expect((await browser.store.judged.state('default')).under).toBeNull());
    await settled();
    await settled();
    expect((await browser.store.shortlists.find('default', a))?.largestOverlap).toBeNull();
  });

  it('shows in a report nobody who was taken off the list', async () => {
    const [, b] = [await listed('a', 0, 300), await listed('b', 100, 300)];
    await visit('a', []);
    const panel = await openPanel();
    const shown = () => JSON.stringify(panel.view());
    panel.ask({ kind: 'measure-overlaps', request: 1 });
    await waitFor(() => expect(shown()).toContain('audience-overlap.with'));
    await settled();
    await settled();
    await browser.machine.store().shortlists.remove('default', [b]);
    await waitFor(() => expect(shown()).not.toContain('audience-overlap.with'));
  });

  it('cancelled keeps what was measured before, and nothing new', async () => {
    const [a, b] = [await listed('a', 0, 300), await listed('b', 200, 300)];
    const panel = await openPanel();
    panel.ask({ kind: 'measure-overlaps', request: 1 });
    await waitFor(() => expect(panel.answerTo(1)).toEqual({ ok: true, value: null }));
    const before = await browser.store.overlaps.map('default');
    browser.machine.now = noon + 9;
    await listed('c', 0, 300);
    const { comparable } = browser.store.overlaps;
    vi.spyOn(browser.store.overlaps, 'comparable').mockImplementation(async (campaignId) => {
      panel.ask({ kind: 'cancel-overlaps', request: 2 });
      return comparable(campaignId);
    });
    panel.ask({ kind: 'measure-overlaps', request: 2 });
    await waitFor(() => expect(panel.answerTo(2)).toEqual({ ok: false, failure: 'unknown' }));
    expect(await browser.machine.store().overlaps.map('default')).toEqual(before);
    expect(await shared(a)).toEqual([[b, 100, 'estimate']]);
  });

  it('stops soon when it is cancelled', async () => {
    for (const handle of ['a', 'b', 'c', 'd']) await listed(handle, 0, 20_000);
    const panel = await openPanel();
    const post = panel.postMessage.bind(panel);
    panel.postMessage = (news: PortNews) => {
      post(news);
      if (news.kind === 'progress' && news.done > 0) panel.ask({ kind: 'cancel-overlaps', request: 1 });
    };
    panel.ask({ kind: 'measure-overlaps', request: 1 });
    await waitFor(() => expect(panel.answerTo(1)).toEqual({ ok: false, failure: 'unknown' }));
    expect(progressOf(panel, 1)).toHaveLength(2);
  });

  it('is cancelled by its own line alone', async () => {
    await listed('a', 0, 300);
    const [panel, other] = [await openPanel(), await openPanel()];
    const { comparable } = browser.store.overlaps;
    vi.spyOn(browser.store.overlaps, 'comparable').mockImplementation(async (campaignId) => {
      other.ask({ kind: 'cancel-overlaps', request: 1 });
      panel.ask({ kind: 'cancel-overlaps', request: 8 });
      return comparable(campaignId);
    });
    panel.ask({ kind: 'measure-overlaps', request: 1 });
    await waitFor(() => expect(panel.answerTo(1)).toEqual({ ok: true, value: null }));
    expect(other.answerTo(1)).toBeNull();
  });

  it.each(['comparable', 'saveAll'] as const)('says so when the store fails (%s)', async (method) => {
    await listed('a', 0, 300);
    vi.spyOn(browser.store.overlaps, method).mockRejectedValue(new StoreFailure('store-full'));
    const panel = await openPanel();
    panel.ask({ kind: 'measure-overlaps', request: 1 });
    await waitFor(() => expect(panel.answerTo(1)).toEqual({ ok: false, failure: 'store-full' }));
    expect(await browser.machine.store().overlaps.map('default')).toBeNull();
  });

  it('does not keep an add or a remove waiting', async () => {
    const key = await listed('a', 0, 300);
    const panel = await openPanel();
    let go: () => void = () => {};
    const { comparable } = browser.store.overlaps;
    vi.spyOn(browser.store.overlaps, 'comparable').mockImplementation(async (campaignId) => {
      await new Promise<void>((resolve) => {
        go = resolve;
      });
      return comparable(campaignId);
    });
    panel.ask({ kind: 'measure-overlaps', request: 1 });
    panel.ask({ kind: 'remove-from-shortlist', request: 2, creatorKey: key });
    await waitFor(() => expect(panel.answerTo(2)).toEqual({ ok: true, value: null }));
    expect(panel.answerTo(1)).toBeNull();
    go();
    await waitFor(() => expect(panel.answerTo(1)).toEqual({ ok: true, value: null }));
  });

  it('ended with the worker leaves what was measured before', async () => {
    const a = await listed('a', 0, 300);
    vi.spyOn(browser.store.overlaps, 'saveAll').mockImplementation(() => new Promise(() => {}));
    const panel = await openPanel();
    panel.ask({ kind: 'measure-overlaps', request: 1 });
    await settled();
    browser.restartWorker();
    expect(await browser.store.overlaps.map('default')).toBeNull();
    const again = await openPanel();
    again.ask({ kind: 'measure-overlaps', request: 1 });
    await waitFor(() => expect(again.answerTo(1)).toEqual({ ok: true, value: null }));
    expect(await shared(a)).toEqual([]);
  });
});

describe('a creator whose comments come in', () => {
  it('is measured with the shortlist before being listed, once there are enough', async () => {
    const [mei] = [await visit('mei', inSight(0, 300))];
    await browser.store.shortlists.add([row(mei, { handle: 'mei' })]);
    const lin = await visit('lin', inSight(200, 299));
    await settled();
    expect(await browser.store.overlaps.of('default', lin)).toBeNull();
    const card = browser.card(tab);
    await card.nextView();
    await visit('lin', inSight(499, 1));
    await waitFor(async () => expect(await shared(lin)).toEqual([[mei, 100, 'estimate']]));
    // The card of the tab says so by itself.
    await waitFor(() => {
      const view = card.view();
      const screening = view?.kind === 'report' ? view.report.screening : [];
      expect(screening.flatMap(({ facts }) => facts.largestOverlap?.name ?? [])).toEqual(['mei']);
    });
  });

  it('is measured again when more were seen, and not when none were', async () => {
    const mei = await visit('mei', inSight(0, 300));
    await browser.store.shortlists.add([row(mei, { handle: 'mei' })]);
    const lin = await visit('lin', inSight(200, 300));
    await waitFor(async () => expect(await shared(lin)).toEqual([[mei, 100, 'estimate']]));
    await settled();
    const saved = vi.spyOn(browser.store.overlaps, 'saveOne');
    await visit('lin', inSight(200, 300));
    await settled();
    expect(saved).not.toHaveBeenCalled();
    await visit('lin', inSight(150, 10));
    await waitFor(async () => expect(await shared(lin)).toEqual([[mei, 110, 'estimate']]));
    expect(saved).toHaveBeenCalledTimes(1);
  });

  it('once listed is measured with those who were listed since, and their rows follow', async () => {
    const [mei, lin] = [await visit('mei', inSight(0, 300)), await visit('lin', inSight(100, 300))];
    const card = browser.card(tab);
    await card.nextView();
    for (const [place, key] of [mei, lin].entries()) {
      card.ask({ kind: 'add-to-shortlist', request: place, creatorKey: key });
      await waitFor(() => expect(card.answerTo(place)).toEqual({ ok: true, value: null }));
    }
    await waitFor(async () => expect(await shared(mei)).toEqual([[lin, 200, 'estimate']]));
    for (const [key, other] of [
      [mei, 'lin'],
      [lin, 'mei'],
    ] as const) {
      await waitFor(async () =>
        expect((await browser.store.shortlists.find('default', key))?.largestOverlap?.name).toBe(other),
      );
    }
  });

  it('of another platform is not compared', async () => {
    const kept = await browser.store.creators.keep(
      {
        creator: creator('tiktok', { handle: fact('mei') }),
        posts: [],
        comments: commentsFrom(0, 300),
        seenAt: noon,
      },
      rowOnList,
    );
    await browser.store.shortlists.add([row(kept?.creatorKey ?? '', { platform: 'tiktok' })]);
    const lin = await visit('lin', inSight(0, 300));
    await waitFor(async () => expect(await shared(lin)).toEqual([]));
  });

  it('does not mind a store that fails', async () => {
    vi.spyOn(browser.store.overlaps, 'saveOne').mockRejectedValue(new StoreFailure('store-full'));
    const lin = await visit('lin', inSight(0, 300));
    await settled();
    expect(await browser.store.overlaps.of('default', lin)).toBeNull();
    vi.restoreAllMocks();
    await visit('lin', inSight(400, 1));
    await waitFor(async () => expect(await shared(lin)).toEqual([]));
  });
});
