// Labels of a site in its interface languages, gathered beside the checkout: every one right or left, none wrong. Absent, it says so.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readCount } from '../../lib/text/compact-number.ts';
import { readRelativeTime } from '../../lib/text/relative-time.ts';

const folder = path.resolve(import.meta.dirname, '../../../shared/recordings/youtube-locales');

interface Label {
  readonly text: string;
  readonly kind: string;
  readonly value: number;
  readonly exact: boolean;
  readonly trueValue?: number;
}

type ByUnit<T> = Readonly<Record<string, T>>;

interface RelativeWords {
  readonly separators: Readonly<Record<string, string>>;
  readonly words: Readonly<Record<string, ByUnit<readonly string[]>>>;
  readonly special: Readonly<Record<string, ByUnit<Readonly<Record<string, string>>>>>;
  readonly withoutDigits: Readonly<Record<string, ByUnit<Readonly<Record<string, string>>>>>;
}

/** Gives the file's content, or null with a printed line where the folder is not there. */
function load(file: string): unknown {
  const place = path.join(folder, file);
  if (existsSync(place)) return JSON.parse(readFileSync(place, 'utf8'));
  console.log(`${file} is not beside this checkout: its labels were not compared`);
  return null;
}

it('counts of all interface languages', () => {
  const data = load('count-labels.json') as { labels: Record<string, Label[]> } | null;
  if (data === null) return;
  const wrong: string[] = [];
  const unread: string[] = [];
  let labels = 0;
  for (const [locale, list] of Object.entries(data.labels)) {
    for (const { text, kind, value, exact, trueValue = value } of list) {
      labels += 1;
      const digits = kind === 'subscribers' ? { significantDigits: 3 } : {};
      const read = readCount(text, { locale, shortening: 'truncated', ...digits });
      if (!read) unread.push(`${locale} ${text}`);
      else if (read.value !== value || read.exact !== exact || trueValue < read.low || trueValue > read.high) {
        wrong.push(`${locale} ${text}: ${value}, read as ${JSON.stringify(read)}`);
      }
    }
  }
  console.log(`${labels} labels of counts, ${unread.length} unread`);
  expect(labels).toBeGreaterThan(400);
  expect(wrong).toEqual([]);
  expect(unread).toEqual([]);
});

const units = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'];
const day = 86_400_000;
const lengths = [1000, 60_000, 3_600_000, day, 7 * day, 30.44 * day, 365.25 * day];
const now = Date.UTC(2026, 7, 3, 12);

/** True when the middle of the label's own interval lies in the one that was read. */
function holds(text: string, locale: string, unit: string, count: number): boolean | null {
  const span = readRelativeTime(text, { locale, now });
  if (!span) return null;
  const index = units.indexOf(unit);
  const middle = now - (count + 0.5) * (lengths[index] ?? Number.NaN);
  return span.from <= middle && middle <= span.to;
}

it('relative dates of all interface languages', () => {
  const data = load('relative-dates.json') as RelativeWords | null;
  if (data === null) return;
  const wrong: string[] = [];
  const unread: string[] = [];
  let texts = 0;
  const check = (text: string, locale: string, unit: string, count: number) => {
    texts += 1;
    const held = holds(text, locale, unit, count);
    if (held === null) unread.push(`${locale} ${text}`);
    else if (!held) wrong.push(`${locale} ${text}`);
  };
  for (const [locale, byUnit] of Object.entries(data.words)) {
    for (const [unit, words] of Object.entries(byUnit)) {
      // A word that holds its number itself ("១ខែមុន") makes no sense behind another.
      for (const word of words.filter((one) => !/\p{Nd}/u.test(one))) {
        for (let count = 1; count <= 11; count += 1) {
          check(`${count}${data.separators[locale] ?? ' '}${word}`, locale, unit, count);
        }
      }
    }
  }
  for (const forms of [data.withoutDigits, data.special]) {
    for (const [locale, byUnit] of Object.entries(forms)) {
      for (const [unit, byCount] of Object.entries(byUnit)) {
        for (const [count, form] of Object.entries(byCount)) {
          const text = forms === data.special ? `לפני ${form}` : form;
          check(text, locale, unit, Number(count));
        }
      }
    }
  }
  console.log(
    `${texts} relative dates, ${unread.length} unread: ${[...new Set(unread.map((line) => line.replace(/\d+ /, '')))].join(', ')}`,
  );
  expect(texts).toBeGreaterThan(10_000);
  expect(wrong).toEqual([]);
  expect(unread.length / texts).toBeLessThan(0.01);
});
