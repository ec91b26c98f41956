// E-mail addresses in bios: found as written, never made up from handles or halves.
import { describe, expect, it } from 'vitest';
import { emailAddresses } from '../../lib/text/email-addresses.ts';

describe('e-mail addresses', () => {
  it.each([
    ['合作邀約：Mei.Cooks@Mail.example', ['mei.cooks@mail.example']],
    ['合作信箱mei@mail.example洽詢', ['mei@mail.example']],
    ['a@one.example / b@two.example, a@ONE.example.', ['a@one.example', 'b@two.example']],
    ['📧mei_99+ad@mail.co.example。', ['mei_99+ad@mail.co.example']],
    ['ｍｅｉ＠ｍａｉｌ．ｅｘａｍｐｌｅ', ['mei@mail.example']],
    ['(mei@mail.example)', ['mei@mail.example']],
    ['…mei@mail.example…', ['mei@mail.example']],
    ['...mei@mail.example...', ['mei@mail.example']],
    ['line\nmei@mail.example\nline', ['mei@mail.example']],
  ])('of %j are %j', (text, expected) => {
    expect(emailAddresses(text)).toEqual(expected);
  });

  it.each([
    '',
    '@',
    'thanks @brand.tw and @other',
    'mei@localhost',
    'mei@mail.e',
    'mei@mail.123',
    'mei@-mail.example',
    'mei.@mail.example',
    'm..ei@mail.example',
    'mei@mail..example',
    '美@mail.example',
    'mei @ mail.example',
    `${'a'.repeat(65)}@mail.example`,
    `mei@${'a'.repeat(300)}.example`,
  ])('are none in %j', (text) => {
    expect(emailAddresses(text)).toEqual([]);
  });

  it('are at most ten, and a text of nothing but signs takes one pass', () => {
    const many = Array.from({ length: 30 }, (_, index) => `m${index}@mail.example`).join(' ');
    expect(emailAddresses(many)).toHaveLength(10);
    expect(emailAddresses('a@'.repeat(20_000))).toEqual([]);
    expect(emailAddresses('.'.repeat(40_000))).toEqual([]);
  });
});
