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

/** A measuring under way. */
interface Measuring {
  /** `ok` when the results are kept. */
  readonly answer: Promise<Answer>;
  /** Ends it: nothing of it is kept, and the answer is a failure. */
  readonly cancel: () => void;
}

export interface PortClient {
  state(): LineState;
  subscribe(listener: () => void): () => void;
  /** Asks the worker to tell of this tab from now on. */
  followTab(tabId: number): void;
  addToShortlist(creatorKey: string): Promise<Answer>;
  removeFromShortlist(creatorKey: string): Promise<Answer>;
  /** Takes another campaign into use. */
  chooseCampaign(campaignId: string): Promise<Answer>;
  /** Measures the overlaps of all pairs of the active shortlist; `onProgress` hears how many of them are done. */
  measureOverlaps(onProgress: (done: number, total: number) => void): Measuring;
  /** Tells which post's mark was pressed in the page. Gives the function that ends it. */
  onShowPost(listener: (postId: string) => void): () => void;
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
  const postListeners = new Set<(postId: string) => void>();
  const waiting = new Map<number, (answer: Answer) => void>();
  const following = new Map<number, (done: number, total: number) => void>();

  const change = (next: Partial<LineState>) => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };

  const hear = (news: PortNews) => {
    switch (news.kind) {
      case 'answer':
        waiting.get(news.request)?.(news.answer);
        waiting.delete(news.request);
        following.delete(news.request);
        break;
      case 'progress':
        following.get(news.request)?.(news.done, news.total);
        break;
      case 'show-post':
        for (const listener of postListeners) listener(news.postId);
        break;
      case 'view':
        if (followed === null || followed === news.tabId) change({ view: news.view, tabId: news.tabId });
    }
  };

  const lost = (which: PortEnd) => {
    if (port !== which) return;
    port = null;
    for (const answer of waiting.values()) answer({ ok: false, failure: 'unknown' });
    waiting.clear();
    following.clear();
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

  const ask = (request: number, message: PortRequest): Promise<Answer> =>
    new Promise((resolve) => {
      open();
      if (!port) {
        resolve({ ok: false, failure: 'unknown' });
        return;
      }
      waiting.set(request, resolve);
      try {
        port.postMessage(message);
      } catch {
        waiting.delete(request);
        resolve({ ok: false, failure: 'unknown' });
      }
    });

  const nextRequest = () => {
    lastRequest += 1;
    return lastRequest;
  };

  const askAboutCreator = (kind: 'add-to-shortlist' | 'remove-from-shortlist', creatorKey: string) => {
    const request = nextRequest();
    return ask(request, { kind, request, creatorKey });
  };

  const cancel = (request: number) => {
    if (!waiting.has(request)) return;
    try {
      port?.postMessage({ kind: 'cancel-overlaps', request });
    } catch {
      // The line is broken: what was asked over it is answered as failed when that is heard.
    }
  };

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
    addToShortlist: (creatorKey) => askAboutCreator('add-to-shortlist', creatorKey),
    removeFromShortlist: (creatorKey) => askAboutCreator('remove-from-shortlist', creatorKey),
    chooseCampaign: (campaignId) => {
      const request = nextRequest();
      return ask(request, { kind: 'choose-campaign', request, campaignId });
    },
    measureOverlaps: (onProgress) => {
      const request = nextRequest();
      following.set(request, onProgress);
      const answer = ask(request, { kind: 'measure-overlaps', request }).finally(() => following.delete(request));
      return { answer, cancel: () => cancel(request) };
    },
    onShowPost: (listener) => {
      postListeners.add(listener);
      return () => postListeners.delete(listener);
    },
    wake: open,
  };
}
