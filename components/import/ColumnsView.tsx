// Which column is read as what: one line a column, with its title, its first cells, and a choice.
import type { ColumnMapping } from '../../lib/campaign/import/column-mapping.ts';
import { type ColumnTarget, columnTargets } from '../../lib/campaign/import/header-words.ts';
import type { ImportTable } from '../../lib/campaign/import/import-table.ts';
import { useLanguage } from '../ui/language-context.tsx';
import { PageText } from '../ui/PageText.tsx';
import { Select } from '../ui/Select.tsx';

interface ColumnsViewProps {
  readonly table: ImportTable;
  readonly mapping: ColumnMapping;
  readonly onChange: (mapping: ColumnMapping) => void;
}

/** Cells shown of a column, and how much of each. */
const samples = 3;
const longestSample = 40;

function samplesOf({ rows }: ImportTable, column: number): string {
  const cells = rows.slice(0, 20).map(({ cells }) => cells[column] ?? '');
  return cells
    .filter((cell) => cell !== '')
    .slice(0, samples)
    .map((cell) => {
      const line = cell.replace(/\s+/g, ' ');
      return line.length > longestSample ? `${line.slice(0, longestSample)}…` : line;
    })
    .join(' · ');
}

export function ColumnsView({ table, mapping, onChange }: ColumnsViewProps) {
  const { text } = useLanguage();
  const titleOf = (column: number) =>
    table.headers?.[column] || text('importing', 'columnNumber', { number: column + 1 });
  const choose = (column: number, target: ColumnTarget) =>
    onChange(mapping.map((one, place) => (place === column ? target : one)));
  const options = columnTargets.map((target) => ({ value: target, label: text('importing', `target.${target}`) }));
  return (
    <table className="import-columns">
      <thead>
        <tr>
          <th scope="col">{text('importing', 'column')}</th>
          <th scope="col">{text('importing', 'example')}</th>
          <th scope="col">{text('importing', 'readAs')}</th>
        </tr>
      </thead>
      <tbody>
        {mapping.map((target, column) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
          <tr key={column} data-ignored={target === 'ignore' || undefined}>
            <th scope="row">
              <PageText text={titleOf(column)} />
            </th>
            <td className="soft">
              <PageText text={samplesOf(table, column)} />
            </td>
            <td>
              <Select
                value={target}
                options={options}
                aria-label={text('importing', 'readColumnAs', { column: titleOf(column) })}
                onChange={(chosen) => choose(column, chosen)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
