// The store as the worker and the extension's own pages use it: one repository per kind of thing, over one database.
import { openingAfterCopy, type UpgradeGuard } from './backup/before-upgrade.ts';
import { type Campaigns, campaignsOf } from './campaigns.ts';
import { type Comments, commentsOf } from './comments.ts';
import { type Creators, creatorsOf } from './creators.ts';
import { type Connection, connect, type DatabaseEngine, databaseName } from './db.ts';
import { type Dealings, dealingsOf } from './dealings.ts';
import { type Erase, eraseOf } from './erase.ts';
import { type Imports, importsOf } from './import.ts';
import { type ImportMappings, importMappingsOf } from './import-mappings.ts';
import { type Judged, judgedOf } from './judged.ts';
import { type Notes, notesOf } from './notes.ts';
import { type Overlaps, overlapsOf } from './overlaps.ts';
import { type Packs, packsOf } from './packs.ts';
import { type People, peopleOf } from './people.ts';
import { type Quotes, quotesOf } from './quotes.ts';
import { type RateCards, rateCardsOf } from './rate-cards.ts';
import { restorePack, restoreRateCard } from './restore.ts';
import { type Retention, retentionOf } from './retention.ts';
import { type ReviewQueue, reviewQueueOf } from './review-queue.ts';
import { type Roles, rolesOf } from './roles.ts';
import type { KeyValueArea } from './settings.ts';
import { type Shortlists, shortlistsOf } from './shortlists.ts';
import { type Snapshots, snapshotsOf } from './snapshots.ts';
import { type Health, healthOf, noteLoss } from './store-health.ts';
import { type Views, viewsOf } from './views.ts';

export interface StoreOptions extends DatabaseEngine {
  /** `browser.storage.local` or a stand-in: holds the marker by which a lost store is noticed. */
  readonly area: KeyValueArea;
  /** Now in milliseconds since 1970. */
  readonly clock: () => number;
  /** Gives a random key that was never given before and that nobody can guess, e.g. `crypto.randomUUID`. */
  readonly newKey: () => string;
  /** Another database, for tests. */
  readonly name?: string;
  /** The longest shortlist that is read at once when all of it is asked for; 20,000 rows are about 30 MB. */
  readonly mostRowsHeld?: number;
  /** Copies an older store before it is upgraded. */
  readonly guard?: UpgradeGuard;
}

/** Every method rejects with `StoreFailure` alone; its `code` is the failure to show. */
export interface Store {
  readonly creators: Creators;
  readonly shortlists: Shortlists;
  readonly campaigns: Campaigns;
  readonly notes: Notes;
  readonly snapshots: Snapshots;
  readonly roles: Roles;
  readonly quotes: Quotes;
  readonly packs: Packs;
  readonly rateCards: RateCards;
  readonly overlaps: Overlaps;
  readonly comments: Comments;
  readonly judged: Judged;
  readonly dealings: Dealings;
  readonly people: People;
  readonly views: Views;
  readonly imports: Imports;
  readonly importMappings: ImportMappings;
  readonly reviewQueue: ReviewQueue;
  readonly erase: Erase;
  readonly retention: Retention;
  /** Was the store lost since the last time? Ask once when an interface opens. */
  readonly health: Pick<Health, 'check' | 'acknowledge'>;
  /** Tells which tables were changed, here or in another window of the extension. Gives the function that ends it. */
  readonly onChange: Connection['onChange'];
  close(): void;
}

/**
 * Prepares the store. The database is opened by the first call and again after the browser has closed it, so a failure
 * shows in the call that needed it, and the next call tries anew.
 */
export function openStore(options: StoreOptions): Store {
  const { indexedDB, IDBKeyRange, area, clock, newKey, name = databaseName, mostRowsHeld = 20_000, guard } = options;
  const connection = connect({ indexedDB, IDBKeyRange }, name, {
    ...(guard && { opening: openingAfterCopy(indexedDB, name, area, guard) }),
    lost: () => void noteLoss(area),
  });
  const health = healthOf(connection, area, clock, newKey);
  return {
    creators: creatorsOf(connection, newKey),
    shortlists: shortlistsOf(connection, { clock, changed: health.note, mostRowsHeld }),
    campaigns: campaignsOf(connection, clock, newKey),
    notes: notesOf(connection, clock, health.note),
    snapshots: snapshotsOf(connection),
    roles: rolesOf(connection, clock),
    quotes: quotesOf(connection),
    packs: packsOf(connection, restorePack),
    rateCards: rateCardsOf(connection, restoreRateCard),
    overlaps: overlapsOf(connection),
    comments: commentsOf(connection, newKey),
    judged: judgedOf(connection),
    dealings: dealingsOf(connection, clock),
    people: peopleOf(connection, clock, newKey),
    views: viewsOf(connection, clock),
    imports: importsOf(connection, { clock, newKey, changed: health.note }),
    importMappings: importMappingsOf(connection),
    reviewQueue: reviewQueueOf(connection),
    erase: eraseOf(connection, clock, health.note),
    retention: retentionOf(connection, clock),
    health,
    onChange: connection.onChange,
    close: connection.close,
  };
}
