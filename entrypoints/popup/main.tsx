// Starts the popup over the store, with a line to the worker for the tab behind it.
import { createRoot } from 'react-dom/client';
import { type Browser, browser } from 'wxt/browser';
import { Surface } from '../../components/settings/Surface.tsx';
import { openSettings } from '../../components/settings/settings-source.ts';
import { Popup } from '../../components/shortlist/Popup.tsx';
import { createPortClient, type PortEnd } from '../../lib/messaging/port-client.ts';
import { openStore } from '../../lib/storage/store.ts';
import { copyFolder } from '../background/own-copies.ts';
import { upgradeGuard } from '../background/page-guard.ts';

const store = openStore({
  indexedDB,
  IDBKeyRange,
  area: browser.storage.local,
  clock: Date.now,
  newKey: () => crypto.randomUUID(),
  guard: upgradeGuard,
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

const workspaceAddress = browser.runtime.getURL('/workspace.html');

/** The tab in which the workspace is open; null when there is none, or when the browser does not tell without asking. */
async function workspaceTab(): Promise<Pick<Browser.runtime.ExtensionContext, 'tabId' | 'windowId'> | null> {
  // Firefox has no such question.
  const { getContexts } = browser.runtime as Partial<typeof browser.runtime>;
  const open = (await getContexts?.({ contextTypes: ['TAB'] })) ?? [];
  return open.find(({ documentUrl }) => documentUrl?.split('#')[0] === workspaceAddress) ?? null;
}

async function openWorkspace(): Promise<void> {
  const tab = await workspaceTab().catch(() => null);
  if (tab) {
    await browser.tabs.update(tab.tabId, { active: true });
    await browser.windows.update(tab.windowId, { focused: true });
  } else {
    await browser.tabs.create({ url: workspaceAddress });
  }
  window.close();
}

const root = document.getElementById('root');
if (root) {
  const source = await openSettings(browser.storage.local, browser.storage.local.onChanged);
  createRoot(root).render(
    <Surface source={source} browserLanguage={browser.i18n.getUILanguage()} className="surface-popup">
      <Popup
        store={store}
        client={client}
        clock={Date.now}
        openWorkspace={openWorkspace}
        eraseEverything={() => store.erase.everything([browser.storage.local, browser.storage.session, copyFolder])}
      />
    </Surface>,
  );
}
