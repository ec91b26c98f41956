// TikTok's reader: page side and worker side in one, for callers that run both in the same place.
import { defineReader } from '../define-reader.ts';
import { carriers } from './carriers.ts';
import { tiktokGathering } from './gathering.ts';
import { tiktokInterpretation } from './interpretation.ts';

const { platform, addressOf, sourcesOf, embeddedState, signsOf } = tiktokGathering;
const { creator, post, pageKindOf } = tiktokInterpretation;

export const tiktokReader = defineReader(carriers, {
  platform,
  addressOf,
  sourcesOf,
  creator,
  post,
  embeddedState,
  pageKindOf: ({ sources, address, capture, ...found }) =>
    pageKindOf({
      ...found,
      address,
      url: capture.url,
      embedded: embeddedState(sources, address),
      signs: signsOf(sources, address, capture),
    }),
});
