// Follows the tab from address to address: one visit at a time, the card beside it, the worker told of both.
import type { PageMessage, Receipt } from '../messaging/contract.ts';
import type { Platform } from '../profile/creator-profile.ts';
import type { Address } from '../readers/capture.ts';
import type { CardFrame } from './card-frame.ts';
import type { Visit, VisitedPage } from './page-visit.ts';

export interface FollowedPage {
  readonly platform: Platform;
  readonly href: () => string;
  readonly addressOf: (url: URL) => Address;
  readonly card: Pick<CardFrame, 'attach' | 'veil' | 'unveil' | 'remove'>;
  /** Resolves to null when the worker could not be reached. */
  readonly send: (message: PageMessage) => Promise<Receipt | null>;
  readonly visit: (page: Pick<VisitedPage, 'isFirst' | 'isStillHere' | 'pass'>, signal: AbortSignal) => Visit;
}

export interface Follower {
  /** To be called at every sign that the address may have changed. */
  readonly check: () => void;
  /** To be called after each reply that was heard. */
  readonly heard: () => void;
  /** To be called when the document goes out of sight for good or into the back/forward cache. */
  readonly leave: () => void;
}

/** So long the card stays veiled after the worker has been told, in milliseconds: the frame paints what the worker sent it. */
const timeToPaint = 60;

/** What makes two addresses the same page: tabs and query of one creator are one, letter case of a handle is none. */
function pageKey(address: Address): string | null {
  if (address.kind === 'other') return null;
  const { kind, handle, platformId, vanityName, postId } = address;
  // A post is known by its id alone: sites write its address with and without the author.
  return postId === null
    ? JSON.stringify([kind, handle?.toLowerCase(), platformId, vanityName])
    : JSON.stringify([kind, postId]);
}

/** Starts with the address of now. Ends with `signal`, and takes the card out of the page then. */
export function followPage(page: FollowedPage, signal: AbortSignal): Follower {
  let current: { readonly key: string; readonly visit: Visit; readonly ending: AbortController } | null = null;
  let toldLeft = false;
  let checkedHref: string | null = null;
  let isFirst = true;

  function leave(): void {
    current?.ending.abort();
    current = null;
    checkedHref = null;
    page.card.remove();
    if (!toldLeft) void page.send({ kind: 'left' });
    toldLeft = true;
    isFirst = false;
  }

  function arrive(key: string): void {
    current?.ending.abort();
    toldLeft = false;
    const ending = new AbortController();
    page.card.veil();
    page.card.attach();
    void page.send({ kind: 'arrived', platform: page.platform, url: page.href() }).then(() =>
      setTimeout(() => {
        if (!ending.signal.aborted) page.card.unveil();
      }, timeToPaint),
    );
    const visit = page.visit(
      {
        isFirst,
        isStillHere() {
          check();
          return !ending.signal.aborted;
        },
        pass: (gathered, isFinal) => page.send({ kind: 'gathered', gathered, isFinal }),
      },
      ending.signal,
    );
    current = { key, visit, ending };
    isFirst = false;
  }

  function check(): void {
    const href = page.href();
    if (signal.aborted || href === checkedHref) return;
    const key = URL.canParse(href) ? pageKey(page.addressOf(new URL(href))) : null;
    if (key === null) leave();
    else if (key !== current?.key) arrive(key);
    checkedHref = href;
  }

  signal.addEventListener('abort', () => {
    current?.ending.abort();
    page.card.remove();
  });
  check();

  return { check, heard: () => current?.visit.heard(), leave };
}
