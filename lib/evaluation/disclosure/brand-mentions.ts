// Tells the places where a text names a brand: its account, a listed name, a name with a product beside it.
import { foldForMatching } from '../../text/fold-chinese.ts';
import { type Place, standsAlone } from '../../text/list-finder.ts';
import type { Mention } from '../../text/mentions.ts';
import { isUnspaced, signBefore } from '../../text/writing.ts';
import { type CaptionText, isNear } from './caption-text.ts';
import { listNames, ruleWords } from './rule-words.ts';
import type { BrandSigns } from './rules.ts';

/** "@mistroom.coffee", "@hinattakids": a part or the end of the handle says what the account is. */
function isBrandHandle(handle: string, { handleMarks, handleEndings }: BrandSigns): boolean {
  const name = handle.toLowerCase();
  const [, ...parts] = name.split(/[._-]/);
  return parts.some((part) => handleMarks.includes(part)) || handleEndings.some((ending) => name.endsWith(ending));
}

/** The same list comes with every caption of a creator: it is folded once. */
const foldedLists = new WeakMap<readonly string[], readonly string[]>();

function foldedNames(names: readonly string[]): readonly string[] {
  const before = foldedLists.get(names);
  if (before !== undefined) return before;
  const fresh = names.map((name) => foldForMatching(name).text.trim()).filter((name) => name !== '');
  foldedLists.set(names, fresh);
  return fresh;
}

/** Gives the places of the names, which the user has listed, in the original text. */
function listedNames({ folded, original }: CaptionText, names: readonly string[]): readonly Place[] {
  return foldedNames(names).flatMap((word) => {
    const found: Place[] = [];
    for (let at = folded.text.indexOf(word); at !== -1; at = folded.text.indexOf(word, at + word.length)) {
      const place = { start: at, end: at + word.length };
      if (!standsAlone(folded.text, place)) continue;
      found.push({ start: folded.places[at] ?? 0, end: folded.places[place.end] ?? original.length });
    }
    return found;
  });
}

const capitalised = /[A-Z][A-Za-z&']{2,39}/g;

/** In a text of an alphabet the first word of a sentence has a capital too, and says nothing. */
function beginsSentence(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 8), start).trimEnd();
  return before === '' || /[.!?:\n"“([|]$/.test(before) || text.slice(Math.max(0, start - 2), start).includes('\n');
}

function namesBesideProducts({ original, find }: CaptionText, signs: BrandSigns): readonly Place[] {
  const products = find(listNames.products);
  if (products.length === 0) return [];
  return [...original.matchAll(capitalised)].flatMap((match) => {
    const place = { start: match.index, end: match.index + match[0].length };
    if (signs.notNames.includes(match[0].toLowerCase())) return [];
    const before = signBefore(original, place.start);
    if (/[A-Za-z@#._\d]/.test(before)) return [];
    const amongIdeographs = [before, original.slice(place.end).trimStart().charAt(0)].some(isUnspacedSign);
    if (!amongIdeographs && beginsSentence(original, place.start)) return [];
    const isBeside = products.some(
      (product) => product.start !== place.start && isNear(original, place, product, signs.besideProduct),
    );
    return isBeside ? [place] : [];
  });
}

const isUnspacedSign = (sign: string) => sign !== '' && isUnspaced(sign);

export interface BrandMentions {
  /** Accounts and names that are a brand's, as far as the text tells. */
  readonly brands: readonly Place[];
  /** Every account mentioned: a brand's or a person's. */
  readonly accounts: readonly Mention[];
}

/** @param listed names of brands that the user has given: the own brand, rivals */
export function brandMentions(text: CaptionText, listed: readonly string[]): BrandMentions {
  const { brandSigns: signs } = ruleWords();
  const products = text.find(listNames.products);
  const accounts = text.mentions.filter(
    (mention) =>
      isBrandHandle(mention.handle, signs) ||
      products.some((product) => isNear(text.original, mention, product, signs.near)),
  );
  return {
    brands: [...accounts, ...listedNames(text, listed), ...namesBesideProducts(text, signs)],
    accounts: text.mentions,
  };
}
