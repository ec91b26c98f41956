// One visit: when it gathers, what it passes on, what it keeps to itself.
/** @vitest-environment jsdom */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startVisit, type VisitedPage } from '../../lib/browser/page-visit.ts';
import type { Receipt } from '../../lib/messaging/contract.ts';
import type { Gathered } from '../../lib/readers/gathered.ts';

function offer(followers: number | null, change: Partial<Gathered> = {}): Gathered {
  return {
    platform: 'instagram',
    url: 'https://www.instagram.com/deer.eats/',
    address: { kind: 'profile', handle: 'deer.eats', platformId: null, vanityName: null, postId: null },
    uiLocale: null,
    seenAt: Date.now(),
    embedded: 'current',
    heardReplies: false,
    signs: { refuses: false },
    creator: followers === null ? [] : [{ carrier: 'account', trunk: { followers }, seenAt: Date.now() }],
    posts: [],
    comments: [],
    ...change,
  };
}

const comment = (key: string) => ({ key, carrier: 'comment', trunk: { text: `words of ${key}` } });

const refusal = (refuses: boolean, embedded: Gathered['embedded']) => offer(null, { embedded, signs: { refuses } });

const receipt = (hasCreator: boolean): Receipt => ({ received: true, hasCreator });

let ending: AbortController;

function visit(change: Partial<VisitedPage> & { current?: Gathered } = {}) {
  const state = { current: change.current ?? offer(100), look: 'a', heard: 0, here: true };
  const gather = vi.fn(() => state.current);
  const pass = vi.fn(
    async (gathered: Gathered, _isFinal: boolean): Promise<Receipt | null> => receipt(gathered.creator.length > 0),
  );
  const started = startVisit(
    {
      document,
      isFirst: false,
      isStillHere: () => state.here,
      replies: () => [],
      repliesHeard: () => state.heard,
      look: () => state.look,
      gather,
      refuses: ({ signs }) => (signs as { refuses: boolean }).refuses,
      pass,
      whenIdle: (act) => act(),
      now: Date.now,
      ...change,
    },
    ending.signal,
  );
  return { state, gather, pass, started };
}

const change = async (wait: number) => {
  document.body.append(document.createElement('p'));
  await vi.advanceTimersByTimeAsync(wait);
};

beforeEach(() => {
  vi.useFakeTimers();
  ending = new AbortController();
});
afterEach(() => {
  ending.abort();
  vi.useRealTimers();
});

describe('a visit', () => {
  it('gathers at once and passes it on', async () => {
    const { gather, pass } = visit();
    await vi.advanceTimersByTimeAsync(0);
    expect(gather).toHaveBeenCalledTimes(1);
    expect(pass).toHaveBeenCalledTimes(1);
    expect(pass.mock.calls[0]?.[1]).toBe(false);
  });

  it('does not gather again while the page only stirs', async () => {
    const { gather } = visit();
    for (let times = 0; times < 50; times += 1) await change(200);
    expect(gather).toHaveBeenCalledTimes(1);
  });

  it('gathers again when a part that is read has changed, and passes it on when it says more', async () => {
    const { state, gather, pass } = visit();
    await change(1_000);
    state.look = 'b';
    await change(5_000);
    expect(gather).toHaveBeenCalledTimes(2);
    expect(pass).toHaveBeenCalledTimes(1);
    state.look = 'c';
    state.current = offer(101);
    await change(5_000);
    expect(pass).toHaveBeenCalledTimes(2);
  });

  it('gathers once for a burst of replies', async () => {
    const { state, started, gather } = visit();
    await vi.advanceTimersByTimeAsync(0);
    for (let times = 0; times < 5; times += 1) {
      state.heard += 1;
      started.heard();
    }
    await vi.advanceTimersByTimeAsync(1_000);
    expect(gather).toHaveBeenCalledTimes(2);
  });

  it('stops following the document when the page has settled, and follows again after a reply', async () => {
    const { state, started, gather } = visit();
    await vi.advanceTimersByTimeAsync(30_000);
    await change(0);
    state.look = 'late';
    await change(10_000);
    expect(gather).toHaveBeenCalledTimes(1);
    state.heard += 1;
    started.heard();
    await vi.advanceTimersByTimeAsync(1_000);
    state.look = 'later';
    await change(10_000);
    expect(gather).toHaveBeenCalledTimes(3);
  });

  it('drops everything once the address has moved on', async () => {
    const { state, gather, pass } = visit();
    state.here = false;
    await vi.advanceTimersByTimeAsync(10_000);
    expect([gather.mock.calls.length, pass.mock.calls.length]).toEqual([0, 0]);
  });

  it('does nothing after its end', async () => {
    const { state, started, gather } = visit();
    ending.abort();
    state.heard += 1;
    started.heard();
    await change(10_000);
    expect(gather).not.toHaveBeenCalled();
  });
});

describe('a page without a creator', () => {
  it('is an answer at once when it says so itself and the document was loaded for it', async () => {
    const { pass } = visit({ current: refusal(true, 'none'), isFirst: true });
    await vi.advanceTimersByTimeAsync(0);
    expect(pass).toHaveBeenCalledTimes(1);
    const silent = visit({ current: refusal(false, 'none'), isFirst: true });
    await vi.advanceTimersByTimeAsync(0);
    expect(silent.pass).not.toHaveBeenCalled();
  });

  it('is worth a look at once when it shows the post of the address', async () => {
    const address = { kind: 'post', handle: null, platformId: null, vanityName: null, postId: 'a' } as const;
    const { pass } = visit({ current: offer(null, { address, posts: [{ id: 'a', places: [] }] }) });
    await vi.advanceTimersByTimeAsync(0);
    expect(pass).toHaveBeenCalledTimes(1);
  });

  it.each([
    [true, 'current', 0],
    [true, 'stale', 2_500],
    [true, 'none', 2_500],
    [false, 'current', 2_500],
  ] as const)('that refuses (%s) with %s state is passed on after %i ms', async (refuses, embedded, after) => {
    const { pass } = visit({ current: refusal(refuses, embedded) });
    await vi.advanceTimersByTimeAsync(Math.max(0, after - 100));
    expect(pass).toHaveBeenCalledTimes(after === 0 ? 1 : 0);
    await vi.advanceTimersByTimeAsync(200);
    expect(pass.mock.calls.at(-1)?.[1]).toBe(after > 0);
  });

  it('never takes back a creator that this visit has shown', async () => {
    const { state, pass } = visit();
    await vi.advanceTimersByTimeAsync(0);
    state.current = refusal(true, 'current');
    state.look = 'covered by a dialog';
    await change(10_000);
    expect(pass).toHaveBeenCalledTimes(1);
  });

  it('is told once more, as final, when what it offered turned out to be no creator', async () => {
    const pass = vi.fn(async (_gathered: Gathered, _isFinal: boolean) => receipt(false));
    visit({ pass });
    await vi.advanceTimersByTimeAsync(2_400);
    expect(pass.mock.calls.map(([, isFinal]) => isFinal)).toEqual([false]);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(pass.mock.calls.map(([, isFinal]) => isFinal)).toEqual([false, true]);
  });
});

describe('comments', () => {
  const keysPassed = (pass: { mock: { calls: readonly (readonly unknown[])[] } }) =>
    pass.mock.calls.map(([gathered]) => (gathered as Gathered).comments.map(({ key }) => key));

  async function hear(
    { state, started }: Pick<ReturnType<typeof visit>, 'state' | 'started'>,
    keys: readonly string[],
  ) {
    state.current = offer(100, { comments: keys.map(comment) });
    state.heard += 1;
    started.heard();
    await vi.advanceTimersByTimeAsync(1_000);
  }

  it('are news by themselves, and each is sent once', async () => {
    const { pass, ...rest } = visit({ current: offer(100, { comments: ['a', 'b'].map(comment) }) });
    await vi.advanceTimersByTimeAsync(0);
    await hear(rest, ['b', 'c', 'a']);
    await hear(rest, ['a', 'b', 'c']);
    await hear(rest, ['a', 'd']);
    expect(keysPassed(pass)).toEqual([['a', 'b'], ['c'], ['d']]);
  });

  it('are sent again when the worker was out of reach, or knew no creator', async () => {
    const answers = [null, receipt(false)];
    const pass = vi.fn(async (_gathered: Gathered, _isFinal: boolean) =>
      answers.length > 0 ? (answers.shift() ?? null) : receipt(true),
    );
    const { state, started } = visit({ pass, current: offer(100, { comments: [comment('a')] }) });
    await vi.advanceTimersByTimeAsync(10_000);
    await hear({ state, started }, ['a', 'b']);
    await hear({ state, started }, ['a', 'b']);
    expect(keysPassed(pass)).toEqual([['a'], ['a'], ['a'], ['b']]);
  });
});

describe('a worker out of reach', () => {
  it('is told again, a few times', async () => {
    const pass = vi.fn(async () => null);
    const { gather } = visit({ pass });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(pass).toHaveBeenCalledTimes(4);
    expect(gather).toHaveBeenCalledTimes(4);
  });
});
