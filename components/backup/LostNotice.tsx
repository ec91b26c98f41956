// Where the browser has thrown the database away: what was there, and the last backup that the extension has made.
import { useEffect, useState } from 'react';
import type { BackupCopy } from '../../lib/storage/backup/copy-folder.ts';
import type { Store } from '../../lib/storage/store.ts';
import type { StoreHealth } from '../../lib/storage/store-health.ts';
import { Button } from '../ui/Button.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { Copies } from './use-copies.ts';

interface LostNoticeProps {
  readonly health: Pick<Store['health'], 'check'>;
  readonly copies: Copies;
  readonly isBusy: boolean;
  /** Changes when something was restored: then it is asked again. */
  readonly turn: unknown;
  readonly onLook: (copy: BackupCopy, name: string) => void;
}

export function LostNotice({ health, copies, isBusy, turn, onLook }: LostNoticeProps) {
  const { text, formats } = useLanguage();
  const [state, setState] = useState<StoreHealth | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again after each restore
  useEffect(() => {
    let current = true;
    health.check().then(
      (found) => current && setState(found),
      () => {},
    );
    return () => {
      current = false;
    };
  }, [health, turn]);
  if (state?.state !== 'data-lost' || copies === null) return null;
  const [last] = copies === 'unreadable' ? [] : copies;
  const time = last && formats.dayAndTime(last.madeAt);
  return (
    <Notice tone="look">
      <span>
        <strong>{text('backup', 'lostTitle')}</strong>{' '}
        {text('backup', 'lostHere', {
          time: formats.dayAndTime(state.lastSeenAt),
          count: formats.fullCount(state.lostCount),
        })}{' '}
        {time === undefined ? text('backup', 'lostNoCopy') : text('backup', 'lostCopy', { time })}
      </span>
      {last && time !== undefined ? (
        <Button inactive={isBusy} onPress={() => onLook(last, time)}>
          {text('backup', 'lostOpen')}
        </Button>
      ) : null}
    </Notice>
  );
}
