// Keeps what the tabs show true when shortlist, creators or settings change elsewhere: in the popup, another window, an erasure.
import type { TabView } from '../../lib/messaging/contract.ts';
import { judgeOf } from '../../lib/storage/judging-basis.ts';
import { statusesOf } from '../../lib/storage/shortlist-status.ts';
import type { WorkerParts } from './parts.ts';

type ReportView = Extract<TabView, { readonly kind: 'report' }>;
type KeyedView = ReportView & { readonly creatorKey: string };

export interface ViewRefresher {
  /** Asks the store anew for the shortlist status of these tabs. */
  refresh(tabIds: readonly number[]): Promise<void>;
  /** Judges these tabs anew, as after another benchmark pack was chosen, or a brief, a role, a quote was changed. */
  rejudge(tabIds: readonly number[]): Promise<void>;
}

/** Does it say the same, whenever it was judged? */
const isSame = (one: TabView, other: TabView) => {
  const undated = (view: TabView) =>
    JSON.stringify(view.kind === 'report' ? { ...view, report: { ...view.report, judgedAt: 0 } } : view);
  return undated(one) === undated(other);
};

export function createViewRefresher(parts: WorkerParts): ViewRefresher {
  const { views, store } = parts;

  const keyed = (tabIds: readonly number[]) =>
    tabIds.flatMap((tabId) => {
      const { view } = views.now(tabId);
      return view.kind === 'report' && view.creatorKey !== null ? [{ tabId, view: view as KeyedView }] : [];
    });

  /** Shows the change, unless the tab has gone on to something else meanwhile. */
  const change = async (tabId: number, from: ReportView, to: TabView) => {
    if (views.now(tabId).view === from && !isSame(from, to)) await views.set(tabId, { view: to });
  };

  /** The creators among these that the store still has; all of them when it cannot be asked. */
  const existing = async (keys: readonly string[]): Promise<ReadonlySet<string>> => {
    try {
      return await store.creators.existing(keys);
    } catch {
      return new Set(keys);
    }
  };

  return {
    refresh: async (tabIds) => {
      const shown = keyed(tabIds);
      if (shown.length === 0) return;
      const keys = shown.map(({ view }) => view.creatorKey);
      const still = await existing(keys);
      const statuses = await statusesOf(parts, keys);
      for (const [place, { tabId, view }] of shown.entries()) {
        const shortlist = statuses[place];
        // Erased: what the tab showed of the creator goes too; the page is read again when it is loaded again.
        const erased = !still.has(view.creatorKey);
        if (erased) await change(tabId, view, { kind: 'waiting', platform: view.reading.platform });
        else if (shortlist) await change(tabId, view, { ...view, shortlist });
      }
    },
    rejudge: async (tabIds) => {
      if (keyed(tabIds).length === 0) return;
      const judge = await judgeOf(parts);
      for (const { tabId, view } of keyed(tabIds)) {
        const kept = await store.creators.get(view.creatorKey).catch(() => null);
        if (kept) await change(tabId, view, { ...view, report: judge.report(kept) });
      }
    },
  };
}
