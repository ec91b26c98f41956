// Holds each address pattern against its samples: true for its own, false for every other one.
import { describe, expect, it } from 'vitest';
import samples from '../../../lib/readers/youtube/page-samples.json' with { type: 'json' };
import { addressOf, addressOfLink, sameName } from '../../../lib/readers/youtube/pages.ts';

/** A channel as the samples write it: `@handle`, `UC…` or `c/name`. */
function channelAt(url: string): string | null {
  const { kind, handle, platformId, vanityName } = addressOf(new URL(url));
  if (kind !== 'profile') return null;
  return handle === null ? (platformId ?? `c/${vanityName}`) : `@${handle}`;
}

describe('addresses of channels', () => {
  it.each(Object.entries(samples.channel))('%s', (url, channel) => {
    expect(channelAt(url)).toBe(channel);
  });
});

describe('addresses of videos', () => {
  it.each(Object.entries(samples.video))('%s', (url, id) => {
    const address = addressOf(new URL(url));
    expect(address.kind === 'post' ? address.postId : null).toBe(id);
  });
});

describe('links', () => {
  it('reads relative links and those of other hosts', () => {
    expect(addressOfLink('/@alpenkueche').handle).toBe('alpenkueche');
    expect(addressOfLink('http://www.youtube.com/c/Alpen').vanityName).toBe('Alpen');
    expect(addressOfLink('https://example.com/@alpenkueche').kind).toBe('other');
    expect(addressOfLink('https://www.youtube.com.example.com/@alpenkueche').kind).toBe('other');
    expect(addressOfLink(null).kind).toBe('other');
  });

  it('tells handles apart without regard to case', () => {
    expect(sameName('AlpenKueche', 'alpenkueche')).toBe(true);
    expect(sameName('alpenkueche', 'alpenkuche')).toBe(false);
    expect(sameName(null, null)).toBe(false);
  });
});
