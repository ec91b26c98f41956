// All benchmark packs on board, and which of them stand beside a rate: the chosen one first.
import type { Platform } from '../../profile/creator-profile.ts';
import archiveYoutube from './archive-youtube.json' with { type: 'json' };
import archiveYoutubeViews from './archive-youtube-views.json' with { type: 'json' };
import hypeauditor2026 from './hypeauditor-2026.json' with { type: 'json' };
import marketblock from './marketblock-tw.json' with { type: 'json' };
import modashInstagram from './modash-instagram.json' with { type: 'json' };
import modashTiktok from './modash-tiktok.json' with { type: 'json' };
import modashYoutube from './modash-youtube.json' with { type: 'json' };
import type { BenchmarkPack } from './pack.ts';
import { readPack } from './read-pack.ts';
import sourceArticle from './source-article.json' with { type: 'json' };
import untapperInstagram from './untapper-instagram.json' with { type: 'json' };
import untapperTiktok from './untapper-tiktok.json' with { type: 'json' };

/** Every pack, in the order in which they stand beside each other; the first of a platform is its default. */
export const benchmarkPacks: readonly BenchmarkPack[] = [
  modashInstagram,
  hypeauditor2026,
  sourceArticle,
  untapperInstagram,
  modashTiktok,
  untapperTiktok,
  archiveYoutubeViews,
  archiveYoutube,
  modashYoutube,
  marketblock,
].map(readPack);

/**
 * Gives the packs of a platform, the chosen one first. A chosen id that no longer exists counts as none.
 * @param ownPacks the user's own, behind those on board unless chosen
 * Packs whose publisher names no platform stand last, everywhere but on YouTube (they count per follower).
 */
export function packsFor(
  platform: Platform,
  chosenId: string | null,
  ownPacks: readonly BenchmarkPack[] = [],
): readonly BenchmarkPack[] {
  const all = [...benchmarkPacks, ...ownPacks];
  const ofPlatform = all.filter(
    (pack) => pack.platform === platform || (pack.platform === 'unclear' && platform !== 'youtube'),
  );
  const chosen = chosenId === null ? undefined : all.find(({ id }) => id === chosenId);
  return chosen === undefined ? ofPlatform : [chosen, ...ofPlatform.filter((pack) => pack !== chosen)];
}
