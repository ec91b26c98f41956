// All pairs of the store that are to be decided, the likeliest first.
import { useState } from 'react';
import { Unread } from '../creator/Unread.tsx';
import { ProgressLine } from '../table/ProgressLine.tsx';
import { Button } from '../ui/Button.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { PeopleStore } from './people-store.ts';
import { SuggestionItem } from './SuggestionItem.tsx';
import { useFocusAfter } from './use-focus-after.ts';
import type { PeopleDeeds } from './use-people-deeds.ts';
import { type Suggesting, useSuggestions } from './use-suggestions.ts';

/** Pairs shown at first, and added at each press. */
const portion = 30;

interface SuggestionListProps {
  readonly store: PeopleStore;
  readonly deeds: PeopleDeeds;
}

export function SuggestionList({ store, deeds }: SuggestionListProps) {
  const { text } = useLanguage();
  const [most, setMost] = useState(portion);
  const suggesting = useSuggestions(store, most);
  const { search, open } = suggesting;
  const shown = search.at === 'found' && open.at === 'loaded' ? open.value : null;
  const { heading, list, leave } = useFocusAfter(shown);
  const rest = (shown?.count ?? 0) - most;
  return (
    <section className="people-part" aria-labelledby="people-suggestions">
      <div className="people-head">
        <h2 id="people-suggestions" ref={heading} tabIndex={-1}>
          {text('people', 'suggestions')}
        </h2>
        {shown === null || shown.count === 0 ? null : (
          <span className="caption faint">{text('people', 'pairs', { count: shown.count })}</span>
        )}
        {search.at === 'searching' ? null : (
          <Button weight="link" onPress={suggesting.again}>
            {text('people', 'search')}
          </Button>
        )}
      </div>
      <SearchState suggesting={suggesting} />
      {shown?.count === 0 ? <p className="soft">{text('people', 'none')}</p> : null}
      <ul className="person-list" ref={list}>
        {shown?.pairs.map(({ first, second, hints }, place) => (
          <SuggestionItem
            key={`${first.creatorKey} ${second.creatorKey}`}
            first={first}
            second={second}
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
      {rest > 0 ? (
        <Button onPress={() => setMost(most + portion)}>
          {text('people', 'more', { count: Math.min(portion, rest) })}
        </Button>
      ) : null}
    </section>
  );
}

function SearchState({ suggesting: { search, open, stop, again } }: { readonly suggesting: Suggesting }) {
  const { text } = useLanguage();
  if (search.at === 'searching') {
    return <ProgressLine label={text('people', 'searching')} done={search.done} all={search.all} onStop={stop} />;
  }
  if (search.at === 'stopped') return <Notice>{text('people', 'stopped')}</Notice>;
  if (search.at === 'failed') return <Unread failure={search.failure} onRetry={again} />;
  return open.at === 'failed' ? <Unread failure={open.failure} onRetry={open.retry} /> : null;
}
