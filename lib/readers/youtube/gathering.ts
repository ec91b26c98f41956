// YouTube's page side: finds the data of this address in the first load, in the page's own replies and, as the last resort, on the screen.
import { defineGathering } from '../define-reader.ts';
import { carriers } from './carriers.ts';
import { addressOf } from './pages.ts';
import { refuses, signsOf } from './signs.ts';
import { sourcesOf } from './sources.ts';

export const youtubeGathering = defineGathering({
  platform: 'youtube',
  addressOf,
  sourcesOf,
  carriers,
  embeddedState: ({ embedded }) => embedded,
  signsOf,
  refuses,
});
