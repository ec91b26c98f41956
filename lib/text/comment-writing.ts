// Tells in which script or language a short text is written, by its signs alone; what they do not tell stays undecided.
import cantonese from './data/cantonese-marks.json' with { type: 'json' };
import scripts from './data/chinese-scripts.json' with { type: 'json' };
import softSigns from './data/chinese-soft-signs.json' with { type: 'json' };
import rules from './data/writing-rules.json' with { type: 'json' };
import { wordFinder } from './find-words.ts';
import { latinLanguage } from './latin-language.ts';

/** `undecided`: too short, or signs of no script alone. The same words as the comment log keeps. */
export type WrittenIn =
  | 'traditional'
  | 'simplified'
  | 'cantonese'
  | 'japanese'
  | 'korean'
  | 'english'
  | 'other'
  | 'undecided';

/** Longer texts are cut here, in UTF-16 units: the beginning tells. */
const longestRead = 2_000;

/** What a UTF-16 unit tells; bits, for a character may tell more than one thing. */
const sign = {
  han: 1,
  simplified: 2,
  traditional: 4,
  cantonese: 8,
  /** の: Chinese texts use it for 的. */
  no: 16,
  hiragana: 32,
  katakana: 64,
  /** ー: it makes a neighbour kana, but says nothing alone. */
  kanaMark: 128,
  hangul: 256,
  latin: 512,
  /** A letter of any other script. */
  other: 1024,
  /** Pronouns and particles of Chinese that Japanese knows in few words only. */
  chineseWord: 2048,
  /** Counts for its script only by its neighbours, see `Unless`. */
  unless: 4096,
} as const;

const chineseWords = '我你您們们嗎吗吧呢喔哦這这很沒没啦啊給给了';

const ranges: readonly (readonly [first: number, last: number, sign: number])[] = [
  [0x41, 0x5a, sign.latin],
  [0x61, 0x7a, sign.latin],
  [0xc0, 0x24f, sign.latin],
  // Greek to Burmese and Georgian, Ethiopic to Vedic: all but the jamo of Korean and the extensions of Latin.
  [0x370, 0x10ff, sign.other],
  [0x1200, 0x1cff, sign.other],
  [0x1e00, 0x1eff, sign.latin],
  [0x1f00, 0x1fff, sign.other],
  [0x3041, 0x3096, sign.hiragana],
  [0x30a1, 0x30fa, sign.katakana],
  [0x30fc, 0x30fc, sign.kanaMark],
  [0x3400, 0x9fff, sign.han],
  [0xac00, 0xd7a3, sign.hangul],
  [0xf900, 0xfaff, sign.han],
  [0xff21, 0xff3a, sign.latin],
  [0xff41, 0xff5a, sign.latin],
  [0xff66, 0xff9d, sign.katakana],
];

/** A character that counts for its script unless it stands behind or before one of these. */
interface Unless {
  readonly after: string;
  readonly before: string;
}

interface SoftSigns {
  readonly characters: string;
  readonly notAfter?: string;
  readonly notBefore?: string;
}

interface Tables {
  readonly signs: Uint16Array;
  readonly unless: ReadonlyMap<number, Unless>;
}

function madeTables(): Tables {
  const signs = new Uint16Array(0x10000);
  const unless = new Map<number, Unless>();
  for (const [first, last, one] of ranges) signs.fill(one, first, last + 1);
  const mark = (characters: string, one: number): void => {
    for (let at = 0; at < characters.length; at += 1) {
      const code = characters.charCodeAt(at);
      signs[code] = (signs[code] ?? 0) | one;
    }
  };
  mark(chineseWords, sign.chineseWord);
  mark(cantonese.characters, sign.cantonese);
  for (const script of ['traditional', 'simplified'] as const) {
    mark(scripts[script], sign[script]);
    for (const soft of softSigns[script]) {
      const { characters, notAfter = '', notBefore = '' }: SoftSigns = soft;
      mark(characters, sign[script]);
      if (notAfter + notBefore === '') continue;
      mark(characters, sign.unless);
      for (const character of characters) unless.set(character.charCodeAt(0), { after: notAfter, before: notBefore });
    }
  }
  signs['の'.charCodeAt(0)] = sign.no;
  // Arms of faces, (づ￣ ³￣)づ; as ends of verbs they hardly ever stand alone.
  for (const arm of 'つづっ') signs[arm.charCodeAt(0)] = sign.katakana;
  return { signs, unless };
}

/** Made at first use: most pages of the extension never ask. */
let tables: Tables | null = null;

const cantoneseWord = wordFinder(cantonese.words.split(' ').map((word) => [word, word]));
const cantoneseExceptions = cantonese.exceptions.split(' ');

/** How many of each sign a text holds. */
interface Counts {
  han: number;
  simplified: number;
  traditional: number;
  cantonese: number;
  no: number;
  hiragana: number;
  katakana: number;
  hangul: number;
  latin: number;
  other: number;
  chineseWords: number;
}

const kana = sign.hiragana | sign.katakana | sign.kanaMark | sign.no;

/**
 * Counts the signs. Kana beside nothing of Japanese are parts of faces like (ノ´▽｀)ノ, and so are single letters of far
 * scripts, ಠ_ಠ: neither counts.
 */
function countSigns(text: string): Counts {
  tables ??= madeTables();
  const { signs, unless } = tables;
  const counts: Counts = {
    han: 0,
    simplified: 0,
    traditional: 0,
    cantonese: 0,
    no: 0,
    hiragana: 0,
    katakana: 0,
    hangul: 0,
    latin: 0,
    other: 0,
    chineseWords: 0,
  };
  let before = 0;
  let here = signs[text.charCodeAt(0)] ?? 0;
  for (let at = 0; at < text.length; at += 1) {
    const after = signs[text.charCodeAt(at + 1)] ?? 0;
    if (here & sign.han) countHan(counts, here, here & sign.unless && isExcused(text, at, unless));
    else if (here & sign.latin) counts.latin += 1;
    else if (here & sign.hangul) counts.hangul += 1;
    else if (here & sign.no) counts.no += 1;
    else if (here & sign.hiragana) counts.hiragana += (before | after) & (kana | sign.han) ? 1 : 0;
    else if (here & sign.katakana) counts.katakana += (before | after) & kana ? 1 : 0;
    else if (here & sign.other) counts.other += (before | after) & sign.other ? 1 : 0;
    before = here;
    here = after;
  }
  return counts;
}

function countHan(counts: Counts, here: number, isExcused: boolean | 0): void {
  counts.han += 1;
  if (here & sign.cantonese) counts.cantonese += 1;
  if (here & sign.chineseWord) counts.chineseWords += 1;
  if (isExcused) return;
  if (here & sign.traditional) counts.traditional += 1;
  else if (here & sign.simplified) counts.simplified += 1;
}

function isExcused(text: string, at: number, unless: Tables['unless']): boolean {
  const rule = unless.get(text.charCodeAt(at));
  if (rule === undefined) return false;
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
  return (before !== '' && rule.after.includes(before)) || (after !== '' && rule.before.includes(after));
}

/** True when kana carry the text, not just a name or a word in a Chinese sentence. */
function isJapanese({ han, hiragana, katakana, no, chineseWords: chinese }: Counts): boolean {
  const { leastKana, hanPerKana, chineseWords: mostChinese } = rules.japanese;
  const all = hiragana + katakana;
  if (hiragana > 0) return hanPerKana * all >= han && !(chinese >= mostChinese && all <= han);
  return katakana >= leastKana && (no > 0 ? 2 * katakana : katakana) >= han;
}

function hasCantonese(text: string, counts: Counts): boolean {
  if (counts.cantonese > 0) return true;
  const word = cantoneseWord(
    text,
    (_, start) => !cantoneseExceptions.some((exception) => text.startsWith(exception, start - 1)),
  );
  return word !== null;
}

function chineseScript(text: string, counts: Counts): WrittenIn {
  if (hasCantonese(text, counts)) return 'cantonese';
  if (counts.traditional === counts.simplified) return 'undecided';
  return counts.traditional > counts.simplified ? 'traditional' : 'simplified';
}

function decide(text: string): WrittenIn {
  const counts = countSigns(text);
  const { han, hangul, latin, other } = counts;
  const japanese = isJapanese(counts);
  const weights: readonly (readonly [weight: number, writing: () => WrittenIn])[] = [
    [japanese ? han + counts.hiragana + counts.katakana : 0, () => 'japanese'],
    [japanese ? 0 : han, () => chineseScript(text, counts)],
    [hangul, () => 'korean'],
    [other / rules.lettersPerHan, () => 'other'],
    [latin / rules.lettersPerHan, () => latinLanguage(text)],
  ];
  for (const [weight, writing] of weights.toSorted(([a], [b]) => b - a)) {
    const decided = weight > 0 ? writing() : 'undecided';
    if (decided !== 'undecided') return decided;
  }
  return 'undecided';
}

/** Links, addresses and mentioned people: names, not writing. */
const names = /(?:https?:\/\/|www\.)[^\s\u3400-\u9fff]+|[@＠][\w.-]+/gi;
const tags = /[#＃][\p{L}\p{N}\p{M}_]+/gu;

/**
 * Gives the writing of a comment or caption by the script that most of it is in. Mentions, links and hashtags do not count
 * where other words stand beside them: tags are written for the search, in many languages.
 */
export function writingOf(text: string): WrittenIn {
  const read = text.slice(0, longestRead).normalize('NFC');
  if (!/[@＠#＃:.]/.test(read)) return decide(read);
  const own = read.replace(names, ' ');
  const words = own.replace(tags, ' ');
  return /\p{L}/u.test(words) ? decide(words) : decide(own);
}
