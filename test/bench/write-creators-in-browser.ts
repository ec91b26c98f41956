// Runs inside a page of the extension: writes invented creators through the store's own connection. Bundled by many-creators-profile.ts.
import { defaultCampaign, defaultCampaignId } from '../../lib/campaign/campaign.ts';
import { everyoneId } from '../../lib/campaign/listing.ts';
import { connect } from '../../lib/storage/db.ts';
import { noRelationship } from '../../lib/storage/relationship-records.ts';
import { inventedCreator } from './many-creators.ts';

const connection = connect({ indexedDB, IDBKeyRange }, 'kol-lens');

/** Writes the creators from one place to another (exclusive) in one transaction. */
async function writeCreators(from: number, to: number, now: number): Promise<void> {
  const { tables, write } = connection;
  const made = Array.from({ length: to - from }, (_, at) => inventedCreator(from + at, now));
  await write(['creators', 'details', 'snapshots', 'shortlist', 'relationships', 'campaigns'], async () => {
    if (!(await tables.campaigns.get(defaultCampaignId))) await tables.campaigns.put(defaultCampaign(now));
    await tables.creators.bulkPut(made.map(({ creator }) => creator));
    await tables.details.bulkPut(made.map(({ details }) => details));
    await tables.snapshots.bulkPut(made.map(({ snapshot }) => snapshot));
    await tables.shortlist.bulkPut(made.flatMap(({ rows }) => rows));
    const decided = made.map(({ rows: [row] }) => row).filter((row) => row.tags.length > 0 || row.doNotContact);
    await tables.relationships.bulkPut(
      decided.map(({ creatorKey, tags, doNotContact }) => ({ ...noRelationship(creatorKey), tags, doNotContact })),
    );
  });
}

/** Lays out the lists, and waits until the worker has judged them empty: it takes none of the rows for outdated then. */
async function layOutLists(now: number): Promise<void> {
  const { tables, read } = connection;
  await writeCreators(0, 0, now);
  for (;;) {
    const judged = await read(['judged'], () => tables.judged.bulkGet([defaultCampaignId, everyoneId]));
    if (judged.every((list) => list?.stamp && list.under === null)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

Object.assign(globalThis, { layOutLists, writeCreators });
