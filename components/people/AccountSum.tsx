// What a person's accounts have together, labelled as a sum of accounts.
import { followersSum } from '../../lib/campaign/followers-sum.ts';
import type { ShortlistRow } from '../../lib/campaign/shortlist-row.ts';
import { FigureText } from '../ui/FigureText.tsx';
import { useLanguage } from '../ui/language-context.tsx';

export function AccountSum({ rows }: { readonly rows: readonly ShortlistRow[] }) {
  const { text } = useLanguage();
  const sum = followersSum(rows);
  if (sum === null) return null;
  return (
    <div className="account-sum">
      <div className="account-line">
        <span>{text('people', 'sum', { count: sum.counted })}</span>
        <FigureText figure={sum.figure} />
      </div>
      <p className="caption faint">
        {text('people', 'sumShared')}
        {sum.missing === 0 ? null : ` ${text('people', 'sumMissing', { count: sum.missing })}`}
      </p>
    </div>
  );
}
