// The worker put together: messages and ports in, views and badges out; index.ts ties it to the browser.

import type { HashingCrypto } from '../../lib/browser/salted-hash.ts';
import { createTabViews, type SessionArea } from '../../lib/browser/tab-views.ts';
import type { Receipt } from '../../lib/messaging/contract.ts';
import {
  checkReading,
  type MessageSender,
  readPageMessage,
  readPageSender,
  readPortSender,
} from '../../lib/messaging/guard.ts';
import type { PageReading } from '../../lib/profile/creator-profile.ts';
import type { Gathered } from '../../lib/readers/gathered.ts';
import type { TableName } from '../../lib/storage/db.ts';
import {
  changeSettings,
  defaultSettings,
  type KeyValueArea,
  readSettings,
  type Settings,
} from '../../lib/storage/settings.ts';
import type { Store } from '../../lib/storage/store.ts';
import { coalesced } from './coalesced.ts';
import { createCommentHashing } from './hash-comments.ts';
import { createPageEar } from './hear-pages.ts';
import { createOverlapMeasuring } from './measure-overlaps.ts';
import { createPace } from './pace.ts';
import type { WorkerParts } from './parts.ts';
import { createViewRefresher } from './refresh-views.ts';
import { createRowJudging } from './rejudge-rows.ts';
import { createPortServer, type OpenPort } from './serve-ports.ts';
import { badgeOf } from './toolbar-badge.ts';

export interface WorkerOptions {
  readonly store: Store;
  /** `storage.local`: the settings. */
  readonly local: KeyValueArea;
  /** `storage.session`: what the tabs show. */
  readonly session: SessionArea;
  readonly clock: () => number;
  readonly addressOf: WorkerParts['addressOf'];
  /** Reads the figures out of what a page side has gathered. */
  readonly interpret: (gathered: Gathered) => PageReading;
  readonly setBadge: (tabId: number, text: string) => void;
  /** WebCrypto's `crypto.subtle`. */
  readonly crypto: HashingCrypto;
  /** Milliseconds that only ever grow. */
  readonly stopwatch: () => number;
  /** Resolves after everything that waits has had its turn. */
  readonly rest: () => Promise<void>;
  /** The extension's version. */
  readonly version: string;
  readonly extensionId: string;
  /** `chrome-extension://…` without a closing slash. */
  readonly extensionOrigin: string;
}

export interface NamedPort extends OpenPort {
  readonly name: string;
  readonly sender?: MessageSender | undefined;
  disconnect(): void;
}

export interface Worker {
  /**
   * Deals with a message of a content script; resolves when it is kept, judged and shown. A message that the guard refuses
   * changes nothing, and its sender learns nothing of it.
   */
  hear(message: unknown, sender: MessageSender): Promise<Receipt>;
  connect(port: NamedPort): void;
  closeTab(tabId: number): Promise<void>;
  settingsChanged(): Promise<void>;
  /** Deletes what has run out; a store that fails is tried again the next day. */
  tidy(): Promise<void>;
}

const receipt = (hasCreator: boolean): Receipt => ({ received: true, hasCreator });

/** What a tab shows of the shortlist hangs on these. */
const tablesInViews: readonly TableName[] = ['shortlist', 'campaigns', 'creators'];

/** What a tab's report says hangs on these, beside the creator's own reading. */
const tablesInReports: readonly TableName[] = [
  'campaigns',
  'roles',
  'quotes',
  'packs',
  'rateCards',
  'overlaps',
  'comments',
];

/** The rows of whole shortlists hang on these. */
const tablesInRows: readonly TableName[] = ['campaigns', 'roles', 'quotes', 'packs', 'rateCards', 'overlaps'];

export function createWorker(options: WorkerOptions): Worker {
  const { store, local, session, clock, addressOf, interpret, setBadge, extensionId, extensionOrigin } = options;
  const { crypto, version, stopwatch, rest } = options;
  const views = createTabViews(session, (tabId, state) => {
    ports.tell(tabId, state.view);
    setBadge(tabId, badgeOf(state));
  });
  const settings = () => readSettings(local).catch(() => defaultSettings);
  const keepSettings = (change: Partial<Settings>) => changeSettings(local, change);
  const pace = createPace(stopwatch, rest);
  const parts: WorkerParts = {
    store,
    settings,
    changeSettings: keepSettings,
    views,
    clock,
    addressOf,
    crypto,
    version,
    pace,
  };
  const rows = createRowJudging(parts);
  const overlaps = createOverlapMeasuring(parts, rows);
  const hashing = createCommentHashing(parts);
  const refresher = createViewRefresher(parts);
  const ports = createPortServer({ ...parts, overlaps }, refresher);
  const pages = createPageEar({ ...parts, hashing, overlaps, showPost: (...shown) => ports.showPost(...shown) });

  const refreshing = coalesced(() => refresher.refresh(views.held()));
  const rejudging = coalesced(() => refresher.rejudge(views.held()));
  store.onChange((changed) => {
    const hasChanged = (tables: readonly TableName[]) => tables.some((table) => changed.has(table));
    if (hasChanged(tablesInViews)) refreshing.ask();
    // Taken off a list, a creator is no part of what the others' reports say of it; a row that was only judged anew changes none.
    const isReading = changed.has('details');
    const isTakenOff = changed.has('shortlist') && changed.has('creators') && !isReading;
    if (hasChanged(tablesInReports) || isTakenOff) rejudging.ask();
    // Who stands on the list counts too, but the judging itself writes rows: it does not begin anew for those.
    if (hasChanged(tablesInRows)) rows.check(true);
    else if (changed.has('shortlist')) rows.check(false);
  });
  // What was changed while the worker slept, and what an ended worker left off.
  rows.check(false);

  return {
    hear: async (message, sender) => {
      const page = readPageSender(sender, extensionId);
      const read = page && readPageMessage(message, clock());
      if (!read) return receipt(false);
      if (read.kind !== 'gathered') {
        if (read.kind !== 'arrived' || read.platform === page.platform) await pages.hear(read, page);
        return receipt(false);
      }
      const reading = read.gathered.platform === page.platform ? checkReading(interpret(read.gathered), clock()) : null;
      if (!reading) return receipt(false);
      await pages.hear({ kind: 'reading', reading, isFinal: read.isFinal }, page);
      return receipt(reading.creator !== null);
    },
    connect: (port) => {
      const sender = port.sender && readPortSender(port.name, port.sender, extensionId, extensionOrigin);
      if (sender) ports.serve(port, sender);
      else port.disconnect();
    },
    closeTab: (tabId) => pages.close(tabId),
    settingsChanged: async () => {
      rows.check(true);
      await refresher.rejudge(views.held());
      await refresher.refresh(views.held());
    },
    tidy: async () => {
      const { retentionDays } = await settings();
      await store.retention.run(retentionDays).catch(() => 0);
      rows.check(false);
    },
  };
}
