// A creator's other accounts, beside everything else that is known of them: merged ones with their figures apart, and likely ones.
import { everyoneId } from '../../lib/campaign/listing.ts';
import type { ShortlistRow } from '../../lib/campaign/shortlist-row.ts';
import { Unread } from '../creator/Unread.tsx';
import { useFollowed } from '../creator/use-followed.ts';
import { useLanguage } from '../ui/language-context.tsx';
import { DeedNotices } from './DeedNotices.tsx';
import { MergedAccounts } from './MergedAccounts.tsx';
import type { PeopleStore } from './people-store.ts';
import { SuggestionItem } from './SuggestionItem.tsx';
import { useFocusAfter } from './use-focus-after.ts';
import { usePeopleDeeds } from './use-people-deeds.ts';
import { type Pair, pairsOf } from './use-suggestions.ts';
import './people.css';

interface OtherAccountsProps {
  readonly store: PeopleStore;
  /** Give it as React key, too. */
  readonly creatorKey: string;
}

interface Accounts {
  /** All of the person; the creator alone when nothing was merged. */
  readonly rows: readonly ShortlistRow[];
  readonly pairs: readonly Pair[];
}

async function accountsOf(store: PeopleStore, creatorKey: string): Promise<Accounts> {
  const keys = await store.people.accounts(creatorKey);
  const [rows, suggestions] = await Promise.all([
    store.shortlists.rows(everyoneId, keys),
    store.people.suggestionsFor(creatorKey),
  ]);
  return { rows, pairs: await pairsOf(store, suggestions) };
}

export function OtherAccounts({ store, creatorKey }: OtherAccountsProps) {
  const { text } = useLanguage();
  const deeds = usePeopleDeeds(store);
  const found = useFollowed(
    store,
    ['people', 'keptApart', 'creators', 'shortlist'],
    () => accountsOf(store, creatorKey),
    creatorKey,
  );
  const shown = found.at === 'loaded' ? found.value : null;
  const { heading, list, leave } = useFocusAfter(shown);
  if (found.at === 'loading') return null;
  if (found.at === 'failed') return <Unread failure={found.failure} onRetry={found.retry} />;
  const { rows, pairs } = found.value;
  const isMerged = rows.length > 1;
  return (
    <section className="other-accounts">
      <h2 ref={heading} tabIndex={-1}>
        {text('people', 'others')}
      </h2>
      <DeedNotices deeds={deeds} />
      {!isMerged && pairs.length === 0 ? <p className="caption faint">{text('people', 'noOthers')}</p> : null}
      {isMerged ? (
        <MergedAccounts
          rows={rows}
          shown={creatorKey}
          onSplit={(row) => {
            leave(0);
            void deeds.split(row);
          }}
        />
      ) : null}
      {pairs.length === 0 ? null : <h3>{text('people', 'mayBe')}</h3>}
      <ul className="person-list" ref={list}>
        {pairs.map(({ first, second, hints }, place) => (
          <SuggestionItem
            key={`${first.creatorKey} ${second.creatorKey}`}
            first={first}
            second={second}
            isFirstKnown={rows.some(({ creatorKey: own }) => own === first.creatorKey)}
            hints={hints}
            onMerge={() => {
              leave(place);
              void deeds.merge(first, second);
            }}
            onApart={() => {
              leave(place);
              void deeds.keepApart(first, second);
            }}
          />
        ))}
      </ul>
    </section>
  );
}
