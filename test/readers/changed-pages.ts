// Own pages as raw material for tests that change them: their JSON texts, the places in these texts, and readings made comparable.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { CreatorReading, PageReading, Platform } from '../../lib/profile/creator-profile.ts';
import { platforms } from '../../lib/profile/creator-profile.ts';
import type { Fact, Figure, Moment } from '../../lib/profile/figure.ts';
import type { Capture } from '../../lib/readers/capture.ts';
import type { Gathered } from '../../lib/readers/gathered.ts';
import { gatherPage, readPage } from '../../lib/readers/index.ts';
import { endOfValue, parseJson } from '../../lib/readers/json-text.ts';
import { loadCase } from '../../scripts/read/load-case.ts';

const ownPages = path.resolve(import.meta.dirname, '../fixtures/pages');

/** The folders of our own pages of a platform. */
export function ownCases(platform: Platform): string[] {
  const folder = path.join(ownPages, platform);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => existsSync(path.join(folder, name, 'expected.json')))
    .map((name) => path.join(folder, name));
}

export const everyOwnCase = (): string[] => platforms.flatMap(ownCases);

/** A JSON text of a page or a reply, which can be replaced. */
export interface RawText {
  readonly value: unknown;
  readonly set: (value: unknown) => void;
  /** Puts any text in the place of the JSON. */
  readonly setJson: (json: string) => void;
  readonly restore: () => void;
}

export interface Page {
  readonly name: string;
  readonly capture: Capture;
  readonly texts: readonly RawText[];
  readonly read: () => PageReading;
  /** What the page side alone gives. */
  readonly gather: () => Gathered;
}

/** The JSON value inside a script's text: all of it, or what is assigned to a variable or handed to a function. */
export function embeddedJson(text: string): { before: string; json: string; after: string } | null {
  const opening = /^\s*(?=[[{])/.exec(text) ?? /[=(,]\s*(?=[[{])/.exec(text);
  const from = opening ? opening.index + opening[0].length : 0;
  const end = opening ? endOfValue(text, from) : -1;
  return end === -1 ? null : { before: text.slice(0, from), json: text.slice(from, end), after: text.slice(end) };
}

function rawText(original: string, write: (text: string) => void): RawText | null {
  const found = embeddedJson(original);
  const value = found ? parseJson(found.json) : undefined;
  if (!found || typeof value !== 'object' || value === null) return null;
  return {
    value,
    set: (changed) => write(`${found.before}${JSON.stringify(changed)}${found.after}`),
    setJson: (json) => write(`${found.before}${json}${found.after}`),
    restore: () => write(original),
  };
}

/** Loads a page whose JSON texts can be changed and put back. */
export function loadPage(folder: string): Page {
  const { name, capture } = loadCase(folder);
  const replies = capture.replies.map((reply) => ({ ...reply }));
  const scripts = [...capture.document.querySelectorAll('script')].map((script) =>
    rawText(script.textContent ?? '', (text) => {
      script.textContent = text;
    }),
  );
  const bodies = replies.map((reply) =>
    rawText(reply.body, (text) => {
      reply.body = text;
    }),
  );
  const texts = [...scripts, ...bodies].filter((text) => text !== null);
  // Replies are new objects in each reading: a reader may remember what it has parsed.
  const fresh = () => ({ ...capture, replies: replies.map((reply) => ({ ...reply })) });
  const found = <T>(value: T | null): T => {
    if (value === null) throw new Error(`${name}: no platform`);
    return value;
  };
  return {
    name,
    capture,
    texts,
    read: () => found(readPage(fresh())),
    gather: () => found(gatherPage(fresh())),
  };
}

export type Path = readonly (string | number)[];

/** Every member of a JSON value, with its path; without recursion. */
export function* placesIn(value: unknown): Generator<{ readonly path: Path; readonly value: unknown }> {
  const open: { path: Path; value: unknown }[] = [{ path: [], value }];
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.path.length > 0) yield next;
    if (typeof next.value !== 'object' || next.value === null) continue;
    for (const [key, inner] of Object.entries(next.value)) {
      open.push({ path: [...next.path, Array.isArray(next.value) ? Number(key) : key], value: inner });
    }
  }
}

/** A path without its positions in arrays: `itemList.stats.playCount`. */
export const namesOf = (place: Path): string => place.filter((step) => typeof step === 'string').join('.');

type Holder = Record<string | number, unknown>;

/** Gives a copy of `value` in which the member at each of `places` was treated by `change`. */
export function changed(
  value: unknown,
  places: readonly Path[],
  change: (holder: Holder, key: string | number) => void,
) {
  const copy = structuredClone(value);
  for (const place of places) {
    const holder = place.slice(0, -1).reduce<unknown>((at, step) => (at as Holder | undefined)?.[step], copy);
    const key = place.at(-1);
    if (typeof holder === 'object' && holder !== null && key !== undefined) change(holder as Holder, key);
  }
  return copy;
}

export const rename = (holder: Holder, key: string | number): void => {
  if (Array.isArray(holder)) return;
  holder[`${key}_was_renamed`] = holder[key];
  delete holder[key];
};

export const remove = (holder: Holder, key: string | number): void => {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
};

export type Value = Figure | Fact<unknown> | Moment;

/** Every figure, fact and moment of a reading by its name: `followers`, `posts[123].likes`. */
export function valuesOf({ creator, posts }: CreatorReading): Map<string, Value> {
  const values = new Map<string, Value>();
  for (const [field, value] of Object.entries(creator ?? {}))
    if (typeof value === 'object') values.set(field, value as Value);
  for (const post of posts)
    for (const [field, value] of Object.entries(post))
      if (typeof value === 'object') values.set(`posts[${post.id}].${field}`, value as Value);
  return values;
}

/** `posts[123].likes` → `posts.likes`, as the read report names it. */
export const fieldOf = (name: string): string => name.replace(/\[.*\]/, '');

/** What a value claims, without where and when it was found. */
export function claimOf(value: Value | undefined): unknown {
  if (value?.state !== 'known') return value?.state ?? 'unread';
  const { source: _source, seenAt: _seenAt, text: _text, ...claim } = value as Record<string, unknown> & typeof value;
  return claim;
}

const bounds = (value: Value): [number, number] | null => {
  if (value.state !== 'known') return null;
  if ('low' in value) return [value.low, value.high];
  return 'from' in value ? [value.from, value.to] : null;
};

const fold = (value: unknown): string => JSON.stringify(value).toLowerCase();

/** True when a value says nothing that an earlier one contradicts: unread, the same, or bounds that overlap. */
export function agrees(before: Value | undefined, after: Value | undefined): boolean {
  if (!after || after.state === 'unread') return true;
  if (!before || before.state === 'unread') return false;
  if (before.state !== 'known' || after.state !== 'known') return before.state === after.state;
  const [old, now] = [bounds(before), bounds(after)];
  if (old && now) return now[0] <= old[1] && now[1] >= old[0];
  return 'value' in before && 'value' in after && fold(before.value) === fold(after.value);
}
