// What the worker's parts work with: everything that needs the browser or the clock comes in here.
import type { HashingCrypto } from '../../lib/browser/salted-hash.ts';
import type { TabViews } from '../../lib/browser/tab-views.ts';
import type { Settings } from '../../lib/storage/settings.ts';
import type { Store } from '../../lib/storage/store.ts';

export interface WorkerParts {
  readonly store: Store;
  /** Never rejects: settings that cannot be read are the defaults. */
  readonly settings: () => Promise<Settings>;
  /** Rejects when the browser could not keep them. */
  readonly changeSettings: (change: Partial<Settings>) => Promise<unknown>;
  readonly views: TabViews;
  /** Now in milliseconds since 1970. */
  readonly clock: () => number;
  /** The address in the tab as the browser knows it; null when it does not tell. */
  readonly addressOf: (tabId: number) => Promise<string | null>;
  readonly crypto: HashingCrypto;
  /** The extension's version: a newer one may judge otherwise. */
  readonly version: string;
  /** To be waited for between pieces of long work; rests when it has gone on for long, so that others get their turn. */
  readonly pace: () => Promise<void>;
}
