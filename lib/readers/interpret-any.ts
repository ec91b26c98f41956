// The worker sides of all platforms: takes what any of the page sides has gathered.
import type { PageReading } from '../profile/creator-profile.ts';
import type { Gathered } from './gathered.ts';
import { instagramInterpretation } from './instagram/interpretation.ts';
import { interpret } from './interpret.ts';
import { tiktokInterpretation } from './tiktok/interpretation.ts';
import { youtubeInterpretation } from './youtube/interpretation.ts';

/** Reads the figures out of gathered data of any platform. */
export function interpretAny(gathered: Gathered): PageReading {
  switch (gathered.platform) {
    case 'instagram':
      return interpret(instagramInterpretation, gathered);
    case 'youtube':
      return interpret(youtubeInterpretation, gathered);
    case 'tiktok':
      return interpret(tiktokInterpretation, gathered);
  }
}
