// Holds each address pattern against its samples: true for its own, false for every other one.
import { describe, expect, it } from 'vitest';
import samples from '../../../lib/readers/instagram/page-samples.json' with { type: 'json' };
import { addressOf, addressOfLink, isSamePage } from '../../../lib/readers/instagram/pages.ts';

describe('addresses of profiles', () => {
  it.each(Object.entries(samples.profile))('%s', (url, handle) => {
    const address = addressOf(new URL(url));
    expect(address.kind === 'profile' ? address.handle : null).toBe(handle);
  });
});

describe('addresses of posts', () => {
  it.each(Object.entries(samples.post))('%s', (url, id) => {
    const address = addressOf(new URL(url));
    expect(address.kind === 'post' ? address.postId : null).toBe(id);
  });
});

describe('links', () => {
  it('tells the same page from another one', () => {
    const profile = addressOf(new URL('https://www.instagram.com/mossy.stones/reels/'));
    const post = addressOf(new URL('https://www.instagram.com/reel/DAbc_-12345/'));
    expect(isSamePage(profile, addressOfLink('/Mossy.Stones/'))).toBe(true);
    expect(isSamePage(profile, addressOfLink('https://www.instagram.com/mossy.stone/'))).toBe(false);
    expect(isSamePage(profile, addressOfLink('https://example.com/mossy.stones/'))).toBe(false);
    expect(isSamePage(profile, addressOfLink('/mossy.stones/p/DAbc_-12345/'))).toBe(false);
    expect(isSamePage(post, addressOfLink('/mossy.stones/p/DAbc_-12345/'))).toBe(true);
    expect(isSamePage(post, addressOfLink('/mossy.stones/'))).toBe(false);
    expect(addressOfLink('javascript:void(0)').kind).toBe('other');
    expect(addressOfLink(null).kind).toBe('other');
  });
});
