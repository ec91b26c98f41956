// Finds LINE IDs that a text gives by name ("LINE：meicooks", "加賴 mei0912"): a word that could be anything else is none.
import data from './data/contact-places.json' with { type: 'json' };
import { halfWidth } from './normalise.ts';

const { least, most, wordsBefore } = data.line;

/** Characters after which 賴 is LINE and no part of another word (依賴, 信賴) or a surname's sentence. */
const beforeLai = '加的方私用';

const isLatin = (sign: string) => /^[A-Za-z0-9_]$/.test(sign);
const isHan = (sign: string) => /^\p{Script=Han}$/u.test(sign);

/** The word of Latin letters alone that stands before this place; '' when something else does, an address for one. */
function wordBefore(text: string, end: number): string {
  const before = text.slice(Math.max(0, end - 40), end).trimEnd();
  let start = before.length;
  while (start > 0 && /[!-~]/.test(before.charAt(start - 1))) start -= 1;
  const run = before.slice(start).replace('/', ' ').trim();
  return /^[A-Za-z]+$/.test(run) ? run : '';
}

/** Signs at the end belong to the sentence around. */
function withoutEnd(signs: string): string {
  let end = signs.length;
  while (end > 0 && '._-'.includes(signs.charAt(end - 1))) end -= 1;
  return signs.slice(0, end);
}

/** Can the word at this place mean the messenger? */
function canBeLine(text: string, start: number, word: string): boolean {
  const before = text.charAt(start - 1);
  if (word === '賴') return !isHan(before) || beforeLai.includes(before);
  return !isLatin(before);
}

interface Naming {
  /** Says "ID" or the like: what follows can be nothing else. */
  readonly saysId: boolean;
  /** A colon or a bar stands before what follows. */
  readonly isDelimited: boolean;
  readonly isOfficial: boolean;
  readonly id: string;
  /** What stands behind the ID. */
  readonly after: string;
}

/** Reads what stands behind the word. */
function namingAfter(text: string): Naming | null {
  const label = /^ ?(?:官方)?(?:(id|帳號|帐号|@(?= ?[:|>]))? ?)/i.exec(text);
  const rest = text.slice(label?.[0].length ?? 0);
  const delimiter = /^ ?[:|>] ?/.exec(rest)?.[0] ?? '';
  const found = /^(@?)([A-Za-z0-9][A-Za-z0-9._-]{0,40})/.exec(rest.slice(delimiter.length).trimStart());
  if (!found) return null;
  const [whole, mark = '', signs = ''] = found;
  return {
    saysId: label?.[1] !== undefined && label[1] !== '@',
    isDelimited: delimiter !== '',
    isOfficial: mark !== '',
    id: withoutEnd(signs),
    after: rest.slice(delimiter.length).trimStart().slice(whole.length),
  };
}

/** Is it an ID by its own form and by what stands behind it? */
function isId({ id, after, saysId, isOfficial }: Naming): boolean {
  if (id.length < least || id.length > most || /^[@:/]/.test(after)) return false;
  if (/^(?:www\.|https?$)/i.test(id)) return false;
  if (saysId || isOfficial || /[0-9._-]/.test(id)) return true;
  // Letters alone may be the first word of a sentence, or a shout.
  return !/^ +[A-Za-z]/.test(after) && id !== id.toUpperCase();
}

/** Gives the IDs in small letters, in their order, each once; those of official accounts with "@". */
export function lineIds(text: string): readonly string[] {
  const plain = halfWidth(text)
    .replace(/[\u3000\u00a0]/g, ' ')
    .replace(/｜/g, '|');
  const found = new Set<string>();
  for (const { 0: word, index } of plain.matchAll(/line|賴/gi)) {
    if (!canBeLine(plain, index, word)) continue;
    const naming = namingAfter(plain.slice(index + word.length, index + word.length + 80).split('\n', 1)[0] ?? '');
    if (!naming || !isId(naming)) continue;
    const { saysId, isDelimited, isOfficial, id } = naming;
    const before = wordBefore(plain, index).toLowerCase();
    const isNamed = saysId || isOfficial || isDelimited || plain.charAt(index - 1) === '加';
    const isOwnWord = before === '' || wordsBefore.includes(before);
    if (isNamed && (isOwnWord || saysId || isOfficial)) found.add(`${isOfficial ? '@' : ''}${id.toLowerCase()}`);
  }
  return [...found];
}
