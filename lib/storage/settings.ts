// What the user has chosen, kept in the extension's local storage area; anything old or broken there falls back to the default.
// Checked by hand, not by a schema library: the card in the page reads settings too and has to stay small.

export interface Settings {
  readonly language: 'auto' | 'zh-TW' | 'en';
  readonly theme: 'auto' | 'light' | 'dark';
  /** Counts as 12.3 萬 instead of 123,000 (Chinese only). */
  readonly shortCounts: boolean;
  readonly cardCollapsed: boolean;
  /** Distance of the card from the window's edges, in CSS pixels. */
  readonly cardPlace: { readonly right: number; readonly bottom: number };
  /** Chosen benchmark pack per platform; null = the product's default. */
  readonly benchmarkPack: {
    readonly instagram: string | null;
    readonly youtube: string | null;
    readonly tiktok: string | null;
  };
  readonly activeCampaignId: string;
  /** What the last column of the popup's list shows. */
  readonly listColumn: ListColumn;
}

export const listColumns = [
  'rate',
  'signals',
  'language',
  'overlap',
  'content',
  'rivals',
  'disclosure',
  'role',
  'fit',
  'quote',
  'growth',
] as const;

export type ListColumn = (typeof listColumns)[number];

export const defaultSettings: Settings = {
  language: 'auto',
  theme: 'auto',
  shortCounts: true,
  cardCollapsed: false,
  cardPlace: { right: 12, bottom: 12 },
  benchmarkPack: { instagram: null, youtube: null, tiktok: null },
  activeCampaignId: 'default',
  listColumn: 'rate',
};

/** The part of `browser.storage.local` (or a stand-in) that settings need. */
export interface KeyValueArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(entries: Record<string, unknown>): Promise<void>;
}

/** The entry in the storage area that holds the settings. */
export const settingsKey = 'settings';

function own(entry: unknown, name: string): unknown {
  return typeof entry === 'object' && entry !== null && Object.hasOwn(entry, name)
    ? (entry as Record<string, unknown>)[name]
    : undefined;
}

const oneOf = <T>(value: unknown, allowed: readonly T[], otherwise: T): T =>
  allowed.find((choice) => choice === value) ?? otherwise;

const flag = (value: unknown, otherwise: boolean): boolean => (typeof value === 'boolean' ? value : otherwise);

const distance = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

const packId = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Gives whole settings from whatever was stored; unknown or broken entries are replaced by their defaults one by one. */
export function restoreSettings(stored: unknown): Settings {
  const place = own(stored, 'cardPlace');
  const right = own(place, 'right');
  const bottom = own(place, 'bottom');
  const pack = own(stored, 'benchmarkPack');
  const campaign = own(stored, 'activeCampaignId');
  return {
    language: oneOf(own(stored, 'language'), ['auto', 'zh-TW', 'en'] as const, defaultSettings.language),
    theme: oneOf(own(stored, 'theme'), ['auto', 'light', 'dark'] as const, defaultSettings.theme),
    shortCounts: flag(own(stored, 'shortCounts'), defaultSettings.shortCounts),
    cardCollapsed: flag(own(stored, 'cardCollapsed'), defaultSettings.cardCollapsed),
    cardPlace: distance(right) && distance(bottom) ? { right, bottom } : defaultSettings.cardPlace,
    benchmarkPack: {
      instagram: packId(own(pack, 'instagram')),
      youtube: packId(own(pack, 'youtube')),
      tiktok: packId(own(pack, 'tiktok')),
    },
    listColumn: oneOf(own(stored, 'listColumn'), listColumns, defaultSettings.listColumn),
    activeCampaignId: typeof campaign === 'string' ? campaign : defaultSettings.activeCampaignId,
  };
}

/** Gives the stored settings, or the defaults. */
export async function readSettings(area: KeyValueArea): Promise<Settings> {
  return restoreSettings((await area.get(settingsKey))[settingsKey]);
}

/** Changes some settings and keeps the rest. */
export async function changeSettings(area: KeyValueArea, change: Partial<Settings>): Promise<Settings> {
  const settings = { ...(await readSettings(area)), ...change };
  await area.set({ [settingsKey]: settings });
  return settings;
}
