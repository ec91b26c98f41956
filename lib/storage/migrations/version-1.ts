// Version 1: creators (light) and their details apart, a snapshot per day, campaigns, shortlist rows, one note per creator.
import type { Migration } from './migration.ts';

export const version1: Migration = {
  version: 1,
  stores: {
    creators: 'key, &identity, handleKey, touchedAt',
    details: 'key',
    snapshots: '[creatorKey+day]',
    campaigns: 'id',
    // One compound index per order of the list, so that its first rows come without reading the others.
    shortlist:
      '[campaignId+creatorKey], creatorKey, [campaignId+addedAt], [campaignId+followersOrder], [campaignId+engagementOrder], [campaignId+nameOrder]',
    notes: 'creatorKey',
    store: 'id',
  },
};
