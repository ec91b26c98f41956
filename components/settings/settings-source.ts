// The settings as all surfaces share them: read once, changed through one door, live when another surface changes them.
import {
  changeSettings,
  type KeyValueArea,
  readSettings,
  restoreSettings,
  type Settings,
  settingsKey,
} from '../../lib/storage/settings.ts';

/** Tells of changes in the storage area; the part of `browser.storage.local.onChanged` that is needed. */
export interface AreaChanges {
  addListener(listener: (changes: Readonly<Record<string, { readonly newValue?: unknown }>>) => void): void;
}

export interface SettingsSource {
  current(): Settings;
  subscribe(listener: () => void): () => void;
  /** Rejects when the browser could not keep the change; the interface has gone back to what is kept by then. */
  change(change: Partial<Settings>): Promise<void>;
}

/** Reads the settings and follows them. A storage area that cannot be read gives the defaults. */
export async function openSettings(area: KeyValueArea, changes: AreaChanges): Promise<SettingsSource> {
  let settings = await readSettings(area).catch(() => restoreSettings(undefined));
  const listeners = new Set<() => void>();
  const set = (next: Settings) => {
    settings = next;
    for (const listener of listeners) listener();
  };
  changes.addListener((changed) => {
    const entry = changed[settingsKey];
    if (entry) set(restoreSettings(entry.newValue));
  });
  return {
    current: () => settings,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change: async (change) => {
      const before = settings;
      set({ ...settings, ...change });
      try {
        await changeSettings(area, change);
      } catch (thrown) {
        set(before);
        throw thrown;
      }
    },
  };
}
