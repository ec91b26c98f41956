// What each tab shows: in memory while the worker lives, and in the browser's session storage, as the worker may end at any time.
import type { TabView } from '../messaging/contract.ts';

/** The part of `browser.storage.session` that is needed. */
export interface SessionArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(entries: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

export interface TabState {
  readonly view: TabView;
  /** The document that the view belongs to; null where the browser does not tell. */
  readonly documentId: string | null;
  /** The page does not let the card come up. */
  readonly cardBlocked: boolean;
}

export interface TabViews {
  /** Brings a tab's state back into memory when the worker has been ended in between. */
  load(tabId: number): Promise<TabState>;
  /** The state in memory; that of an empty tab when there is none. */
  now(tabId: number): TabState;
  /** Changes a tab's state at once and tells the listener; resolves when the session storage has it too. */
  set(tabId: number, change: Partial<TabState>): Promise<void>;
  /** The tab is closed. */
  forget(tabId: number): Promise<void>;
  /** The tabs in memory that show something. */
  held(): readonly number[];
}

const emptyTab: TabState = { view: { kind: 'none' }, documentId: null, cardBlocked: false };

const keyOf = (tabId: number) => `tab:${tabId}`;

/** Our own entry, written by this file alone; anything else there counts as nothing. */
function restored(entry: unknown): TabState | null {
  if (typeof entry !== 'object' || entry === null || !('view' in entry)) return null;
  return { ...emptyTab, ...(entry as TabState) };
}

/**
 * @param area the session storage; when it fails, what the tabs show lives as long as the worker
 * @param onChange is told of every change, after memory has it
 */
export function createTabViews(area: SessionArea, onChange: (tabId: number, state: TabState) => void): TabViews {
  const states = new Map<number, TabState>();
  const now = (tabId: number) => states.get(tabId) ?? emptyTab;

  const readSession = async (tabId: number): Promise<TabState | null> => {
    try {
      return restored((await area.get(keyOf(tabId)))[keyOf(tabId)]);
    } catch {
      return null;
    }
  };

  return {
    now,
    load: async (tabId) => {
      if (!states.has(tabId)) {
        const kept = await readSession(tabId);
        // Somebody may have said something newer while the session storage was asked.
        if (!states.has(tabId) && kept) states.set(tabId, kept);
      }
      return now(tabId);
    },
    set: async (tabId, change) => {
      const state = { ...now(tabId), ...change };
      states.set(tabId, state);
      onChange(tabId, state);
      try {
        await area.set({ [keyOf(tabId)]: state });
      } catch {
        // Full or refused: an older view must not come back from there after the worker's end.
        await area.remove(keyOf(tabId)).catch(() => {});
      }
    },
    forget: async (tabId) => {
      states.delete(tabId);
      await area.remove(keyOf(tabId)).catch(() => {});
    },
    held: () => [...states].filter(([, { view }]) => view.kind !== 'none').map(([tabId]) => tabId),
  };
}
