// The part of the store that merging and splitting accounts works with.
import type { Store } from '../../lib/storage/store.ts';

export interface PeopleStore {
  readonly people: Store['people'];
  readonly shortlists: Pick<Store['shortlists'], 'rows'>;
  readonly onChange: Store['onChange'];
}
