// Contacts in bios and links: found where they surely are, silent elsewhere.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contactsOf } from '../../lib/text/contacts.ts';
import data from '../../lib/text/data/contact-places.json' with { type: 'json' };
import { lineIds } from '../../lib/text/line-ids.ts';
import { phoneNumbers } from '../../lib/text/phone-numbers.ts';

const inBio = (bio: string) => contactsOf({ bio, links: [] }).map(({ kind, value }) => [kind, value]);
const inLinks = (...links: readonly string[]) =>
  contactsOf({ bio: null, links }).map(({ kind, value }) => [kind, value]);

describe('LINE IDs', () => {
  it.each(data.line.yes)('are found in $text', ({ text, ids }) => {
    expect(lineIds(text)).toEqual(ids);
  });
  it.each(data.line.no)('are not found in %j', (text) => {
    expect(lineIds(text)).toEqual([]);
  });
});

describe('phone numbers', () => {
  it.each(data.phone.yes)('are found in $text', ({ text, numbers }) => {
    expect(phoneNumbers(text)).toEqual(numbers);
  });
  it.each(data.phone.no)('are not found in %j', (text) => {
    expect(phoneNumbers(text)).toEqual([]);
  });
});

describe('contacts', () => {
  it('of a bio come with e-mail first, each once', () => {
    const bio =
      '台北｜甜點\nlinktr.ee/mei.cooks\n📩 hi@mei.example LINE：mei_cooks\n0912-345-678\nhttps://mei.example/shop。hi@mei.example';
    expect(inBio(bio)).toEqual([
      ['email', 'hi@mei.example'],
      ['line', 'mei_cooks'],
      ['phone', '0912345678'],
      ['hub', 'https://linktr.ee/mei.cooks'],
      ['website', 'https://mei.example/shop'],
    ]);
  });

  it('of links name the page of links, and read IDs out of LINE addresses', () => {
    expect(
      contactsOf({
        bio: null,
        links: [
          'https://portaly.cc/mei',
          'https://line.me/R/ti/p/%40meicooks',
          'https://lin.ee/AbCd12',
          'mei.carrd.co',
        ],
      }),
    ).toEqual([
      {
        kind: 'line',
        value: '@meicooks',
        address: 'https://line.me/R/ti/p/%40meicooks',
        service: null,
        foundIn: 'links',
      },
      {
        kind: 'line',
        value: 'https://lin.ee/AbCd12',
        address: 'https://lin.ee/AbCd12',
        service: null,
        foundIn: 'links',
      },
      {
        kind: 'hub',
        value: 'https://portaly.cc/mei',
        address: 'https://portaly.cc/mei',
        service: 'Portaly',
        foundIn: 'links',
      },
      {
        kind: 'hub',
        value: 'https://mei.carrd.co/',
        address: 'https://mei.carrd.co/',
        service: 'Carrd',
        foundIn: 'links',
      },
    ]);
  });

  it('are the same page in bio and links', () => {
    const links = ['https://www.linktr.ee/mei/', 'mailto:Hi@mei.example?subject=x', 'tel:+886912345678'];
    expect(
      contactsOf({ bio: 'linktr.ee/mei hi@mei.example', links }).map(({ value, foundIn }) => [value, foundIn]),
    ).toEqual([
      ['hi@mei.example', 'bio'],
      ['+886912345678', 'links'],
      ['https://linktr.ee/mei', 'bio'],
    ]);
  });

  it.each([
    '@mei.tw',
    'IG：mei.tw',
    'see mei.cooks',
    'v1.2.com3',
    'linktr.ee',
    'https://linktr.ee/',
    'https://line.me/',
  ])('are not made of %j', (bio) => {
    expect(inBio(bio)).toEqual([]);
  });

  it('leave out links that are none', () => {
    expect(inLinks('', 'javascript:alert(1)', 'intent://x', 'https://', 'ftp://mei.example', 'nothing')).toEqual([]);
  });
});

describe('in any text', () => {
  const signs = '09+-() .:：@|line賴LINEID加https://lin.ee/x\n官方www.comtel_'.split('');
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(fc.constantFrom(...signs), { maxLength: 300 }).map((parts) => parts.join('')),
    fc
      .array(
        fc.constantFrom('LINE：', '賴', 'ID', '@', 'mei_cooks', '0912-345-678', ' ', '\n', 'linktr.ee/', 'https://'),
        {
          maxLength: 40,
        },
      )
      .map((parts) => parts.join('')),
  );
  const forms = {
    email: /^[^@\s]+@[^@\s]+\.[a-z]{2,}$/,
    line: /^(?:@?[a-z0-9][a-z0-9._-]{3,19}|https?:\/\/\S+)$/,
    phone: /^(?:\+[1-9]\d{7,14}|0\d{7,9})$/,
    hub: /^https?:\/\/\S+$/,
    website: /^https?:\/\/\S+$/,
  } as const;

  it('contacts have the form of what they are, each once, and lead nowhere but to the web', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyText, { maxLength: 5 }), (bio, links) => {
        const found = contactsOf({ bio, links });
        for (const { kind, value, address } of found) {
          expect(value).toMatch(forms[kind]);
          expect(address === null || /^https?:\/\//.test(address)).toBe(true);
        }
        expect(new Set(found.map(({ kind, value }) => `${kind} ${value}`)).size).toBe(found.length);
        expect(found.length).toBeLessThanOrEqual(30);
      }),
      { numRuns: 500 },
    );
  });

  it('an ID that is named as one is found, whatever letters it has', () => {
    const id = fc
      .stringMatching(/^[a-z0-9][a-z0-9._-]{2,17}[a-z0-9]$/)
      .filter((one) => !/^(?:www\.|https?$)/.test(one));
    const naming = fc.constantFrom('LINE ID：', 'line id: ', '加我 LINE帳號：', '賴ID:');
    const around = fc.constantFrom(['', ''], ['合作請洽 ', ' 謝謝'], ['甜點\n', '\n台北']);
    fc.assert(
      fc.property(naming, id, around, (name, written, [before, after]) => {
        expect(lineIds(`${before}${name}${written}${after}`)).toEqual([written]);
      }),
    );
  });

  it('a text of nothing but beginnings takes one pass', () => {
    for (const text of ['LINE：'.repeat(10_000), '賴'.repeat(40_000), '+1 '.repeat(15_000), '09'.repeat(20_000)]) {
      expect(contactsOf({ bio: text, links: [] })).toEqual([]);
    }
  });
});
