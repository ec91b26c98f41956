// Counts as a table with a thin bar beside each number; the table says the same to who does not see the bars.
import type { ReactNode } from 'react';
import { useLanguage } from '../ui/language-context.tsx';

export interface CountRow {
  readonly id: string;
  readonly name: string;
  readonly count: number;
  /** Where the creators counted are listed; null: nowhere by themselves. */
  readonly address: string | null;
  /** Quieter: what is not known, what came to nothing. */
  readonly isAside?: boolean;
}

interface CountTableProps {
  /** Head of the first column. */
  readonly head: string;
  readonly rows: readonly CountRow[];
  /** All of them: the share is of this. */
  readonly total: number;
  readonly labelledBy: string;
  readonly children?: ReactNode;
}

export function CountTable({ head, rows, total, labelledBy }: CountTableProps) {
  const { text, formats } = useLanguage();
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <table className="count-table" aria-labelledby={labelledBy}>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col" className="number">
            {text('campaigns', 'creators')}
          </th>
          <th scope="col" className="number">
            {text('campaigns', 'share')}
          </th>
          <td />
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, count, address, isAside }) => (
          <tr key={id} data-aside={isAside || undefined}>
            <th scope="row">{address === null || count === 0 ? name : <a href={address}>{name}</a>}</th>
            <td className="number">{formats.fullCount(count)}</td>
            <td className="number soft">{total === 0 ? null : formats.percent(count / total)}</td>
            <td className="bar-cell" aria-hidden="true">
              <span className="bar" style={{ inlineSize: `${(count / most) * 100}%` }} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
