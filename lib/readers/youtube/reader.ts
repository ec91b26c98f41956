// The YouTube reader: channels of all tabs, videos, Shorts; the first load, the page's own replies, and the screen as the last resort.
import { defineReader } from '../define-reader.ts';
import { carriers } from './carriers.ts';
import { creatorFields } from './creator-fields.ts';
import { pageKindOf } from './page-kind.ts';
import { addressOf } from './pages.ts';
import { postFields } from './post-fields.ts';
import { sourcesOf } from './sources.ts';

export const youtubeReader = defineReader(carriers, {
  platform: 'youtube',
  addressOf,
  sourcesOf,
  creator: creatorFields,
  post: postFields,
  embeddedState: ({ embedded }) => embedded,
  pageKindOf,
  tellsCreator: ({ handle, platformId, followers }) =>
    handle.state === 'known' || platformId.state === 'known' || followers.state === 'known',
});
