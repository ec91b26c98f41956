// What a page says of itself: walls, refusals, missing channels and videos.
import type { YoutubeSources } from './sources.ts';

/** Plain data: it crosses to the worker. */
export interface Signs {
  /** A whole page instead of the one that was asked for. */
  readonly wall: 'consent' | 'captcha' | 'error' | null;
  /** The site says that there is no such channel. */
  readonly isMissing: boolean;
  /** The site shows the channel only to visitors who have signed in and are old enough. */
  readonly isWalled: boolean;
  /** `OK`, `ERROR`, `LOGIN_REQUIRED` …; null where no player of this video is there. */
  readonly playability: string | null;
  readonly hasComments: boolean;
}

function wallOf(document: Document): Signs['wall'] {
  if (document.querySelector('form[action^="/das_captcha"], #captcha-page')) return 'captcha';
  // The server's own page for an address that nobody has.
  if (document.querySelector('iframe[src^="/error?src=404"]')) return 'error';
  // EU, first visit. A consent overlay above a whole page is no wall: then there is embedded data.
  return document.querySelector('form[action^="https://consent."]') ? 'consent' : null;
}

export const signsOf = ({ channels, players, comments, document, embedded }: YoutubeSources): Signs => ({
  wall: embedded === 'none' ? wallOf(document) : null,
  isMissing: channels.some(({ data }) => data.isMissing),
  isWalled: channels.some(({ data }) => data.isWalled),
  playability: players[0]?.data.playabilityStatus?.status ?? null,
  hasComments: comments.length > 0,
});

/** Signs that are an answer by themselves: nothing more will come. */
export const refuses = ({ wall, isMissing, isWalled, playability }: Signs): boolean =>
  wall !== null || isMissing || isWalled || playability === 'ERROR';
