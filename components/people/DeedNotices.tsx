// Says what was done with accounts, and offers to take it back.
import { Button } from '../ui/Button.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { Notice } from '../ui/Notice.tsx';
import { withoutControls } from '../ui/PageText.tsx';
import type { PeopleDeeds } from './use-people-deeds.ts';

export function DeedNotices({ deeds }: { readonly deeds: PeopleDeeds }) {
  const { text } = useLanguage();
  const { done, undone, failure, takeBack } = deeds;
  if (failure !== null) {
    return (
      <Notice tone="stop">
        {text('creator', 'notChanged')} {text('errors', failure)}
      </Notice>
    );
  }
  if (done !== null) {
    const names = { first: withoutControls(done.first), second: withoutControls(done.second) };
    return (
      <Notice>
        {text('people', `done.${done.kind}`, names)}
        <Button weight="link" onPress={() => void takeBack(done.undo)}>
          {text('shortlist', 'undo')}
        </Button>
      </Notice>
    );
  }
  if (undone === null) return null;
  return <Notice>{text('people', undone === 'undone' ? 'undone' : 'notUndone')}</Notice>;
}
