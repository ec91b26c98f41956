// Narrows the list by what the screening says: only the answers that the list really holds can be chosen.
import { useMemo } from 'react';
import type { RowFilter } from '../../lib/campaign/filter-rows.ts';
import type { ShortlistRow } from '../../lib/campaign/shortlist-row.ts';
import { Icon } from '../ui/Icon.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { Menu } from '../ui/Menu.tsx';
import { withOrWithout } from './with-or-without.ts';

type ScreeningFilter = Pick<RowFilter, 'flags' | 'roles' | 'fit' | 'taiwanRule'>;
type Part = keyof ScreeningFilter;

/** Key of a value's word in the judgement's dictionary. */
const wordOf = {
  flags: (id: RowFilter['flags'][number]) => `screening.${id}` as const,
  roles: (id: RowFilter['roles'][number]) => `screening.role.${id}` as const,
  fit: (id: RowFilter['fit'][number]) => `screening.fit.${id}` as const,
  taiwanRule: (id: RowFilter['taiwanRule'][number]) => `screening.taiwan-rule.${id}` as const,
};

function presentIn(rows: readonly ShortlistRow[]): ScreeningFilter {
  const flags = new Set<RowFilter['flags'][number]>();
  const roles = new Set<RowFilter['roles'][number]>();
  const fit = new Set<RowFilter['fit'][number]>();
  const taiwanRule = new Set<RowFilter['taiwanRule'][number]>();
  for (const row of rows) {
    for (const id of row.flags) flags.add(id);
    for (const id of row.roles?.ids ?? []) roles.add(id);
    if (row.fit !== null) fit.add(row.fit);
    if (row.taiwanRule !== null) taiwanRule.add(row.taiwanRule);
  }
  return { flags: [...flags], roles: [...roles], fit: [...fit], taiwanRule: [...taiwanRule] };
}

interface FilterMenuProps {
  readonly rows: readonly ShortlistRow[];
  readonly filter: RowFilter;
  readonly onFilter: (filter: RowFilter) => void;
}

export function FilterMenu({ rows, filter, onFilter }: FilterMenuProps) {
  const { text } = useLanguage();
  const present = useMemo(() => presentIn(rows), [rows]);
  const groupOf = <P extends Part>(part: P) => {
    const ids = present[part] as readonly RowFilter[P][number][];
    return ids.map((id) => {
      const chosen = filter[part] as readonly RowFilter[P][number][];
      const on = chosen.includes(id);
      return {
        id: `${part} ${id}`,
        label: text('report', (wordOf[part] as (one: typeof id) => 'screening.fit.pass')(id)),
        checked: on,
        several: true,
        onChoose: () => onFilter({ ...filter, [part]: withOrWithout(chosen, id, !on) }),
      };
    });
  };
  const parts: readonly Part[] = ['flags', 'roles', 'fit', 'taiwanRule'];
  const groups = parts
    .map((part) => ({ heading: text('shortlist', `filter.${part}`), entries: groupOf(part) }))
    .filter(({ entries }) => entries.length > 0);
  const active = parts.reduce((sum, part) => sum + filter[part].length, 0);
  if (groups.length === 0) return null;
  return (
    <Menu
      label={text('shortlist', 'filter')}
      align="end"
      className={active > 0 ? 'button button-quiet filter-on' : 'button button-quiet'}
      button={
        <>
          <Icon name="filter" />
          {active > 0 ? text('shortlist', 'filterCount', { count: active }) : text('shortlist', 'filter')}
        </>
      }
      groups={groups}
    />
  );
}
