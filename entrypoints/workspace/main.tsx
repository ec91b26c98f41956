// Starts the workspace over the store, in a tab of its own.
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { Surface } from '../../components/settings/Surface.tsx';
import { openSettings } from '../../components/settings/settings-source.ts';
import { Workspace } from '../../components/workspace/Workspace.tsx';
import { isCopyMissing } from '../../lib/storage/backup/before-upgrade.ts';
import { listCopies } from '../../lib/storage/backup/copy-folder.ts';
import { openStore } from '../../lib/storage/store.ts';
import { createTableClient } from '../../lib/storage/table/table-client.ts';
import { copyFolder, storedSettings } from '../background/own-copies.ts';
import { upgradeGuard } from '../background/page-guard.ts';

const { local, session } = browser.storage;
const newKey = () => crypto.randomUUID();
const store = openStore({ indexedDB, IDBKeyRange, area: local, clock: Date.now, newKey, guard: upgradeGuard });

/** The tab that profiles are opened in, one after the other. */
let profileTab: number | null = null;

async function openProfile(url: string): Promise<void> {
  if (profileTab !== null) {
    const reused = await browser.tabs.update(profileTab, { url, active: true }).catch(() => null);
    if (reused) return;
  }
  profileTab = (await browser.tabs.create({ url })).id ?? null;
}

const root = document.getElementById('root');
if (root) {
  const source = await openSettings(local, local.onChanged);
  createRoot(root).render(
    <Surface source={source} browserLanguage={browser.i18n.getUILanguage()} className="surface-workspace">
      <Workspace
        store={store}
        clock={Date.now}
        newKey={newKey}
        page={window}
        device={{
          backups: {
            startWorker: () => new Worker(new URL('./backup-worker.ts', import.meta.url), { type: 'module' }),
            listCopies: () => listCopies(copyFolder),
            openCopy: copyFolder.open,
            removeCopy: copyFolder.remove,
            storedSettings,
            isCopyMissing: () => isCopyMissing(local),
          },
          openTable: () =>
            createTableClient(new Worker(new URL('./table-worker.ts', import.meta.url), { type: 'module' })),
          openProfile,
          bytesUsed: async () => (await navigator.storage.estimate()).usage ?? null,
          eraseCreator: (creatorKey) => store.erase.creator(creatorKey, session),
          eraseEverything: () => store.erase.everything([local, session, copyFolder]),
        }}
      />
    </Surface>,
  );
}
