// From address to address: what is told to the worker, what happens to the card, and that visits end.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { followPage } from '../../lib/browser/follow-page.ts';
import type { VisitedPage } from '../../lib/browser/page-visit.ts';
import type { PageMessage } from '../../lib/messaging/contract.ts';
import type { Address } from '../../lib/readers/capture.ts';

const site = 'https://www.instagram.com';

/** A small site: `/name/` is a profile, `/p/code/` a post, anything else neither. */
function addressOf(url: URL): Address {
  const [first = '', second = ''] = url.pathname.split('/').filter(Boolean);
  const none = { handle: null, platformId: null, vanityName: null, postId: null };
  if (first === 'p') return { ...none, kind: 'post', postId: second };
  if (first === '' || first === 'explore') return { ...none, kind: 'other' };
  return { ...none, kind: 'profile', handle: first };
}

function follow(start: string) {
  const told: PageMessage['kind'][] = [];
  const card = { attach: vi.fn(), veil: vi.fn(), unveil: vi.fn(), remove: vi.fn() };
  const visits: {
    page: Pick<VisitedPage, 'isFirst' | 'isStillHere' | 'pass'>;
    signal: AbortSignal;
    heard: () => void;
  }[] = [];
  const state = { href: `${site}${start}` };
  const ending = new AbortController();
  const follower = followPage(
    {
      platform: 'instagram',
      href: () => state.href,
      addressOf,
      card,
      send: async (message) => {
        told.push(message.kind);
        return { received: true, hasCreator: false };
      },
      visit: (page, signal) => {
        const heard = vi.fn();
        visits.push({ page, signal, heard });
        return { heard };
      },
    },
    ending.signal,
  );
  const go = (path: string) => {
    state.href = `${site}${path}`;
    follower.check();
  };
  return { told, card, visits, state, follower, go, ending };
}

beforeEach(() => {
  vi.useFakeTimers();
});

describe('following a tab', () => {
  it('opens a visit with the card on a creator’s page', async () => {
    const { told, card, visits } = follow('/deer.eats/');
    expect(told).toEqual(['arrived']);
    expect(visits).toHaveLength(1);
    expect([card.veil, card.attach].map((call) => call.mock.calls.length)).toEqual([1, 1]);
    expect(card.unveil).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(100);
    expect(card.unveil).toHaveBeenCalledTimes(1);
  });

  it('says once that there is no creator', () => {
    const { told, card, go, visits } = follow('/');
    go('/explore/');
    go('/explore/places/');
    expect(told).toEqual(['left']);
    expect(visits).toEqual([]);
    expect(card.attach).not.toHaveBeenCalled();
  });

  it('ends the visit of one creator before that of the next, and veils the card between', () => {
    const { told, card, visits, go } = follow('/deer.eats/');
    go('/mossy.trail/');
    expect(visits.map(({ signal }) => signal.aborted)).toEqual([true, false]);
    expect(told).toEqual(['arrived', 'arrived']);
    expect(visits.map(({ page }) => page.isFirst)).toEqual([true, false]);
    expect(card.veil).toHaveBeenCalledTimes(2);
    expect(card.remove).not.toHaveBeenCalled();
  });

  it('does not unveil for a visit that is over', async () => {
    const { card, go } = follow('/deer.eats/');
    go('/');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(card.unveil).not.toHaveBeenCalled();
    expect(card.remove).toHaveBeenCalledTimes(1);
  });

  it('stays in one visit for query, fragment, letter case and other writings of one post', () => {
    const profile = follow('/deer.eats/');
    for (const path of ['/deer.eats/?hl=zh-tw', '/Deer.Eats/', '/deer.eats/#x']) profile.go(path);
    expect(profile.visits).toHaveLength(1);
    const post = follow('/p/AbC/');
    post.go('/p/AbC/?img_index=2');
    expect(post.visits).toHaveLength(1);
    post.go('/p/abc/');
    expect(post.visits).toHaveLength(2);
  });

  it('notices at the moment of reading that the address has moved on', () => {
    const { visits, state, told } = follow('/deer.eats/');
    state.href = `${site}/mossy.trail/`;
    expect(visits[0]?.page.isStillHere()).toBe(false);
    expect(visits[1]?.page.isStillHere()).toBe(true);
    expect(told).toEqual(['arrived', 'arrived']);
  });

  it('says that the page is left, and starts anew when it comes back', () => {
    const { told, card, follower, visits } = follow('/deer.eats/');
    follower.leave();
    expect([told, card.remove.mock.calls.length]).toEqual([['arrived', 'left'], 1]);
    follower.check();
    expect(told).toEqual(['arrived', 'left', 'arrived']);
    expect(visits).toHaveLength(2);
  });

  it('passes heard replies to the visit of now alone', () => {
    const { follower, visits, go } = follow('/deer.eats/');
    go('/mossy.trail/');
    follower.heard();
    expect(visits.map(({ heard }) => vi.mocked(heard).mock.calls.length)).toEqual([0, 1]);
  });

  it('takes everything down when the extension is gone', () => {
    const { ending, card, visits, go, told } = follow('/deer.eats/');
    ending.abort();
    expect(visits[0]?.signal.aborted).toBe(true);
    expect(card.remove).toHaveBeenCalledTimes(1);
    go('/mossy.trail/');
    expect(told).toEqual(['arrived']);
  });

  it('takes an address that is none for no creator’s', () => {
    const { told, state, follower } = follow('/deer.eats/');
    state.href = 'about:';
    follower.check();
    state.href = '::';
    follower.check();
    expect(told).toEqual(['arrived', 'left']);
  });
});
