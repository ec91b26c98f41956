// All measured overlaps of a shortlist, as the store gives them.
import type { Store } from '../../lib/storage/store.ts';

export type OverlapMap = NonNullable<Awaited<ReturnType<Store['overlaps']['map']>>>;
