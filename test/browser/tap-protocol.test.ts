// The words between tap and reader: what is written is read back; whatever a page makes up is refused.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cutRequestBody,
  longestBody,
  longestRequestBody,
  mayCopy,
  readReply,
  writeReply,
} from '../../lib/messaging/tap-protocol.ts';

const page = 'https://www.tiktok.com/@noodle.morning';
const prefixes = ['/api/post/item_list/', '/api/user/detail/'];
const start = 1_800_000_000_000;
const now = start + 60_000;

describe('a message', () => {
  it('comes back as it went, whatever the texts', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.option(fc.string({ unit: 'binary', maxLength: 300 })),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 2_000 }),
        (url, requestBody, body) => {
          const reply = { url, method: 'POST', requestBody, body, seenAt: start + 5 };
          expect(readReply(writeReply(reply), now, start)).toEqual(reply);
        },
      ),
    );
  });

  it('is refused in any other shape', () => {
    const about = { url: `${page}/x`, method: 'GET', requestBody: null, seenAt: now };
    const say = (change: object) => `${JSON.stringify({ ...about, ...change })}\n{}`;
    expect(readReply(say({}), now, start)).not.toBeNull();
    const refused = [
      undefined,
      null,
      7,
      {},
      new String(say({})),
      '',
      '{}',
      JSON.stringify(about),
      'null\n{}',
      '[]\n{}',
      'no json\n{}',
      say({ url: 7 }),
      say({ url: 'x'.repeat(5_000) }),
      say({ method: 'GET /' }),
      say({ method: null }),
      say({ requestBody: {} }),
      say({ requestBody: 'x'.repeat(longestRequestBody + 1) }),
      `${' '.repeat(20_000)}${say({})}`,
      `${JSON.stringify(about)}\n${' '.repeat(longestBody + 1)}`,
    ];
    expect(refused.map((message) => readReply(message, now, start))).toEqual(refused.map(() => null));
  });

  it('has no time outside the life of the page', () => {
    for (const seenAt of [start - 1, now + 1, Number.NaN, 'yesterday', null]) {
      expect(
        readReply(`${JSON.stringify({ url: page, method: 'GET', requestBody: null, seenAt })}\n{}`, now, start),
      ).toMatchObject({
        seenAt: now,
      });
    }
  });

  it('keeps no key of the page but the named ones', () => {
    const forged =
      '{"__proto__":{"isAdmin":true},"url":"https://www.tiktok.com/","method":"GET","requestBody":null,"x":1}\n{}';
    const reply = readReply(forged, now, start);
    expect(Object.keys(reply ?? {}).sort()).toEqual(['body', 'method', 'requestBody', 'seenAt', 'url']);
    expect(Object.getPrototypeOf(reply)).toBe(Object.prototype);
  });
});

describe('a request body', () => {
  it('keeps both ends when it is too long', () => {
    const body = `context${'-'.repeat(6_000)}"browseId":"UC1"`;
    expect(cutRequestBody(body)).toHaveLength(longestRequestBody);
    expect(cutRequestBody(body)).toMatch(/^context.*"browseId":"UC1"$/);
    expect(cutRequestBody('short')).toBe('short');
  });
});

describe('the list of addresses', () => {
  it.each([
    ['/api/post/item_list/?secUid=a', true],
    ['https://www.tiktok.com/api/user/detail/?uniqueId=a', true],
    ['https://www.tiktok.com/api/preload/', false],
    ['https://evil.example/api/user/detail/', false],
    ['https://www.tiktok.com.evil.example/api/user/detail/', false],
    ['http://www.tiktok.com/api/user/detail/', false],
    ['https://www.tiktok.com/x?/api/user/detail/', false],
    ['https://', false],
    ['data:text/html,/api/user/detail/', false],
  ])('%s → %s', (address, expected) => {
    expect(mayCopy(address, page, prefixes)).toBe(expected);
  });
});
