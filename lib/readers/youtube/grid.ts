// Cuts the grid of a channel's tab by jumping from item to item: half the time of walking through all that lies between.
import { pick } from '../json-pick.ts';
import { endOfValue, parseJson, startOfMember } from '../json-text.ts';
import { type Place, placesIn } from '../json-walk.ts';
import { isRecord } from '../leaf.ts';
import type { FoundItem } from './list-items.ts';
import { itemKeys, lockupRowsWanted, lockupTitleWanted, shortTextsWanted } from './list-shapes.ts';

/** Every item of a grid is wrapped in one of these, and nothing else is. */
const wrapper = 'richItemRenderer';
const mostItems = 1_000;

const firstPlace = (text: string, start: number): Place | null => {
  for (const place of placesIn(text, start)) return place;
  return null;
};

/** True when the value at `start` is a tab's grid. */
export const isGrid = (text: string, start: number): boolean => firstPlace(text, start)?.key === 'richGridRenderer';

/** True when the value at `start` is a further page of a grid. */
export const isGridPage = (text: string, start: number): boolean => {
  const item = firstPlace(text, start);
  return item !== null && firstPlace(text, item.start)?.key === wrapper;
};

/** The parsed value of the member of that name; `at` is where it starts, or -1. */
function textMember(text: string, key: string, from = 0): { readonly value: unknown; readonly at: number } {
  const at = startOfMember(text, key, from);
  return { value: at === -1 ? undefined : parseJson(text.slice(at, endOfValue(text, at))), at };
}

/**
 * The names in a lockup are there once each (held against 4,800 lockups of 2025/26), so they can be jumped to.
 * Null for a lockup that shows its author's picture (rare in a channel's own grid), and for one whose names stand in another
 * order than they always have: both are cut in full.
 */
function jumpThroughLockup(text: string): FoundItem['value'] | null {
  const start = startOfMember(text, 'lockupMetadataViewModel');
  const taken: Record<string, unknown> = {};
  for (const place of placesIn(text, start)) {
    if (place.key === 'image') return null;
    const what = place.key === 'title' ? lockupTitleWanted : place.key === 'metadata' ? lockupRowsWanted : null;
    const found = what && pick(text, place.start, what);
    if (found) {
      taken[place.key] = found.value;
      place.end = found.end;
    }
    // What follows is the menu, longer than all the rest.
    if (place.key === 'metadata') break;
  }
  const contentId = textMember(text, 'contentId', start);
  // The type stands right behind the id.
  const contentType = textMember(text, 'contentType', contentId.at);
  if (typeof contentId.value !== 'string' || typeof contentType.value !== 'string') return null;
  return {
    contentId: contentId.value,
    contentType: contentType.value,
    contentImage: text.slice(0, start),
    metadata: { lockupMetadataViewModel: taken },
  };
}

/** Null where the id is not where it always was: then the item is cut in full. */
function jumpThroughShort(text: string): FoundItem['value'] | null {
  const { value: entityId } = textMember(text, 'entityId');
  const texts = startOfMember(text, 'overlayMetadata');
  const overlayMetadata = texts === -1 ? undefined : pick(text, texts, shortTextsWanted)?.value;
  return typeof entityId === 'string' && isRecord(overlayMetadata) ? { entityId, overlayMetadata } : null;
}

const jumps: Readonly<Record<string, (text: string) => FoundItem['value'] | null>> = {
  lockupViewModel: jumpThroughLockup,
  shortsLockupViewModel: jumpThroughShort,
};

/** The item in a wrapper's text; null for what is no video (posts, playlists, advertisements). */
function itemIn(text: string): FoundItem | null {
  const content = firstPlace(text, 0);
  const inside = content?.key === 'content' ? firstPlace(text, content.start) : null;
  const [kind, what] = (inside && itemKeys.get(inside.key)) ?? [];
  if (!inside || !kind || !what) return null;
  const item = text.slice(inside.start);
  const jump = Object.hasOwn(jumps, inside.key) ? jumps[inside.key] : undefined;
  const value = jump?.(item) ?? pick(item, 0, what)?.value;
  return isRecord(value) ? { kind, layout: inside.key, value } : null;
}

/** The items of the grid that starts at `start`, and an index behind the last of them. */
export function cutGrid(text: string, start: number): { readonly found: FoundItem[]; readonly behind: number } {
  const found: FoundItem[] = [];
  let behind = start;
  let at = startOfMember(text, wrapper, start);
  while (at !== -1 && found.length < mostItems) {
    const next = startOfMember(text, wrapper, at + 1);
    behind = next === -1 ? endOfValue(text, at) : next;
    if (behind === -1) behind = text.length;
    const item = itemIn(text.slice(at, behind));
    if (item) found.push(item);
    at = next;
  }
  return { found, behind };
}
