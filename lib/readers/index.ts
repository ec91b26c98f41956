// The readers of all platforms, for callers that meet any address. Content scripts import their own platform's reader alone.
import type { CreatorReading } from '../profile/creator-profile.ts';
import { platformOf } from '../profile/platform-site.ts';
import type { Capture } from './capture.ts';
import { instagramReader } from './instagram/reader.ts';
import { readProfile } from './read-profile.ts';
import { tiktokReader } from './tiktok/reader.ts';
import { youtubeReader } from './youtube/reader.ts';

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
