// The Instagram reader: its two sides tied together.
import { defineReader } from '../define-reader.ts';
import { instagramGathering } from './gathering.ts';
import { instagramInterpretation } from './interpretation.ts';

const { carriers, signsOf, ...gathering } = instagramGathering;

export const instagramReader = defineReader(carriers, {
  ...gathering,
  ...instagramInterpretation,
  pageKindOf: ({ sources, address, capture, creator, posts }) =>
    instagramInterpretation.pageKindOf({
      signs: signsOf(sources, address, capture),
      address,
      url: capture.url,
      embedded: sources.embedded,
      creator,
      posts,
    }),
});
