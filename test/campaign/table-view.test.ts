// Views of the table: what a press on a head orders, where columns go, and what becomes of a broken stored view.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldsOf, isOpenCondition, newCondition } from '../../lib/campaign/table/condition-choices.ts';
import { type Condition, columnIds } from '../../lib/campaign/table/table-query.ts';
import {
  columnsOf,
  greatestWidth,
  isSameView,
  leastWidth,
  orderAfterPress,
  readTableView,
  searchedText,
  type TableView,
  usualView,
  widthOf,
  withColumn,
  withColumnAt,
  withSearchedText,
  withWidth,
} from '../../lib/campaign/table/table-view.ts';

const usual = usualView('default');

describe('the order', () => {
  it('goes from the usual direction to the other and to none', () => {
    const first = orderAfterPress([], 'followers', false);
    expect(first).toEqual([{ column: 'followers', direction: 'descending' }]);
    const second = orderAfterPress(first, 'followers', false);
    expect(second).toEqual([{ column: 'followers', direction: 'ascending' }]);
    expect(orderAfterPress(second, 'followers', false)).toEqual([]);
    expect(orderAfterPress([], 'name', false)).toEqual([{ column: 'name', direction: 'ascending' }]);
  });

  it('takes the place of another, or stands beside it', () => {
    const first = orderAfterPress([], 'tier', false);
    expect(orderAfterPress(first, 'rate', false)).toEqual([{ column: 'rate', direction: 'descending' }]);
    const both = orderAfterPress(first, 'rate', true);
    expect(both.map(({ column }) => column)).toEqual(['tier', 'rate']);
    // The first keeps its rank when its direction turns, and leaves the rest when it goes.
    const turned = orderAfterPress(both, 'tier', true);
    expect(turned).toEqual([
      { column: 'tier', direction: 'ascending' },
      { column: 'rate', direction: 'descending' },
    ]);
    expect(orderAfterPress(turned, 'tier', true)).toEqual([{ column: 'rate', direction: 'descending' }]);
  });
});

describe('columns', () => {
  it('are shown, hidden and moved, the name never', () => {
    const without = withColumn(usual, 'tier', false);
    expect(without.columns).not.toContain('tier');
    expect(withColumn(without, 'tier', true).columns.at(-1)).toBe('tier');
    expect(withColumn(usual, 'name', false)).toEqual(usual);
    expect(withColumnAt(usual, 'rate', 0).columns.slice(0, 2)).toEqual(['name', 'rate']);
    expect(withColumnAt(usual, 'rate', 99).columns.at(-1)).toBe('rate');
    expect(withColumnAt(usual, 'name', 3)).toEqual(usual);
  });

  it('have a width within bounds', () => {
    expect(widthOf(withWidth(usual, 'tier', 1), 'tier')).toBe(leastWidth);
    expect(widthOf(withWidth(usual, 'tier', 9_999), 'tier')).toBe(greatestWidth);
    expect(columnIds.every((id) => widthOf(usual, id) >= leastWidth)).toBe(true);
  });

  it('of a campaign stand on its list alone', () => {
    expect(columnsOf('everyone')).not.toContain('stage');
    expect(usualView('everyone').columns).not.toContain('stage');
    expect(usual.columns).toContain('stage');
    expect(fieldsOf('everyone')).toContain('campaign');
    expect(fieldsOf('everyone')).not.toContain('stage');
    expect(fieldsOf('default')).toContain('stage');
  });
});

describe('conditions', () => {
  it('narrow nothing before something is chosen', () => {
    const fields = [...fieldsOf('everyone'), ...fieldsOf('default')].filter((field) => field !== 'doNotContact');
    expect(fields.filter((field) => !isOpenCondition(newCondition(field)))).toEqual([]);
    expect(isOpenCondition({ field: 'followers', range: { from: 0, to: null } })).toBe(false);
  });

  it('hold the searched text as one of them', () => {
    const searched = withSearchedText(usual, '麵攤');
    expect(searchedText(searched)).toBe('麵攤');
    expect(withSearchedText(searched, '甜點').conditions).toEqual([{ field: 'text', text: '甜點' }]);
    expect(withSearchedText(searched, ' ').conditions).toEqual([]);
  });
});

const full: TableView = {
  columns: ['name', 'rate', 'tags'],
  widths: { rate: 200 },
  order: [
    { column: 'tier', direction: 'descending' },
    { column: 'name', direction: 'ascending' },
  ],
  conditions: [
    { field: 'text', text: '麵攤' },
    { field: 'platform', oneOf: ['tiktok'] },
    { field: 'tag', oneOf: ['KOC'], not: true },
    { field: 'rate', range: { from: 0.02, to: null } },
    { field: 'doNotContact', is: false },
    { field: 'stage', oneOf: ['own-stage'] },
  ],
  density: 'compact',
};

describe('a stored view', () => {
  it('comes back as it was', () => {
    expect(readTableView(JSON.parse(JSON.stringify(full)), 'default')).toEqual(full);
    expect(isSameView(full, readTableView(JSON.parse(JSON.stringify(full)), 'default'))).toBe(true);
    expect(isSameView(full, { ...full, density: 'comfortable' })).toBe(false);
    expect(isSameView(full, { ...full, conditions: full.conditions.slice(1) })).toBe(false);
  });

  it('is the usual one where nothing usable was stored', () => {
    for (const broken of [undefined, null, 3, 'x', [], {}, { columns: 'rate', order: {}, conditions: [null, 7] }]) {
      expect(readTableView(broken, 'default')).toEqual(usual);
    }
  });

  it('loses only what is not understood', () => {
    const stored = {
      columns: ['rate', 'gone', 'name', 'rate', '__proto__'],
      widths: { rate: 'wide', tier: 1e9 },
      order: [
        { column: 'rate', direction: 'sideways' },
        { column: 'gone' },
        { column: 'tier', direction: 'ascending' },
      ],
      conditions: [
        { field: 'tier', oneOf: ['micro', 'colossal'] },
        { field: 'tier', oneOf: ['colossal'] },
        { field: 'followers', range: { from: Number.NaN, to: -4 } },
        { field: 'followers', range: { from: 10, to: 'x' } },
        { field: 'toString', oneOf: ['x'] },
      ],
      density: 'airy',
    };
    expect(readTableView(stored, 'default')).toEqual({
      columns: ['name', 'rate'],
      widths: { tier: greatestWidth },
      order: [{ column: 'tier', direction: 'ascending' }],
      conditions: [
        { field: 'tier', oneOf: ['micro'] },
        { field: 'followers', range: { from: 10, to: null } },
      ] satisfies Condition[],
      density: 'comfortable',
    });
  });

  it('never throws, whatever lies there, and reads itself back', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (stored, part) => {
        const read = readTableView({ columns: stored, conditions: [part, { field: 'tag', oneOf: stored }] }, 'default');
        expect(read.columns[0]).toBe('name');
        expect(readTableView(read, 'default')).toEqual(read);
      }),
    );
  });
});
