// Counts and dates as the three sites write them, in the two languages of the demo pages.
import type { DemoLanguage } from './creators.ts';

const unitsOf = (language: DemoLanguage): readonly (readonly [number, string])[] =>
  language === 'zh-TW'
    ? [
        [1e8, '億'],
        [1e4, '萬'],
      ]
    : [
        [1e9, 'B'],
        [1e6, 'M'],
        [1e3, 'K'],
      ];

const cut = (value: number, digits: number) => Math.floor(value * 10 ** digits + 1e-9) / 10 ** digits;

/** Cut, never rounded, to `digits` significant digits: YouTube's subscribers, Instagram's followers. */
export function cutLabel(value: number, language: DemoLanguage, digits = 3): string {
  const unit = unitsOf(language).find(([size]) => value >= size);
  if (!unit) return String(value);
  const shown = value / unit[0];
  const decimals = Math.max(0, digits - String(Math.floor(shown)).length);
  return `${cut(shown, Math.min(decimals, digits - 1))}${unit[1]}`;
}

/** YouTube's views in lists: one decimal below ten units, else none. */
export const viewsLabel = (value: number, language: DemoLanguage) => {
  const unit = unitsOf(language).find(([size]) => value >= size);
  if (!unit) return String(value);
  const shown = value / unit[0];
  return `${cut(shown, shown < 10 ? 1 : 0)}${unit[1]}`;
};

/** TikTok rounds from 10,000 on, to one decimal of K, M or B, in every language. */
export function tiktokRounded(value: number): number {
  const unit = value < 10_000 ? 1 : value < 999_999 ? 1e3 : value < 999_999_999 ? 1e6 : 1e9;
  return unit === 1 ? value : Math.round(Math.round((value / unit) * 10) * (unit / 10));
}

export function tiktokLabel(value: number): string {
  const units = [
    [1e9, 'B', 999_999_999],
    [1e6, 'M', 999_999],
    [1e3, 'K', 9_999],
  ] as const;
  for (const [size, letter, above] of units) {
    if (value > above) return `${Math.round((value / size) * 10) / 10}${letter}`;
  }
  return String(value);
}

const ageUnits = [
  [365.25, '年', 'year'],
  [30.44, '個月', 'month'],
  [7, '週', 'week'],
  [1, '天', 'day'],
] as const;

/** "3 週前": full units only, weeks from 14 days on. */
export function ageLabel(publishedAt: number, now: number, language: DemoLanguage): string {
  const days = (now - publishedAt) / 86_400_000;
  const [size, zh, en] = ageUnits.find(([unit]) => days >= (unit === 7 ? 14 : unit)) ?? ageUnits[3];
  const count = Math.max(1, Math.floor(days / size));
  return language === 'zh-TW' ? `${count} ${zh}前` : `${count} ${en}${count === 1 ? '' : 's'} ago`;
}

/** Digits with thousands separators. */
export const plain = (value: number) => value.toLocaleString('en-US');
