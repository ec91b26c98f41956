// The copies that the extension keeps by itself, read anew when asked to.
import { useCallback, useEffect, useState } from 'react';
import type { BackupCopy } from '../../lib/storage/backup/copy-folder.ts';
import type { BackupDevice } from './backup-device.ts';

export type Copies = readonly BackupCopy[] | 'unreadable' | null;

/** Null while they are being read. */
export function useCopies(device: BackupDevice): readonly [Copies, () => void] {
  const [copies, setCopies] = useState<Copies>(null);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks again
  useEffect(() => {
    let current = true;
    device.listCopies().then(
      (found) => current && setCopies(found),
      () => current && setCopies('unreadable'),
    );
    return () => {
      current = false;
    };
  }, [device, attempt]);
  return [copies, useCallback(() => setAttempt((count) => count + 1), [])];
}
