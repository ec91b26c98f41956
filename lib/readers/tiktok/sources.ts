// Cuts the document and the replies into what the carriers search; nothing is looked for twice in one reading.
// The paths of the replies (reply-addresses.json) are those that TikTok's own pages of 2023–26 fetch for a profile, a post and its comments.
import type { Address, Capture } from '../capture.ts';
import { member } from '../json-text.ts';
import { type FirstLoad, readFirstLoad, type StateTexts, stateKind } from './first-load.ts';
import { type HeardReply, readReply } from './replies.ts';
import {
  collectMarks,
  findGrid,
  findHeader,
  findShownPost,
  type GridCell,
  type ShownHeader,
  type ShownPost,
} from './screen.ts';

export interface TikTokSources {
  readonly document: Document;
  readonly seenAt: number;
  readonly firstLoad: FirstLoad;
  /** Newest first. */
  readonly replies: readonly HeardReply[];
  /** The header and the grid of a profile's page. */
  readonly header: ShownHeader | null;
  readonly grid: readonly GridCell[];
  /** The post of a post's page. */
  readonly shownPost: ShownPost | null;
  readonly asksForLogin: boolean;
  /** A phrase of the page's own interface texts by its key, in the page's language; undefined when they are not on board. */
  readonly phrase: (key: string) => string | undefined;
}

const longestPhrase = 200;

/** March 2022: the state was written into a script instead of a JSON element. */
function inlineState(document: Document): string {
  for (const script of document.getElementsByTagName('script')) {
    const text = script.id === '' ? (script.textContent ?? '') : '';
    if (text.includes("window['SIGI_STATE']")) return text;
  }
  return '';
}

function stateTexts(document: Document, told: Partial<StateTexts>): StateTexts {
  const text = (id: string) => document.getElementById(id)?.textContent ?? '';
  const texts = {
    rehydration: told.rehydration ?? text('__UNIVERSAL_DATA_FOR_REHYDRATION__'),
    sigi: told.sigi ?? text('SIGI_STATE'),
    next: told.next ?? text('__NEXT_DATA__'),
    streamed: told.streamed ?? text('api-data'),
  };
  return texts.rehydration || texts.sigi || texts.next ? texts : { ...texts, sigi: inlineState(document) };
}

/** Prepares one reading. */
export function sourcesOf(capture: Capture, address: Address): TikTokSources {
  const { document, seenAt } = capture;
  const told: Partial<Record<keyof StateTexts, string>> = {};
  const replies: HeardReply[] = [];
  for (const reply of capture.replies) {
    // A page's state can also arrive as a reply, under the page's own address.
    const kind = reply.url.includes('/api/') ? null : stateKind(reply.body);
    if (kind) told[kind] = reply.body;
    else replies.unshift(readReply(reply));
  }
  const texts = stateTexts(document, told);
  const marks = collectMarks(document);
  const isProfile = address.kind === 'profile';
  return {
    document,
    seenAt,
    firstLoad: readFirstLoad(texts, address),
    replies,
    header: isProfile ? findHeader(marks, address) : null,
    grid: isProfile ? findGrid(marks, address) : [],
    shownPost: findShownPost(document, marks, address),
    asksForLogin: marks.has('login-modal'),
    phrase: (key) => {
      const phrase = member(texts.rehydration, key) ?? member(texts.sigi, key);
      return typeof phrase === 'string' ? phrase.slice(0, longestPhrase) : undefined;
    },
  };
}
