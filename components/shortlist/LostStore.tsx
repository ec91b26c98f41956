// Says that the browser has lost what was kept: an emptied store must not look like a new one.
import { useEffect, useState } from 'react';
import type { Store } from '../../lib/storage/store.ts';
import type { StoreHealth } from '../../lib/storage/store-health.ts';
import { Button } from '../ui/Button.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { Notice } from '../ui/Notice.tsx';

/** Mount it after the list has been read: the check writes, and the list would wait for it. */
export function LostStore({ health }: { readonly health: Store['health'] }) {
  const { text, formats } = useLanguage();
  const [state, setState] = useState<StoreHealth | null>(null);
  useEffect(() => {
    // A store that cannot be opened is said where its rows are read.
    health.check().then(setState, () => setState(null));
  }, [health]);
  if (state?.state !== 'data-lost') return null;
  const understood = () => {
    setState(null);
    health.acknowledge().catch(() => setState(state));
  };
  return (
    <div className="popup-message">
      <Notice tone="look">
        {text('shortlist', 'lost', { count: state.lostCount, time: formats.dayAndTime(state.lastSeenAt) })}
        <Button weight="link" onPress={understood}>
          {text('shortlist', 'understood')}
        </Button>
      </Notice>
    </div>
  );
}
