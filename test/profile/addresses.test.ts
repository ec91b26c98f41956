// Addresses of posts and profiles: every platform, unknown parts, and texts that must not break out of the address.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PostKind, platforms } from '../../lib/profile/creator-profile.ts';
import { postAddress } from '../../lib/profile/post-address.ts';
import { profileAddress } from '../../lib/profile/profile-address.ts';

describe('postAddress', () => {
  it.each([
    ['instagram', 'photo', 'https://www.instagram.com/p/AbC-1_2/'],
    ['instagram', 'carousel', 'https://www.instagram.com/p/AbC-1_2/'],
    ['instagram', 'reel', 'https://www.instagram.com/reel/AbC-1_2/'],
    ['instagram', null, 'https://www.instagram.com/p/AbC-1_2/'],
    ['youtube', 'video', 'https://www.youtube.com/watch?v=AbC-1_2'],
    ['youtube', 'short', 'https://www.youtube.com/shorts/AbC-1_2'],
    ['youtube', null, 'https://www.youtube.com/watch?v=AbC-1_2'],
    ['tiktok', 'video', 'https://www.tiktok.com/@lulu.bakes/video/AbC-1_2'],
    ['tiktok', 'photo', 'https://www.tiktok.com/@lulu.bakes/photo/AbC-1_2'],
    ['tiktok', null, 'https://www.tiktok.com/@lulu.bakes/video/AbC-1_2'],
  ] as const)('%s %s', (platform, kind, address) => {
    expect(postAddress({ platform, id: 'AbC-1_2', kind, handle: 'lulu.bakes' })).toBe(address);
  });

  it('does without a handle on TikTok', () => {
    expect(postAddress({ platform: 'tiktok', id: '7', kind: 'video', handle: null })).toBe(
      'https://www.tiktok.com/@/video/7',
    );
  });
});

describe('profileAddress', () => {
  it.each([
    ['instagram', 'lulu.bakes', null, 'https://www.instagram.com/lulu.bakes/'],
    ['tiktok', 'lulu.bakes', '7', 'https://www.tiktok.com/@lulu.bakes'],
    ['youtube', 'lulu', 'UC1', 'https://www.youtube.com/@lulu'],
    ['youtube', '山路', null, 'https://www.youtube.com/@%E5%B1%B1%E8%B7%AF'],
    ['youtube', null, 'UC1', 'https://www.youtube.com/channel/UC1'],
    ['instagram', null, '42', 'https://www.instagram.com/'],
  ] as const)('%s %s %s', (platform, handle, platformId, address) => {
    expect(profileAddress(platform, handle, platformId)).toBe(address);
  });
});

describe('any text', () => {
  const anyText = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constant('\ud800'),
    fc.constant('../?a=b#c&d'),
  );
  const kinds: readonly (PostKind | null)[] = ['photo', 'carousel', 'reel', 'video', 'short', 'live', null];

  it('never leaves the platform, and never throws', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...platforms),
        anyText,
        anyText,
        fc.constantFrom(...kinds),
        (platform, id, handle, kind) => {
          for (const address of [postAddress({ platform, id, kind, handle }), profileAddress(platform, handle, id)]) {
            const parsed = new URL(address);
            expect(parsed.origin).toBe(`https://www.${platform}.com`);
            expect(parsed.hash).toBe('');
            expect(parsed.search === '' || /^\?v=[^&]*$/.test(parsed.search)).toBe(true);
          }
        },
      ),
    );
  });
});
