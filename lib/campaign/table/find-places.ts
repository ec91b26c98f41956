// Which lines of a list pass the conditions, and in which order they stand.
import { tagKey } from '../listing.ts';
import { neverRead } from '../shortlist-row.ts';
import type { LineColumns } from './line-columns.ts';
import { sortedByRank } from './ranks.ts';
import { bitsOf, fitNumber, type NumberColumn, platformNumber, searchWords, taiwanNumber } from './row-line.ts';
import type { ColumnOrder, Condition, Range } from './table-query.ts';

const millisecondsPerDay = 86_400_000;

/** What conditions ask for beside the lines. */
interface FindContext {
  /** Now in milliseconds since 1970. */
  readonly now: number;
  /** The list's stages in their order. */
  readonly stageOrder: readonly string[];
  /** The creators on a campaign's shortlist. */
  readonly listed: (campaignId: string) => ReadonlySet<string>;
}

type Test = (place: number) => boolean;

function inRange(range: Range): (value: number) => boolean {
  const from = range.from ?? Number.NEGATIVE_INFINITY;
  const to = range.to ?? Number.POSITIVE_INFINITY;
  // What is not known is NaN and lies in no range.
  return (value) => value >= from && value <= to;
}

function numberTest(columns: LineColumns, column: NumberColumn, passes: (value: number) => boolean): Test {
  const values = columns.numbersOf(column);
  return (place) => passes(values[place] ?? Number.NaN);
}

function oneOfTest(columns: LineColumns, column: NumberColumn, numbers: readonly number[]): Test {
  const wanted = new Set(numbers);
  return numberTest(columns, column, (value) => wanted.has(value));
}

function bitTest({ bits }: LineColumns, wanted: number): Test {
  return (place) => ((bits[place] ?? 0) & wanted) !== 0;
}

function textTest({ searches }: LineColumns, text: string): Test {
  const words = searchWords(text);
  return (place) => {
    const searched = searches[place] ?? '';
    return words.every((word) => searched.includes(word));
  };
}

function tagTest({ tags }: LineColumns, oneOf: readonly string[], not: boolean): Test {
  const wanted = new Set(oneOf.map(tagKey));
  return (place) => (tags[place] ?? []).some((tag) => wanted.has(tag)) !== not;
}

function listedTest({ keys }: LineColumns, lists: readonly ReadonlySet<string>[]): Test {
  return (place) => lists.some((list) => list.has(keys[place] ?? ''));
}

function testOf(columns: LineColumns, condition: Condition, context: FindContext): Test {
  switch (condition.field) {
    case 'text':
      return textTest(columns, condition.text);
    case 'platform':
      return oneOfTest(columns, 'platform', condition.oneOf.map(platformNumber));
    case 'tier':
    case 'band':
    case 'flag':
    case 'role':
      return bitTest(columns, bitsOf(condition.field, condition.oneOf as never));
    case 'stage':
    case 'owner': {
      const texts = condition.field === 'stage' ? columns.stages : columns.owners;
      const wanted = new Set(condition.oneOf);
      return (place) => wanted.has(texts[place] ?? '');
    }
    case 'tag':
      return tagTest(columns, condition.oneOf, condition.not);
    case 'fit':
      return oneOfTest(columns, 'fit', condition.oneOf.map(fitNumber));
    case 'taiwan':
      return oneOfTest(columns, 'taiwan', condition.oneOf.map(taiwanNumber));
    case 'followers':
    case 'rate':
    case 'traditional':
      return numberTest(columns, condition.field, inRange(condition.range));
    case 'lastSeen': {
      const passes = inRange(condition.range);
      return numberTest(
        columns,
        'readAt',
        (readAt) =>
          readAt !== neverRead && passes(Math.max(0, Math.floor((context.now - readAt) / millisecondsPerDay))),
      );
    }
    case 'doNotContact':
      return numberTest(columns, 'doNotContact', (since) => Number.isNaN(since) !== condition.is);
    case 'campaign':
      return listedTest(columns, condition.oneOf.map(context.listed));
  }
}

/** Does the condition ask for nothing yet, so that every row passes? */
export function asksNothing(condition: Condition): boolean {
  if ('range' in condition) return condition.range.from === null && condition.range.to === null;
  if ('oneOf' in condition) return condition.oneOf.length === 0;
  return condition.field === 'text' && searchWords(condition.text).length === 0;
}

/** Gives for each place whether it passes all conditions: 1 or 0. */
export function passing(columns: LineColumns, conditions: readonly Condition[], context: FindContext): Uint8Array {
  const passes = new Uint8Array(columns.size).fill(1);
  for (const condition of conditions) {
    if (asksNothing(condition)) continue;
    const test = testOf(columns, condition, context);
    for (let place = 0; place < passes.length; place += 1) {
      if (passes[place] === 1 && !test(place)) passes[place] = 0;
    }
  }
  return passes;
}

/** Gives all places in order. */
export function ordered(
  columns: LineColumns,
  order: readonly ColumnOrder[],
  stageOrder: readonly string[],
): Uint32Array<ArrayBuffer> {
  return order
    .toReversed()
    .reduce(
      (places, { column, direction }) =>
        sortedByRank(places, columns.ranksOf(column, stageOrder), direction === 'descending'),
      columns.newestFirst(),
    );
}
