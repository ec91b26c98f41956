// Written days: spans that hold in every time zone, and figures whose order only the language can tell.
import { describe, expect, it } from 'vitest';
import { readCalendarDate } from '../../lib/text/calendar-date.ts';

const hour = 3_600_000;

function dayOf(text: string, locale: string | null): string | null {
  const span = readCalendarDate(text, { locale });
  return span && new Date(span.from + 14 * hour).toISOString().slice(0, 10);
}

describe('readCalendarDate', () => {
  it('gives the span of the day over all time zones', () => {
    expect(readCalendarDate('2026年1月6日', { locale: 'zh-TW' })).toEqual({
      from: Date.UTC(2026, 0, 5, 10),
      to: Date.UTC(2026, 0, 7, 11, 59, 59),
    });
  });

  it.each<[locale: string | null, text: string, day: string]>([
    ['en', 'Nov 3, 2025', '2025-11-03'],
    ['en', 'Premiered Nov 3, 2025', '2025-11-03'],
    ['en', 'Streamed live on Sep 30, 2024', '2024-09-30'],
    ['en', 'Started streaming on Sept 30, 2024', '2024-09-30'],
    ['en', 'Joined May 8, 2012', '2012-05-08'],
    ['en-GB', '3 Nov 2025', '2025-11-03'],
    ['en-GB', '3 November 2025', '2025-11-03'],
    ['en', '3rd March 2025', '2025-03-03'],
    ['pt-BR', 'Estreou em 7 de set. de 2024', '2024-09-07'],
    ['es', '7 sept 2024', '2024-09-07'],
    ['es-419', 'Se estrenó el 7 ago 2024', '2024-08-07'],
    ['fr', 'Diffusé en direct le 1er févr. 2025', '2025-02-01'],
    ['de', 'Premiere am 04.12.2025', '2025-12-04'],
    ['de', '4. Dezember 2025', '2025-12-04'],
    ['pl', '4 gru 2025', '2025-12-04'],
    ['pl', '4 grudnia 2025', '2025-12-04'],
    ['ru', '4 дек. 2025 г.', '2025-12-04'],
    ['cs', '4. 12. 2025', '2025-12-04'],
    ['hu', '2025. dec. 4.', '2025-12-04'],
    ['tr', '4 Ara 2025', '2025-12-04'],
    ['vi', '4 thg 12, 2025', '2025-12-04'],
    ['vi', 'Đã công chiếu vào 4 tháng 12, 2025', '2025-12-04'],
    ['he', '4 בדצמ׳ 2025', '2025-12-04'],
    ['ar', '٤ ديسمبر ٢٠٢٥', '2025-12-04'],
    ['hi', '4 दिस॰ 2025', '2025-12-04'],
    ['th', '4 ธ.ค. 2025', '2025-12-04'],
    ['th', '4 ธ.ค. 2568', '2025-12-04'],
    ['ja', '2025/12/04', '2025-12-04'],
    ['ja', '2025年12月4日に公開', '2025-12-04'],
    ['ko', '2025. 12. 4.', '2025-12-04'],
    ['ko', '2025년 12월 4일', '2025-12-04'],
    ['zh-TW', '首播日期：2025年12月4日', '2025-12-04'],
    ['zh-TW', '２０２５年１２月４日', '2025-12-04'],
    ['sv', '2025-12-04', '2025-12-04'],
    ['en', '2025-12-04', '2025-12-04'],
    ['en', '05/06/2025', '2025-05-06'],
    ['en-GB', '05/06/2025', '2025-06-05'],
    ['fr', '05/06/2025', '2025-06-05'],
    [null, '25/06/2025', '2025-06-25'],
    [null, '06/25/2025', '2025-06-25'],
    [null, '6/6/2025', '2025-06-06'],
    [null, '2025年12月4日', '2025-12-04'],
    [null, 'Dec 4, 2025', '2025-12-04'],
  ])('%s %s', (locale, text, day) => {
    expect(dayOf(text, locale)).toBe(day);
  });

  it.each<[locale: string | null, text: string]>([
    [null, '05/06/2025'],
    [null, '5.6.2025'],
    [null, '2025-06-05'],
    ['xx', '05/06/2025'],
    ['ky', '2025-06-05'],
    ['en', 'Feb 30, 2025'],
    ['en', 'Dec 4'],
    ['en', 'Dec 2025'],
    ['en', 'Dec 4, 25'],
    ['en', 'Dec 4, 2025, 8:00 PM'],
    ['en', 'Dec 4 – Dec 6, 2025'],
    ['en', 'Dec 4, 1998'],
    ['en', 'Dec 4, 2199'],
    ['en', 'Dec Jan 4, 2025'],
    ['en', '4 dez 2025'],
    ['en', '13/13/2025'],
    ['en', '0/0/2025'],
    ['en', '2025年13月4日'],
    ['en', '2 weeks ago'],
    ['en', '12 2025'],
    ['en', '1.6M views'],
    ['fa', '۱۳ آذر ۱۴۰۴'],
    ['en', '4 ธ.ค. 2568'],
    ['not a tag!', '05/06/2025'],
    ['en', ''],
    ['en', `${' '.repeat(200)}Dec 4, 2025`],
  ])('%s %j is not certain', (locale, text) => {
    expect(readCalendarDate(text, { locale })).toBeNull();
  });

  it('reads what the browser writes, in every language of the sites, or leaves it', () => {
    const languages =
      'af am ar as az be bg bn bs ca cs da de el en en-GB en-IN es es-419 et fa fi fil fr fr-CA gl gu he hi hr hu hy id is it ja ka kk km kn ko lo lt lv mk ml mr ms my ne nl no or pa pl pt pt-PT ro ru si sk sl sq sr sr-Latn sv sw ta te th tr uk ur uz vi zh-CN zh-HK zh-TW zu eu ky mn'.split(
        ' ',
      );
    const wrong: string[] = [];
    const unread = new Set<string>();
    let read = 0;
    for (const locale of languages) {
      for (const style of ['medium', 'long', 'figures'] as const) {
        const form =
          style === 'figures' ? ({ day: 'numeric', month: 'numeric', year: 'numeric' } as const) : { dateStyle: style };
        const format = new Intl.DateTimeFormat(locale, { ...form, timeZone: 'UTC', calendar: 'gregory' });
        for (let month = 0; month < 12; month += 1) {
          for (const day of [6, 25]) {
            const date = Date.UTC(2025, month, day);
            const span = readCalendarDate(format.format(date), { locale });
            if (span === null) unread.add(locale);
            else if (span.from === date - 14 * hour) read += 1;
            else wrong.push(`${locale} ${format.format(date)}`);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
    expect([...unread].sort()).toEqual(['eu', 'ky', 'mn']);
    expect(read).toBeGreaterThan(5_500);
  });
});
