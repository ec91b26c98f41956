// Starts the card inside its frame on a creator's page.
import { createRoot } from 'react-dom/client';
import { type Browser, browser } from 'wxt/browser';
import { CardInFrame, type FrameDoor } from '../../components/report/CardInFrame.tsx';
import { Surface } from '../../components/settings/Surface.tsx';
import { openSettings } from '../../components/settings/settings-source.ts';
import { createPortClient, type PortEnd } from '../../lib/messaging/port-client.ts';

/** Chrome's side panel, or Firefox' sidebar, which its types do not know. */
function panelOpener(): FrameDoor['openPanel'] {
  const { sidePanel } = browser;
  if (sidePanel) return (tabId) => sidePanel.open({ tabId });
  const { sidebarAction } = browser as { readonly sidebarAction?: { open(): Promise<void> } };
  return sidebarAction ? () => sidebarAction.open() : null;
}

const door: FrameDoor = {
  tell: async (tabId, message) => {
    try {
      return await browser.tabs.sendMessage(tabId, message);
    } catch {
      // The page, or the extension itself, has gone away meanwhile: there is nothing left to move.
      return null;
    }
  },
  zoomOf: (tabId) => browser.tabs.getZoom(tabId),
  openPanel: panelOpener(),
};

const client = createPortClient({
  connect: () => browser.runtime.connect({ name: 'card' }) as Browser.runtime.Port & PortEnd,
  isSeen: () => document.visibilityState === 'visible',
  later: (work) => setTimeout(work, 250),
});
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') client.wake();
});

const root = document.getElementById('root');
if (root) {
  const source = await openSettings(browser.storage.local, browser.storage.local.onChanged);
  createRoot(root).render(
    <Surface source={source} browserLanguage={browser.i18n.getUILanguage()} className="surface-card">
      <CardInFrame client={client} door={door} now={Date.now} />
    </Surface>,
  );
}
