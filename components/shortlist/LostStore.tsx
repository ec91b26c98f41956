// Says that the browser has lost what was kept: an emptied store must not look like a new one.
import { useEffect, useState } from 'react';
import type { Store } from '../../lib/storage/store.ts';
import type { StoreHealth } from '../../lib/storage/store-health.ts';
import { Button } from '../ui/Button.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { Notice } from '../ui/Notice.tsx';

interface LostStoreProps {
  readonly health: Store['health'];
  /** The address of the place with the backups; another page than this one is opened in a tab. */
  readonly backups: string;
  /** The class of the frame around it. */
  readonly frame?: string;
}

/** Mount it after the list has been read: the check writes, and the list would wait for it. */
export function LostStore({ health, frame = 'popup-message', backups }: LostStoreProps) {
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
    <div className={frame}>
      <Notice tone="look">
        {text('shortlist', 'lost', { count: state.lostCount, time: formats.dayAndTime(state.lastSeenAt) })}
        <a href={backups} {...(backups.startsWith('#') ? {} : { target: '_blank', rel: 'noopener noreferrer' })}>
          {text('backup', 'lostGo')}
        </a>
        <Button weight="link" onPress={understood}>
          {text('shortlist', 'understood')}
        </Button>
      </Notice>
    </div>
  );
}
