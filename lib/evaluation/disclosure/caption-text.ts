// A caption taken apart once: folded for matching, with its tags, mentions, addresses and the words of all lists in it.
import type { Platform } from '../../profile/creator-profile.ts';
import { type FoldedText, foldForMatching, longestFolded } from '../../text/fold-chinese.ts';
import { type Hashtag, hashtags, type TagBlock, tagBlocks } from '../../text/hashtags.ts';
import type { Place } from '../../text/list-finder.ts';
import { type Mention, mentions } from '../../text/mentions.ts';
import { type WebAddress, webAddresses } from '../../text/web-addresses.ts';
import { ruleWords } from './rule-words.ts';

export interface CaptionText {
  /** At most 5,000 units: the longest caption a site allows. */
  readonly original: string;
  readonly folded: FoldedText;
  /** Where the part before the fold ends. */
  readonly foldAt: number;
  readonly tags: readonly Hashtag[];
  readonly blocks: readonly TagBlock[];
  readonly mentions: readonly Mention[];
  readonly addresses: readonly WebAddress[];
  /** Places of a list's words in the original. */
  readonly find: (list: string) => readonly Place[];
  /** Lists of which a word stands in the text. */
  readonly lists: Iterable<string>;
}

/** True when the two share a unit. */
export const overlap = (one: Place, other: Place): boolean => one.start < other.end && other.start < one.end;

export const overlapsAny = (place: Place, others: readonly Place[]): boolean =>
  others.some((other) => overlap(place, other));

/** Gives a test for sharing a unit with any of the places, quick also for thousands of them. */
export function coverOf(places: readonly Place[]): (place: Place) => boolean {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of places.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return (place) => {
    let low = 0;
    let high = merged.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((merged[middle]?.end ?? 0) <= place.start) low = middle + 1;
      else high = middle;
    }
    return (merged[low]?.start ?? Number.POSITIVE_INFINITY) < place.end;
  };
}

/** True when no line break stands between the two, and at most `most` units. */
export function isNear(text: string, one: Place, other: Place, most: number): boolean {
  const [first, second] = one.start <= other.start ? [one, other] : [other, one];
  const gap = second.start - first.end;
  if (gap > most) return false;
  return gap <= 0 || !text.slice(first.end, second.start).includes('\n');
}

/** Gives the line in which the place begins. */
export function lineAround(text: string, { start }: Place): Place {
  const end = text.indexOf('\n', start);
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: end === -1 ? text.length : end };
}

/** Gives where the first `most` characters end: emoji and rare characters count as one. */
function endOfFirst(text: string, most: number): number {
  let end = 0;
  for (let count = 0; count < most && end < text.length; count += 1) {
    end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
  }
  return end;
}

const nowhere: readonly Place[] = [];

export function captionText(caption: string, platform: Platform): CaptionText {
  const original = caption.slice(0, longestFolded);
  const folded = foldForMatching(original);
  const found = ruleWords().find(folded.text);
  const addresses = webAddresses(original);
  const tags = hashtags(original, addresses);
  return {
    original,
    folded,
    foldAt: endOfFirst(original, ruleWords().shared.upfrontCharacters),
    tags,
    blocks: tagBlocks(original, tags),
    mentions: mentions(original, platform, addresses),
    addresses,
    find: (list) => {
      const places = found.get(list);
      if (places === undefined) return nowhere;
      const of = folded.places;
      return places.map(({ start, end }) => ({ start: of[start] ?? 0, end: of[end] ?? original.length }));
    },
    lists: found.keys(),
  };
}
