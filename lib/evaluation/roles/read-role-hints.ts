// Checks the data file of the role hints and makes its word lists ready to search.
import { fail, fieldsOf, listOf, numberOf, numberOrNull, textOf, wordOf } from '../data-file.ts';
import { type WordList, wordListOf } from './listed-words.ts';
import { type RoleId, roleIds } from './roles.ts';

/** Kinds of hints that words give; `several-brands`, `audience-size` and `no-agency-line` are found in other ways. */
const wordHints = ['title', 'practice', 'teaching', 'own-test', 'selling', 'shop-link', 'live', 'buying-call'] as const;
export type WordHint = (typeof wordHints)[number];

/** Where on the page a hint was found. */
const hintPlaces = ['name', 'category', 'bio', 'links', 'captions'] as const;
export type HintPlace = (typeof hintPlaces)[number];

export interface HintWords {
  readonly hint: WordHint;
  readonly role: RoleId;
  readonly places: readonly HintPlace[];
  readonly list: WordList;
}

export interface SizeRange {
  /** Followers, inclusive. */
  readonly from: number;
  /** Inclusive; null has no end. */
  readonly to: number | null;
}

export interface RoleHints {
  /** Different hints from which on a role is suggested. */
  readonly hintsNeeded: number;
  readonly captions: {
    /** Newest posts whose captions are searched. */
    readonly most: number;
    /** Units of a caption that are searched. */
    readonly longest: number;
    /** Share of the captions in which a word must stand to be a hint. */
    readonly share: number;
    /** Fewest posts for a share of buying calls or lives. */
    readonly fewest: number;
    readonly buyingCallShare: number;
    readonly liveShare: number;
  };
  readonly brandsNeeded: number;
  readonly followers: { readonly kol: SizeRange; readonly koc: SizeRange };
  readonly words: readonly HintWords[];
  readonly contactLine: WordList;
  readonly brand: {
    /** Parts of a handle that mark a brand's account. */
    readonly marks: readonly string[];
    readonly productWords: WordList;
    readonly priceWords: WordList;
  };
}

const file = 'role hints';

function wordsOf(fields: Readonly<Record<string, unknown>>, name: string): readonly string[] {
  const value = fields[name];
  if (!Array.isArray(value)) return fail(file, `${name} is no list`);
  return value.map((word: unknown, index) => {
    if (typeof word !== 'string' || word.trim() === '') return fail(file, `${name}[${index}] is no word`);
    if (value.indexOf(word) !== index) return fail(file, `${name} names ${word} twice`);
    return word;
  });
}

function readWords(entry: unknown): HintWords {
  const fields = fieldsOf(entry, file);
  const hint = wordOf(fields, 'hint', wordHints, file);
  return {
    hint,
    role: wordOf(fields, 'role', roleIds, file),
    places: listOf(fields, 'places', `${file}, ${hint}`).map((place) => wordOf({ place }, 'place', hintPlaces, file)),
    list: wordListOf(wordsOf(fields, 'words'), wordsOf(fields, 'exceptions'), wordsOf(fields, 'exactCase')),
  };
}

function readRange(value: unknown): SizeRange {
  const fields = fieldsOf(value, file);
  return { from: numberOf(fields, 'from', file), to: numberOrNull(fields, 'to', file) };
}

/** Gives a share above 0, at most 1. */
function shareOf(fields: Readonly<Record<string, unknown>>, name: string): number {
  const share = numberOf(fields, name, file);
  return share > 0 && share <= 1 ? share : fail(file, `${name} is no share`);
}

/** Gives the hints; throws with the place when the file is not as described. */
export function readRoleHints(data: unknown): RoleHints {
  const fields = fieldsOf(data, file);
  const captions = fieldsOf(fields.captions, file);
  const followers = fieldsOf(fields.followers, file);
  const brand = fieldsOf(fields.brand, file);
  textOf(fieldsOf(fieldsOf(fields.sources, file).article, file), 'url', file);
  return {
    hintsNeeded: numberOf(fields, 'hintsNeeded', file),
    captions: {
      most: numberOf(captions, 'most', file),
      longest: numberOf(captions, 'longest', file),
      share: shareOf(captions, 'share'),
      fewest: numberOf(captions, 'fewest', file),
      buyingCallShare: shareOf(captions, 'buyingCallShare'),
      liveShare: shareOf(captions, 'liveShare'),
    },
    brandsNeeded: numberOf(fields, 'brandsNeeded', file),
    followers: { kol: readRange(followers.kol), koc: readRange(followers.koc) },
    words: listOf(fields, 'words', file).map(readWords),
    contactLine: wordListOf(wordsOf(fields, 'contactLine')),
    brand: {
      marks: wordsOf(brand, 'marks'),
      productWords: wordListOf(wordsOf(brand, 'productWords')),
      priceWords: wordListOf(wordsOf(brand, 'priceWords')),
    },
  };
}
