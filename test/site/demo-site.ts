// The demo site: answers addresses of the three platforms with pages of our own, without a server and without the network.
import type { Platform } from '../../lib/profile/creator-profile.ts';
import { type DemoCreator, type DemoLanguage, demoCreators } from './creators.ts';
import { hostileReply } from './hostile.ts';
import { instagramReply } from './instagram.ts';
import { type DemoReply, emptyReply, startAddress } from './page.ts';
import { startPage } from './start-page.ts';
import { tiktokReply } from './tiktok.ts';
import { youtubeReply } from './youtube.ts';

export { type DemoCreator, startAddress };

export interface DemoSite {
  readonly creators: readonly DemoCreator[];
  readonly creator: (platform: Platform, handle: string) => DemoCreator;
  /** Gives the demo's answer to an address, or null when it is none of the demo's. */
  readonly reply: (address: string) => DemoReply | null;
}

/** The addresses that a browser has to ask us about. */
export const demoPatterns: readonly string[] = [
  'https://www.instagram.com/**',
  'https://www.youtube.com/**',
  'https://www.tiktok.com/**',
  `${startAddress}**`,
];

/**
 * Opens the demo site.
 * @param now the day it is opened on, milliseconds since 1970: posts are dated back from it
 */
export function openDemoSite(now: number): DemoSite {
  const creators = demoCreators(now);
  const of = (platform: Platform) => creators.filter((creator) => creator.platform === platform);
  return {
    creators,
    creator(platform, handle) {
      const found = of(platform).find((creator) => creator.handle === handle);
      if (!found) throw new Error(`No demo creator ${handle} on ${platform}`);
      return found;
    },
    reply(address) {
      const url = new URL(address);
      const language: DemoLanguage = url.searchParams.get('lang') === 'en' ? 'en' : 'zh-TW';
      switch (url.origin) {
        case 'https://www.instagram.com':
          return hostileReply(url) ?? instagramReply({ creators: of('instagram'), language }, url);
        case 'https://www.youtube.com':
          return youtubeReply({ creators: of('youtube'), language, now }, url);
        case 'https://www.tiktok.com':
          return tiktokReply({ creators: of('tiktok'), language }, url);
        case new URL(startAddress).origin:
          return url.pathname === '/' ? startPage(creators, language) : emptyReply;
        default:
          return null;
      }
    },
  };
}
