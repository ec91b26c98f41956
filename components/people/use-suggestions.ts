// The pairs of the whole store that may be one person's: looked for once, then followed as they are decided here and elsewhere.
import { useCallback, useEffect, useRef, useState } from 'react';
import { everyoneId } from '../../lib/campaign/listing.ts';
import type { PersonHint, PersonSuggestion } from '../../lib/campaign/person.ts';
import type { ShortlistRow } from '../../lib/campaign/shortlist-row.ts';
import type { FailureCode } from '../../lib/messaging/contract.ts';
import { failureCodeOf } from '../../lib/storage/store-failure.ts';
import { type Followed, useFollowed } from '../creator/use-followed.ts';
import type { PeopleStore } from './people-store.ts';

type Search =
  | { readonly at: 'searching'; readonly done: number; readonly all: number }
  | { readonly at: 'stopped' }
  | { readonly at: 'failed'; readonly failure: FailureCode }
  | { readonly at: 'found'; readonly suggestions: readonly PersonSuggestion[] };

/** Two accounts with what is shown of them. */
export interface Pair {
  readonly first: ShortlistRow;
  readonly second: ShortlistRow;
  readonly hints: readonly PersonHint[];
}

/** Gives the pairs of whom both accounts are still there. */
export async function pairsOf(
  { shortlists }: Pick<PeopleStore, 'shortlists'>,
  suggestions: readonly PersonSuggestion[],
): Promise<readonly Pair[]> {
  const keys = [...new Set(suggestions.flatMap(({ accountKeys }) => accountKeys))];
  const rows = new Map((await shortlists.rows(everyoneId, keys)).map((row) => [row.creatorKey, row]));
  return suggestions.flatMap(({ accountKeys: [one, other], hints }) => {
    const [first, second] = [rows.get(one), rows.get(other)];
    return first && second ? [{ first, second, hints }] : [];
  });
}

export interface Suggesting {
  readonly search: Search;
  /** The first of those that are still open, and how many there are in all. */
  readonly open: Followed<{ readonly pairs: readonly Pair[]; readonly count: number }>;
  readonly stop: () => void;
  readonly again: () => void;
}

/** @param most pairs shown */
export function useSuggestions(store: PeopleStore, most: number): Suggesting {
  const { people } = store;
  const [search, setSearch] = useState<Search>({ at: 'searching', done: 0, all: 0 });
  const stopping = useRef(new AbortController());
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt looks again
  useEffect(() => {
    const controller = new AbortController();
    stopping.current = controller;
    let current = true;
    const say = (next: Search) => {
      if (current) setSearch(next);
    };
    say({ at: 'searching', done: 0, all: 0 });
    people
      .suggestions({ signal: controller.signal, onProgress: (done, all) => say({ at: 'searching', done, all }) })
      .then(
        (suggestions) => say(suggestions === null ? { at: 'stopped' } : { at: 'found', suggestions }),
        (thrown) => say({ at: 'failed', failure: failureCodeOf(thrown) }),
      );
    return () => {
      current = false;
      controller.abort();
    };
  }, [people, attempt]);
  const suggestions = search.at === 'found' ? search.suggestions : none;
  const open = useFollowed(
    store,
    ['people', 'keptApart', 'creators'],
    async () => {
      const standing = await people.stillOpen(suggestions);
      return { pairs: await pairsOf(store, standing.slice(0, most)), count: standing.length };
    },
    `${attempt} ${search.at} ${suggestions.length} ${most}`,
  );
  const again = useCallback(() => setAttempt((number) => number + 1), []);
  return { search, open, stop: () => stopping.current.abort(), again };
}

const none: readonly PersonSuggestion[] = [];
