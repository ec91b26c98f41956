// Reads one count out of a label ("25.3m subscribers", "觀看次數：1.3億次") with the bounds of the true value – or null, never a guess.
import { browserUnits, type CountUnit, everywhere, holdsNumberWord, siteUnits, type UnitTable } from './count-units.ts';
import words from './data/count-words.json' with { type: 'json' };
import { languageRow } from './language-row.ts';
import { plainText } from './normalise.ts';
import {
  beginsWord,
  endsWord,
  isAlphabetic,
  isEastAsian,
  isLetter,
  isUnspaced,
  signAt,
  signBefore,
} from './writing.ts';

/** A count as whole numbers; `low` and `high` are inclusive bounds of the true value, equal to `value` where it is exact. */
export interface ReadCount {
  value: number;
  low: number;
  high: number;
  exact: boolean;
}

export interface CountForm {
  /** The page's interface language (BCP 47); null when unknown. Units mean different things in different languages. */
  locale: string | null;
  /** How the site shortens: YouTube and Instagram cut, TikTok rounds to one decimal and drops ".0". */
  shortening: 'truncated' | 'rounded';
  /** The site never shows more digits than this, not even in full ("11.300" on YouTube means 11,300–11,399). */
  significantDigits?: number;
}

const longestLabel = 200;
/** Above this a number is no count of people, views or posts. */
const largest = 1e15;

/** Everything that can stand in a label of a count. Signs that change a number's meaning (+ − % $ ∞ Ⅻ ½ ° /) and signs of code are not in it. */
const plainLabel = /^[\p{L}\p{M}\d .,:()"'’‘“”«»„!?·•…、。「」『』・।॥॰་׳״،؛؟٬٫‐‑–—-]*$/u;

/** Han and Hangul numerals and ordinal signs beside a number that are no unit of the tables. */
const numeralSign = /^[一二三四五六七八九十百千萬万億亿兆京零〇两兩第幾几數数拾佰仟百십백천만억조]/u;

interface WrittenNumber {
  readonly groups: readonly string[];
  readonly marks: readonly string[];
  readonly start: number;
  readonly end: number;
}

const isDigit = (sign: string): boolean => sign >= '0' && sign <= '9';

function endOfDigits(text: string, start: number): number {
  let end = start;
  while (end < text.length && isDigit(text.charAt(end))) end += 1;
  return end;
}

/** The first number of the text with its marks ("1.234.567" → three groups, two marks). A space belongs to it only before three digits. */
function firstNumber(text: string): WrittenNumber | null {
  const start = text.search(/\d/);
  if (start === -1) return null;
  const groups: string[] = [];
  const marks: string[] = [];
  let at = start;
  for (;;) {
    const end = endOfDigits(text, at);
    groups.push(text.slice(at, end));
    const sign = text.charAt(end);
    const next = endOfDigits(text, end + 1) - end - 1;
    if (next === 0 || !".,'’٬٫ ".includes(sign) || (sign === ' ' && next !== 3)) return { groups, marks, start, end };
    marks.push(sign === '٬' ? ',' : sign === '٫' ? '.' : sign === '’' ? "'" : sign);
    at = end + 1;
  }
}

const allAlike = (marks: readonly string[]): boolean => marks.every((mark) => mark === marks[0]);

/** True for 1,234,567 and, with several marks, for the Indian 12,34,567. */
function groupsThousands(groups: readonly string[]): boolean {
  const [first = '', ...rest] = groups;
  if (first.length === 0 || first.length > 3 || first.startsWith('0') || rest.at(-1)?.length !== 3) return false;
  const size = rest.length > 1 && first.length < 3 && rest[0]?.length === 2 ? 2 : 3;
  return rest.every((group, index) => group.length === (index === rest.length - 1 ? 3 : size));
}

/** The number as shown: its digits as a whole number and how many of them are decimals; null where its marks contradict each other. */
function digitsOf(
  { groups, marks }: WrittenNumber,
  unit: CountUnit | null,
): { digits: number; decimals: number } | null {
  const joined = groups.join('');
  if (joined.length > 15) return null;
  const digits = Number(joined);
  const [first = '', second = ''] = groups;
  if (first.length > 1 && first.startsWith('0')) return null;
  if (marks.length === 0) return unit && !unit.thousands && joined.length > 4 ? null : { digits, decimals: 0 };
  if (unit && marks.length === 1 && second.length < 3 && (marks[0] === '.' || marks[0] === ',')) {
    return first.length > 4 ? null : { digits, decimals: second.length };
  }
  // Three digits after a mark group thousands. Before a unit that is only so where the language is known to count thousands of it.
  if (!allAlike(marks) || !groupsThousands(groups) || (unit && unit.thousands !== marks[0])) return null;
  return { digits, decimals: 0 };
}

interface Found {
  readonly unit: CountUnit;
  /** Where the rest of the text begins and where the text before the number and its unit ends. */
  readonly end: number;
  readonly start: number;
}

const skipSpace = (text: string, at: number): number => (text.charAt(at) === ' ' ? at + 1 : at);

/**
 * The unit that begins the text at `at`, the longest one that ends at the end of a word. Single letters count in their own case only
 * where the language is not one of the sites': K is 1,000 everywhere, but k is 100,000 in Tongan.
 */
function unitAfter(
  table: UnitTable,
  text: string,
  at: number,
  foldLetters: boolean,
): { unit: CountUnit; end: number } | null {
  if (!table.firsts.has(text.charAt(at))) return null;
  for (let length = Math.min(table.longest, text.length - at); length > 0; length -= 1) {
    const token = text.slice(at, at + length);
    const unit =
      table.exact.get(token) ?? (length > 1 || foldLetters ? table.folded.get(token.toLowerCase()) : undefined);
    if (unit && endsWord(text, at + length)) return { unit, end: at + length };
  }
  if (table.stems.length === 0) return null;
  let end = at;
  while (isLetter(signAt(text, end))) end += signAt(text, end).length;
  const word = text.slice(at, end).toLowerCase();
  const unit = table.stems.find(([stem]) => word.startsWith(stem))?.[1];
  return unit ? { unit, end } : null;
}

function unitBeside(table: UnitTable, text: string, { start, end }: WrittenNumber, foldLetters: boolean): Found | null {
  const ahead = text.charAt(start - 1) === ' ' ? start - 1 : start;
  for (const [before, after, unit] of table.around) {
    if (!text.endsWith(before, ahead) || !beginsWord(text, ahead - before.length)) continue;
    const rest = after === '' ? end : skipSpace(text, end);
    if (
      !text.startsWith(after, rest) ||
      (isLetter(signAt(text, rest + after.length)) && !endsWord(text, rest + after.length))
    )
      continue;
    if (after === '' && isLetter(signAt(text, end))) continue;
    return { unit, start: ahead - before.length, end: rest + after.length };
  }
  const found = unitAfter(table, text, skipSpace(text, end), foldLetters);
  return found && { ...found, start };
}

const set = (row: string): ReadonlySet<string> => new Set(row.split('|'));
const shortWords = set(words.words);
const gluedWords = words.glued.split('|');
const plainNouns = set(words.nouns);

/** True for a sign that is no letter, and for one of a script whose number words are all in our tables. */
const isListed = (sign: string): boolean => !isLetter(sign) || isAlphabetic(sign) || isEastAsian(sign);

/** True when the word beside a number without a known unit is more likely the thing that is counted than a unit. */
function countsThing(text: string, { start, end, groups }: WrittenNumber, own: UnitTable | null): boolean {
  const glued = signBefore(text, start);
  const previous = glued === ' ' ? signBefore(text, start - 1) : glued;
  const at = skipSpace(text, end);
  const next = signAt(text, at);
  if ((isLetter(glued) && !isUnspaced(glued)) || numeralSign.test(glued) || numeralSign.test(next)) return false;
  if (own && ![previous, next].every((sign) => isListed(sign) || own.blocks.has(sign.charCodeAt(0) >> 8))) return false;
  if (!isLetter(next) || isUnspaced(next)) return true;
  if (at === end) return gluedWords.some((word) => text.startsWith(word, at));
  // Units stand beside short numbers; the sites write nothing above 9,999 with all its digits and a unit.
  return groups.length > 1 || groups.join('').length > 4 || isThing(text.slice(at));
}

/** Scripts whose signs are syllables: those of India and Ethiopia. */
const syllabic = /^[\u0900-\u0ddf\u1200-\u139f]/;

function isThing(after: string): boolean {
  const [, word = '', dot] = /^([\p{L}\p{M}’'׳॰]+)(\.?)/u.exec(after) ?? [];
  const name = word.toLowerCase();
  if (shortWords.has(name) || /^d['’]/.test(name)) return true;
  // Unknown abbreviations ("24 gaz views", "3 tkr. visninger") are short, in scripts of syllables shorter still, or end with a full stop.
  const size = [...name].length;
  return size > 4 || (!dot && size > (syllabic.test(name) ? 2 : 3));
}

/** Without a language only words can be trusted that tell their own. */
const tellsItself = (text: string): boolean =>
  (text.match(/[\p{L}\p{M}]+/gu) ?? []).every(
    (word) => plainNouns.has(word.toLowerCase()) || [...word].every(isEastAsian),
  );

/** The unit of a number, `none` when it stands in full, null when that cannot be told. */
function unitOf(text: string, written: WrittenNumber, locale: string | null): Found | 'none' | null {
  const own = locale === null ? null : siteUnits(locale);
  const known =
    (own && unitBeside(own, text, written, true)) ??
    (own || !locale ? unitBeside(everywhere, text, written, own !== null) : null);
  if (known) return known;
  const sure = countsThing(text, written, own) && !holdsNumberWord(text) && digitsOf(written, null) !== null;
  if (sure && (locale === null || !mayHideUnit(text, written, own !== null))) return 'none';
  if (locale === null) return null;
  const found =
    unitBeside(browserUnits(locale), text, written, true) ??
    (own ? null : unitBeside(everywhere, text, written, false));
  return found ?? (sure ? 'none' : null);
}

/** True when a word of a language or script whose number words we do not all list stands beside the number. */
function mayHideUnit(text: string, { start, end }: WrittenNumber, isSiteLanguage: boolean): boolean {
  if (!isSiteLanguage) return start > 0 || end < text.length;
  const ahead = text.charAt(start - 1) === ' ' ? start - 1 : start;
  const beside = [signBefore(text, ahead), signAt(text, skipSpace(text, end))];
  return !beside.every((sign) => isListed(sign) || isUnspaced(sign));
}

/** True when what stands around the number and its unit holds no second number, no second unit and no sign. */
function restIsPlain(text: string, { start, end }: { start: number; end: number }, locale: string | null): boolean {
  const before = text.slice(0, start);
  const after = text.slice(end);
  if (/\d/.test(after) || /[-‐‑–—.,'’]$/.test(before) || /^[-‐‑–—'’:]/.test(after)) return false;
  if (locale === null && !(tellsItself(before) && tellsItself(after))) return false;
  return !holdsNumberWord(before) && !holdsNumberWord(after) && !secondUnit(after, locale);
}

function secondUnit(after: string, locale: string | null): boolean {
  const at = skipSpace(after, after.startsWith('.') ? 1 : 0);
  const own = locale === null ? null : siteUnits(locale);
  return (
    (own && unitAfter(own, after, at, true)) !== null ||
    unitAfter(everywhere, after, at, own !== null) !== null ||
    numeralSign.test(after.slice(at))
  );
}

/** @param step one unit of the last digit shown */
function bounds(value: number, lastDigit: number, form: CountForm): ReadCount {
  const cut = form.significantDigits && value >= 1000 ? 10 ** (String(value).length - form.significantDigits) : 1;
  const step = Math.max(lastDigit, cut);
  if (step <= 1) return { value, low: value, high: value, exact: true };
  if (form.shortening === 'truncated') return { value, low: value, high: value + step - 1, exact: false };
  return { value, low: value - Math.floor(step / 2), high: value + Math.ceil(step / 2) - 1, exact: false };
}

function zero(text: string, locale: string | null): ReadCount | null {
  const name = text.toLowerCase();
  const known = locale !== null && languageRow(words.zero, locale) === name;
  return known ? { value: 0, low: 0, high: 0, exact: true } : null;
}

/**
 * Reads a label that holds exactly one count, with or without words around it.
 * @returns null when the label holds no number, more than one, or one of an unknown form (rules: docs/decisions/0004-where-count-units-come-from.md)
 */
export function readCount(text: string, form: CountForm): ReadCount | null {
  if (text.length > longestLabel) return null;
  const plain = plainText(text);
  if (!plainLabel.test(plain) || /[a-z]\(/i.test(plain)) return null;
  const written = firstNumber(plain);
  if (!written) return zero(plain, form.locale);
  const found = unitOf(plain, written, form.locale);
  if (found === null) return null;
  const unit = found === 'none' ? null : found.unit;
  if (unit?.exponent === 0 || !restIsPlain(plain, found === 'none' ? written : found, form.locale)) return null;
  const shown = digitsOf(written, unit);
  if (!shown || (unit && shown.digits === 0)) return null;
  const exponent = (unit?.exponent ?? 0) - shown.decimals;
  const value = Math.round(shown.digits * 10 ** exponent);
  // TikTok shows one decimal and drops a zero there, so its "10K" is 10.0K.
  const dropsZero = unit !== null && shown.decimals === 0 && form.shortening === 'rounded' && !form.significantDigits;
  return value < largest ? bounds(value, 10 ** (dropsZero ? exponent - 1 : exponent), form) : null;
}
