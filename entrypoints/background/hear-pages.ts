// Messages of content scripts: arrived, read, left. What is late or from another document never changes what the tab shows.

import type { PageMessage, TabView } from '../../lib/messaging/contract.ts';
import type { PageSender } from '../../lib/messaging/guard.ts';
import type { PageReading } from '../../lib/profile/creator-profile.ts';
import { type ReadingParts, viewOfReading } from './handle-reading.ts';

/** What is heard once the data of a page has been read and checked. */
export type HeardMessage =
  | Exclude<PageMessage, { kind: 'gathered' }>
  | { readonly kind: 'reading'; readonly reading: PageReading; readonly isFinal: boolean };

export interface PageEar {
  /** Resolves when the message has been dealt with: kept, judged, shown. */
  hear(message: HeardMessage, sender: PageSender): Promise<void>;
  /** The tab is closed. */
  close(tabId: number): Promise<void>;
}

const nothing: TabView = { kind: 'none' };

export interface PageEarParts extends ReadingParts {
  /** Lets the card of a tab show what was found in a post. */
  readonly showPost: (tabId: number, postId: string) => void;
}

export function createPageEar(parts: PageEarParts): PageEar {
  const { views } = parts;
  /** Counts a tab's visits, so that a reading which took long is not shown on the next page. */
  const visits = new Map<number, number>();
  /** Readings of one tab are kept one after the other, in the order in which they came. */
  const queues = new Map<number, Promise<void>>();
  const visitOf = (tabId: number) => visits.get(tabId) ?? 0;

  const begin = (tabId: number, view: TabView, documentId: string | null) => {
    visits.set(tabId, visitOf(tabId) + 1);
    return views.set(tabId, { view, documentId, cardBlocked: false });
  };

  /** False when the tab has another document by now, as far as the browser tells documents apart. */
  const isOfDocument = (tabId: number, documentId: string | null) => {
    const current = views.now(tabId).documentId;
    return current === null || documentId === null || current === documentId;
  };

  const show = async (reading: PageReading, isFinal: boolean, { tabId, documentId }: PageSender, visit: number) => {
    const view = await viewOfReading(parts, reading, isFinal);
    if (visitOf(tabId) !== visit || !isOfDocument(tabId, documentId)) return;
    // "Not yet" takes nothing back of what this page has shown.
    if (view.kind === 'waiting' && views.now(tabId).view.kind === 'report') return;
    await views.set(tabId, { view, documentId });
  };

  const inTurn = (tabId: number, work: () => Promise<void>): Promise<void> => {
    const turn = (queues.get(tabId) ?? Promise.resolve()).then(work, work);
    queues.set(tabId, turn);
    return turn.finally(() => {
      if (queues.get(tabId) === turn) queues.delete(tabId);
    });
  };

  const hearReading = async (reading: PageReading, isFinal: boolean, sender: PageSender, visit: number) => {
    const { tabId, documentId, platform } = sender;
    // The page whose arrival was never heard (the worker could not be reached then) is known by the address in the tab.
    if (!isOfDocument(tabId, documentId)) {
      const isInTab = (await parts.addressOf(tabId)) === reading.url;
      if (!isInTab || visitOf(tabId) !== visit) return;
      await begin(tabId, { kind: 'waiting', platform }, documentId);
      return inTurn(tabId, () => show(reading, isFinal, sender, visit + 1));
    }
    return inTurn(tabId, () => show(reading, isFinal, sender, visit));
  };

  return {
    hear: async (message, sender) => {
      const { tabId, documentId } = sender;
      if (message.kind === 'arrived') return begin(tabId, { kind: 'waiting', platform: message.platform }, documentId);
      // Which visit it belongs to is known now; while we wait for the session storage the tab may go on.
      const visit = visitOf(tabId);
      await views.load(tabId);
      if (message.kind === 'reading') return hearReading(message.reading, message.isFinal, sender, visit);
      if (visitOf(tabId) !== visit || !isOfDocument(tabId, documentId)) return;
      if (message.kind === 'left') return begin(tabId, nothing, documentId);
      if (message.kind === 'mark-pressed') return parts.showPost(tabId, message.postId);
      return views.set(tabId, { cardBlocked: true });
    },
    close: async (tabId) => {
      visits.set(tabId, visitOf(tabId) + 1);
      await views.forget(tabId);
    },
  };
}
