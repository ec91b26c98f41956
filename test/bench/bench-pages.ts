// The pages that the benchmarks open: the recorded ones where they stand beside the checkout, and our demo site's always.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { AboutCase } from '../../scripts/read/load-case.ts';
import { openDemoSite } from '../site/demo-site.ts';

export interface BenchPage {
  readonly name: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const recordings = path.resolve(import.meta.dirname, '../../../shared/recordings');

/** The page's own code is kept from running: a saved page would blank or reload itself. Ours runs all the same. */
const savedPageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "script-src 'none'; connect-src 'none'; img-src 'none'; style-src 'unsafe-inline'",
};

/** Recorded profile and post pages, the biggest few of each platform. */
export function recordedPages(perPlatform: number): BenchPage[] {
  if (!existsSync(recordings)) return [];
  return ['instagram', 'youtube', 'tiktok'].flatMap((platform) => {
    const folder = path.join(recordings, platform);
    return readdirSync(folder)
      .filter((name) => existsSync(path.join(folder, name, 'page.html')))
      .map((name) => {
        const about = JSON.parse(readFileSync(path.join(folder, name, 'about.json'), 'utf8')) as AboutCase;
        const body = readFileSync(path.join(folder, name, 'page.html'), 'utf8');
        return { about, page: { name: `${platform}.${name}`, url: about.pageUrl, headers: savedPageHeaders, body } };
      })
      .filter(({ about }) => about.pageKind === 'profile' || about.pageKind === 'post')
      .map(({ page }) => page)
      .sort((a, b) => b.body.length - a.body.length)
      .slice(0, perPlatform);
  });
}

/** One profile of each platform from the demo site. */
export function demoPages(now: number): BenchPage[] {
  const site = openDemoSite(now);
  const first = (['instagram', 'youtube', 'tiktok'] as const).flatMap((platform) =>
    site.creators.filter((creator) => creator.platform === platform).slice(0, 1),
  );
  return first.flatMap((creator) => {
    const url = {
      instagram: `https://www.instagram.com/${creator.handle}/`,
      youtube: `https://www.youtube.com/@${creator.handle}/videos`,
      tiktok: `https://www.tiktok.com/@${creator.handle}`,
    }[creator.platform];
    const reply = site.reply(url);
    return reply ? [{ name: `demo.${creator.platform}`, url, headers: { ...reply.headers }, body: reply.body }] : [];
  });
}
