// TikTok's page side: finds the nodes and texts of the address; reads no figure and no word.
import { defineGathering } from '../define-reader.ts';
import { carriers } from './carriers.ts';
import { addressOf } from './pages.ts';
import { signsOf } from './signs.ts';
import { sourcesOf } from './sources.ts';

export const tiktokGathering = defineGathering({
  platform: 'tiktok',
  addressOf,
  sourcesOf,
  carriers,
  embeddedState: ({ firstLoad }) => firstLoad.belongs,
  signsOf,
  refuses: ({ isChallenge, isLoginPage, refusal }) => isChallenge || isLoginPage || refusal !== null,
});
