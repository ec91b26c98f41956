// One list as the table holds it: its lines, what its questions need beside them, and the answers to both.
import { asksNothing, ordered, passing } from './find-places.ts';
import { LineColumns } from './line-columns.ts';
import type { RowLine } from './row-line.ts';
import type { ColumnId, ColumnOrder, TableQuery } from './table-query.ts';

/** The last work that led to an answer, by what it was asked. */
interface Remembered<Value> {
  readonly asked: string;
  readonly value: Value;
}

export class LoadedList {
  readonly listId: string;
  /** Tells this reading of the list from others. */
  readonly number: number;
  readonly columns = new LineColumns();
  /** Rows of the whole list, as far as known. */
  total = 0;
  isWhole = false;
  private stageOrder: readonly string[] = [];
  private readonly listedByCampaign = new Map<string, ReadonlySet<string>>();
  private sorted: Remembered<Uint32Array<ArrayBuffer>> | null = null;
  private passes: Remembered<Uint8Array> | null = null;

  constructor(listId: string, number: number) {
    this.listId = listId;
    this.number = number;
  }

  /** @returns where the lines stand */
  put(lines: readonly RowLine[]): Uint32Array<ArrayBuffer> {
    const places = Uint32Array.from(lines, (line) => this.columns.put(line));
    this.forget();
    return places;
  }

  remove(creatorKeys: readonly string[]): void {
    for (const key of creatorKeys) this.columns.remove(key);
    this.forget();
  }

  setStageOrder(stageOrder: readonly string[]): void {
    this.stageOrder = stageOrder;
    this.columns.forgetStageOrder();
    this.forget();
  }

  /** The campaigns whose shortlists have to be known before the question can be answered. */
  missingLists({ conditions }: TableQuery): readonly string[] {
    return conditions
      .flatMap((condition) => (condition.field === 'campaign' ? condition.oneOf : []))
      .filter((campaignId) => !this.listedByCampaign.has(campaignId));
  }

  setListed(campaignId: string, creatorKeys: ReadonlySet<string>): void {
    this.listedByCampaign.set(campaignId, creatorKeys);
  }

  /** @returns whether it was known who stands on that campaign's list */
  forgetListed(campaignId: string): boolean {
    const wasKnown = this.listedByCampaign.delete(campaignId);
    if (wasKnown) this.passes = null;
    return wasKnown;
  }

  /** Works out beforehand what an order by this column needs. */
  prepare(column: ColumnId): void {
    this.columns.newestFirst();
    this.columns.ranksOf(column, this.stageOrder);
  }

  /** Gives the places of the rows that pass, in order. @param now milliseconds since 1970 */
  find({ order, conditions }: TableQuery, now: number): Uint32Array<ArrayBuffer> {
    const sorted = this.sort(order);
    if (conditions.every(asksNothing)) return sorted;
    const passes = this.filter(conditions, now);
    return sorted.filter((place) => passes[place] === 1);
  }

  /**
   * Of rows that an index gives first by a column: those of which the order is sure, in order. Behind the last ones others of
   * the same value may follow that come before them.
   * @param isAll nothing follows
   */
  sureFirst(column: ColumnOrder | null, isAll: boolean): Uint32Array<ArrayBuffer> {
    const places = this.sort(column === null ? [] : [column]);
    if (isAll || column === null) return places;
    const { of } = this.columns.ranksOf(column.column, this.stageOrder);
    const unsure = of[places.at(-1) ?? 0];
    return places.filter((place) => of[place] !== unsure);
  }

  private sort(order: TableQuery['order']): Uint32Array<ArrayBuffer> {
    const asked = JSON.stringify(order);
    if (this.sorted?.asked !== asked) {
      this.sorted = { asked, value: ordered(this.columns, order, this.stageOrder) };
    }
    return this.sorted.value;
  }

  private filter(conditions: TableQuery['conditions'], now: number): Uint8Array {
    const asked = JSON.stringify([conditions, now]);
    if (this.passes?.asked !== asked) {
      const listed = (campaignId: string) => this.listedByCampaign.get(campaignId) ?? new Set<string>();
      const context = { now, stageOrder: this.stageOrder, listed };
      this.passes = { asked, value: passing(this.columns, conditions, context) };
    }
    return this.passes.value;
  }

  private forget(): void {
    this.sorted = null;
    this.passes = null;
  }
}
