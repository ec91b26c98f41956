// One visit: when it reads, what it passes on, what it keeps to itself.
/** @vitest-environment jsdom */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startVisit, type VisitedPage } from '../../lib/browser/page-visit.ts';
import type { CreatorReading, PageKind } from '../../lib/profile/creator-profile.ts';
import { exactFigure } from '../../lib/profile/figure.ts';

function reading(followers: number | null, change: Partial<CreatorReading> = {}): CreatorReading {
  return {
    platform: 'instagram',
    url: 'https://www.instagram.com/deer.eats/',
    pageKind: 'profile',
    creator: followers === null ? null : ({ followers: exactFigure(followers, 'test', Date.now()) } as never),
    posts: [],
    postId: null,
    uiLocale: null,
    seenAt: Date.now(),
    report: { sources: {}, drift: [], unread: [], embedded: 'current', heardReplies: false },
    ...change,
  };
}

const none = (pageKind: PageKind, embedded: 'current' | 'stale' | 'none') =>
  reading(null, { pageKind, report: { sources: {}, drift: [], unread: [], embedded, heardReplies: false } });

let ending: AbortController;

function visit(change: Partial<VisitedPage> & { current?: CreatorReading } = {}) {
  const state = { current: change.current ?? reading(100), look: 'a', heard: 0, here: true };
  const read = vi.fn(() => state.current);
  const pass = vi.fn(async () => true);
  const started = startVisit(
    {
      document,
      isFirst: false,
      isStillHere: () => state.here,
      replies: () => [],
      repliesHeard: () => state.heard,
      look: () => state.look,
      read,
      pass,
      whenIdle: (act) => act(),
      now: Date.now,
      ...change,
    },
    ending.signal,
  );
  return { state, read, pass, started };
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
  it('reads at once and passes the reading on', async () => {
    const { read, pass } = visit();
    await vi.advanceTimersByTimeAsync(0);
    expect(read).toHaveBeenCalledTimes(1);
    expect(pass).toHaveBeenCalledTimes(1);
  });

  it('does not read again while the page only stirs', async () => {
    const { read } = visit();
    for (let times = 0; times < 50; times += 1) await change(200);
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('reads again when a part that is read has changed, and passes it on when it says more', async () => {
    const { state, read, pass } = visit();
    await change(1_000);
    state.look = 'b';
    await change(5_000);
    expect(read).toHaveBeenCalledTimes(2);
    expect(pass).toHaveBeenCalledTimes(1);
    state.look = 'c';
    state.current = reading(101);
    await change(5_000);
    expect(pass).toHaveBeenCalledTimes(2);
  });

  it('reads once for a burst of replies', async () => {
    const { state, started, read } = visit();
    await vi.advanceTimersByTimeAsync(0);
    for (let times = 0; times < 5; times += 1) {
      state.heard += 1;
      started.heard();
    }
    await vi.advanceTimersByTimeAsync(1_000);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('stops following the document when the page has settled, and follows again after a reply', async () => {
    const { state, started, read } = visit();
    await vi.advanceTimersByTimeAsync(30_000);
    await change(0);
    state.look = 'late';
    await change(10_000);
    expect(read).toHaveBeenCalledTimes(1);
    state.heard += 1;
    started.heard();
    await vi.advanceTimersByTimeAsync(1_000);
    state.look = 'later';
    await change(10_000);
    expect(read).toHaveBeenCalledTimes(3);
  });

  it('drops everything once the address has moved on', async () => {
    const { state, read, pass } = visit();
    state.here = false;
    await vi.advanceTimersByTimeAsync(10_000);
    expect([read.mock.calls.length, pass.mock.calls.length]).toEqual([0, 0]);
  });

  it('does nothing after its end', async () => {
    const { state, started, read } = visit();
    ending.abort();
    state.heard += 1;
    started.heard();
    await change(10_000);
    expect(read).not.toHaveBeenCalled();
  });
});

describe('a page without a creator', () => {
  it('is an answer at once when the document was loaded for it', async () => {
    const { pass } = visit({ current: none('not-found', 'none'), isFirst: true });
    await vi.advanceTimersByTimeAsync(0);
    expect(pass).toHaveBeenCalledTimes(1);
    const busy = visit({ current: none('throttled', 'none'), isFirst: true });
    await vi.advanceTimersByTimeAsync(0);
    expect(busy.pass).not.toHaveBeenCalled();
  });

  it('is an answer at once when it shows the post of the address', async () => {
    const { pass } = visit({ current: { ...none('post', 'stale'), postId: 'a', posts: [{ id: 'a' } as never] } });
    await vi.advanceTimersByTimeAsync(0);
    expect(pass).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['not-found', 'current', 0],
    ['private', 'current', 0],
    ['not-found', 'stale', 2_500],
    ['login-wall', 'none', 2_500],
    ['throttled', 'current', 2_500],
    ['profile', 'current', 2_500],
  ] as const)('%s with %s state is an answer after %i ms', async (kind, embedded, after) => {
    const { pass } = visit({ current: none(kind, embedded) });
    await vi.advanceTimersByTimeAsync(Math.max(0, after - 100));
    expect(pass).toHaveBeenCalledTimes(after === 0 ? 1 : 0);
    await vi.advanceTimersByTimeAsync(200);
    expect(pass).toHaveBeenCalledTimes(1);
  });

  it('never takes back a creator that this visit has shown', async () => {
    const { state, pass } = visit();
    await vi.advanceTimersByTimeAsync(0);
    state.current = none('login-wall', 'current');
    state.look = 'covered by a dialog';
    await change(10_000);
    expect(pass).toHaveBeenCalledTimes(1);
  });
});

describe('a worker out of reach', () => {
  it('is told again, a few times', async () => {
    const pass = vi.fn(async () => false);
    const { read } = visit({ pass });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(pass).toHaveBeenCalledTimes(4);
    expect(read).toHaveBeenCalledTimes(4);
  });
});
