// The readers of all platforms, for callers that meet any address. Content scripts import their own platform's reader alone.
import type { CreatorReading, Platform } from '../profile/creator-profile.ts';
import type { Capture } from './capture.ts';
import { instagramReader } from './instagram/reader.ts';
import { readProfile } from './read-profile.ts';
import { tiktokReader } from './tiktok/reader.ts';
import { youtubeReader } from './youtube/reader.ts';

const hosts: Readonly<Record<string, Platform>> = {
  'www.instagram.com': 'instagram',
  'www.youtube.com': 'youtube',
  'm.youtube.com': 'youtube',
  'www.tiktok.com': 'tiktok',
};

/** The platform that an address belongs to; null for any other site. */
export function platformOf(url: string): Platform | null {
  return URL.canParse(url) ? (hosts[new URL(url).hostname] ?? null) : null;
}

/** Reads a page of any of the platforms; null when the address is another site's. */
export function readPage(capture: Capture): CreatorReading | null {
  switch (platformOf(capture.url)) {
    case 'instagram':
      return readProfile(instagramReader, capture);
    case 'youtube':
      return readProfile(youtubeReader, capture);
    case 'tiktok':
      return readProfile(tiktokReader, capture);
    case null:
      return null;
  }
}
