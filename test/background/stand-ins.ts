// A browser around the worker: tabs whose pages speak, ports that hear, and restarts that leave only what was stored.
import { expect, vi } from 'vitest';
import { createWorker, type NamedPort, type Worker } from '../../entrypoints/background/worker.ts';
import type { PageMessage, PortNews, PortRequest, Receipt, TabView } from '../../lib/messaging/contract.ts';
import type { MessageSender } from '../../lib/messaging/guard.ts';
import type { PageReading } from '../../lib/profile/creator-profile.ts';
import type { Store } from '../../lib/storage/store.ts';
import { creator, exact, fact, noon } from '../profile/invented-creator.ts';
import { Machine, MemoryArea } from '../storage/stand-ins.ts';

export const ownId = 'abcdefghijklmnop';
export const ownOrigin = `chrome-extension://${ownId}`;

/** Waiting ends as soon as the thing is there; this is when a test gives up. */
const patience = { timeout: 20_000, interval: 5 };

class SessionMemory extends MemoryArea {
  async remove(key: string): Promise<void> {
    this.entries.delete(key);
  }
}

/** One end of a port: keeps what it hears. */
export class HeardPort implements NamedPort {
  readonly name: string;
  readonly sender: MessageSender;
  readonly heard: PortNews[] = [];
  connected = true;
  private readonly listeners: ((message: unknown) => void)[] = [];
  private readonly endings: (() => void)[] = [];

  constructor(name: string, sender: MessageSender) {
    this.name = name;
    this.sender = sender;
  }

  readonly onMessage = { addListener: (listener: (message: unknown) => void) => void this.listeners.push(listener) };
  readonly onDisconnect = { addListener: (listener: () => void) => void this.endings.push(listener) };

  postMessage(news: PortNews): void {
    if (!this.connected) throw new Error('Attempting to use a disconnected port object');
    this.heard.push(structuredClone(news));
  }

  disconnect(): void {
    this.connected = false;
  }

  /** The page at the other end goes away. */
  leave(): void {
    this.connected = false;
    for (const end of this.endings) end();
  }

  ask(request: PortRequest): void {
    for (const listener of this.listeners) listener(structuredClone(request));
  }

  view(): TabView | null {
    const [last] = this.heard.filter((news) => news.kind === 'view').slice(-1);
    return last?.view ?? null;
  }

  /** Waits for the next view; of this tab, when one is named. */
  async nextView(tabId?: number): Promise<TabView | null> {
    const before = this.views(tabId).length;
    await vi.waitFor(() => expect(this.views(tabId).length).toBeGreaterThan(before), patience);
    return this.view();
  }

  private views(tabId?: number) {
    return this.heard.filter((news) => news.kind === 'view' && (tabId === undefined || news.tabId === tabId));
  }

  answerTo(request: number) {
    const [found] = this.heard.flatMap((news) =>
      news.kind === 'answer' && news.request === request ? [news.answer] : [],
    );
    return found ?? null;
  }
}

/** A page's message that reads as this reading. */
export const gatheredOf = (reading: PageReading, isFinal = true): PageMessage => ({
  kind: 'gathered',
  isFinal,
  gathered: {
    platform: reading.platform,
    url: reading.url,
    address: { kind: 'profile', handle: null, platformId: null, vanityName: null, postId: reading.postId },
    uiLocale: reading.uiLocale,
    seenAt: reading.seenAt,
    embedded: reading.report.embedded,
    heardReplies: reading.report.heardReplies,
    signs: reading,
    creator: [],
    posts: [],
    comments: [],
  },
});

let browsers = 0;
const nextName = () => {
  browsers += 1;
  return `browser ${browsers}`;
};

export class Browser {
  readonly machine = new Machine(nextName());
  private readonly ends: (() => void)[] = [];
  readonly session = new SessionMemory();
  readonly addresses = new Map<number, string>();
  readonly badges = new Map<number, string>();
  store: Store = this.machine.store();
  worker: Worker = this.startWorker();

  private startWorker(): Worker {
    return createWorker({
      store: {
        ...this.store,
        onChange: (listener) => {
          const end = this.store.onChange(listener);
          this.ends.push(end);
          return end;
        },
      },
      local: this.machine.area,
      session: this.session,
      clock: () => this.machine.now,
      addressOf: async (tabId) => this.addresses.get(tabId) ?? null,
      // What these tests gather carries its reading: how figures are read is held elsewhere.
      interpret: ({ signs }) => signs as PageReading,
      setBadge: (tabId, text) => void this.badges.set(tabId, text),
      crypto: crypto.subtle,
      stopwatch: () => performance.now(),
      rest: () => new Promise((resolve) => setTimeout(resolve, 0)),
      version: '1.0.0',
      extensionId: ownId,
      extensionOrigin: ownOrigin,
    });
  }

  /** The worker is ended: it hears of no change any more. */
  sleep(): void {
    for (const end of this.ends.splice(0)) end();
  }

  /** The browser ends the worker and starts it anew: memory is gone, what was stored is not. */
  restartWorker(): void {
    this.sleep();
    this.store = this.machine.restarted();
    this.worker = this.startWorker();
  }

  say(tabId: number, message: PageMessage, documentId = `document of ${tabId}`): Promise<Receipt> {
    const url = 'https://www.instagram.com/somebody/';
    return this.worker.hear(structuredClone(message), {
      id: ownId,
      url,
      frameId: 0,
      tab: { id: tabId },
      documentId,
      documentLifecycle: 'active',
    });
  }

  arrive(tabId: number, documentId?: string): Promise<Receipt> {
    const url = 'https://www.instagram.com/somebody/';
    return this.say(tabId, { kind: 'arrived', platform: 'instagram', url }, documentId);
  }

  card(tabId: number): HeardPort {
    const url = `${ownOrigin}/card.html`;
    const port = new HeardPort('card', { id: ownId, url, frameId: 4, tab: { id: tabId } });
    this.worker.connect(port);
    return port;
  }

  panel(tabId: number): HeardPort {
    const port = new HeardPort('panel', { id: ownId, url: `${ownOrigin}/sidepanel.html` });
    this.worker.connect(port);
    port.ask({ kind: 'follow-tab', tabId });
    return port;
  }
}

/** What a page of an invented creator gives. */
export function readingOf(handle: string, known: Partial<PageReading> = {}): PageReading {
  const profile = creator('instagram', {
    handle: fact(handle),
    followers: exact(20_000),
    bio: fact(`write to ${handle}@mail.example`),
  });
  return {
    platform: 'instagram',
    url: `https://www.instagram.com/${handle}/`,
    pageKind: 'profile',
    creator: profile,
    posts: [],
    comments: [],
    postId: null,
    uiLocale: 'en',
    seenAt: noon,
    report: { sources: {}, drift: [], unread: [], embedded: 'current', heardReplies: false },
    ...known,
  };
}
