// Finds whole hashtags, with full-width ＃ and in any script, and the blocks of tags that stand together.
import { type WebAddress, webAddresses } from './web-addresses.ts';

export interface Hashtag {
  /** Without "#", as written. */
  readonly tag: string;
  /** Place of the "#" in the text. */
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** Longest tag that is taken; the sites allow about 100 signs. */
const longestTag = 150;

const tagSigns = /[\p{L}\p{M}\p{N}_]+/uy;
const noDigit = /[^\p{N}_]/u;
/** A "#" inside a Latin word, or in "&#39;", begins no tag. */
const joined = /[A-Za-z0-9_&]/;

/** Gives where the tag's text ends; null when it is longer than any site allows. */
function tagEnd(text: string, start: number): number | null {
  tagSigns.lastIndex = start;
  const length = tagSigns.exec(text)?.[0].length ?? 0;
  return length > longestTag ? null : start + length;
}

/**
 * Gives the hashtags in their order: "#ad" is one, "#adidas" another; only digits ("#1") are none.
 * @param addresses of this text, where they are known already
 */
export function hashtags(text: string, addresses: readonly WebAddress[] = webAddresses(text)): readonly Hashtag[] {
  const found: Hashtag[] = [];
  let lastEnd = -1;
  for (const { index: at } of text.matchAll(/[#＃]/g)) {
    if (at !== lastEnd && joined.test(text.charAt(at - 1))) continue;
    if (addresses.some(({ start, end }) => start <= at && at < end)) continue;
    const end = tagEnd(text, at + 1);
    if (end === null) continue;
    const tag = text.slice(at + 1, end);
    if (!noDigit.test(tag)) continue;
    found.push({ tag, start: at, end });
    lastEnd = end;
  }
  return found;
}

export interface TagBlock {
  readonly tags: readonly Hashtag[];
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

const words = /[\p{L}\p{N}@]/u;

/** Gives the runs of tags with nothing between them but spaces, line breaks and signs. @param tags of this text, in order */
export function tagBlocks(text: string, tags: readonly Hashtag[]): readonly TagBlock[] {
  const blocks: { tags: Hashtag[]; start: number; end: number }[] = [];
  for (const tag of tags) {
    const last = blocks.at(-1);
    if (last && !words.test(text.slice(last.end, tag.start))) {
      last.tags.push(tag);
      last.end = tag.end;
    } else {
      blocks.push({ tags: [tag], start: tag.start, end: tag.end });
    }
  }
  return blocks;
}
