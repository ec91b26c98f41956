// The start page: what can be looked at, by platform, each with the sentence of its story.
import type { DemoCreator, DemoLanguage, DemoPost } from './creators.ts';
import { type DemoReply, escaped, pageReply, startAddress } from './page.ts';
import { addressWith } from './parts.ts';

const words = {
  'zh-TW': {
    title: '網紅鏡的示範創作者',
    lead: '以下頁面開在真實網站的網址上，內容是我們自己的；其餘網址會連到真正的網站。打開一頁，右下角會出現判讀卡。',
    states: '沒有數字可看的頁面',
    other: 'English',
    missing: '找不到的帳號',
    wall: '需要登入的頁面',
    busy: '被網站暫時限流的頁面',
    watch: '一支影片的頁面',
    feed: '不是創作者的頁面：不會出現卡片',
  },
  en: {
    title: 'Demo creators for KOL Lens',
    lead: 'The pages below open at the real sites’ addresses with contents of our own; all other addresses lead to the real sites. Open one: the card appears at the bottom right.',
    states: 'Pages without figures',
    other: '繁體中文',
    missing: 'an account that does not exist',
    wall: 'a page that asks for a login',
    busy: 'a page that the site is throttling',
    watch: 'the page of a video',
    feed: 'not a creator’s page: no card appears',
  },
} as const;

const platforms = { instagram: 'Instagram', youtube: 'YouTube', tiktok: 'TikTok' } as const;

/** The address of a creator's page on the real site. */
export function creatorAddress({ platform, handle }: DemoCreator, language: DemoLanguage): string {
  switch (platform) {
    case 'instagram':
      return addressWith(`https://www.instagram.com/${handle}/`, language);
    case 'youtube':
      return addressWith(`https://www.youtube.com/@${handle}/videos`, language);
    case 'tiktok':
      return addressWith(`https://www.tiktok.com/@${handle}`, language);
  }
}

/** The address of a post's own page. */
export function postAddress({ platform, handle }: DemoCreator, { id }: DemoPost): string {
  switch (platform) {
    case 'instagram':
      return `https://www.instagram.com/${handle}/p/${id}/`;
    case 'tiktok':
      return `https://www.tiktok.com/@${handle}/video/${id}`;
    case 'youtube':
      return `https://www.youtube.com/watch?v=${id}`;
  }
}

const line = (address: string, name: string, story: string) =>
  `<li><a href="${escaped(address)}">${escaped(name)}</a><span>${escaped(story)}</span></li>`;

/** Gives the start page. */
export function startPage(creators: readonly DemoCreator[], language: DemoLanguage): DemoReply {
  const word = words[language];
  const lists = (['instagram', 'youtube', 'tiktok'] as const).map((platform) => {
    const own = creators.filter((creator) => creator.platform === platform);
    const lines = own.map((creator) => line(creatorAddress(creator, language), creator.name, creator.story[language]));
    return `<h2>${platforms[platform]}</h2><ul>${lines.join('')}</ul>`;
  });
  const video = creators.find(({ platform }) => platform === 'youtube')?.posts[2];
  const states = [
    ['https://www.instagram.com/nobody.here.demo/', 'nobody.here.demo', word.missing],
    ['https://www.instagram.com/locked.gate.demo/', 'locked.gate.demo', word.wall],
    ['https://www.instagram.com/busy.gate.demo/', 'busy.gate.demo', word.busy],
    ['https://www.instagram.com/?demo=feed', 'Instagram', word.feed],
    [`https://www.youtube.com/watch?v=${video?.id ?? ''}`, 'YouTube', word.watch],
  ] as const;
  const other: DemoLanguage = language === 'zh-TW' ? 'en' : 'zh-TW';
  const markup = `<main class="start"><h1>${word.title}</h1><p>${word.lead} <a href="${startAddress}?lang=${other}"><u>${word.other}</u></a></p>${lists.join('')}<h2>${word.states}</h2><ul>${states.map(([address, name, story]) => line(addressWith(address, language), name, story)).join('')}</ul></main>`;
  return pageReply({
    language,
    site: 'KOL Lens',
    htmlLanguage: language === 'zh-TW' ? 'zh-Hant-TW' : 'en',
    head: '',
    view: { title: word.title, markup, afterLoad: [], afterMove: [] },
  });
}
