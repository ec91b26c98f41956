// Relative dates: floors with honest bounds, in the languages of the sites, and names that only look like dates.
import { describe, expect, it } from 'vitest';
import words from '../../lib/text/data/relative-words.json' with { type: 'json' };
import { readRelativeTime } from '../../lib/text/relative-time.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const now = Date.UTC(2026, 6, 15, 12);

/** The interval as days before now: the oldest and the newest. */
function ago(text: string, locale: string | null, at = now): [oldest: number, newest: number] | null {
  const span = readRelativeTime(text, { locale, now: at });
  return span && [(at - span.from) / day, (at - span.to) / day];
}

describe('intervals', () => {
  it.each<[text: string, oldest: number, newest: number]>([
    ['45 seconds ago', 46, 45],
    ['1 second ago', 2, 1],
  ])('%s in seconds', (text, oldest, newest) => {
    const span = readRelativeTime(text, { locale: 'en', now });
    expect(span).toEqual({ from: now - oldest * 1000, to: now - newest * 1000 });
  });

  it.each<[text: string, oldest: number, newest: number]>([
    ['3 hours ago', 4 / 24, 3 / 24],
    ['1 day ago', 2, 1],
    ['13 days ago', 14, 13],
    ['1 week ago', 14, 7],
    ['2 weeks ago', 21, 14],
    ['4 weeks ago', 35, 28],
  ])('%s', (text, oldest, newest) => {
    expect(ago(text, 'en')).toEqual([oldest, newest]);
  });

  // Ages measured against exact times of the same videos: the oldest and the newest video that bore the label.
  it.each<[text: string, oldest: number, newest: number]>([
    ['2 weeks ago', 19.1, 15.1],
    ['1 month ago', 57.7, 36.7],
    ['2 months ago', 71, 62],
    ['11 months ago', 356.8, 340],
    ['1 year ago', 727.1, 383.9],
    ['4 years ago', 1793.7, 1462],
  ])('%s holds what was measured, at every day of a year', (text, oldest, newest) => {
    for (let index = 0; index < 366; index += 1) {
      const [from, to] = ago(text, 'en', now + index * day) ?? [0, Number.POSITIVE_INFINITY];
      expect(from).toBeGreaterThanOrEqual(oldest);
      expect(to).toBeLessThanOrEqual(newest);
    }
  });

  it('of months hold for every way of counting them', () => {
    const published = Date.UTC(2025, 0, 31, 23);
    for (let age = 28; age < 800; age += 1) {
      const at = published + age * day;
      const seen = new Date(at);
      const calendar = (seen.getUTCFullYear() - 2025) * 12 + seen.getUTCMonth();
      const clamped = new Date(Date.UTC(2025, calendar + 1, 0)).getUTCDate();
      const whole = calendar - (seen.getUTCDate() < Math.min(31, clamped) ? 1 : 0);
      for (const months of [whole, Math.floor(age / 30)]) {
        const span = readRelativeTime(`${months} months ago`, { locale: 'en', now: at });
        expect([age, months, span && span.from <= published && published <= span.to]).toEqual([age, months, true]);
      }
    }
  });

  it('never reach into the future', () => {
    for (const text of ['0 seconds ago', '0 days ago', '0 months ago', '0 years ago']) {
      expect(readRelativeTime(text, { locale: 'en', now })?.to).toBeLessThanOrEqual(now);
    }
  });
});

describe('words around it', () => {
  it.each<[locale: string | null, text: string, oldest: number, newest: number]>([
    ['en', 'Streamed 5 days ago', 6, 5],
    ['en', '5 days ago (edited)', 6, 5],
    ['en', '5d ago', 6, 5],
    ['en', '3w ago', 28, 21],
    ['en', '7h ago', 8 / 24, 7 / 24],
    ['en', '5 d', 6, 5],
    ['de', 'Live übertragen vor 5 Tagen', 6, 5],
    ['de', '5 Tage', 6, 5],
    ['fr', 'Diffusé il y a 5 jours', 6, 5],
    ['es-MX', 'Transmitido hace 5 días', 6, 5],
    ['pt-BR', 'Transmitido há 5 dias', 6, 5],
    ['it', 'Trasmesso dal vivo 5 giorni fa', 6, 5],
    ['pl', '5 dni temu', 6, 5],
    ['ru', '5 дней назад', 6, 5],
    ['tr', '5 gün önce yayınlandı', 6, 5],
    ['ro', 'Acum 25 de zile', 26, 25],
    ['hu', '5 napja', 6, 5],
    ['hu', '5 nappal ezelőtt', 6, 5],
    ['sw', 'siku 5 zilizopita', 6, 5],
    ['si', 'දින 5කට පෙර', 6, 5],
    ['zu', 'ezinsukwini ezingu-5 ezedlule', 6, 5],
    ['fil', '5 (na) araw ang nakalipas', 6, 5],
    ['he', 'לפני יומיים (2)', 3, 2],
    ['ar', 'قبل ٥ أيام', 6, 5],
    ['fa', '۵ روز پیش', 6, 5],
    ['hi', '5 दिन पहले', 6, 5],
    ['th', '5 วันที่ผ่านมา', 6, 5],
    ['ja', '5 日前に配信済み', 6, 5],
    ['ko', '스트리밍 시간: 5일 전', 6, 5],
    ['zh-Hant-TW', '直播時間：5 天前', 6, 5],
    ['zh-TW', '3 週前', 28, 21],
    ['zh-HK', '3 星期前', 28, 21],
    ['zh-CN', '3周前', 28, 21],
    [null, '5 days ago', 6, 5],
    [null, '5 天前', 6, 5],
    ['is', '5 days ago', 6, 5],
  ])('%s %s', (locale, text, oldest, newest) => {
    expect(ago(text, locale)).toEqual([oldest, newest]);
  });

  it.each<[locale: string, text: string, years: number]>([
    ['ja', '2 年前', 2],
    ['zh-TW', '2 年前', 2],
    ['en', '2y ago', 2],
    ['cs', 'před 2 lety', 2],
    ['uk', '2 роки тому', 2],
  ])('%s %s', (locale, text, years) => {
    const [oldest, newest] = ago(text, locale) ?? [0, 0];
    expect(newest).toBeGreaterThan(years * 365 - 4);
    expect(oldest).toBeLessThan((years + 1) * 366 + 4);
  });
});

describe('a word means what it means in the language', () => {
  it.each<[locale: string, text: string, unit: number]>([
    ['tr', '3 saat önce', hour],
    ['az', '3 saat öncə', hour],
    ['ms', '3 saat lalu', 1000],
    ['uk', '3 години тому', hour],
    ['id', '3 h lalu', day],
    ['en', '3h ago', hour],
  ])('%s %s', (locale, text, unit) => {
    expect(readRelativeTime(text, { locale, now })).toEqual({ from: now - 4 * unit, to: now - 3 * unit });
  });

  it('bg “години” are years', () => {
    expect(ago('преди 3 години', 'bg')?.[1]).toBeGreaterThan(1_000);
  });
});

describe('forms without a digit', () => {
  it.each<[locale: string, text: string, oldest: number, newest: number]>([
    ['ar', 'قبل يوم واحد', 2, 1],
    ['ar', 'قبل يومين', 3, 2],
    ['iw', 'לפני שבוע', 14, 7],
    ['iw', 'לפני שבועיים', 21, 14],
    ['ro', 'Acum o zi', 2, 1],
    ['ro', 'Transmis acum o săptămână', 14, 7],
    ['is', 'Fyrir einum degi', 2, 1],
    ['ru', 'Неделю назад', 14, 7],
    ['ru', 'только что', 1 / 1440, 0],
    ['cs', 'včera', 2, 1],
    ['sr', 'пре недељу дана', 14, 7],
    ['eu', 'Duela astebete', 14, 7],
  ])('%s %s', (locale, text, oldest, newest) => {
    expect(ago(text, locale)).toEqual([oldest, newest]);
  });

  it.each([
    ['ru', 'несколько минут назад'],
    ['ro', 'acum câteva zile'],
    ['cs', 'před několika dny'],
    ['en', 'a few days ago'],
    ['en', 'ago'],
  ])('%s %s tells no number', (locale, text) => {
    expect(readRelativeTime(text, { locale, now })).toBeNull();
  });
});

describe('what is no relative date', () => {
  it.each<[locale: string | null, text: string]>([
    ['en', '5 Minute Meals'],
    ['en', '24 Hours'],
    ['en', '7 Days'],
    ['en', '5-minute stories'],
    ['en', 'in 3 days'],
    ['en', 'Premieres in 45 minutes'],
    ['de', 'in 3 Tagen'],
    ['zh-TW', '3 天後'],
    ['ja', '3 日後'],
    ['hu', '3 nap múlva'],
    ['bn', '3 মিনিটে'],
    ['te', '3 నిమిషంలో'],
    ['mn', '3 хоногийн өмнө'],
    ['mn', '1 7 хоногийн өмнө'],
    ['en', '3 parsecs ago'],
    ['en', '3 ago'],
    ['en', '3 to 5 days ago'],
    ['en', '1.5 years ago'],
    ['en', '1,000 years ago'],
    ['en', '12345 days ago'],
    ['en', '-3 days ago'],
    ['en', '3 % ago'],
    ['en', 'days'],
    ['en', '1.6M views'],
    ['en', '12:34'],
    ['en', ''],
    ['en', `${'x'.repeat(200)} 3 days ago`],
    [null, '3 days'],
    [null, '3 дня'],
    ['xx', '3 blorgs'],
  ])('%s %j', (locale, text) => {
    expect(readRelativeTime(text, { locale, now })).toBeNull();
  });

  it('a clock that is none gives nothing', () => {
    expect(readRelativeTime('3 months ago', { locale: 'en', now: Number.NaN })).toBeNull();
    expect(readRelativeTime('3 days ago', { locale: 'en', now: Number.NaN })).toBeNull();
    expect(readRelativeTime('999 years ago', { locale: 'en', now: -8.64e15 })).toBeNull();
  });
});

const siteLanguages =
  'af am ar as az be bg bn bs ca cs da de el en en-GB en-IN es es-419 es-US et eu fa fi fil fr fr-CA gl gu he hi hr hu hy id is it ja ka kk km kn ko ky lo lt lv mk ml mn mr ms my ne nl no or pa pl pt pt-PT ro ru si sk sl sq sr sr-Latn sv sw ta te th tr uk ur uz vi zh-CN zh-HK zh-TW zu'.split(
    ' ',
  );
const units = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const;
const lengths = [1000, minute, hour, day, 7 * day, 30.44 * day, 365.25 * day];

describe('the CLDR’s own sentences', () => {
  it('are read in all languages of the sites, and right', () => {
    const wrong: string[] = [];
    const unread = new Set<string>();
    let read = 0;
    for (const locale of siteLanguages) {
      const format = new Intl.RelativeTimeFormat(locale);
      for (const [index, unit] of units.entries()) {
        for (let count = 1; count <= 60; count += 1) {
          const text = format.format(-count, unit);
          const span = readRelativeTime(text, { locale, now });
          const middle = now - (count + 0.5) * (lengths[index] ?? 0);
          const width = span ? (span.to - span.from) / (lengths[index] ?? 0) : 0;
          // "Two seconds" without a digit is read as less than a minute.
          if (!span) unread.add(`${locale} ${unit}`);
          else if (span.from <= middle && middle <= span.to && (width < 2.4 || /^\D*$/.test(text))) read += 1;
          else wrong.push(`${locale} ${text}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect([...unread]).toEqual([]);
    expect(read).toBe(siteLanguages.length * units.length * 60);
  });

  it('in their short forms are read right or not at all', () => {
    const wrong: string[] = [];
    for (const locale of siteLanguages) {
      for (const style of ['short', 'narrow'] as const) {
        const format = new Intl.RelativeTimeFormat(locale, { style });
        for (const [index, unit] of units.entries()) {
          for (const count of [1, 2, 3, 5, 11, 21]) {
            const span = readRelativeTime(format.format(-count, unit), { locale, now });
            const middle = now - (count + 0.5) * (lengths[index] ?? 0);
            if (span && !(span.from <= middle && middle <= span.to))
              wrong.push(`${locale} ${format.format(-count, unit)}`);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('about the future are not read as the past', () => {
    const asPast = siteLanguages.flatMap((locale) => {
      const format = new Intl.RelativeTimeFormat(locale);
      return units.flatMap((unit) =>
        [1, 2, 5, 21]
          .map((count) => format.format(count, unit))
          .filter((text) => readRelativeTime(text, { locale, now }) !== null)
          .map((text) => `${locale} ${text}`),
      );
    });
    expect(asPast).toEqual([]);
  });

  it('are read without their language or not at all, never wrongly', () => {
    for (const locale of siteLanguages) {
      const format = new Intl.RelativeTimeFormat(locale);
      for (const [index, unit] of units.entries()) {
        const span = readRelativeTime(format.format(-5, unit), { locale: null, now });
        const middle = now - 5.5 * (lengths[index] ?? 0);
        expect([locale, unit, span === null || (span.from <= middle && middle <= span.to)]).toEqual([
          locale,
          unit,
          true,
        ]);
      }
    }
  });
});

describe('the table', () => {
  it('is written in composed lower-case letters', () => {
    const rows = [
      ...words.units,
      ...Object.values(words.differs),
      words.past,
      words.future,
      ...words.one,
      ...words.two,
    ];
    for (const row of rows) expect(row.normalize('NFC').toLowerCase()).toBe(row);
    expect(words.units).toHaveLength(units.length);
  });
});
