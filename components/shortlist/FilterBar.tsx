// Search, order, the last column, and chips for the platforms and tiers that the list really holds.
import { useMemo } from 'react';
import type { RowFilter } from '../../lib/campaign/filter-rows.ts';
import type { ShortlistRow } from '../../lib/campaign/shortlist-row.ts';
import type { RowOrder } from '../../lib/campaign/sort-rows.ts';
import { tierIds } from '../../lib/evaluation/report.ts';
import { platforms } from '../../lib/profile/creator-profile.ts';
import { type ListColumn, listColumns } from '../../lib/storage/settings.ts';
import { Chip } from '../ui/Chip.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { Menu } from '../ui/Menu.tsx';
import { FilterMenu } from './FilterMenu.tsx';
import { withOrWithout } from './with-or-without.ts';

interface FilterBarProps {
  readonly rows: readonly ShortlistRow[];
  readonly filter: RowFilter;
  readonly onFilter: (filter: RowFilter) => void;
  readonly order: RowOrder;
  readonly onOrder: (order: RowOrder) => void;
  readonly column: ListColumn;
  readonly onColumn: (column: ListColumn) => void;
}

const orders: readonly RowOrder[] = [
  { key: 'added', direction: 'descending' },
  { key: 'added', direction: 'ascending' },
  { key: 'followers', direction: 'descending' },
  { key: 'followers', direction: 'ascending' },
  { key: 'rate', direction: 'descending' },
  { key: 'rate', direction: 'ascending' },
  { key: 'name', direction: 'ascending' },
];

/** What there is to choose between; a choice of one is none. */
function presentIn(rows: readonly ShortlistRow[]) {
  const seen = new Set<string>();
  for (const row of rows) {
    seen.add(row.platform);
    for (const tier of row.tiers) seen.add(tier);
  }
  const several = <T extends string>(all: readonly T[]) => {
    const present = all.filter((one) => seen.has(one));
    return present.length > 1 ? present : [];
  };
  return { platforms: several(platforms), tiers: several(tierIds) };
}

export function FilterBar({ rows, filter, onFilter, order, onOrder, column, onColumn }: FilterBarProps) {
  const { text } = useLanguage();
  const present = useMemo(() => presentIn(rows), [rows]);
  return (
    <div className="filters">
      <div className="filters-line">
        <label className="search">
          <Icon name="search" />
          <span className="unseen">{text('shortlist', 'search')}</span>
          <input
            type="search"
            className="input"
            placeholder={text('shortlist', 'search')}
            value={filter.text}
            onChange={(event) => onFilter({ ...filter, text: event.target.value })}
          />
        </label>
        <FilterMenu rows={rows} filter={filter} onFilter={onFilter} />
        <Menu
          button={
            <>
              <Icon name="sort" />
              {text('shortlist', `order.${order.key}.${order.direction}` as 'order.added.descending')}
            </>
          }
          label={text('shortlist', 'order')}
          align="end"
          className="button button-quiet"
          groups={[
            {
              entries: orders.map((one) => ({
                id: `${one.key} ${one.direction}`,
                label: text('shortlist', `order.${one.key}.${one.direction}` as 'order.added.descending'),
                checked: one.key === order.key && one.direction === order.direction,
                onChoose: () => onOrder(one),
              })),
            },
          ]}
        />
      </div>
      <div className="filters-foot">
        <div className="filters-chips">
          {present.platforms.length > 0 ? (
            <fieldset className="chips">
              <legend className="unseen">{text('shortlist', 'platforms')}</legend>
              {present.platforms.map((platform) => (
                <Chip
                  key={platform}
                  on={filter.platforms.includes(platform)}
                  onChange={(on) => onFilter({ ...filter, platforms: withOrWithout(filter.platforms, platform, on) })}
                >
                  {text('reading', `platform.${platform}`)}
                </Chip>
              ))}
            </fieldset>
          ) : null}
          {present.tiers.length > 0 ? (
            <fieldset className="chips">
              <legend className="unseen">{text('shortlist', 'tiers')}</legend>
              {present.tiers.map((tier) => (
                <Chip
                  key={tier}
                  on={filter.tiers.includes(tier)}
                  onChange={(on) => onFilter({ ...filter, tiers: withOrWithout(filter.tiers, tier, on) })}
                >
                  {text('report', `tier.${tier}.short`)}
                </Chip>
              ))}
            </fieldset>
          ) : null}
        </div>
        <ColumnMenu column={column} onColumn={onColumn} />
      </div>
    </div>
  );
}

/** What the list's last column shows: stands over that column, as its title. */
function ColumnMenu({ column, onColumn }: Pick<FilterBarProps, 'column' | 'onColumn'>) {
  const { text } = useLanguage();
  return (
    <Menu
      button={
        <>
          <span className="unseen">{text('shortlist', 'column')} </span>
          {text('shortlist', `column.${column}`)}
          <Icon name="chevron" className="chevron-down" />
        </>
      }
      label={text('shortlist', 'column')}
      align="end"
      className="button button-quiet"
      groups={[
        {
          entries: listColumns.map((one) => ({
            id: one,
            label: text('shortlist', `column.${one}`),
            checked: one === column,
            onChoose: () => onColumn(one),
          })),
        },
      ]}
    />
  );
}
