// What two accounts of one person have in common: handles, accounts that a bio names, pages that both link to – and what says nothing.
import { describe, expect, it } from 'vitest';
import { foldHandle, personHints, readHint, speaksFor } from '../../lib/campaign/person-hints.ts';
import type { Platform } from '../../lib/profile/creator-profile.ts';
import { creator, fact } from '../profile/invented-creator.ts';

const own = ['handle:meicooks', 'account:instagram:mei.cooks'];

/** What is hinted beside the account itself. */
function hinted(bio: string | null, links: readonly string[] = [], platform: Platform = 'instagram') {
  const known = { handle: fact('Mei.Cooks'), ...(bio === null ? {} : { bio: fact(bio) }), links: fact(links) };
  return personHints(creator(platform, known)).filter(
    (hint) => hint !== 'handle:meicooks' && hint !== `account:${platform}:mei.cooks`,
  );
}

describe('hints of a profile', () => {
  it('begin with its handle, folded, and its account', () => {
    expect(personHints(creator('instagram', { handle: fact('Mei.Cooks'), platformId: fact('1000001') }))).toEqual([
      ...own,
      'account:instagram:1000001',
    ]);
    expect(personHints(creator('youtube', { platformId: fact('UCabcDEF') }))).toEqual(['account:youtube:ucabcdef']);
    expect(personHints(creator('tiktok'))).toEqual([]);
  });

  it('fold handles that differ by signs, case and width alone', () => {
    for (const handle of ['mei.cooks', 'Mei_Cooks', 'mei-cooks', 'ＭｅｉＣｏｏｋｓ'])
      expect(foldHandle(handle)).toBe('meicooks');
    expect(foldHandle('美的廚房')).toBe('美的廚房');
    expect(personHints(creator('instagram', { handle: fact('a.b') }))).toEqual(['account:instagram:a.b']);
  });

  it.each([
    ['https://www.youtube.com/@MeiCooks', ['account:youtube:meicooks']],
    ['https://m.youtube.com/channel/UCabcdefghijklmnopqrstuv', ['account:youtube:ucabcdefghijklmnopqrstuv']],
    ['https://www.tiktok.com/@mei_cooks?lang=zh', ['account:tiktok:mei_cooks']],
    ['https://www.instagram.com/mei.daily/?igsh=x', ['account:instagram:mei.daily']],
    ['instagram.com/mei.daily', ['account:instagram:mei.daily']],
    // Pages of a platform that name no account, and names of old that may be another's handle today.
    ['https://www.youtube.com/watch?v=abc', []],
    ['https://youtu.be/abc', []],
    ['https://www.youtube.com/c/MeiCooks', []],
    ['https://www.instagram.com/p/Abc/', []],
    ['https://vm.tiktok.com/Zabc/', []],
    ['https://www.instagram.com/', []],
  ])('of the link %s are %j', (link, expected) => {
    expect(hinted(null, [link])).toEqual(expected);
  });

  it.each([
    ['https://linktr.ee/MeiCooks', ['link:linktr.ee/meicooks']],
    ['https://portaly.cc/mei/?utm_source=ig&fbclid=x#top', ['link:portaly.cc/mei']],
    ['http://www.mei-cooks.example/', ['link:mei-cooks.example']],
    ['https://shop.example/?ref=mei', ['link:shop.example?ref=mei']],
    ['https://www.facebook.com/profile.php?id=77', ['link:facebook.com/profile.php?id=77']],
    ['https://lin.ee/AbC', ['link:lin.ee/abc']],
    // Everybody's.
    ['https://linktr.ee/', []],
    ['https://www.facebook.com', []],
    ['https://www.google.com/maps/x', []],
    ['https://www.momoshop.com.tw/goods/1', []],
    ['no address', []],
  ])('of the page %s are %j', (link, expected) => {
    expect(hinted(null, [link])).toEqual(expected);
  });

  it.each([
    ['合作：mei@mail.example', ['link:mei@mail.example']],
    ['菜單在 portaly.cc/mei，週更', ['link:portaly.cc/mei']],
    ['日常 @mei.daily', ['account:instagram:mei.daily']],
    ['YT @meicooks', ['account:youtube:meicooks']],
    ['TikTok｜@mei_cooks', ['account:tiktok:mei_cooks']],
    ['抖音：mei_cooks 每天更新', ['account:tiktok:mei_cooks']],
    ['IG: mei.daily', ['account:instagram:mei.daily']],
    ['big @friend', ['account:instagram:friend']],
    ['IG: https://www.instagram.com/mei.daily', ['account:instagram:mei.daily']],
    // A word with a dot is no address.
    ['先吃.再說 mei.cooks', []],
    ['', []],
  ])('of the bio "%s" are %j', (bio, expected) => {
    expect(hinted(bio)).toEqual(expected);
  });

  it('belong to the platform that the bio names, else to its own', () => {
    expect(hinted('@mei.daily，IG @mei.cooks', [], 'youtube')).toEqual([
      'account:youtube:mei.daily',
      'account:instagram:mei.cooks',
    ]);
  });

  it('are each there once, and of an endless bio the first ones', () => {
    expect(hinted('portaly.cc/mei portaly.cc/mei/', ['https://portaly.cc/mei'])).toEqual(['link:portaly.cc/mei']);
    const endless = Array.from({ length: 400 }, (_, index) => `@friend${index}`).join(' ');
    expect(hinted(endless).length).toBeLessThan(25);
  });
});

describe('a hint that two accounts have', () => {
  const instagram = { platform: 'instagram', handleKey: 'instagram:mei.cooks', identity: 'instagram:1' } as const;
  const daily = { platform: 'instagram', handleKey: 'instagram:mei.daily' } as const;
  const youtube = { platform: 'youtube', handleKey: 'youtube:meicooks', identity: 'youtube:UCabc' } as const;
  const hint = (text: string) => readHint(text) ?? { kind: 'link', value: '' };

  it('speaks for one person when it is the handle on two platforms, not on one', () => {
    expect(speaksFor(hint('handle:meicooks'), instagram, youtube)).toBe(true);
    expect(speaksFor(hint('handle:meicooks'), instagram, daily)).toBe(false);
  });

  it('speaks when one is the account that the other names, not when both name a third', () => {
    expect(speaksFor(hint('account:instagram:mei.cooks'), instagram, youtube)).toBe(true);
    expect(speaksFor(hint('account:youtube:ucabc'), daily, youtube)).toBe(true);
    expect(speaksFor(hint('account:instagram:agency'), instagram, youtube)).toBe(false);
  });

  it('speaks when both link to one page', () => {
    expect(speaksFor(hint('link:portaly.cc/mei'), instagram, daily)).toBe(true);
  });

  it('is read with its colons; one of another version is none', () => {
    expect(readHint('link:shop.example/a:b')).toEqual({ kind: 'link', value: 'shop.example/a:b' });
    expect(readHint('account:instagram:mei')).toEqual({ kind: 'account', value: 'instagram:mei' });
    expect(readHint('phone:1')).toBeNull();
  });
});
