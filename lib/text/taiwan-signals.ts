// Finds signs that a writer lives in Taiwan: Zhuyin, the currency, shops, cities, and wording that hardly anyone else uses.
import data from './data/taiwan-signals.json' with { type: 'json' };
import { wordFinder } from './find-words.ts';
import { type FoldedText, foldForMatching } from './fold-chinese.ts';

/** One word with what must stand around it; the data file describes the fields. */
interface Signal {
  readonly word: string;
  /** The word before folding. */
  readonly written: string;
  readonly asWritten: boolean;
  readonly beside: string | null;
  readonly notAfter: string;
  readonly notBefore: string;
  /** Longer words around it that mean something else, with the place of the word in them. */
  readonly except: readonly { readonly word: string; readonly place: number }[];
  readonly withOneOf: string;
}

interface Entry {
  readonly words: string;
  readonly asWritten?: boolean;
  readonly beside?: string;
  readonly notAfter?: string;
  readonly notBefore?: string;
  readonly except?: string;
  readonly withOneOf?: string;
}

const entries: readonly Entry[] = data.entries;

function signalsOf(entry: Entry): readonly Signal[] {
  const { asWritten = false, beside = null, notAfter = '', notBefore = '', except = '', withOneOf = '' } = entry;
  return entry.words.split(' ').map((written) => {
    const word = foldForMatching(written).text;
    const longer = except === '' ? [] : except.split(' ').map((one) => foldForMatching(one).text);
    return {
      word,
      written,
      asWritten,
      beside,
      notAfter,
      notBefore,
      except: longer.flatMap((one) => (one.includes(word) ? [{ word: one, place: one.indexOf(word) }] : [])),
      withOneOf,
    };
  });
}

const findSignal = wordFinder(entries.flatMap(signalsOf).map((signal) => [signal.word, signal]));

const latinOrDigit = /[a-z0-9\u00c0-\u024f]/;
const chinese = /[\u3400-\u9fff]/;
/** の alone is Chinese fashion. */
const kana = /[\u3041-\u306d\u306f-\u3096\u30a1-\u30fa]/;

function standsRight({ text }: FoldedText, signal: Signal, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (before !== '' && signal.notAfter.includes(before)) return false;
  if (after !== '' && signal.notBefore.includes(after)) return false;
  if (signal.except.some(({ word, place }) => text.startsWith(word, start - place))) return false;
  if (signal.beside === null) return true;
  const glued = /[a-z0-9]$/.test(signal.word) && latinOrDigit.test(after) ? before + after : before;
  if (latinOrDigit.test(glued)) return signal.beside === 'digit' && !/[a-z]/.test(glued);
  if (signal.beside === 'digit')
    return /\d ?$/.test(text.slice(Math.max(0, start - 2), start)) || /^ ?\d/.test(text.slice(end, end + 2));
  return signal.beside === 'latin' || (chinese.test(text) && !kana.test(text));
}

function hasWord(original: string): boolean {
  const folded = foldForMatching(original);
  const found = findSignal(folded.text, (signal, start, end) => {
    if (!standsRight(folded, signal, start, end)) return false;
    if (signal.withOneOf !== '' && ![...signal.withOneOf].some((sign) => original.includes(sign))) return false;
    return (
      !signal.asWritten || original.slice(folded.places[start], folded.places[end]).toLowerCase() === signal.written
    );
  });
  return found !== null;
}

/** Zhuyin and its extension; U+3127 ㄧ alone is left out: it is typed for 一. */
const zhuyin = /[\u3105-\u3126\u3128-\u312f\u31a0-\u31bf]/;

/** Faces drawn with Zhuyin, which input methods of the mainland offer: ㄟ(▔,▔)ㄏ, ㄒ_ㄒ. */
const faces = /ㄟ[(（]|[)）]ㄏ|ㄒ[._oO]{1,3}ㄒ/g;

/** True when the text is partly written in Zhuyin. */
export const hasZhuyin = (text: string): boolean => zhuyin.test(text) && zhuyin.test(text.replace(faces, ''));

/** True when the text holds a signal of Taiwan. */
export const hasTaiwanSignal = (text: string): boolean => hasZhuyin(text) || hasWord(text);
