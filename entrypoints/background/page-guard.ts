// The guard of the pages: what makes copies is loaded only when an older store is met.
import { upgradeGuardWith } from './own-copies.ts';

export const upgradeGuard = upgradeGuardWith(() => import('../../lib/storage/backup/copies.ts'));
