// Holds TikTok's address patterns to their samples: each pattern takes its own and none of the others.
import { describe, expect, it } from 'vitest';
import samples from '../../../lib/readers/tiktok/page-samples.json' with { type: 'json' };
import { addressOf, isSamePage } from '../../../lib/readers/tiktok/pages.ts';

const of = (url: string) => addressOf(new URL(url));

describe('addresses of TikTok', () => {
  it('has samples for and against', () => {
    expect(samples.profile.length).toBeGreaterThan(3);
    expect(samples.post.length).toBeGreaterThan(3);
    expect(samples.other.length).toBeGreaterThan(15);
  });

  it.each(samples.profile)('%s is a profile', (url, handle) => {
    expect(of(String(url))).toMatchObject({ kind: 'profile', handle, postId: null });
  });

  it.each(samples.post)('%s is a post', (url, handle, postId) => {
    expect(of(String(url))).toMatchObject({ kind: 'post', handle, postId });
  });

  it.each(samples.other)('%s is no page of a creator', (url) => {
    expect(of(url)).toMatchObject({ kind: 'other', postId: null });
  });

  it('keeps the handle of a LIVE page', () => {
    expect(of('https://www.tiktok.com/@tea.with_lan/live').handle).toBe('tea.with_lan');
  });
});

describe('the page that the server answered', () => {
  const profile = of('https://www.tiktok.com/@tea.with_lan?lang=en');
  const post = of('https://www.tiktok.com/@tea.with_lan/video/7401234567890123456');

  it('is the same whatever its query and the case of its handle', () => {
    expect(isSamePage(profile, 'https://www.tiktok.com/@Tea.With_Lan')).toBe(true);
    expect(isSamePage(post, 'https://www.tiktok.com/@/video/7401234567890123456?q=1')).toBe(true);
  });

  it.each([
    'https://www.tiktok.com/@tea.with_lan/live',
    'https://www.tiktok.com/@tea.with_lan/video/7401234567890123456',
    'https://www.tiktok.com/@tea.with',
    '/@tea.with_lan',
    7,
    null,
  ])('is another than the profile: %s', (other) => {
    expect(isSamePage(profile, other)).toBe(false);
  });

  it('is another when a post of the same account was answered', () => {
    expect(isSamePage(post, 'https://www.tiktok.com/@tea.with_lan/video/7401234567890123457')).toBe(false);
    expect(isSamePage(post, 'https://www.tiktok.com/@tea.with_lan')).toBe(false);
  });
});
