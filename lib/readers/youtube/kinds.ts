// Tells a stream from an ordinary video where only the words around its date do.
import type { PostKind } from '../../profile/creator-profile.ts';
import streamWords from './stream-words.json' with { type: 'json' };

const wordsByLanguage = new Map<string, readonly string[]>(Object.entries(streamWords.words));

/**
 * The kind of a video by the text of its date ("Streamed 2 days ago" / "2 days ago").
 * @param uiLocale the page's language
 * @param tab the path's last part of the channel's tab that lists the video; null where unknown
 * @returns undefined where the language's word for a stream is not known and the tab does not tell
 */
export function kindByDate(
  dateText: string | undefined,
  uiLocale: string | null,
  tab: string | null,
): PostKind | undefined {
  if (tab === 'streams') return 'live';
  if (dateText === undefined) return undefined;
  const words = wordsByLanguage.get(uiLocale?.split('-')[0]?.toLowerCase() ?? '');
  if (words) return words.some((word) => dateText.toLowerCase().includes(word)) ? 'live' : 'video';
  return tab === 'videos' ? 'video' : undefined;
}
