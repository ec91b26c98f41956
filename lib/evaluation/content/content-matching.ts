// Finds the words of the lists and of the brief in one text, and sets aside what its surroundings make harmless.
import { longestFolded } from '../../text/fold-chinese.ts';
import type { ScreeningBrief } from '../brief.ts';
import type { WordChoice } from '../judging-rules.ts';
import rules from './content-rules.json' with { type: 'json' };
import {
  contentWords,
  type ListedWord,
  listsAskedFor,
  noChoice,
  ownLiterals,
  ownPatterns,
  ownWordsOf,
} from './content-words.ts';
import { type HealthReading, type Reading, readHealthWord } from './health-reading.ts';
import type { ContentCategory, ReasonId } from './word-lists/word-list.ts';
import { type Nearby, nearbyIn } from './word-matching/nearby.ts';
import { collapseNumbers } from './word-matching/numbers.ts';
import { type LetterSpan, occurrenceAt } from './word-matching/occurrence.ts';
import { type ReadText, readText } from './word-matching/read-text.ts';
import { walkTrie, wordTrie } from './word-matching/word-trie.ts';

export interface ContentHit {
  readonly category: ContentCategory;
  /** Null for the brief's own words. */
  readonly reason: ReasonId | null;
  /** As the list or the brief writes it. */
  readonly word: string;
  /** Places in the text as given: from the first unit to behind the last. */
  readonly from: number;
  readonly to: number;
  /** `note`: worth knowing, not worth a look by itself. */
  readonly level: 'hit' | 'note';
  readonly reading: Reading;
}

const isException = ({ letters }: Pick<ReadText, 'letters'>, start: number, { exceptions }: ListedWord): boolean =>
  exceptions.some(({ key, offset }) => letters.startsWith(key, start - offset));

/** True when nothing around the word makes it harmless, and what it needs stands beside it. */
function holds(text: ReadText, near: Nearby, { start, end }: LetterSpan, word: ListedWord): boolean {
  const { beside, unless, negations } = word;
  const isBeside =
    beside.length === 0 || near(beside, start - rules.besideReach, start) || near(beside, end, end + rules.besideReach);
  if (!isBeside) return false;
  if (unless.some((words) => near(words, start - rules.unlessReach, end + rules.unlessReach))) return false;
  const clause = text.letters.lastIndexOf('\n', start - 1) + 1;
  return !near(negations, Math.max(clause, start - rules.negationReach), start);
}

const isOverlapping = (one: ContentHit, other: ContentHit) => one.from < other.to && other.from < one.to;

/** Hits before notes, longer before shorter; what was found first stands before the rest. */
const rank = (one: ContentHit, other: ContentHit) =>
  Number(one.level === 'note') - Number(other.level === 'note') || other.to - other.from - (one.to - one.from);

/** Leaves one of those that lie over one another. */
function withoutOverlaps(found: readonly ContentHit[]): readonly ContentHit[] {
  const kept: ContentHit[] = [];
  for (const next of found.toSorted(rank)) {
    if (!kept.some((one) => isOverlapping(one, next))) kept.push(next);
  }
  return kept.toSorted((one, other) => one.from - other.from);
}

export type ContentMatcher = (text: string) => readonly ContentHit[];

type Found = Omit<ContentHit, 'from' | 'to'>;

const ownHit = (word: string): Found => ({
  category: 'own-words',
  reason: null,
  word,
  level: 'hit',
  reading: 'decided',
});

/** Gives where words stand that have no letter to fold, an emoji say: as they are written. */
function literalHits(original: string, words: readonly string[]): readonly ContentHit[] {
  return words.flatMap((word) => {
    const hits: ContentHit[] = [];
    for (let at = original.indexOf(word); at !== -1; at = original.indexOf(word, at + word.length)) {
      hits.push({ ...ownHit(word), from: at, to: at + word.length });
      if (hits.length === rules.mostHitsOfText) break;
    }
    return hits;
  });
}

/**
 * Makes a matcher for one brief and what the user has chosen for all. It looks at the first 5,000 units of a text and gives the hits in the order of the text, none
 * lying over another, at most `mostHitsOfText` and the own words without letters.
 */
export function contentMatcher(
  brief: Pick<ScreeningBrief, 'ownWords' | 'sector'>,
  choice: WordChoice = noChoice,
): ContentMatcher {
  const made = contentWords();
  const words = ownWordsOf(brief, choice);
  const own = ownPatterns(words);
  const ownTrie = wordTrie(own.map((pattern) => [pattern.key, pattern] as const));
  const asked = listsAskedFor(own, choice);
  const literals = ownLiterals(words);

  function listed(text: ReadText, near: Nearby, span: LetterSpan | null, word: ListedWord): Found | null {
    const { list, entry, pattern } = word;
    if (span === null || !asked.has(list) || !holds(text, near, span, word)) return null;
    const reading: HealthReading =
      list.sector === null
        ? { level: entry.level, reading: 'decided' }
        : readHealthWord(near, span, word, brief.sector, made);
    return reading && { category: list.id, reason: entry.reason, word: pattern.word, ...reading };
  }

  return (original) => {
    const text = readText(original);
    const near = nearbyIn(text);
    const found: ContentHit[] = [...literalHits(original.slice(0, longestFolded), literals)];
    const isFull = () => found.length >= rules.mostHitsOfText;
    const add = (span: LetterSpan | null, hit: Found | null) => {
      if (span && hit) found.push({ ...hit, from: text.placeOf(span.start), to: text.endOf(span.end - 1) });
    };
    walkTrie(text.letters, ownTrie, (pattern, start) => {
      if (!isFull()) add(occurrenceAt(text, start, pattern), ownHit(pattern.word));
    });
    walkTrie(text.letters, made.words, (word, start) => {
      if (isFull() || isException(text, start, word)) return;
      const span = occurrenceAt(text, start, word.pattern);
      add(span, listed(text, near, span, word));
    });
    const numberless = collapseNumbers(text.letters);
    if (numberless !== null) {
      walkTrie(numberless.letters, made.numbered, (word, start) => {
        if (isFull() || isException(numberless, start, word)) return;
        const span = numberless.spanOf(text, start, word.pattern);
        add(span, listed(text, near, span, word));
      });
    }
    return withoutOverlaps(found);
  };
}
