// TikTok's reader: how its pages and replies become a reading.
import { defineReader } from '../define-reader.ts';
import { carriers } from './carriers.ts';
import { creatorRules, postRules } from './fields.ts';
import { pageKindOf } from './page-kind.ts';
import { addressOf } from './pages.ts';
import { sourcesOf } from './sources.ts';

export const tiktokReader = defineReader(carriers, {
  platform: 'tiktok',
  addressOf,
  sourcesOf,
  creator: creatorRules,
  post: postRules,
  embeddedState: ({ firstLoad }) => firstLoad.belongs,
  pageKindOf,
});
