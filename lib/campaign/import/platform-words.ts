// Which platform a word in a list means.
import type { Platform } from '../../profile/creator-profile.ts';
import { plainText } from '../../text/normalise.ts';
import words from './data/platform-words.json' with { type: 'json' };

const known = new Map<string, Platform | 'other'>([
  ...words.others.map((word) => [word, 'other'] as const),
  ...(['instagram', 'youtube', 'tiktok'] as const).flatMap((platform) =>
    words[platform].map((word) => [word, platform] as const),
  ),
]);

/** Gives the platform; `other` for one that is not read here, null for a word that names none. */
export const platformOfWord = (text: string): Platform | 'other' | null =>
  known.get(plainText(text).toLowerCase()) ?? null;
