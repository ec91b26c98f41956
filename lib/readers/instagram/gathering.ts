// The page side of the Instagram reader: finds the wanted pieces and matches them with the address.
import { defineGathering } from '../define-reader.ts';
import { carriers } from './carriers.ts';
import { addressOf } from './pages.ts';
import { refuses, signsOf } from './signs.ts';
import { sourcesOf } from './sources.ts';

export const instagramGathering = defineGathering({
  platform: 'instagram',
  addressOf,
  sourcesOf,
  carriers,
  embeddedState: ({ embedded }) => embedded,
  signsOf,
  refuses,
});
