// Starts the side panel over the store, following the tab in front of its window.
import { createRoot } from 'react-dom/client';
import { type Browser, browser } from 'wxt/browser';
import { SidePanel } from '../../components/report/SidePanel.tsx';
import { Surface } from '../../components/settings/Surface.tsx';
import { openSettings } from '../../components/settings/settings-source.ts';
import { LostStore } from '../../components/shortlist/LostStore.tsx';
import { createPortClient, type PortEnd } from '../../lib/messaging/port-client.ts';
import { openStore } from '../../lib/storage/store.ts';
import { upgradeGuard } from '../background/page-guard.ts';

const newKey = () => crypto.randomUUID();
const store = openStore({
  indexedDB,
  IDBKeyRange,
  area: browser.storage.local,
  clock: Date.now,
  newKey,
  guard: upgradeGuard,
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
let tabInFront: number | null = null;
const follow = (tabId: number) => {
  tabInFront = tabId;
  client.followTab(tabId);
};
browser.tabs.onActivated.addListener(({ tabId, windowId }) => {
  if (windowId === ownWindow) follow(tabId);
});
const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
if (tab?.id !== undefined) follow(tab.id);

async function openInTab(url: string): Promise<void> {
  if (tabInFront === null) await browser.tabs.create({ url });
  else await browser.tabs.update(tabInFront, { url });
}

const root = document.getElementById('root');
if (root) {
  const source = await openSettings(browser.storage.local, browser.storage.local.onChanged);
  createRoot(root).render(
    <Surface source={source} browserLanguage={browser.i18n.getUILanguage()} className="surface-panel">
      <LostStore health={store.health} backups="workspace.html#/backup" frame="panel-part" />
      <SidePanel client={client} store={panelStore} clock={Date.now} newKey={newKey} openInTab={openInTab} />
    </Surface>,
  );
}
