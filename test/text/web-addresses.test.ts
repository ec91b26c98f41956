// Web addresses in captions: hosts with and without a scheme; e-mail addresses and handles are none.
import { describe, expect, it } from 'vitest';
import { isBelowDomain, parameterNames, webAddresses } from '../../lib/text/web-addresses.ts';

const found = (text: string) => webAddresses(text).map(({ host, rest }) => host + rest);

describe('web addresses', () => {
  it.each([
    ['https://Brand.example/Shop?a=1#b', ['brand.example/Shop?a=1#b']],
    ['連結bit.ly/Ab3在這', ['bit.ly/Ab3']],
    ['see brand.com.tw.', ['brand.com.tw']],
    ['(https://brand.example/a).', ['brand.example/a']],
    ['www.brand.example, shop.brand.example/x!', ['www.brand.example', 'shop.brand.example/x']],
    ['https://a.example/@me/video/1', ['a.example/@me/video/1']],
    ['brand.example:8080/x', ['brand.example:8080/x']],
  ])('in %j are %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    'a@brand.example',
    '@brand.tw',
    'a. b',
    '1.5 kg',
    '...',
    'brand..example',
    '-a.example-',
    'café.example',
    '_.a',
    `${'a.'.repeat(300)}`,
  ])('are none in %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('keep their places with the scheme', () => {
    const text = '看 https://brand.example/a。';
    const [address] = webAddresses(text);
    expect(text.slice(address?.start, address?.end)).toBe('https://brand.example/a');
    expect(address?.hasScheme).toBe(true);
  });

  it('tell their parameters and domains', () => {
    expect(parameterNames({ rest: '/a?UTM_source=x&b&=c#d?e=f' })).toEqual(['utm_source', 'b']);
    expect(parameterNames({ rest: '' })).toEqual([]);
    expect(isBelowDomain('shop.brand.example', 'brand.example')).toBe(true);
    expect(isBelowDomain('mybrand.example', 'brand.example')).toBe(false);
  });
});
