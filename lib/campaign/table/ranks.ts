// Values as ranks, and sorting by them: counted in one pass, where comparing would take seventeen.

/** Places of equal value have equal ranks; `unknown` stands for no value. */
export interface Ranks {
  readonly of: Uint32Array;
  /** How many ranks there are. */
  readonly count: number;
}

const unknownRank = 0xffffffff;

/** Ranks of the first `size` numbers; NaN is unknown. */
export function ranksOfNumbers(values: Float64Array, size: number): Ranks {
  const known = values.slice(0, size).filter((value) => !Number.isNaN(value));
  known.sort();
  const rankOf = new Map<number, number>();
  for (const value of known) if (!rankOf.has(value)) rankOf.set(value, rankOf.size);
  const of = new Uint32Array(size);
  for (let place = 0; place < size; place += 1) of[place] = rankOf.get(values[place] ?? Number.NaN) ?? unknownRank;
  return { of, count: rankOf.size };
}

/** Ranks of texts by their code units, as the store's indexes order them; the empty text is unknown. */
export function ranksOfTexts(texts: readonly string[]): Ranks {
  const distinct = new Set(texts);
  distinct.delete('');
  const rankOf = new Map([...distinct].sort().map((text, rank) => [text, rank]));
  const of = new Uint32Array(texts.length);
  for (const [place, text] of texts.entries()) of[place] = rankOf.get(text) ?? unknownRank;
  return { of, count: rankOf.size };
}

/** Stages stand in the campaign's order, those that it does not have behind them. */
export function ranksOfStages(stages: readonly string[], order: readonly string[]): Ranks {
  const rankOf = new Map(order.map((stage, rank) => [stage, rank]));
  const of = Uint32Array.from(stages, (stage) => (stage === '' ? unknownRank : (rankOf.get(stage) ?? order.length)));
  return { of, count: order.length + 1 };
}

/** One pass of a sort by counting: stable, so that the pass that counts most comes last. */
export function sortedByRank(
  places: Uint32Array<ArrayBuffer>,
  { of, count }: Ranks,
  isDescending: boolean,
): Uint32Array<ArrayBuffer> {
  const bucketOf = (place: number) => {
    const rank = of[place] ?? unknownRank;
    if (rank === unknownRank) return count;
    return isDescending ? count - 1 - rank : rank;
  };
  const starts = new Uint32Array(count + 2);
  for (const place of places) {
    const next = bucketOf(place) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let bucket = 1; bucket < starts.length; bucket += 1) {
    starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0);
  }
  const sorted = new Uint32Array(places.length);
  for (const place of places) {
    const bucket = bucketOf(place);
    const at = starts[bucket] ?? 0;
    sorted[at] = place;
    starts[bucket] = at + 1;
  }
  return sorted;
}
