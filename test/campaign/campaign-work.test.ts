// What is worked out about a campaign: stages kept sound, two windows joined, days in order, budget in one currency.
import { describe, expect, it } from 'vitest';
import { budgetUse, type StageFees } from '../../lib/campaign/budget.ts';
import { type Campaign, emptyBrief, newCampaign } from '../../lib/campaign/campaign.ts';
import { daysBetween, localDay, momentOfDay, upcomingDays } from '../../lib/campaign/deadlines.ts';
import { isBriefNewer } from '../../lib/campaign/merge-brief.ts';
import { arePartsNewer, type CampaignParts, mergeParts } from '../../lib/campaign/merge-parts.ts';
import { canLeaveFor, defaultStages, moveStage, type Stage, stageProblems } from '../../lib/campaign/stages.ts';

const stage = (id: string, name = id, meaning: Stage['meaning'] = 'open'): Stage => ({ id, name, meaning });
const ids = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id).join(' ');

describe('stages', () => {
  it('go to another place, and no further than the ends', () => {
    const three = [stage('a'), stage('b'), stage('c')];
    expect(ids(moveStage(three, 'c', 0))).toBe('c a b');
    expect(ids(moveStage(three, 'a', 1))).toBe('b a c');
    expect(ids(moveStage(three, 'b', 9))).toBe('a c b');
    expect(ids(moveStage(three, 'b', -3))).toBe('b a c');
    expect(moveStage(three, 'gone', 0)).toBe(three);
  });

  it('need names that a reader can tell apart; those on board have one without', () => {
    const nameOf = ({ id, name }: Stage) => name || (id === 'signed' ? '簽約' : id);
    expect(stageProblems(defaultStages, nameOf)).toEqual([]);
    const wrong = [...defaultStages, stage('x', ' '), stage('y', '簽約 '), stage('z', 'ＶＩＰ'), stage('v', 'vip')];
    expect(stageProblems(wrong, nameOf)).toEqual([
      { id: 'x', kind: 'no-name' },
      { id: 'y', kind: 'same-name' },
      { id: 'v', kind: 'same-name' },
    ]);
  });

  it('are left only for another one that is there', () => {
    const two = [stage('a'), stage('b')];
    expect(canLeaveFor(two, 'a', 'b')).toBe(true);
    expect(canLeaveFor(two, 'a', 'a')).toBe(false);
    expect(canLeaveFor(two, 'a', 'gone')).toBe(false);
    expect(canLeaveFor(two, 'gone', 'b')).toBe(false);
    expect(canLeaveFor([stage('a')], 'a', 'b')).toBe(false);
  });
});

describe('two windows', () => {
  const parts = (given: Partial<CampaignParts>): CampaignParts => ({
    name: 'Spring',
    owner: '',
    stages: [stage('a'), stage('b'), stage('c')],
    deadlines: [],
    ...given,
  });
  const before = parts({});

  it('keep what each has changed, part by part and stage by stage', () => {
    const standing = parts({ owner: '小禾', stages: [stage('a', 'A'), stage('b', 'b', 'done'), stage('c')] });
    const after = parts({ name: 'Summer', stages: [stage('a'), stage('b', 'B'), stage('c')] });
    expect(mergeParts(standing, before, after)).toEqual(
      parts({
        name: 'Summer',
        owner: '小禾',
        stages: [stage('a', 'A'), stage('b', 'B', 'done'), stage('c')],
      }),
    );
  });

  it('let the writer win where both have changed one thing', () => {
    const merged = mergeParts(parts({ name: 'Theirs' }), before, parts({ name: 'Ours' }));
    expect(merged.name).toBe('Ours');
  });

  it('keep what either has added, and lose what either has taken out', () => {
    const standing = parts({ stages: [stage('a'), stage('new', 'theirs'), stage('c')] });
    const after = parts({ stages: [stage('b'), stage('c'), stage('own')] });
    expect(ids(mergeParts(standing, before, after).stages)).toBe('new c own');
  });

  it('keep the order of the one who has changed it', () => {
    const moved = parts({ stages: [stage('c'), stage('a'), stage('b')] });
    const theirs = parts({ stages: [stage('a'), stage('b'), stage('c'), stage('d')] });
    expect(ids(mergeParts(theirs, before, moved).stages)).toBe('c d a b');
    expect(ids(mergeParts(moved, before, before).stages)).toBe('c a b');
  });
});

describe('a campaign read anew', () => {
  const campaign = (given: Partial<Campaign>): Campaign => ({ ...newCampaign('c', 'Spring', 100), ...given });

  it('is newer only in what differs and is not older', () => {
    const known = campaign({ owner: 'B', changedAt: { owner: 200 } });
    expect(arePartsNewer(known, known)).toBe(false);
    expect(arePartsNewer(campaign({ owner: 'A', changedAt: { owner: 150 } }), known)).toBe(false);
    expect(arePartsNewer(campaign({ owner: 'C', changedAt: { owner: 250 } }), known)).toBe(true);
    expect(arePartsNewer({ ...known, name: 'Summer', changedAt: { owner: 200, name: 100 } }, known)).toBe(true);
  });

  it('is newer in its brief question by question', () => {
    const kpi = (words: string) => ({ ...emptyBrief, screening: { ...emptyBrief.screening, kpi: words } });
    const known = campaign({ brief: kpi('own'), changedAt: { 'brief.screening.kpi': 200 } });
    const read = (words: string, at: number) =>
      campaign({ brief: kpi(words), changedAt: { 'brief.screening.kpi': at } });
    expect(isBriefNewer(known, known)).toBe(false);
    expect(isBriefNewer(read('', 150), known)).toBe(false);
    // Typed here and not on disk yet.
    expect(isBriefNewer(read('typed', 200), known)).toBe(false);
    expect(isBriefNewer(read('theirs', 201), known)).toBe(true);
    const brand = {
      ...known,
      brief: { ...known.brief, brand: '山茶' },
      changedAt: { ...known.changedAt, 'brief.brand': 300 },
    };
    expect(isBriefNewer(brand, known)).toBe(true);
  });
});

describe('days', () => {
  const day = (id: string, on: string) => ({ id, name: id, on });

  it('stand in order, the reply among them, with what is left of each', () => {
    const campaign: Pick<Campaign, 'deadlines' | 'brief'> = {
      deadlines: [day('late', '2026-12-01'), day('over', '2026-11-16'), day('today', '2026-11-18')],
      brief: { ...emptyBrief, replyBy: '2026-11-20' },
    };
    const found = upcomingDays(campaign, '2026-11-18');
    expect(found.map(({ deadline, daysLeft }) => [deadline?.id ?? 'reply', daysLeft])).toEqual([
      ['over', -2],
      ['today', 0],
      ['reply', 2],
      ['late', 13],
    ]);
    expect(upcomingDays({ deadlines: [], brief: emptyBrief }, '2026-11-18')).toEqual([]);
  });

  it('are counted by the calendar, whatever the clocks do', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-03-01', '2026-02-28')).toBe(-1);
    const late = new Date(2026, 10, 8, 23, 59).getTime();
    expect(localDay(late)).toBe('2026-11-08');
    expect(localDay(momentOfDay('2026-11-08'))).toBe('2026-11-08');
  });
});

describe('budget', () => {
  const twd = (amount: number) => ({ amount, currency: 'TWD' }) as const;
  const usd = (amount: number) => ({ amount, currency: 'USD' }) as const;
  const rate = { from: 'USD', to: 'TWD', rate: 32, on: '2026-10-01' } as const;
  const fees = (...all: StageFees['fees']): StageFees => ({ fees: all, without: 0 });

  it('is used by what is committed and done; open and declined stand beside it', () => {
    const byStage = new Map([
      ['invited', fees(twd(5_000))],
      ['signed', fees(twd(10_000), usd(100))],
      ['closed', fees(twd(4_000))],
      ['declined', fees(twd(90_000))],
    ]);
    const use = budgetUse(defaultStages, byStage, twd(20_000), [rate]);
    expect(use.sums.open).toEqual({ amount: 5_000, quotes: 1, without: 0 });
    expect(use.sums.committed).toEqual({ amount: 13_200, quotes: 2, without: 0 });
    expect(use.used).toBe(17_200);
    expect(use.left).toBe(2_800);
    expect(use.rates).toEqual([rate]);
    expect(use.apart).toEqual([]);
  });

  it('never adds two currencies without a rate: the other one stands apart', () => {
    const byStage = new Map([['signed', fees(twd(10_000), usd(100), usd(50))]]);
    const use = budgetUse(defaultStages, byStage, twd(20_000), []);
    expect(use.sums.committed).toEqual({ amount: 10_000, quotes: 1, without: 0 });
    expect(use.apart).toEqual([{ currency: 'USD', amount: 150, quotes: 2 }]);
  });

  it('says how many fees are not known, and has no sum left without a budget', () => {
    const byStage = new Map([
      ['signed', { fees: [usd(100)], without: 3 }],
      ['live', { fees: [], without: 1 }],
      ['gone', { fees: [usd(7)], without: 0 }],
    ]);
    const use = budgetUse(defaultStages, byStage, null, []);
    expect(use.currency).toBe('USD');
    expect(use.sums.committed.without).toBe(4);
    expect(use.sums.open.amount).toBe(7);
    expect(use.left).toBeNull();
    expect(budgetUse(defaultStages, new Map(), null, []).currency).toBeNull();
  });
});
