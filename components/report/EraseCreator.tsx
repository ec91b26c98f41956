// Erases a creator with everything that hangs on them, after asking; says when it did not.
import { useState } from 'react';
import type { FailureCode } from '../../lib/messaging/contract.ts';
import { failureCodeOf } from '../../lib/storage/store-failure.ts';
import { Button } from '../ui/Button.tsx';
import { Confirm } from '../ui/Confirm.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { Notice } from '../ui/Notice.tsx';

interface EraseCreatorProps {
  readonly erase: () => Promise<void>;
  /** It is done; with the creator this goes too. */
  readonly onErased: () => void;
}

type Erasing = 'rest' | 'asking' | 'erasing' | { readonly failure: FailureCode };

export function EraseCreator({ erase, onErased }: EraseCreatorProps) {
  const { text } = useLanguage();
  const [step, setStep] = useState<Erasing>('rest');
  const run = async () => {
    setStep('erasing');
    try {
      await erase();
      setStep('rest');
      onErased();
    } catch (thrown) {
      setStep({ failure: failureCodeOf(thrown) });
    }
  };
  return (
    <div className="erase-creator">
      <Button weight="quiet" onPress={() => setStep('asking')}>
        {text('panel', 'erase')}
      </Button>
      {typeof step === 'object' ? (
        <Notice tone="stop">
          {text('panel', 'notErased')} {text('errors', step.failure)}
        </Notice>
      ) : null}
      {step === 'asking' || step === 'erasing' ? (
        <Confirm
          title={text('panel', 'eraseTitle')}
          deed={text('panel', 'eraseDeed')}
          busy={step === 'erasing'}
          onConfirm={run}
          onCancel={() => setStep('rest')}
        >
          <p>{text('panel', 'eraseWhat')}</p>
        </Confirm>
      ) : null}
    </div>
  );
}
