// Runs inside a page of the extension: times the store's own calls over many creators. Bundled by workspace-time.ts.
import { judgeWith } from '../../lib/campaign/judge.ts';
import { connect, databaseName } from '../../lib/storage/db.ts';
import { judgingBasis } from '../../lib/storage/judging-basis.ts';
import { defaultSettings } from '../../lib/storage/settings.ts';
import { openStore } from '../../lib/storage/store.ts';

const entries = new Map<string, unknown>();
/** Stands for the extension's small storage, which is not what is measured here. */
const area = {
  get: async (key: string) => ({ [key]: entries.get(key) }),
  set: async (values: Record<string, unknown>) => {
    for (const [key, value] of Object.entries(values)) entries.set(key, value);
  },
};
const store = openStore({ indexedDB, IDBKeyRange, area, clock: Date.now, newKey: () => crypto.randomUUID() });
const connection = connect({ indexedDB, IDBKeyRange }, databaseName);
const settings = async () => defaultSettings;

async function timed(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** What one creator costs when it is opened: reading everything known, gathering what judging rests on, judging. */
async function openCreators(count: number) {
  const rows = await store.shortlists.page(
    { campaignId: 'default', order: { key: 'followers', direction: 'descending' } },
    500,
    count,
  );
  const times: { readonly reading: number; readonly basis: number; readonly judging: number }[] = [];
  for (const { creatorKey } of rows) {
    let kept: Awaited<ReturnType<typeof store.creators.get>> = null;
    let basis: Awaited<ReturnType<typeof judgingBasis>> | null = null;
    const reading = await timed(async () => {
      kept = await store.creators.get(creatorKey);
    });
    const gathering = await timed(async () => {
      basis = await judgingBasis({ store, settings });
    });
    const judging = await timed(() => kept && basis && judgeWith(basis, Date.now()).report(kept, 'default'));
    times.push({ reading, basis: gathering, judging });
  }
  return times;
}

/** Reads all rows of a list as objects and sorts them: what the table would cost without an engine. */
async function plainly(listId: string) {
  let rows: { followersOrder: number }[] = [];
  const reading = await timed(async () => {
    rows = await connection.read(['shortlist'], () =>
      connection.tables.shortlist
        .where('[campaignId+creatorKey]')
        .between([listId, Number.NEGATIVE_INFINITY], [listId, [[]]])
        .toArray(),
    );
  });
  const sorting = await timed(() => rows.sort((a, b) => b.followersOrder - a.followersOrder));
  return { reading, sorting, count: rows.length };
}

/** Calls that are made at each small change, or by the interfaces when they open. */
const smallCalls: Readonly<Record<string, () => unknown>> = {
  'health.check': () => store.health.check(),
  'roles.listed': () => store.roles.listed('default'),
  'quotes.listed': () => store.quotes.listed('default'),
  'judging-basis': () => judgingBasis({ store, settings }),
  'shortlists.count': () => store.shortlists.count({ campaignId: 'default' }),
  'shortlists.stage-counts': () =>
    store.shortlists.stageCounts('default', ['candidate', 'invited', 'negotiating', 'signed', 'executing', 'live']),
  'shortlists.tier-counts': () => store.shortlists.tierCounts('default'),
  'dealings.tags': () => store.dealings.tags(),
  'dealings.owners': () => store.dealings.owners(),
  'creators.recent': () => store.creators.recent(20),
  'shortlists.first-page': () =>
    store.shortlists.page({ campaignId: 'default', order: { key: 'added', direction: 'descending' } }, 0, 40),
};

async function callOften(runs: number) {
  const times: Record<string, number[]> = {};
  for (let run = 0; run < runs; run += 1) {
    for (const [name, call] of Object.entries(smallCalls)) {
      const time = await timed(call);
      times[name] = [...(times[name] ?? []), time];
    }
  }
  return times;
}

Object.assign(globalThis, { openCreators, plainly, callOften });
