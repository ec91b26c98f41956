// Says that something could not be read from the store, and offers to try again.
import type { FailureCode } from '../../lib/messaging/contract.ts';
import { Button } from '../ui/Button.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { Notice } from '../ui/Notice.tsx';

interface UnreadProps {
  readonly failure: FailureCode;
  readonly onRetry: () => void;
}

export function Unread({ failure, onRetry }: UnreadProps) {
  const { text } = useLanguage();
  return (
    <Notice tone="stop">
      {text('creator', 'unread')} {text('errors', failure)}
      <Button weight="link" onPress={onRetry}>
        {text('panel', 'tryAgain')}
      </Button>
    </Notice>
  );
}
