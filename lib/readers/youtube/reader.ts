// The YouTube reader as one piece: page side and worker side together.
import { defineReader } from '../define-reader.ts';
import { carriers } from './carriers.ts';
import { youtubeGathering } from './gathering.ts';
import { youtubeInterpretation } from './interpretation.ts';
import { signsOf } from './signs.ts';

const { tellsCreator, ...interpretation } = youtubeInterpretation;

export const youtubeReader = defineReader(carriers, {
  ...youtubeGathering,
  ...interpretation,
  ...(tellsCreator ? { tellsCreator } : {}),
  pageKindOf: ({ sources, address, capture, creator, posts }) =>
    youtubeInterpretation.pageKindOf({
      signs: signsOf(sources),
      address,
      url: capture.url,
      embedded: sources.embedded,
      creator,
      posts,
    }),
});
