// Starts the side panel over the store, following the tab in front of its window.
import { createRoot } from 'react-dom/client';
import { type Browser, browser } from 'wxt/browser';
import { SidePanel } from '../../components/report/SidePanel.tsx';
import { Surface } from '../../components/settings/Surface.tsx';
import { openSettings } from '../../components/settings/settings-source.ts';
import { createPortClient, type PortEnd } from '../../lib/messaging/port-client.ts';
import { openStore } from '../../lib/storage/store.ts';

const store = openStore({
  indexedDB,
  IDBKeyRange,
  area: browser.storage.local,
  clock: Date.now,
  newKey: () => crypto.randomUUID(),
});
const panelStore = {
  ...store,
  erase: { creator: (creatorKey: string) => store.erase.creator(creatorKey, browser.storage.session) },
};
const client = createPortClient({
  connect: () => browser.runtime.connect({ name: 'panel' }) as Browser.runtime.Port & PortEnd,
  isSeen: () => document.visibilityState === 'visible',
  later: (work) => setTimeout(work, 250),
});
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') client.wake();
});

const { id: ownWindow } = await browser.windows.getCurrent();
browser.tabs.onActivated.addListener(({ tabId, windowId }) => {
  if (windowId === ownWindow) client.followTab(tabId);
});
const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
if (tab?.id !== undefined) client.followTab(tab.id);

const root = document.getElementById('root');
if (root) {
  const source = await openSettings(browser.storage.local, browser.storage.local.onChanged);
  createRoot(root).render(
    <Surface source={source} browserLanguage={browser.i18n.getUILanguage()} className="surface-panel">
      <SidePanel client={client} store={panelStore} clock={Date.now} />
    </Surface>,
  );
}
