// Every version of the store, oldest first; a released one is never changed again.
import type { Migration } from './migration.ts';
import { version1 } from './version-1.ts';
import { version2 } from './version-2.ts';
import { version3 } from './version-3.ts';

export const migrations: readonly Migration[] = [version1, version2, version3];

export const latestVersion = migrations.reduce((latest, { version }) => Math.max(latest, version), 0);
