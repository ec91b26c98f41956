// Campaigns in the store: two windows joined, a stage taken out with its creators and put back, counts for the dashboard.
import { beforeEach, describe, expect, it } from 'vitest';
import { emptyBrief } from '../../lib/campaign/campaign.ts';
import { defaultStages } from '../../lib/campaign/stages.ts';
import type { Store } from '../../lib/storage/store.ts';
import { noon } from '../profile/invented-creator.ts';
import { Machine, row } from './stand-ins.ts';

let machine: Machine;
let store: Store;

beforeEach(async () => {
  machine = new Machine();
  store = machine.store();
  await store.campaigns.active('default');
});

const ids = (entries: readonly { readonly id: string }[] = []) => entries.map(({ id }) => id);
const standing = async (id = 'default') => {
  const campaign = await store.campaigns.get(id);
  if (!campaign) throw new Error('no campaign');
  return campaign;
};
const stageOf = async (key: string) => (await store.shortlists.find('default', key))?.stage;

describe('a campaign', () => {
  it('keeps what two windows change of it at once, stage by stage', async () => {
    const opened = await standing();
    const other = machine.store();
    const [first, ...rest] = opened.stages;
    if (!first) throw new Error('no stage');
    await other.campaigns.change(
      'default',
      { owner: '小禾', stages: [{ ...first, name: '口袋名單' }, ...rest] },
      opened,
    );
    machine.now += 5;
    const added = { id: 'vip', name: 'VIP', meaning: 'open' } as const;
    const saved = await store.campaigns.change('default', { name: '春季', stages: [...opened.stages, added] }, opened);
    expect(saved).toMatchObject({ name: '春季', owner: '小禾' });
    expect(saved?.stages[0]?.name).toBe('口袋名單');
    expect(ids(saved?.stages).at(-1)).toBe('vip');
    expect(saved?.changedAt).toEqual({ owner: noon, stages: noon + 5, name: noon + 5 });
  });

  it('is duplicated with brief and stages, without creators, owner and days', async () => {
    const brief = { ...emptyBrief, brand: '山茶' };
    await store.campaigns.saveBrief('default', brief);
    const stages = defaultStages.slice(0, 3);
    const deadlines = [{ id: 'd', name: '腳本', on: '2026-12-01' }];
    await store.campaigns.change('default', { owner: '小禾', stages, deadlines });
    await store.shortlists.add([row('a')]);
    const copy = await store.campaigns.duplicate('default', '山茶 2');
    expect(copy).toMatchObject({ name: '山茶 2', brief, stages, owner: '', deadlines: [] });
    expect(await store.shortlists.count({ campaignId: copy?.id ?? '' })).toBe(0);
    expect(await store.campaigns.duplicate('gone', 'x')).toBeNull();
  });
});

describe('a stage taken out', () => {
  beforeEach(async () => {
    await store.shortlists.add([row('a', { stage: 'invited' }), row('b', { stage: 'invited' }), row('c')]);
  });

  it('gives its creators to another one and comes back with them', async () => {
    machine.now += 5;
    const removal = await store.campaigns.removeStage('default', 'invited', 'negotiating');
    expect(ids((await standing()).stages)).not.toContain('invited');
    expect(await stageOf('a')).toBe('negotiating');
    expect(await stageOf('c')).toBe('candidate');
    expect(await store.dealings.stageChanges('default', 'a')).toMatchObject([{ from: 'invited', to: 'negotiating' }]);
    if (!removal) throw new Error('not removed');
    // Moved on since: stays where it is.
    await store.dealings.change(['b'], { kind: 'stage', campaignId: 'default', stage: 'signed' });
    await store.campaigns.undoRemoval(removal);
    expect((await standing()).stages).toEqual(defaultStages);
    expect(await stageOf('a')).toBe('invited');
    expect(await stageOf('b')).toBe('signed');
    expect(await store.dealings.stageChanges('default', 'a')).toEqual([]);
  });

  it('stays when there is nowhere to go', async () => {
    expect(await store.campaigns.removeStage('default', 'invited', 'invited')).toBeNull();
    expect(await store.campaigns.removeStage('default', 'invited', 'gone')).toBeNull();
    expect(await store.campaigns.removeStage('gone', 'invited', 'signed')).toBeNull();
    expect(await stageOf('a')).toBe('invited');
    expect((await standing()).stages).toEqual(defaultStages);
  });

  it('is not put back into a campaign that was erased meanwhile', async () => {
    const removal = await store.campaigns.removeStage('default', 'invited', 'signed');
    if (!removal) throw new Error('not removed');
    await store.erase.campaign('default');
    await store.campaigns.undoRemoval(removal);
    expect(await store.campaigns.get('default')).toBeNull();
    expect(await store.shortlists.count({ campaignId: 'default' })).toBe(0);
  });
});

describe('the dashboard’s counts', () => {
  beforeEach(async () => {
    await store.shortlists.add([
      row('a', { tiers: ['micro'], stage: 'signed' }),
      row('b', { tiers: ['micro'] }),
      row('c', { tiers: ['micro', 'mid-tier'], stage: 'signed' }),
      row('d', { tiers: [] }),
      row('a', { campaignId: 'spring', tiers: ['nano'] }),
      row('b', { campaignId: 'summer' }),
      row('a', { campaignId: 'summer' }),
    ]);
  });

  it('tell the tiers, those on a border and those unknown', async () => {
    const counts = await store.shortlists.tierCounts('default');
    expect(new Map(counts.map(({ tiers, count }) => [tiers.join(), count]))).toEqual(
      new Map([
        ['', 1],
        ['micro', 2],
        ['micro,mid-tier', 1],
      ]),
    );
    expect(await store.shortlists.tierCounts('gone')).toEqual([]);
    await store.shortlists.add([row('d', { tiers: ['mega'] })]);
    expect((await store.shortlists.tierCounts('default')).map(({ tiers }) => tiers.join()).sort()).toEqual([
      'mega',
      'micro',
      'micro,mid-tier',
    ]);
  });

  it('tell who stands on other lists, too', async () => {
    expect(await store.shortlists.shared('default', ['spring', 'summer', 'autumn'])).toEqual({
      creators: 2,
      byCampaign: new Map([
        ['spring', 1],
        ['summer', 2],
      ]),
    });
  });

  it('tell the fees of each stage, and how many are not known', async () => {
    const quote = (amount: number) =>
      ({ fee: { amount, currency: 'TWD' }, deliverable: 'instagram-post', pieces: 1, noted: noon }) as const;
    const stages = ids(defaultStages);
    const nobody = await store.quotes.feesByStage('default', stages);
    expect(nobody.get('signed')).toEqual({ fees: [], without: 2 });
    await store.quotes.save('default', 'a', quote(9_000));
    await store.quotes.save('default', 'b', quote(500));
    await store.quotes.save('default', 'not-listed', quote(1));
    const found = await store.quotes.feesByStage('default', stages);
    expect(found.get('signed')).toEqual({ fees: [{ amount: 9_000, currency: 'TWD' }], without: 1 });
    expect(found.get('candidate')).toEqual({ fees: [{ amount: 500, currency: 'TWD' }], without: 1 });
    expect(found.get('live')).toEqual({ fees: [], without: 0 });
  });
});
