// What the fields about a creator work with: the store, whom they are about, and what comes from outside.
import type { Store } from '../../lib/storage/store.ts';

/** The part of the store that holds what the marketer notes about creators. */
export interface CreatorStore {
  readonly notes: Pick<Store['notes'], 'list' | 'save' | 'remove' | 'restore'>;
  readonly dealings: Pick<Store['dealings'], 'of' | 'tags' | 'owners' | 'stageChanges' | 'change' | 'undo'>;
  readonly shortlists: Pick<Store['shortlists'], 'find' | 'of' | 'rows'>;
  readonly people: Store['people'];
  readonly campaigns: Pick<Store['campaigns'], 'get' | 'list'>;
  readonly creators: Pick<Store['creators'], 'get'>;
  readonly quotes: Pick<Store['quotes'], 'get' | 'save'>;
  readonly onChange: Store['onChange'];
}

/** Give every component that takes them the creator's key (and the campaign's) as React key. */
export interface CreatorParts {
  readonly store: CreatorStore;
  readonly creatorKey: string;
  /** Now in milliseconds since 1970. */
  readonly clock: () => number;
  /** Gives a random key that was never given before. */
  readonly newKey: () => string;
}
