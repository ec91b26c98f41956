// How the table stands: columns with their widths, order of the rows, conditions, density – and a check of what was stored of it.
import { everyoneId } from '../listing.ts';
import { fixedChoices, isChoiceField, isOpenCondition, isRangeField } from './condition-choices.ts';
import { type ColumnId, type ColumnOrder, type Condition, columnIds, type Range } from './table-query.ts';

type Density = 'comfortable' | 'compact';

export interface TableView {
  /** Those shown, in order; the name stands first and cannot be hidden. */
  readonly columns: readonly ColumnId[];
  /** In CSS pixels; a column that is missing has its usual width. */
  readonly widths: Readonly<Partial<Record<ColumnId, number>>>;
  readonly order: readonly ColumnOrder[];
  readonly conditions: readonly Condition[];
  readonly density: Density;
}

export const leastWidth = 56;
export const greatestWidth = 640;

const usualWidth: Readonly<Record<ColumnId, number>> = {
  name: 248,
  platform: 96,
  tier: 120,
  followers: 104,
  rate: 136,
  band: 168,
  views: 136,
  looks: 88,
  stage: 112,
  owner: 112,
  tags: 168,
  signals: 88,
  suspicious: 120,
  traditional: 128,
  taiwan: 104,
  content: 112,
  rivals: 136,
  disclosure: 152,
  roles: 104,
  fit: 96,
  overlap: 144,
  quote: 128,
  growth: 104,
  emails: 184,
  doNotContact: 152,
  addedAt: 112,
  readAt: 112,
};

/** Only a campaign can fill these. */
const campaignColumns: readonly ColumnId[] = ['stage', 'owner', 'fit', 'overlap', 'quote'];

/** The columns that a list can fill. */
export const columnsOf = (listId: string): readonly ColumnId[] =>
  listId === everyoneId ? columnIds.filter((id) => !campaignColumns.includes(id)) : columnIds;

const usualColumns: readonly ColumnId[] = [
  'name',
  'platform',
  'tier',
  'followers',
  'rate',
  'band',
  'looks',
  'stage',
  'owner',
  'tags',
  'fit',
  'quote',
  'readAt',
];

/** The table of a list before anything was changed. */
export const usualView = (listId: string): TableView => ({
  columns: usualColumns.filter((id) => columnsOf(listId).includes(id)),
  widths: {},
  order: [],
  conditions: [],
  density: 'comfortable',
});

export const widthOf = ({ widths }: Pick<TableView, 'widths'>, column: ColumnId): number =>
  widths[column] ?? usualWidth[column];

const within = (width: number) => Math.round(Math.min(greatestWidth, Math.max(leastWidth, width)));

export const withWidth = (view: TableView, column: ColumnId, width: number): TableView => ({
  ...view,
  widths: { ...view.widths, [column]: within(width) },
});

/** The view with the column shown last, or hidden. */
export function withColumn(view: TableView, column: ColumnId, shown: boolean): TableView {
  if (column === 'name') return view;
  const others = view.columns.filter((id) => id !== column);
  return { ...view, columns: shown ? [...others, column] : others };
}

/** The view with the column at another place; the first is the name's. */
export function withColumnAt(view: TableView, column: ColumnId, place: number): TableView {
  if (column === 'name' || !view.columns.includes(column)) return view;
  const others = view.columns.filter((id) => id !== column);
  const at = Math.max(1, Math.min(others.length, place));
  return { ...view, columns: [...others.slice(0, at), column, ...others.slice(at)] };
}

/** Numbers are asked for from the greatest down, words from A on. */
const beginsAscending: readonly ColumnId[] = [
  'name',
  'platform',
  'stage',
  'owner',
  'tags',
  'fit',
  'rivals',
  'roles',
  'emails',
];

const firstDirection = (column: ColumnId): ColumnOrder['direction'] =>
  beginsAscending.includes(column) ? 'ascending' : 'descending';

const opposite = { ascending: 'descending', descending: 'ascending' } as const;

/**
 * The order after a press on a column's head: first its usual direction, then the other one, then none.
 * @param beside keeps the other columns of the order
 */
export function orderAfterPress(order: readonly ColumnOrder[], column: ColumnId, beside: boolean): ColumnOrder[] {
  const standing = order.find((one) => one.column === column);
  const first = firstDirection(column);
  const next: ColumnOrder | null = !standing
    ? { column, direction: first }
    : standing.direction === first
      ? { column, direction: opposite[first] }
      : null;
  if (!beside) return next ? [next] : [];
  if (!standing) return next ? [...order, next] : [...order];
  return order.flatMap((one) => (one.column !== column ? [one] : next ? [next] : []));
}

const own = (entry: unknown, name: string): unknown =>
  typeof entry === 'object' && entry !== null && Object.hasOwn(entry, name)
    ? (entry as Record<string, unknown>)[name]
    : undefined;

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const isColumn = (value: unknown): value is ColumnId => columnIds.some((id) => id === value);

const mostValues = 200;
const longestValue = 200;

/** Texts, each once. */
const textsOf = (value: unknown): readonly string[] => [
  ...new Set(
    listOf(value)
      .filter((one) => typeof one === 'string' && one.length <= longestValue)
      .slice(0, mostValues) as string[],
  ),
];

const boundOf = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null;

function rangeOf(value: unknown): Range {
  return { from: boundOf(own(value, 'from')), to: boundOf(own(value, 'to')) };
}

/** Gives the condition; null where it says nothing that this version understands. */
function readCondition(value: unknown): Condition | null {
  const field = own(value, 'field') as Condition['field'];
  if (field === 'text') {
    const text = own(value, 'text');
    return typeof text === 'string' ? { field, text: text.slice(0, longestValue) } : null;
  }
  if (field === 'doNotContact') {
    const is = own(value, 'is');
    return typeof is === 'boolean' ? { field, is } : null;
  }
  if (isRangeField(field)) return { field, range: rangeOf(own(value, 'range')) };
  if (!isChoiceField(field)) return null;
  const oneOf = textsOf(own(value, 'oneOf'));
  if (field === 'tag') return { field, oneOf, not: own(value, 'not') === true };
  if (field in fixedChoices) {
    const known: readonly string[] = fixedChoices[field as keyof typeof fixedChoices];
    return { field, oneOf: oneOf.filter((one) => known.includes(one)) } as Condition;
  }
  return { field, oneOf } as Condition;
}

function readOrder(value: unknown): readonly ColumnOrder[] {
  const known = new Map<ColumnId, ColumnOrder>();
  for (const one of listOf(value)) {
    const column = own(one, 'column');
    const direction = own(one, 'direction');
    if (!isColumn(column) || known.has(column)) continue;
    if (direction === 'ascending' || direction === 'descending') known.set(column, { column, direction });
  }
  return [...known.values()];
}

function readWidths(value: unknown): TableView['widths'] {
  const known = columnIds.flatMap((id) => {
    const width = own(value, id);
    return typeof width === 'number' && Number.isFinite(width) ? [[id, within(width)] as const] : [];
  });
  return Object.fromEntries(known);
}

/** Gives a whole view of whatever was stored: what is unknown or broken is left out, piece by piece. */
export function readTableView(stored: unknown, listId: string): TableView {
  const usual = usualView(listId);
  const columns = [...new Set(listOf(own(stored, 'columns')).filter(isColumn))].filter((id) => id !== 'name');
  return {
    columns: columns.length > 0 ? ['name', ...columns] : usual.columns,
    widths: readWidths(own(stored, 'widths')),
    order: readOrder(own(stored, 'order')),
    conditions: listOf(own(stored, 'conditions'))
      .map(readCondition)
      .filter((one) => one !== null)
      .filter((one) => !isOpenCondition(one)),
    density: own(stored, 'density') === 'compact' ? 'compact' : 'comfortable',
  };
}

/** The text that is searched for; empty when none is. */
export const searchedText = ({ conditions }: Pick<TableView, 'conditions'>): string =>
  conditions.find((one) => one.field === 'text')?.text ?? '';

export function withSearchedText(view: TableView, text: string): TableView {
  const others = view.conditions.filter(({ field }) => field !== 'text');
  return { ...view, conditions: text.trim() === '' ? others : [...others, { field: 'text', text }] };
}

/** Do two views show the same? Stored views come back with their keys in another order. */
export const isSameView = (one: TableView, other: TableView): boolean => keyOf(one) === keyOf(other);

const keyOf = ({ columns, widths, order, conditions, density }: TableView) =>
  JSON.stringify([
    columns,
    columnIds.map((id) => widths[id] ?? null),
    order.map(({ column, direction }) => [column, direction]),
    conditions.map((one) => Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1))),
    density,
  ]);
