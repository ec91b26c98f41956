// Holds the time in a shortcode against codes made from known times.
import { describe, expect, it } from 'vitest';
import { publishedFromCode, uploadTime } from '../../../lib/readers/instagram/shortcode.ts';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The shortcode of a post that was uploaded at `time`. */
function codeAt(time: number): string {
  let id = (BigInt(time) - 1_314_220_021_721n) << 23n;
  let code = '';
  while (id > 0n) {
    code = alphabet.charAt(Number(id % 64n)) + code;
    id /= 64n;
  }
  return code;
}

const context = { trunk: null, source: 'test', seenAt: Date.UTC(2026, 9, 4), uiLocale: null };

describe('the time in a shortcode', () => {
  it.each(['2012-02-29T00:00:00Z', '2019-12-31T23:59:59Z', '2026-10-02T21:05:27Z'])('%s', (iso) => {
    expect(uploadTime(codeAt(Date.parse(iso)))).toBe(Date.parse(iso));
  });

  it('reads the id alone out of the longer code of a private post', () => {
    const code = codeAt(Date.UTC(2025, 0, 1));
    expect(code).toHaveLength(11);
    expect(uploadTime(`${code}AbCdEfGhIjKlMnOpQrStUvWxYz-_`)).toBe(Date.UTC(2025, 0, 1));
  });

  it('gives none for ids from before the epoch and for what is no shortcode', () => {
    expect(uploadTime('ABCDE')).toBeNull();
    expect(uploadTime('D b<script>')).toBeNull();
  });

  it('gives the interval of publication, never later than now', () => {
    const upload = Date.UTC(2026, 9, 3, 20);
    expect(publishedFromCode(codeAt(upload), context)).toMatchObject({
      from: upload - 29_000,
      to: context.seenAt,
      exact: false,
      derived: true,
    });
    expect(publishedFromCode(codeAt(Date.UTC(2027, 5, 1)), context)).toBeUndefined();
  });
});
