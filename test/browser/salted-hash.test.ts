// Salted hashes: those of the standard, the same for the same person, others under another salt.
import { describe, expect, it } from 'vitest';
import { createSaltedHashes, nameOfText, wholeNumberOf } from '../../lib/browser/salted-hash.ts';

const { subtle } = crypto;

describe('salted hashes', () => {
  // RFC 4231, test case 2, and the usual second example.
  it.each([
    ['Jefe', 'what do ya want for nothing?', 0x5bdcc146, 0xbf60754e],
    ['key', 'The quick brown fox jumps over the lazy dog', 0xf7bc83f4, 0x30538424],
  ])('are the first 64 bits of HMAC-SHA-256 (%s)', async (salt, text, high, low) => {
    expect(await createSaltedHashes(subtle).of(salt, [text])).toEqual([{ high, low }]);
  });

  it('come in the order of the texts, the same for the same text', async () => {
    const hashes = createSaltedHashes(subtle);
    const [one, two, again] = await hashes.of('salt', [
      'instagram:commenter:1',
      'instagram:commenter:2',
      'instagram:commenter:1',
    ]);
    expect(one).toEqual(again);
    expect(one).not.toEqual(two);
    expect(await createSaltedHashes(subtle).of('salt', ['instagram:commenter:2'])).toEqual([two]);
  });

  it('are others under another salt, also when the salt changes in between', async () => {
    const hashes = createSaltedHashes(subtle);
    const [first] = await hashes.of('one', ['a']);
    const [second] = await hashes.of('two', ['a']);
    expect(first).not.toEqual(second);
    expect(await hashes.of('one', ['a'])).toEqual([first]);
  });

  it('ask for the key once, however many texts there are', async () => {
    let imports = 0;
    const counting = createSaltedHashes({
      importKey: ((...given: Parameters<SubtleCrypto['importKey']>) => {
        imports += 1;
        return subtle.importKey(...given);
      }) as SubtleCrypto['importKey'],
      sign: subtle.sign.bind(subtle),
      digest: subtle.digest.bind(subtle),
    });
    await Promise.all([counting.of('salt', ['a', 'b']), counting.of('salt', ['c'])]);
    expect(imports).toBe(1);
  });

  it('take any text, lone surrogates and nothing at all too', async () => {
    const hashes = createSaltedHashes(subtle);
    expect(await hashes.of('salt', [])).toEqual([]);
    for (const hash of await hashes.of('salt', ['', '\ud83d', '字'.repeat(5_000)])) {
      expect(hash.high).toBeLessThan(2 ** 32);
      expect(hash.low).toBeGreaterThanOrEqual(0);
    }
  });

  it('collide for none of 20,000 people', async () => {
    const texts = Array.from({ length: 20_000 }, (_, index) => `tiktok:commenter:${index}`);
    const found = await createSaltedHashes(subtle).of('salt', texts);
    expect(new Set(found.map(({ high, low }) => `${high}.${low}`)).size).toBe(20_000);
  });
});

describe('a hash as a number', () => {
  it.each([
    [{ high: 0, low: 0 }, 0],
    [{ high: 0xffffffff, low: 0xffffffff }, Number.MAX_SAFE_INTEGER],
    [{ high: 0xffe00001, low: 7 }, 2 ** 32 + 7],
  ])('is whole and exact (%#)', (hash, number) => {
    expect(wholeNumberOf(hash)).toBe(number);
  });
});

describe('the name of a text', () => {
  it('is its SHA-256', async () => {
    expect(await nameOfText(subtle, 'abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});
