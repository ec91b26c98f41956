// A page that takes the document's functions away: nothing is gathered, nothing thrown, and the visit goes on waiting.
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { gather, pageRefuses } from '../../lib/readers/gather.ts';
import { instagramGathering } from '../../lib/readers/instagram/gathering.ts';
import { tiktokGathering } from '../../lib/readers/tiktok/gathering.ts';
import { youtubeGathering } from '../../lib/readers/youtube/gathering.ts';

function clobbered(url: string) {
  const { document } = new JSDOM('<!doctype html><html></html>', { url }).window;
  for (const name of ['querySelector', 'querySelectorAll', 'getElementById', 'getElementsByTagName']) {
    Object.defineProperty(document, name, { value: null });
  }
  return { url, document, replies: [], uiLocale: null, seenAt: Date.UTC(2026, 10, 20) };
}

describe('a page without its document functions', () => {
  it.each([
    ['instagram', () => gather(instagramGathering, clobbered('https://www.instagram.com/mei.bakes/'))],
    ['youtube', () => gather(youtubeGathering, clobbered('https://www.youtube.com/@mei-bakes'))],
    ['tiktok', () => gather(tiktokGathering, clobbered('https://www.tiktok.com/@mei.bakes'))],
  ] as const)('gives nothing on %s', (_, gathered) => {
    expect(gathered()).toMatchObject({ signs: null, creator: [], posts: [] });
  });

  it('is no refusal: more may still come', () => {
    const page = (url: string) => clobbered(url);
    const told = [
      pageRefuses(instagramGathering, gather(instagramGathering, page('https://www.instagram.com/mei.bakes/'))),
      pageRefuses(youtubeGathering, gather(youtubeGathering, page('https://www.youtube.com/@mei-bakes'))),
      pageRefuses(tiktokGathering, gather(tiktokGathering, page('https://www.tiktok.com/@mei.bakes'))),
    ];
    expect(told).toEqual([false, false, false]);
  });
});
