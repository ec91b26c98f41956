// Which address is whose: exactly the hosts that the manifest asks for, over https alone.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { platformOf } from '../../lib/profile/platform-site.ts';

describe('the platform of an address', () => {
  it('is known for every site in the manifest, and for no other', () => {
    const config = readFileSync(new URL('../../wxt.config.ts', import.meta.url), 'utf8');
    const sites = [...config.matchAll(/'(https:\/\/[^'*]+\/)\*'/g)].map(([, site]) => site ?? '');
    expect(sites.length).toBe(4);
    expect(sites.map(platformOf)).toEqual(['instagram', 'youtube', 'youtube', 'tiktok']);
  });

  it.each([
    'http://www.tiktok.com/@lin',
    'https://tiktok.com/@lin',
    'https://www.tiktok.com.example/@lin',
    'https://www.tiktok.com:444/@lin',
    'https://user@evil.example/www.tiktok.com',
    'ftp://www.tiktok.com/',
    'javascript:alert(1)',
    'about:blank',
    '',
    '/@lin',
    'constructor',
  ])('is none for %s', (address) => {
    expect(platformOf(address)).toBeNull();
  });

  it('does not mind the case of the host', () => {
    expect(platformOf('HTTPS://WWW.TikTok.com/@Lin')).toBe('tiktok');
  });
});
