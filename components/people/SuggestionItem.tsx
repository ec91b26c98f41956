// Two accounts that may be one person's: their figures apart, why, and the two answers.
import type { PersonHint } from '../../lib/campaign/person.ts';
import type { ShortlistRow } from '../../lib/campaign/shortlist-row.ts';
import { Button } from '../ui/Button.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { withoutControls } from '../ui/PageText.tsx';
import { AccountLine, nameOfAccount } from './AccountLine.tsx';
import { ReasonLines } from './ReasonLines.tsx';

export interface SuggestionItemProps {
  readonly first: ShortlistRow;
  readonly second: ShortlistRow;
  /** The first account is the one on the screen: it is not shown again. */
  readonly isFirstKnown?: boolean;
  readonly hints: readonly PersonHint[];
  readonly onMerge: () => void;
  readonly onApart: () => void;
}

export function SuggestionItem(props: SuggestionItemProps) {
  const { first, second, isFirstKnown = false, hints, onMerge, onApart } = props;
  const { text } = useLanguage();
  const both = text('people', 'ofBoth', {
    first: withoutControls(nameOfAccount(first)),
    second: withoutControls(nameOfAccount(second)),
  });
  return (
    <li className="person-item" data-pair={`${first.creatorKey} ${second.creatorKey}`}>
      {isFirstKnown ? null : <AccountLine row={first} />}
      <AccountLine row={second} />
      <ReasonLines hints={hints} />
      <div className="person-buttons">
        <Button onPress={onMerge}>
          {text('people', 'merge')}
          <span className="unseen"> {both}</span>
        </Button>
        <Button weight="quiet" onPress={onApart}>
          {text('people', 'apart')}
          <span className="unseen"> {both}</span>
        </Button>
      </div>
    </li>
  );
}
