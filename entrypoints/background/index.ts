// Ties the worker to the browser. Every listener is added at once: the browser starts the worker for an event and asks then.
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { interpretAny } from '../../lib/readers/interpret-any.ts';
import * as copies from '../../lib/storage/backup/copies.ts';
import { readSettings, settingsKey } from '../../lib/storage/settings.ts';
import { openStore } from '../../lib/storage/store.ts';
import { copyWhenDue, upgradeGuardWith } from './own-copies.ts';
import { createWorker } from './worker.ts';

/** A background worker may load nothing later. */
const copyWriting = async () => copies;

const dailyTidying = 'tidy';
const minutesPerDay = 24 * 60;

export default defineBackground({
  type: 'module',
  main() {
    const { local, session } = browser.storage;
    const store = openStore({
      indexedDB,
      IDBKeyRange,
      area: local,
      clock: Date.now,
      newKey: () => crypto.randomUUID(),
      guard: upgradeGuardWith(copyWriting),
    });
    const worker = createWorker({
      store,
      local,
      session,
      clock: Date.now,
      addressOf: async (tabId) => (await browser.tabs.get(tabId).catch(() => null))?.url ?? null,
      interpret: interpretAny,
      setBadge: (tabId, text) => {
        // A tab that was closed meanwhile has no button any more.
        browser.action.setBadgeText({ tabId, text }).catch(() => {});
      },
      crypto: crypto.subtle,
      stopwatch: () => performance.now(),
      rest: () => new Promise((resolve) => setTimeout(resolve, 0)),
      version: browser.runtime.getManifest().version,
      extensionId: browser.runtime.id,
      extensionOrigin: new URL(browser.runtime.getURL('/')).href.replace(/\/$/, ''),
    });

    browser.runtime.onMessage.addListener((message, sender, answer) => {
      worker.hear(message, sender).then(answer, () => answer({ received: true, hasCreator: false }));
      return true;
    });
    browser.runtime.onConnect.addListener((port) => worker.connect(port));
    browser.tabs.onRemoved.addListener((tabId) => void worker.closeTab(tabId));
    local.onChanged.addListener((changes) => {
      if (settingsKey in changes) void worker.settingsChanged();
    });

    browser.alarms.onAlarm.addListener(({ name }) => {
      if (name === dailyTidying) void tidyAndCopy();
    });
    const tidyAndCopy = async () => {
      await worker.tidy();
      // Copies of an emptied store would drive out those of the full one.
      const health = await store.health.check().catch(() => null);
      if (health?.state === 'whole') await copyWhenDue(copyWriting, (await readSettings(local)).backupEvery);
    };
    const tidyDaily = async () => {
      if (!(await browser.alarms.get(dailyTidying))) {
        await browser.alarms.create(dailyTidying, { periodInMinutes: minutesPerDay });
      }
      await tidyAndCopy();
    };
    browser.runtime.onInstalled.addListener(() => void tidyDaily());
    browser.runtime.onStartup.addListener(() => void tidyDaily());
  },
});
