// What the user has chosen, kept in the extension's local storage area; anything old or broken there falls back to the default.
import { z } from 'zod';

const place = z.object({ right: z.number().finite(), bottom: z.number().finite() });

const settingsSchema = z.object({
  language: z.enum(['auto', 'zh-TW', 'en']).catch('auto'),
  theme: z.enum(['auto', 'light', 'dark']).catch('auto'),
  /** Counts as 12.3 萬 instead of 123,000 (Chinese only). */
  shortCounts: z.boolean().catch(true),
  cardCollapsed: z.boolean().catch(false),
  /** Distance of the card from the window's edges, in CSS pixels. */
  cardPlace: place.catch({ right: 12, bottom: 12 }),
  /** Chosen benchmark pack per platform; null = the product's default. */
  benchmarkPack: z
    .object({
      instagram: z.string().nullable().catch(null),
      youtube: z.string().nullable().catch(null),
      tiktok: z.string().nullable().catch(null),
    })
    .catch({ instagram: null, youtube: null, tiktok: null }),
  activeCampaignId: z.string().catch('default'),
});

export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = settingsSchema.parse({});

/** The part of `browser.storage.local` (or a stand-in) that settings need. */
export interface KeyValueArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(entries: Record<string, unknown>): Promise<void>;
}

const key = 'settings';

/** Gives the settings; unknown or broken entries are replaced by their defaults one by one. */
export async function readSettings(area: KeyValueArea): Promise<Settings> {
  const stored = (await area.get(key))[key];
  return settingsSchema.catch(defaultSettings).parse(stored ?? {});
}

/** Changes some settings and keeps the rest. */
export async function changeSettings(area: KeyValueArea, change: Partial<Settings>): Promise<Settings> {
  const settings = { ...(await readSettings(area)), ...change };
  await area.set({ [key]: settings });
  return settings;
}
