// The Instagram reader: its parts tied together.
import { isKnown } from '../../profile/figure.ts';
import { defineReader } from '../define-reader.ts';
import { carriers } from './carriers.ts';
import { creatorRules, postRules } from './fields.ts';
import { pageKindOf } from './page-kind.ts';
import { addressOf } from './pages.ts';
import { signsOf } from './signs.ts';
import { sourcesOf } from './sources.ts';

export const instagramReader = defineReader(carriers, {
  platform: 'instagram',
  addressOf,
  sourcesOf,
  creator: creatorRules,
  post: postRules,
  embeddedState: ({ embedded }) => embedded,
  pageKindOf: ({ sources, address, capture, creator, posts }) =>
    pageKindOf({
      signs: signsOf(sources, address, capture),
      address,
      url: capture.url,
      embedded: sources.embedded,
      creator,
      posts,
    }),
  // The author beside a post is a creator only with followers; on a profile any of the three figures tells.
  tellsCreator: ({ followers, following, postCount }, { kind }) =>
    isKnown(followers) || (kind === 'profile' && (isKnown(following) || isKnown(postCount))),
});
