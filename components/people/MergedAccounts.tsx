// The accounts of one merged person: each with its own figures and a way out, below them their sum.
import type { ShortlistRow } from '../../lib/campaign/shortlist-row.ts';
import { Button } from '../ui/Button.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { withoutControls } from '../ui/PageText.tsx';
import { AccountLine, nameOfAccount } from './AccountLine.tsx';
import { AccountSum } from './AccountSum.tsx';

interface MergedAccountsProps {
  /** All accounts of the person. */
  readonly rows: readonly ShortlistRow[];
  /** The account on the screen, which is not shown again. */
  readonly shown?: string;
  readonly onSplit: (row: ShortlistRow) => void;
}

export function MergedAccounts({ rows, shown, onSplit }: MergedAccountsProps) {
  const { text } = useLanguage();
  return (
    <>
      <ul className="account-list">
        {rows
          .filter(({ creatorKey }) => creatorKey !== shown)
          .map((row) => (
            <li key={row.creatorKey} className="account-item">
              <AccountLine row={row} />
              <Button weight="quiet" onPress={() => onSplit(row)}>
                {text('people', 'split')}
                <span className="unseen"> {withoutControls(nameOfAccount(row))}</span>
              </Button>
            </li>
          ))}
      </ul>
      <AccountSum rows={rows} />
    </>
  );
}
