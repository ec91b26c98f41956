// Reading from end to end, for callers outside the extension: page side and worker side in one process.
import type { PageReading } from '../profile/creator-profile.ts';
import { platformOf } from '../profile/platform-site.ts';
import type { Capture } from './capture.ts';
import { gather } from './gather.ts';
import type { Gathered } from './gathered.ts';
import { instagramGathering } from './instagram/gathering.ts';
import { interpretAny } from './interpret-any.ts';
import { tiktokGathering } from './tiktok/gathering.ts';
import { youtubeGathering } from './youtube/gathering.ts';

/** Gathers a page of any of the platforms; null when the address is another site's. */
export function gatherPage(capture: Capture): Gathered | null {
  switch (platformOf(capture.url)) {
    case 'instagram':
      return gather(instagramGathering, capture);
    case 'youtube':
      return gather(youtubeGathering, capture);
    case 'tiktok':
      return gather(tiktokGathering, capture);
    case null:
      return null;
  }
}

/** Reads a page of any of the platforms; what was gathered goes through JSON in between, as it does on its way to the worker. */
export function readPage(capture: Capture): PageReading | null {
  const gathered = gatherPage(capture);
  return gathered && interpretAny(JSON.parse(JSON.stringify(gathered)) as Gathered);
}
