// The card's and panel's end of the line to the worker: what the tab shows, and requests with their answers.
import type { Answer, PortNews, PortRequest, TabView } from './contract.ts';

/** The part of a runtime port that is needed. */
export interface PortEnd {
  postMessage(message: PortRequest): void;
  disconnect(): void;
  readonly onMessage: { addListener(listener: (news: PortNews) => void): void };
  readonly onDisconnect: { addListener(listener: () => void): void };
}

export interface PortClientOptions {
  /** Opens a port; throws when the extension has been updated or removed under this page. */
  readonly connect: () => PortEnd;
  /** False while nobody can see the page: then a lost line is not opened again, so that the worker may sleep. */
  readonly isSeen: () => boolean;
  /** Calls back later; for the pause before a lost line is opened again. */
  readonly later: (work: () => void) => void;
}

export interface LineState {
  readonly view: TabView;
  /** The tab that the view belongs to; null before the first news. */
  readonly tabId: number | null;
  /** True after the extension has been updated or removed: this page has to be loaded again. */
  readonly gone: boolean;
}

export interface PortClient {
  state(): LineState;
  subscribe(listener: () => void): () => void;
  /** Asks the worker to tell of this tab from now on. */
  followTab(tabId: number): void;
  addToShortlist(creatorKey: string): Promise<Answer>;
  removeFromShortlist(creatorKey: string): Promise<Answer>;
  /** Opens a lost line again; called when the page comes into sight. */
  wake(): void;
}

/** Opens the line at once. What is asked while the line breaks is answered with the failure `unknown`. */
export function createPortClient({ connect, isSeen, later }: PortClientOptions): PortClient {
  let state: LineState = { view: { kind: 'none' }, tabId: null, gone: false };
  let port: PortEnd | null = null;
  let followed: number | null = null;
  let lastRequest = 0;
  const listeners = new Set<() => void>();
  const waiting = new Map<number, (answer: Answer) => void>();

  const change = (next: Partial<LineState>) => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };

  const hear = (news: PortNews) => {
    if (news.kind === 'answer') {
      waiting.get(news.request)?.(news.answer);
      waiting.delete(news.request);
    } else if (followed === null || followed === news.tabId) {
      change({ view: news.view, tabId: news.tabId });
    }
  };

  const lost = (which: PortEnd) => {
    if (port !== which) return;
    port = null;
    for (const answer of waiting.values()) answer({ ok: false, failure: 'unknown' });
    waiting.clear();
    if (isSeen()) later(open);
  };

  const open = () => {
    if (port || state.gone) return;
    try {
      const opened = connect();
      port = opened;
      opened.onMessage.addListener(hear);
      opened.onDisconnect.addListener(() => lost(opened));
      if (followed !== null) opened.postMessage({ kind: 'follow-tab', tabId: followed });
    } catch {
      change({ gone: true });
    }
  };

  const ask = (kind: 'add-to-shortlist' | 'remove-from-shortlist', creatorKey: string): Promise<Answer> =>
    new Promise((resolve) => {
      open();
      if (!port) {
        resolve({ ok: false, failure: 'unknown' });
        return;
      }
      lastRequest += 1;
      const request = lastRequest;
      waiting.set(request, resolve);
      try {
        port.postMessage({ kind, request, creatorKey });
      } catch {
        waiting.delete(request);
        resolve({ ok: false, failure: 'unknown' });
      }
    });

  open();
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    followTab: (tabId) => {
      if (followed === tabId && port) return;
      followed = tabId;
      if (state.tabId !== tabId) change({ view: { kind: 'none' }, tabId: null });
      if (port) port.postMessage({ kind: 'follow-tab', tabId });
      else open();
    },
    addToShortlist: (creatorKey) => ask('add-to-shortlist', creatorKey),
    removeFromShortlist: (creatorKey) => ask('remove-from-shortlist', creatorKey),
    wake: open,
  };
}
