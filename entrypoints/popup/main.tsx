// Starts the popup over the store, with a line to the worker for the tab behind it.
import { createRoot } from 'react-dom/client';
import { type Browser, browser } from 'wxt/browser';
import { Surface } from '../../components/settings/Surface.tsx';
import { openSettings } from '../../components/settings/settings-source.ts';
import { Popup } from '../../components/shortlist/Popup.tsx';
import { createPortClient, type PortEnd } from '../../lib/messaging/port-client.ts';
import { openStore } from '../../lib/storage/store.ts';

const store = openStore({
  indexedDB,
  IDBKeyRange,
  area: browser.storage.local,
  clock: Date.now,
  newKey: () => crypto.randomUUID(),
});
// Opens the database while the settings are being read; whoever needs the answer asks again and hears of a failure.
store.campaigns.list().catch(() => {});
const client = createPortClient({
  connect: () => browser.runtime.connect({ name: 'panel' }) as Browser.runtime.Port & PortEnd,
  isSeen: () => document.visibilityState === 'visible',
  later: (work) => setTimeout(work, 250),
});
// The tab's number needs no permission; its address, which would, is not asked for.
browser.tabs.query({ active: true, currentWindow: true }).then(
  ([tab]) => {
    if (tab?.id !== undefined) client.followTab(tab.id);
  },
  () => {},
);

const root = document.getElementById('root');
if (root) {
  const source = await openSettings(browser.storage.local, browser.storage.local.onChanged);
  createRoot(root).render(
    <Surface source={source} browserLanguage={browser.i18n.getUILanguage()} className="surface-popup">
      <Popup
        store={store}
        client={client}
        clock={Date.now}
        eraseEverything={() => store.erase.everything([browser.storage.local, browser.storage.session])}
      />
    </Surface>,
  );
}
