// The lines of a list column by column, as a hundred thousand of them are filtered and sorted between two keystrokes.

import { type Ranks, ranksOfNumbers, ranksOfStages, ranksOfTexts, sortedByRank } from './ranks.ts';
import { type NumberColumn, numberColumns, type RowLine, type TextColumn } from './row-line.ts';
import type { ColumnId } from './table-query.ts';

const emptyTags: readonly string[] = [];

const isNumberColumn = (column: ColumnId): column is NumberColumn =>
  (numberColumns as readonly ColumnId[]).includes(column);

export class LineColumns {
  readonly keys: string[] = [];
  readonly names: string[] = [];
  readonly stages: string[] = [];
  readonly owners: string[] = [];
  readonly tags: (readonly string[])[] = [];
  readonly emails: string[] = [];
  readonly searches: string[] = [];
  bits = new Uint32Array(0);
  private readonly numbers: Record<NumberColumn, Float64Array>;
  private readonly placeByKey = new Map<string, number>();
  /** Ranks stay until a value of their column changes. */
  private readonly ranks = new Map<ColumnId, Ranks>();
  private newest: Uint32Array<ArrayBuffer> | null = null;
  private readonly free: number[] = [];

  constructor() {
    this.numbers = Object.fromEntries(numberColumns.map((column) => [column, new Float64Array(0)])) as Record<
      NumberColumn,
      Float64Array
    >;
  }

  /** Places, those that are free among them. */
  get size(): number {
    return this.keys.length;
  }

  /** Lines. */
  get count(): number {
    return this.placeByKey.size;
  }

  placeOf(creatorKey: string): number | null {
    return this.placeByKey.get(creatorKey) ?? null;
  }

  numbersOf(column: NumberColumn): Float64Array {
    return this.numbers[column];
  }

  /** Adds a line, or puts it in the place of the creator's line before. @returns its place, which stays */
  put(line: RowLine): number {
    const standing = this.placeByKey.get(line.creatorKey);
    const place = standing ?? this.free.pop() ?? this.size;
    if (standing === undefined) {
      this.makeRoom(place + 1);
      this.placeByKey.set(line.creatorKey, place);
      this.keys[place] = line.creatorKey;
      this.forgetRanks();
    } else {
      this.forgetChanged(place, line);
    }
    for (const [at, column] of numberColumns.entries()) this.numbers[column][place] = line.numbers[at] ?? Number.NaN;
    this.bits[place] = line.bits;
    this.names[place] = line.name;
    this.stages[place] = line.stage;
    this.owners[place] = line.owner;
    this.tags[place] = line.tags.length === 0 ? emptyTags : line.tags;
    this.emails[place] = line.email;
    this.searches[place] = line.search;
    return place;
  }

  /** Takes a creator's line out; its place is free for the next one. */
  remove(creatorKey: string): void {
    const place = this.placeByKey.get(creatorKey);
    if (place === undefined) return;
    this.placeByKey.delete(creatorKey);
    this.free.push(place);
    // No creator's key is empty: so a free place is known.
    for (const texts of [this.keys, this.names, this.stages, this.owners, this.emails, this.searches])
      texts[place] = '';
    this.tags[place] = emptyTags;
    for (const column of numberColumns) this.numbers[column][place] = Number.NaN;
    this.forgetRanks();
  }

  /** The ranks of a column. @param stageOrder the campaign's stages, for their column */
  ranksOf(column: ColumnId, stageOrder: readonly string[]): Ranks {
    const before = this.ranks.get(column);
    if (before) return before;
    const fresh = isNumberColumn(column)
      ? ranksOfNumbers(this.numbers[column], this.size)
      : column === 'stage'
        ? ranksOfStages(this.stages, stageOrder)
        : ranksOfTexts(this.textsOf(column));
    this.ranks.set(column, fresh);
    return fresh;
  }

  /** All places, newest first, then by key backwards: so does the store's index give them, read from its end. */
  newestFirst(): Uint32Array<ArrayBuffer> {
    if (this.newest) return this.newest;
    const added = this.ranksOf('addedAt', []);
    const places = sortedByRank(this.takenPlaces(), added, true);
    // Few are added in the same moment: only among those are keys compared.
    for (let from = 0; from < places.length; ) {
      const rank = added.of[places[from] ?? 0];
      let to = from + 1;
      while (to < places.length && added.of[places[to] ?? 0] === rank) to += 1;
      if (to - from > 1) this.sortByKeyBackwards(places.subarray(from, to));
      from = to;
    }
    this.newest = places;
    return places;
  }

  /** The campaign's stages are others, or in another order. */
  forgetStageOrder(): void {
    this.ranks.delete('stage');
  }

  private textsOf(column: Exclude<TextColumn, 'stage'>): readonly string[] {
    switch (column) {
      case 'name':
        return this.names;
      case 'owner':
        return this.owners.map((owner) => owner.toLowerCase());
      case 'tags':
        return this.tags.map((tags) => tags.join('\n'));
      case 'emails':
        return this.emails;
    }
  }

  private sortByKeyBackwards(places: Uint32Array): void {
    places.sort((one, other) => ((this.keys[one] ?? '') < (this.keys[other] ?? '') ? 1 : -1));
  }

  private takenPlaces(): Uint32Array<ArrayBuffer> {
    const all = Uint32Array.from(this.keys.keys());
    return this.free.length === 0 ? all : all.filter((place) => this.keys[place] !== '');
  }

  private forgetRanks(): void {
    this.ranks.clear();
    this.newest = null;
  }

  private forgetChanged(place: number, line: RowLine): void {
    for (const [at, column] of numberColumns.entries()) {
      if (Object.is(this.numbers[column][place], line.numbers[at])) continue;
      this.ranks.delete(column);
      if (column === 'addedAt') this.newest = null;
    }
    if (this.names[place] !== line.name) this.ranks.delete('name');
    if (this.stages[place] !== line.stage) this.ranks.delete('stage');
    if (this.owners[place] !== line.owner) this.ranks.delete('owner');
    if (this.emails[place] !== line.email) this.ranks.delete('emails');
    if (this.tags[place]?.join('\n') !== line.tags.join('\n')) this.ranks.delete('tags');
  }

  private makeRoom(size: number): void {
    if (size <= this.bits.length) return;
    const room = Math.max(1_024, Math.ceil(size * 1.5));
    const grown = new Uint32Array(room);
    grown.set(this.bits);
    this.bits = grown;
    for (const column of numberColumns) {
      const values = new Float64Array(room);
      values.set(this.numbers[column]);
      this.numbers[column] = values;
    }
  }
}
