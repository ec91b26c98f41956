// A line to a worker that answers everything with "done".
import type { TabView } from '../../lib/messaging/contract.ts';
import type { PortClient } from '../../lib/messaging/port-client.ts';

export function clientOf(view: TabView, more: Partial<PortClient> = {}): PortClient {
  const state = { view, tabId: 1, gone: false };
  return {
    state: () => state,
    subscribe: () => () => {},
    followTab: () => {},
    addToShortlist: async () => ({ ok: true, value: null }),
    removeFromShortlist: async () => ({ ok: true, value: null }),
    chooseCampaign: async () => ({ ok: true, value: null }),
    measureOverlaps: () => ({ answer: Promise.resolve({ ok: true, value: null }), cancel: () => {} }),
    onShowPost: () => () => {},
    wake: () => {},
    ...more,
  };
}
