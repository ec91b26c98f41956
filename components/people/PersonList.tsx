// All merged persons, last changed first: the figures of each account, their sum, and how to split one off.
import { useState } from 'react';
import { everyoneId } from '../../lib/campaign/listing.ts';
import type { ShortlistRow } from '../../lib/campaign/shortlist-row.ts';
import { Unread } from '../creator/Unread.tsx';
import { useFollowed } from '../creator/use-followed.ts';
import { Button } from '../ui/Button.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { MergedAccounts } from './MergedAccounts.tsx';
import type { PeopleStore } from './people-store.ts';
import { useFocusAfter } from './use-focus-after.ts';
import type { PeopleDeeds } from './use-people-deeds.ts';

/** Persons shown at first, and added at each press. */
const portion = 30;

interface PersonListProps {
  readonly store: PeopleStore;
  readonly deeds: PeopleDeeds;
}

interface ShownPerson {
  readonly key: string;
  readonly rows: readonly ShortlistRow[];
}

async function personsOf({ people, shortlists }: PeopleStore, most: number) {
  const persons = await people.list();
  const shown = persons.slice(0, most);
  const keys = shown.flatMap(({ accountKeys }) => accountKeys);
  const rows = new Map((await shortlists.rows(everyoneId, keys)).map((row) => [row.creatorKey, row]));
  const list: readonly ShownPerson[] = shown.map(({ key, accountKeys }) => ({
    key,
    rows: accountKeys.flatMap((account) => rows.get(account) ?? []),
  }));
  return { list, count: persons.length };
}

export function PersonList({ store, deeds }: PersonListProps) {
  const { text } = useLanguage();
  const [most, setMost] = useState(portion);
  const found = useFollowed(store, ['people', 'creators'], () => personsOf(store, most), String(most));
  const shown = found.at === 'loaded' ? found.value : null;
  const { heading, list, leave } = useFocusAfter(shown);
  const rest = (shown?.count ?? 0) - most;
  return (
    <section className="people-part" aria-labelledby="people-persons">
      <div className="people-head">
        <h2 id="people-persons" ref={heading} tabIndex={-1}>
          {text('people', 'persons')}
        </h2>
      </div>
      {found.at === 'failed' ? <Unread failure={found.failure} onRetry={found.retry} /> : null}
      {shown?.count === 0 ? <p className="soft">{text('people', 'noPersons')}</p> : null}
      <ul className="person-list" ref={list}>
        {shown?.list.map(({ key, rows }, place) => (
          <li key={key} className="person-item">
            <MergedAccounts
              rows={rows}
              onSplit={(row) => {
                leave(place);
                void deeds.split(row);
              }}
            />
          </li>
        ))}
      </ul>
      {rest > 0 ? (
        <Button onPress={() => setMost(most + portion)}>
          {text('people', 'more', { count: Math.min(portion, rest) })}
        </Button>
      ) : null}
    </section>
  );
}
