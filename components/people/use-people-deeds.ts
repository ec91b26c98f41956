// Merging, splitting and keeping apart, each to be taken back for ten seconds; a failure is told.
import { useState } from 'react';
import type { ShortlistRow } from '../../lib/campaign/shortlist-row.ts';
import type { FailureCode } from '../../lib/messaging/contract.ts';
import type { PeopleUndo } from '../../lib/storage/people.ts';
import { failureCodeOf } from '../../lib/storage/store-failure.ts';
import { useUndo } from '../creator/use-undo.ts';
import { nameOfAccount } from './AccountLine.tsx';
import type { PeopleStore } from './people-store.ts';

type DeedKind = 'merged' | 'apart' | 'split';

interface Done {
  readonly kind: DeedKind;
  /** Names of the accounts. */
  readonly first: string;
  readonly second: string;
  readonly undo: PeopleUndo;
}

export interface PeopleDeeds {
  /** What can be taken back; null: nothing. */
  readonly done: Done | null;
  /** How the last taking back ended; null when none was tried. */
  readonly undone: 'undone' | 'changed-since' | null;
  readonly failure: FailureCode | null;
  readonly merge: (first: ShortlistRow, second: ShortlistRow) => Promise<void>;
  readonly keepApart: (first: ShortlistRow, second: ShortlistRow) => Promise<void>;
  readonly split: (row: ShortlistRow) => Promise<void>;
  readonly takeBack: (undo: PeopleUndo) => Promise<void>;
}

export function usePeopleDeeds({ people }: Pick<PeopleStore, 'people'>): PeopleDeeds {
  const [done, offer] = useUndo<Done>();
  const [undone, setUndone] = useState<PeopleDeeds['undone']>(null);
  const [failure, setFailure] = useState<FailureCode | null>(null);
  const attempt = async (work: () => Promise<void>) => {
    setFailure(null);
    setUndone(null);
    try {
      await work();
    } catch (thrown) {
      setFailure(failureCodeOf(thrown));
    }
  };
  const decide = (
    kind: DeedKind,
    first: ShortlistRow,
    second: ShortlistRow | null,
    work: () => Promise<PeopleUndo | null>,
  ) =>
    attempt(async () => {
      const undo = await work();
      const names = { first: nameOfAccount(first), second: second === null ? '' : nameOfAccount(second) };
      offer(undo && { kind, ...names, undo });
    });
  return {
    done,
    undone,
    failure,
    merge: (first, second) =>
      decide('merged', first, second, () => people.merge([first.creatorKey, second.creatorKey])),
    keepApart: (first, second) =>
      decide('apart', first, second, () => people.keepApart(first.creatorKey, second.creatorKey)),
    split: (row) => decide('split', row, null, () => people.split(row.creatorKey)),
    takeBack: (undo) =>
      attempt(async () => {
        offer(null);
        setUndone((await people.undo(undo)) ? 'undone' : 'changed-since');
      }),
  };
}
