// Invitations: the eight items in both languages, gaps that are seen, values that can do no harm.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Brief, emptyBrief } from '../../lib/campaign/campaign.ts';
import type { ShortlistRow } from '../../lib/campaign/shortlist-row.ts';
import { dictionaries } from '../../lib/i18n/index.ts';
import { firstContact } from '../../lib/outreach/first-contact.ts';
import { invitationFor } from '../../lib/outreach/formats/invitations.ts';
import { readTemplate } from '../../lib/outreach/read-template.ts';
import { gapMark, type Invitation, invitationText, plainSegments } from '../../lib/outreach/render.ts';
import { templateItemIds } from '../../lib/outreach/template.ts';
import { variableNames } from '../../lib/outreach/variables.ts';
import type { OutreachLanguage } from '../../lib/outreach/words.ts';
import { unread } from '../../lib/profile/figure.ts';
import { inventedRow } from '../campaign/invented-rows.ts';
import { ownHostileTexts } from './bad-input.ts';
import { campaignOf, contextOf } from './invented-campaign.ts';

const languages: readonly OutreachLanguage[] = ['zh-TW', 'en'];

const render = (language: OutreachLanguage, brief: Partial<Brief> = {}, row: Partial<ShortlistRow> = {}): Invitation =>
  invitationFor(inventedRow(row), campaignOf(brief), firstContact[language], contextOf());

/** All text, gaps as their marks, also where an export would be blocked. */
function wholeText(invitation: Invitation, language: OutreachLanguage): string {
  const words = dictionaries[language].outreach;
  return [invitation.subject, ...invitation.items.map(({ segments }) => segments)]
    .map((segments) => plainSegments(segments, words))
    .join('\n\n');
}

/** What must never reach a reader. */
const leftovers = /\{\{|\}\}|\{[a-zA-Z]+\}|\bnull\b|\bundefined\b|\bNaN\b|（）|\(\)|「」|“”|\[\s*\]|【\s*】/;

describe('template files', () => {
  it.each(languages)('%s has every item in order and keeps the way to refuse', (language) => {
    const template = firstContact[language];
    expect(template.items.map(({ id }) => id)).toEqual(templateItemIds);
    const refusal = template.items.find(({ id }) => id === 'refusal')?.lines.at(-1)?.text;
    expect(refusal).toBe(
      language === 'zh-TW'
        ? '若不希望再收到邀約，回覆「不需要」即可，我們會停止聯絡並刪除您的聯絡資料。'
        : 'If you would rather not hear from us, just reply "no thanks": we will stop and delete them.',
    );
  });

  it('are refused when something is wrong with them', () => {
    const good = structuredClone(firstContact.en);
    const changed = (change: (items: { id: string; lines: Record<string, unknown>[] }[]) => void) => {
      const copy = JSON.parse(JSON.stringify(good));
      change(copy.items);
      return () => readTemplate(copy);
    };
    expect(readTemplate(JSON.parse(JSON.stringify(good)))).toEqual(good);
    expect(changed((items) => items.pop())).toThrow('an item is missing');
    expect(changed((items) => items.reverse())).toThrow('expected subject');
    expect(changed(([first]) => first?.lines.splice(0))).toThrow('no lines');
    expect(changed(([first]) => Object.assign(first?.lines[0] ?? {}, { needs: ['price'] }))).toThrow(
      'unknown variable',
    );
    expect(changed(([first]) => Object.assign(first?.lines[0] ?? {}, { needs: [] }))).toThrow('differ');
    expect(changed(([first]) => Object.assign(first?.lines[0] ?? {}, { ifMissing: 'guess' }))).toThrow('ifMissing');
    expect(changed(([first]) => Object.assign(first?.lines[0] ?? {}, { otherwise: 'x' }))).toThrow('otherwise');
    expect(changed(([first]) => Object.assign(first?.lines[0] ?? {}, { when: 'friday' }))).toThrow('when');
    expect(() => readTemplate({ ...good, language: 'fr' })).toThrow('language');
    expect(() => readTemplate([])).toThrow('no items');
  });
});

describe('a full brief', () => {
  it('gives a whole message in Chinese', () => {
    const invitation = render('zh-TW');
    expect(invitation).toMatchObject({ gaps: [], blockedBy: [] });
    const plain = invitationText(invitation, dictionaries['zh-TW'].outreach);
    expect(plain.ok && plain.value.subject).toBe('青禾「燕麥司康預拌粉」合作邀約');
    expect(plain.ok && plain.value.body).toMatchInlineSnapshot(`
      "露露烤什麼，您好：
      我們是青禾，在 Instagram 上看到您的帳號（約 4.1 萬位追蹤者），想邀請您合作「燕麥司康預拌粉」。

      關於品牌與產品：只用台灣燕麥與發酵奶油。
      十五分鐘就能出爐。
      更多資料：https://oat.example/scone

      這次的目標：提升知名度

      合作內容（Instagram）：一支 Reels、兩則限時動態
      必用標籤：#青禾司康 #廣告
      先向您說明：我們打算用您的貼文投放合作廣告（例如 Meta 的 Partnership Ads），授權範圍、期間與費用會另外談定。
      發文時請依平台規定開啟付費合作標籤，並在文案開頭標示 #廣告 或 #合作。

      初步檔期與上線時間：一月第二週上線

      想請問您是否有意願？若有，請提供媒體包或報價單，我們再依內容與您討論酬勞。

      專案窗口：林小姐（pr@oat.example）

      希望能在 2026年11月26日前收到您的回覆，謝謝您。

      您的聯絡方式取自您公開的頁面。
      若不希望再收到邀約，回覆「不需要」即可，我們會停止聯絡並刪除您的聯絡資料。"
    `);
  });

  it('gives a whole message in English', () => {
    const english = {
      brand: 'Qinghe',
      product: 'oat scone mix',
      sellingPoints: 'Taiwanese oats only.',
      deliverables: 'one reel',
      schedule: 'mid January',
      contactName: 'Ms Lin',
    };
    const plain = invitationText(render('en', english), dictionaries.en.outreach);
    expect(plain.ok && plain.value.subject).toBe('Qinghe: invitation to work together on oat scone mix');
    expect(plain.ok && plain.value.body).toMatchInlineSnapshot(`
      "Hello 露露烤什麼,
      We are Qinghe. We found your Instagram account (about 41K followers) and would like to invite you to work with us on oat scone mix.

      Who we are and why this product: Taiwanese oats only.
      More about it: https://oat.example/scone

      What this campaign is for: awareness

      What we have in mind (Instagram): one reel
      Tags to include: #青禾司康 #廣告
      To say it now: we plan to advertise with your post (Meta's Partnership Ads, for example). Permission, period and fee for that would be agreed separately.
      Please turn on the platform's paid partnership label and begin the caption with #ad or the word your market asks for.

      Rough schedule and go-live date: mid January

      Would you be interested? If so, please send us your media kit or rate card, and we will talk about your fee from there.

      Your contact: Ms Lin (pr@oat.example)

      We would be glad to hear from you by November 26, 2026. Thank you.

      We found your contact details on your public page.
      If you would rather not hear from us, just reply "no thanks": we will stop and delete them."
    `);
  });

  it('speaks of partnership ads only when they are planned', () => {
    expect(wholeText(render('zh-TW'), 'zh-TW')).toContain('Partnership Ads');
    expect(wholeText(render('zh-TW', { partnershipAds: false }), 'zh-TW')).not.toContain('Partnership Ads');
  });

  it('counts seven days when the brief names no date, else takes its date', () => {
    expect(wholeText(render('zh-TW'), 'zh-TW')).toContain('2026年11月26日');
    expect(wholeText(render('en', { replyBy: '2026-12-31' }), 'en')).toContain('December 31, 2026');
    expect(render('en', { replyBy: '2026-02-30' }).gaps).toEqual(['replyBy']);
    expect(render('en', { replyBy: 'soon' }).gaps).toEqual(['replyBy']);
  });

  it('says the creator’s figure only when it is known, and subscribers on YouTube', () => {
    expect(wholeText(render('zh-TW'), 'zh-TW')).toContain('（約 4.1 萬位追蹤者）');
    expect(wholeText(render('en', {}, { platform: 'youtube' }), 'en')).toContain('(about 41K subscribers)');
    const unknown = render('zh-TW', {}, { followers: unread('changed') });
    expect(unknown.gaps).toEqual([]);
    expect(wholeText(unknown, 'zh-TW')).toContain('在 Instagram 上看到您的帳號，想邀請您');
  });

  it('greets by the handle when there is no name, and without either when both are missing', () => {
    expect(wholeText(render('en', {}, { displayName: '' }), 'en')).toContain('Hello lulu.bakes,');
    expect(wholeText(render('en', {}, { displayName: ' ', handle: '' }), 'en')).toContain('Hello,\n');
  });
});

describe('missing values', () => {
  it.each(languages)('are shown as gaps, and block what cannot go without them (%s)', (language) => {
    const invitation = render(language, emptyBrief);
    expect(invitation.blockedBy).toEqual(['brand', 'product', 'contactName', 'contactDetails']);
    expect(invitation.gaps).toEqual([
      'brand',
      'product',
      'sellingPoints',
      'website',
      'goal',
      'deliverables',
      'requiredTags',
      'schedule',
      'contactName',
      'contactDetails',
    ]);
    const text = wholeText(invitation, language);
    expect(text).not.toMatch(leftovers);
    expect(text).toContain(language === 'zh-TW' ? '【待補：產品】' : '[missing: product]');
    expect(invitationText(invitation, dictionaries[language].outreach)).toEqual({
      ok: false,
      problem: { kind: 'blocked', missing: invitation.blockedBy },
    });
  });

  it('leave the rest exportable', () => {
    const plain = invitationText(
      render('zh-TW', { goal: '', website: 'javascript:alert(1)' }),
      dictionaries['zh-TW'].outreach,
    );
    expect(plain.ok && plain.value.body).toContain('這次的目標：【待補：商業目標】');
    expect(plain.ok && plain.value.body).toContain('更多資料：【待補：官網或 PDF 連結】');
    expect(plain.ok && plain.value.body).not.toContain('javascript');
  });

  it('have a name in both languages', () => {
    for (const language of languages) {
      const words: Readonly<Record<string, string>> = dictionaries[language].outreach;
      for (const variable of variableNames) {
        expect(Object.hasOwn(words, `variable.${variable}`)).toBe(true);
        expect(gapMark(variable, words)).not.toMatch(leftovers);
      }
    }
  });
});

describe('hostile values', () => {
  const anyText = fc.oneof(
    fc.constantFrom(...ownHostileTexts),
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
  );

  it('never break the subject line, the well-formedness or the direction, and are never read as slots', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...languages),
        fc.record({
          brand: anyText,
          product: anyText,
          sellingPoints: anyText,
          website: anyText,
          deliverables: anyText,
          requiredTags: anyText,
          schedule: anyText,
          contactName: anyText,
          contactDetails: anyText,
          replyBy: anyText,
        }),
        fc.record({ displayName: anyText, handle: anyText }),
        (language, brief, row) => {
          const invitation = render(language, brief, row);
          const words = dictionaries[language].outreach;
          const subject = plainSegments(invitation.subject, words);
          expect(subject).not.toMatch(/[\r\n\u0085\u2028\u2029]/);
          const text = wholeText(invitation, language);
          expect(text.isWellFormed()).toBe(true);
          expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069\0\r\u0085\u2028\u2029]/);
          expect(text).toContain(plainSegments(invitation.items.at(-1)?.segments ?? [], words));
        },
      ),
    );
  });

  it('stay what they are when they look like slots', () => {
    const text = wholeText(render('en', { brand: '{product}', product: '{{brand}}' }), 'en');
    expect(text).toContain('{product}: invitation to work together on {{brand}}');
  });

  it('are cut before they fill the message', () => {
    const text = wholeText(render('en', { sellingPoints: 'oat '.repeat(5000) }), 'en');
    expect(text.length).toBeLessThan(7000);
    expect(text).toContain('oat oat');
  });

  it('count as missing when nothing readable remains', () => {
    expect(render('en', { brand: '\u202e\0 \n' }).blockedBy).toEqual(['brand']);
  });
});
