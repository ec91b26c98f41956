// Folds a text for matching words: case, width, compatibility forms, 繁／簡, invisible signs – with every unit's place in the original.
import fold from './data/chinese-fold.json' with { type: 'json' };

/** Text folded for matching; `places[i]` is where folded unit i begins in the original text, `places[text.length]` its end. */
export interface FoldedText {
  readonly text: string;
  readonly places: readonly number[];
}

/** Longer texts are cut here, in UTF-16 units: the longest a site allows is 5,000 (YouTube's descriptions). */
export const longestFolded = 5_000;

/** In a table: the sign may melt into others or fold to several units, so it goes the slow way. */
const slow = 0xffff;

/** What each UTF-16 unit folds to, for the signs that most texts are made of. */
interface Tables {
  readonly whole: Uint16Array;
  /** 0: dropped. */
  readonly lettersOnly: Uint16Array;
}

/**
 * Where a sentence or clause ends no word goes on: 「聲音好大，麻煩小聲」 holds no 大麻. ASCII commas and dots are left out, they
 * serve to hide words too.
 */
const sentenceEnds = '\n\r\u2028\u2029。！？!?；，、：';

/** Blocks of letters that fold to themselves or by the pairs: ideographs (two blocks), hiragana, katakana. */
const letterBlocks = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0x3041, 0x3096],
  [0x30a1, 0x30fa],
] as const;

function madeTables(): Tables {
  const whole = new Uint16Array(0x10000).fill(slow);
  const lettersOnly = new Uint16Array(0x10000).fill(slow);
  // NFKC makes the ASCII signs of the full-width ones, 0xfee0 further up.
  for (let code = 0x20; code < 0x7f; code += 1) {
    const sign = String.fromCharCode(code).toLowerCase();
    for (const form of code === 0x20 ? [code] : [code, code + 0xfee0]) {
      whole[form] = sign.charCodeAt(0);
      lettersOnly[form] = /[a-z0-9]/.test(sign) ? sign.charCodeAt(0) : 0;
    }
  }
  for (const [first, last] of letterBlocks) {
    for (let code = first; code <= last; code += 1) {
      whole[code] = code;
      lettersOnly[code] = code;
    }
  }
  // One character stands for all its forms, in simplified writing: 發 and 髮 meet there, the other way would have to guess.
  for (let at = 0; at < fold.pairs.length; at += 2) {
    whole[fold.pairs.charCodeAt(at)] = fold.pairs.charCodeAt(at + 1);
    lettersOnly[fold.pairs.charCodeAt(at)] = fold.pairs.charCodeAt(at + 1);
  }
  for (const code of [0x3001, 0x3002]) whole[code] = code;
  for (const code of [0x09, 0x0a, 0x0d, 0x3000]) {
    whole[code] = 0x20;
    lettersOnly[code] = 0;
  }
  for (const sign of sentenceEnds) lettersOnly[sign.charCodeAt(0)] = 0x0a;
  return { whole, lettersOnly };
}

let tables: Tables | null = null;

/** Signs that may melt into the one before them under NFKC: combining marks, half-width voicing, Hangul jamo behind a first one. */
const joining = /^[\p{M}\u1160-\u11ff\uff9e\uff9f]/u;

/**
 * Nothing of these is seen; and what strikes letters through, rings or stacks them is no letter once it has not melted into
 * one.
 */
const unseen =
  /[\p{Default_Ignorable_Code_Point}\p{Cf}]|[\u0300-\u036f]|[\u1ab0-\u1aff]|[\u1dc0-\u1dff]|[\u20d0-\u20ff]|[\ufe20-\ufe2f]/gu;

const letterOrDigit = /[\p{L}\p{N}\p{M}]/u;

/** Combining marks that follow Latin letters, ideographs and kana: asked only of what stands behind a sign of the tables. */
const mayJoin = (code: number) => code >= 0x300 && (code <= 0x36f || code === 0x3099 || code === 0x309a);

/** Signs of the tables and the halves of emoji never join what stands before them: most texts need no closer look. */
const standsAlone = (code: number, { whole }: Tables) =>
  code < 0x300 || whole[code] !== slow || (code >= 0xd83c && code <= 0xd83e);

/** Longest cluster: a real one has two or three signs, a hostile one thousands. */
const longestCluster = 32;

/** Gives the end of the sign at `start` with all that may melt into it. */
function clusterEnd(text: string, start: number, known: Tables): number {
  let end = start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
  while (end < text.length && end - start < longestCluster) {
    if (standsAlone(text.charCodeAt(end), known) || !joining.test(text.slice(end, end + 2))) break;
    end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
  }
  return end;
}

interface FoldedCluster {
  readonly whole: string;
  readonly lettersOnly: string;
}

function foldCluster(cluster: string, known: Tables): FoldedCluster {
  const plain = cluster.normalize('NFKC').toLowerCase().replace(unseen, '').replace(/\s/g, ' ');
  let whole = '';
  for (let at = 0; at < plain.length; at += 1) {
    const unit = known.whole[plain.charCodeAt(at)] ?? slow;
    whole += unit === slow ? plain.charAt(at) : String.fromCharCode(unit);
  }
  if (sentenceEnds.includes(cluster)) return { whole, lettersOnly: '\n' };
  return { whole, lettersOnly: [...whole].filter((sign) => letterOrDigit.test(sign)).join('') };
}

/** Emoji and symbols come again and again; emptied when full, for a hostile text could name thousands. */
const clusters = new Map<string, FoldedCluster>();
const mostClusters = 2_000;

function foldedCluster(cluster: string, known: Tables): FoldedCluster {
  const before = clusters.get(cluster);
  if (before !== undefined) return before;
  const fresh = foldCluster(cluster, known);
  if (clusters.size >= mostClusters) clusters.clear();
  clusters.set(cluster, fresh);
  return fresh;
}

/** Units are gathered and joined at once: sign by sign takes twice as long, out of a typed array four times. */
const joined = (units: readonly number[]): string => Reflect.apply(String.fromCharCode, null, units);

/** @param places filled with the place of every folded unit, and the end; null where nobody asks */
function run(text: string, form: keyof Tables, places: number[] | null): string {
  tables ??= madeTables();
  const table = tables[form];
  const original = text.slice(0, longestFolded);
  const end = original.length;
  let result = '';
  let units: number[] = [];
  let at = 0;
  while (at < end) {
    const unit = table[original.charCodeAt(at)] ?? slow;
    if (unit !== slow && !(at + 1 < end && mayJoin(original.charCodeAt(at + 1)))) {
      if (unit !== 0) {
        units.push(unit);
        if (places !== null) places.push(at);
      }
      at += 1;
      continue;
    }
    const next = clusterEnd(original, at, tables);
    const piece = foldedCluster(original.slice(at, next), tables)[form];
    result += joined(units) + piece;
    units = [];
    for (let part = 0; places !== null && part < piece.length; part += 1) places.push(at);
    at = next;
  }
  places?.push(at);
  return result + joined(units);
}

/** The places are worked out when they are first asked for: most texts hold no hit. */
class Folding implements FoldedText {
  readonly text: string;
  private readonly original: string;
  private readonly form: keyof Tables;
  private found: readonly number[] | null = null;

  constructor(original: string, form: keyof Tables) {
    this.text = run(original, form, null);
    this.original = original;
    this.form = form;
  }

  get places(): readonly number[] {
    if (this.found !== null) return this.found;
    const found: number[] = [];
    run(this.original, this.form, found);
    this.found = found;
    return found;
  }
}

/** Several questions are asked of the same captions one after the other, and again when the brief changes. */
const foldedBefore: Readonly<Record<keyof Tables, Map<string, FoldedText>>> = {
  whole: new Map(),
  lettersOnly: new Map(),
};

/** One creator's captions; longer ones are rare, so that this stays within some megabytes. */
const mostFolded = 1_000;

function folded(original: string, form: keyof Tables): FoldedText {
  const known = foldedBefore[form];
  const before = known.get(original);
  if (before) return before;
  const fresh = new Folding(original, form);
  if (known.size >= mostFolded) known.clear();
  known.set(original, fresh);
  return fresh;
}

/**
 * Gives the text in lower case, in compatibility form (NFKC), in one Chinese script (simplified, one character for one), without
 * invisible signs, every white space as a space. Fold the words to look for the same way. Reads the first `longestFolded` units.
 */
export const foldForMatching = (text: string): FoldedText => folded(text, 'whole');

/**
 * The same without spaces, punctuation, symbols and emoji, against 「賭 * 博」; a line feed stands where a sentence or clause ends,
 * so that no word is found across two of them.
 */
export const foldWithoutSigns = (text: string): FoldedText => folded(text, 'lettersOnly');
