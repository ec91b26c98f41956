// The words of the content check in invented captions: what is found, what is not, where, and how much work a text can make.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScreeningBrief } from '../../../lib/evaluation/brief.ts';
import { type ContentHit, contentMatcher } from '../../../lib/evaluation/content/content-matching.ts';
import rules from '../../../lib/evaluation/content/content-rules.json' with { type: 'json' };
import { sentenceExcerpt } from '../../../lib/evaluation/content/sentence-excerpt.ts';
import type { ContentCategory } from '../../../lib/evaluation/content/word-lists/word-list.ts';
import { walkTrie, wordTrie } from '../../../lib/evaluation/content/word-matching/word-trie.ts';
import { longestFolded } from '../../../lib/text/fold-chinese.ts';
import { tunedCases } from '../content-cases/content-case.ts';

const find = contentMatcher({ ownWords: [], sector: null });
const findFor = (brief: Partial<Pick<ScreeningBrief, 'ownWords' | 'sector'>>) =>
  contentMatcher({ ownWords: [], sector: null, ...brief });

const looks = (hits: readonly ContentHit[]) => hits.filter(({ level }) => level === 'hit');
const categories = (hits: readonly ContentHit[]) => [...new Set(looks(hits).map(({ category }) => category))];
const written = (text: string, hits: readonly ContentHit[]) => hits.map(({ from, to }) => text.slice(from, to));

/** Said in ways that no list can hold without hitting much else. */
const knownMisses = ['媽的，這間店真的很雷', '去你的，老娘不幹了', '抗癌第二年，謝謝你們'];

describe('captions that the words were tuned on', () => {
  const toRead = tunedCases.filter(({ expected }) => expected.length > 0);
  const harmless = tunedCases.filter(({ expected }) => expected.length === 0);

  it('are many, of every list', () => {
    expect(toRead.length).toBeGreaterThan(300);
    expect(harmless.length).toBeGreaterThan(150);
  });

  it('are found under the right list', () => {
    const missed = toRead.filter(({ caption, expected }) => {
      const found = categories(find(caption));
      return expected.some((category) => !found.includes(category));
    });
    expect(missed.map(({ caption }) => caption)).toEqual(knownMisses);
  });

  it('are left alone when they are harmless', () => {
    expect(harmless.filter(({ caption }) => looks(find(caption)).length > 0)).toEqual([]);
  });
});

type Row = readonly [text: string, hit: string, category: ContentCategory];

describe('hidden and other spellings', () => {
  const rows: readonly Row[] = [
    ['線上賭*博一樣會抓', '賭*博', 'gambling'],
    ['百·家·樂 開桌', '百·家·樂', 'gambling'],
    ['穩＊賺不賠的機會', '穩＊賺不賠', 'guaranteed-profit'],
    ['娛 樂 城 大放送', '娛 樂 城', 'gambling'],
    ['一起去吸\u200b毒吧', '吸\u200b毒', 'drugs-alcohol-tobacco'],
    ['这就是智障', '智障', 'hate'],
    ['赌场一日游', '赌场', 'gambling'],
    ['ＦＵＣＫ this', 'ＦＵＣＫ', 'profanity'],
    ['that is F U C K ing long, f u c k', 'f u c k', 'profanity'],
    ['what the f.u.c.k', 'f.u.c.k', 'profanity'],
    ['holy sh*t', 'sh*t', 'profanity'],
    ['you b#tch', 'b#tch', 'profanity'],
    ['𝓯𝓾𝓬𝓴 yeah', '𝓯𝓾𝓬𝓴', 'profanity'],
    ['#喝酒 #週末', '喝酒', 'drugs-alcohol-tobacco'],
    ['看A片長大', 'A片', 'adult'],
    ['看 A 片長大', 'A 片', 'adult'],
    ['Online   Casino opens', 'Online   Casino', 'gambling'],
    ['fuckers everywhere', 'fuckers', 'profanity'],
    ['她 passed-away，my love', 'passed-away', 'illness-and-death'],
    ['3 天瘦 5 公斤', '3 天瘦 5 公斤', 'health-claims-food'],
    ['三天瘦了十公斤', '三天瘦了十公斤', 'health-claims-food'],
    ['lost 12 pounds in a month', 'lost 12 pounds in', 'health-claims-food'],
  ];

  it.each(rows)('%s → %s', (text, hit, category) => {
    const hits = looks(find(text));
    expect(written(text, hits)).toContain(hit);
    expect(hits.find(({ from, to }) => text.slice(from, to) === hit)?.category).toBe(category);
  });
});

describe('letters that only look like a word', () => {
  const texts = [
    'this hit single',
    'e s s e x girls',
    'classic bass assembly',
    'push it to the limit',
    'see @fuck.it.official and https://x.example/fuck and me@fuck.example',
    '今天找他賭，博物館沒開',
    '今天找他賭 博物館沒開',
    '聲音好大，麻煩小聲',
    '乾你一杯果汁',
    '樹幹 你娘家也有',
    '他媽媽的手藝',
    '路口交通打結',
    '做愛心卡片',
    '啟智障礙學童的老師',
    '3 天 2 夜，瘦長的影子',
    'sh t',
    'fck',
  ];

  it.each(texts)('%s', (text) => {
    const found = looks(find(text)).filter(({ word }) => word !== 'fck');
    expect(written(text, found)).toEqual([]);
  });
});

describe('what stands around a word', () => {
  it.each([
    ['喝酒', true],
    ['戒酒中，不喝酒第三週', false],
    ['我不喝酒', false],
    ['不，我要喝酒', true],
    ['反毒講座：毒品害人', false],
    ['他在賣毒品', true],
    ['保證獲利的都是詐騙', false],
    ['保證獲利！加我', true],
    ['闢謠：疫苗有毒是假的', false],
    ['疫苗有毒', true],
    ['quit smoking, no cigarettes since May', false],
    ['cigarettes and coffee', true],
    ['1943 年他在家鄉病逝', false],
    ['阿公在家病逝', true],
  ])('%s: %s', (text, isHit) => {
    expect(looks(find(text)).length > 0).toBe(isHit);
  });
});

describe('health claims by sector', () => {
  const one = (text: string, sector: ScreeningBrief['sector']) => {
    const [hit] = findFor({ sector })(text);
    return hit === undefined ? null : `${hit.category} ${hit.level} ${hit.reading}`;
  };

  it.each([
    // A product named nearby decides, whatever the brief advertises.
    ['美白精華液很有感', 'food', 'health-claims-cosmetics note decided'],
    ['喝了這瓶飲品，美白很有感', 'cosmetics', 'health-claims-food hit decided'],
    // Else the brief does.
    ['美白很有感', 'food', 'health-claims-food hit decided'],
    ['美白很有感', 'cosmetics', 'health-claims-cosmetics note decided'],
    ['減肥成功', 'cosmetics', 'health-claims-cosmetics hit decided'],
    // Without a brief's sector.
    ['喝了這瓶飲品，美白很有感', null, 'health-claims-food hit decided'],
    ['美白精華液很有感', null, 'health-claims-cosmetics note decided'],
    ['美白精華液很有感', 'other', 'health-claims-cosmetics note decided'],
    ['抗老面霜', null, 'health-claims-cosmetics note decided'],
    // Nothing does: both readings are given, and nobody is sent to look.
    ['美白很有感', null, 'health-claims-food note food-claim-only'],
    ['減肥成功', null, 'health-claims-food note either-claim'],
    // A claim whatever it is said of.
    ['可以降血壓', null, 'health-claims-food hit decided'],
    ['刺激毛囊', null, 'health-claims-cosmetics hit decided'],
    // What only the other list knows, beside a product of the other kind.
    ['保健食品補腎', 'cosmetics', 'health-claims-food hit decided'],
    ['補腎', 'cosmetics', null],
    // Allowed for all.
    ['幫助消化、調整體質的保健食品', 'food', null],
    ['保濕、控油、改善暗沉的面霜', 'cosmetics', null],
    ['塑身衣', 'food', null],
    ['原生髮、新生髮、學生髮型的洗髮精', 'cosmetics', null],
  ] as const)('%s for %s', (text, sector, expected) => {
    expect(one(text, sector)).toBe(expected);
  });
});

describe('politics', () => {
  const text = '我們支持廢死';

  it('is silent by itself', () => {
    expect(find(text)).toEqual([]);
  });

  it('speaks when an own word asks for it', () => {
    expect(categories(findFor({ ownWords: ['政治'] })(text))).toEqual(['politics']);
    expect(categories(findFor({ ownWords: ['Politics'] })(text))).toEqual(['politics']);
    expect(find('政治')).toEqual([]);
  });
});

describe('own words', () => {
  it.each([
    ['花生', '今天吃花 * 生', ['花 * 生']],
    ['花生', '今天種花 生意好', []],
    ['花生', '今天吃花*生', ['花*生']],
    ['螢光筆', '新的萤光笔', ['萤光笔']],
    ['Lulu', 'LULU bakes', ['LULU']],
    ['Lulu', 'Lulus bakes', ['Lulus']],
    ['Lulu', 'Honolulu', []],
    ['🔞', '看這裡 🔞🔞', ['🔞', '🔞']],
    ['a.b (c)+', 'xx a.b (c)+ yy', ['a.b (c']],
    ['C++', 'vitamin C and C++', ['C++']],
    ['  ', '空白', []],
  ])('%j in %j', (word, text, expected) => {
    const hits = findFor({ ownWords: [word] })(text).filter(({ category }) => category === 'own-words');
    expect(written(text, hits)).toEqual(expected);
  });

  it('stand before the lists where both find the same', () => {
    expect(findFor({ ownWords: ['喝酒'] })('喝酒').map(({ category }) => category)).toEqual(['own-words']);
  });
});

describe('places', () => {
  it.each([
    ['👩‍👩‍👧 我愛喝酒 ❤️', '喝酒'],
    ['①② ㎏ ﬁ 喝酒', '喝酒'],
    ['喝\ufe0f酒\ufe0f！', '喝\ufe0f酒\ufe0f'],
    ['é\u0301 shit\u0301 or shit', 'shit'],
    ['\ud800 喝酒 \udc00', '喝酒'],
    ['ｓｈｉｔ　happens', 'ｓｈｉｔ'],
  ])('%j', (text, hit) => {
    expect(written(text, looks(find(text)))).toContain(hit);
  });
});

const pieces = fc.constantFrom(
  ...['喝酒', '賭', '博', 'f', 'u', 'c', 'k', ' ', '*', '.', '，', '\n', '美白', '精華液', '喝了', '7', '天瘦', '公斤'],
  ...[
    '我',
    '不',
    '👍🏽',
    '\u200d',
    '\ufe0f',
    '\u0301',
    '\ud83d',
    '＠',
    'https://',
    'shit',
    '幹你娘',
    '反毒',
    'é',
    '㎏',
  ],
);

function checkHits(text: string, hits: readonly ContentHit[]): void {
  let end = 0;
  for (const { from, to } of hits) {
    expect(from).toBeGreaterThanOrEqual(end);
    expect(to).toBeGreaterThan(from);
    expect(to).toBeLessThanOrEqual(text.length);
    end = to;
    const { before, hit, after } = sentenceExcerpt(text, from, to, rules.excerptReach);
    expect(text.includes(before + hit + after)).toBe(true);
    expect(hit).toBe(text.slice(from, to));
  }
}

describe('any text', () => {
  const own = findFor({ ownWords: ['天瘦', '👍', 'é', '*'], sector: 'food' });

  it('gives hits in order, inside it, that can be cut out', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        checkHits(text, find(text));
        checkHits(text, own(text));
      }),
      { numRuns: 1_500 },
    );
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => checkHits(text, own(text))));
  });

  it('is judged by its letters alone: the same text gives the same hits', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => {
        const text = parts.join('');
        expect(contentMatcher({ ownWords: [], sector: null })(text)).toEqual(find(text));
      }),
      { numRuns: 200 },
    );
  });
});

const long = 100_000;
const filled = (part: string) => part.repeat(Math.ceil(long / part.length));

describe('texts made to be a burden', () => {
  const texts = [
    'a',
    '喝酒',
    '幹你娘',
    'f u c k ',
    '賭*',
    '手槍',
    '疫苗晶片',
    '減肥',
    '7天瘦',
    '@',
    'e\u0301\u0302',
    ' ',
    '\n',
    '👍🏽',
  ];

  it.each(texts)('100 kB of %j', (part) => {
    const text = filled(part);
    const hits = find(text);
    expect(hits.length).toBeLessThanOrEqual(rules.mostHitsOfText);
    for (const { to } of hits) expect(to).toBeLessThanOrEqual(longestFolded + 8);
    checkHits(text, hits);
  });

  it('a walk visits a unit no more often than words begin there', () => {
    const words = ['aa', 'aaaa', 'aaaaaaaa', 'aab'];
    const trie = wordTrie(words.map((word) => [word, word] as const));
    let visits = 0;
    walkTrie('a'.repeat(long), trie, () => {
      visits += 1;
    });
    expect(visits).toBe(3 * long - (1 + 3 + 7));
  });

  it('the collections beside the checkout', () => {
    const folder = path.resolve(import.meta.dirname, '../../../../shared/badinput');
    if (!existsSync(folder)) {
      console.log('no collections of hostile strings beside this checkout: not tried');
      return;
    }
    const texts = readdirSync(folder)
      .filter((name) => name.includes('naughty-strings'))
      .flatMap((name) => {
        const strings: unknown = JSON.parse(readFileSync(path.join(folder, name, 'blns.json'), 'utf8'));
        return Array.isArray(strings) ? strings.filter((one) => typeof one === 'string') : [];
      });
    expect(texts.length).toBeGreaterThan(300);
    const own = findFor({ ownWords: texts.slice(0, rules.mostOwnWords), sector: 'cosmetics' });
    for (const text of texts) {
      checkHits(text, find(text));
      checkHits(text, own(text));
    }
  });
});
