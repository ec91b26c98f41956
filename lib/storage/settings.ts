// What the user has chosen, kept in the extension's local storage area; anything old or broken there falls back to the default.
// Checked by hand, not by a schema library: the card in the page reads settings too and has to stay small.

import { type Platform, platforms } from '../profile/creator-profile.ts';

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
  /** Days between two backups that the extension makes by itself; 0: none. */
  readonly backupEvery: BackupRhythm;
  /** Id of a published scheme of tiers, or `own`. */
  readonly tierScheme: string;
  /** Where nano, micro, mid-tier, macro and mega begin in the user's own scheme. */
  readonly ownTierBorders: readonly number[];
  /** Word lists of the content check that are not looked at, by id. */
  readonly listsOff: readonly string[];
  /** Words that the content check looks for in every campaign. */
  readonly ownWords: readonly string[];
  /** Days for which a creator is kept who was only visited. */
  readonly retentionDays: number;
  /** Platforms on whose pages nothing is read and no card is shown. */
  readonly sitesOff: readonly Platform[];
}

export const backupRhythms = [0, 1, 3, 7, 14, 30] as const;

type BackupRhythm = (typeof backupRhythms)[number];

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
  backupEvery: 7,
  tierScheme: 'source-article',
  ownTierBorders: [1_000, 10_000, 50_000, 500_000, 1_000_000],
  listsOff: [],
  ownWords: [],
  retentionDays: 30,
  sitesOff: [],
};

/** What can be chosen for `retentionDays`. */
export const retentionChoices: readonly number[] = [7, 30, 90, 365];

/** Own words kept, and the longest of them. */
const mostOwnWords = 200;
const longestOwnWord = 100;

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

const text = (value: unknown, otherwise: string): string => (typeof value === 'string' ? value : otherwise);

const packId = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

const wordsOf = (value: unknown): readonly string[] =>
  [...new Set(textsOf(value).map((word) => word.trim().slice(0, longestOwnWord)))]
    .filter((word) => word !== '')
    .slice(0, mostOwnWords);

const numbersOf = (value: unknown, otherwise: readonly number[]): readonly number[] =>
  Array.isArray(value) && value.length === otherwise.length && value.every(distance) ? value : otherwise;

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
    backupEvery: oneOf(own(stored, 'backupEvery'), backupRhythms, defaultSettings.backupEvery),
    tierScheme: text(own(stored, 'tierScheme'), defaultSettings.tierScheme),
    ownTierBorders: numbersOf(own(stored, 'ownTierBorders'), defaultSettings.ownTierBorders),
    listsOff: textsOf(own(stored, 'listsOff')),
    ownWords: wordsOf(own(stored, 'ownWords')),
    retentionDays: oneOf(own(stored, 'retentionDays'), retentionChoices, defaultSettings.retentionDays),
    sitesOff: platforms.filter((platform) => textsOf(own(stored, 'sitesOff')).includes(platform)),
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
