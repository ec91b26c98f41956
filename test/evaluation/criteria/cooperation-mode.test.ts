// The seven cooperation modes: which suit goal, tier and budget, which do not, and which nobody can tell.
import { describe, expect, it } from 'vitest';
import type { FunnelStage } from '../../../lib/evaluation/brief.ts';
import modesFile from '../../../lib/evaluation/cooperation/cooperation-modes.json' with { type: 'json' };
import { cooperationModes, readCooperationModes } from '../../../lib/evaluation/cooperation/read-cooperation-modes.ts';
import { cooperationMode } from '../../../lib/evaluation/criteria/cooperation-mode.ts';
import type { CooperationMode } from '../../../lib/evaluation/report.ts';
import type { RoleId } from '../../../lib/evaluation/roles/roles.ts';
import { exact, now, rounded } from '../invented.ts';
import { type Given, judged, rowOf } from '../partnership-subject.ts';

const asked = (
  stage: FunnelStage | null,
  followers: number | null,
  budget: number | null,
  roles?: readonly RoleId[],
): Given => ({
  ...(followers === null ? {} : { profile: { followers: exact(followers) } }),
  screening: { funnelStage: stage, budget: budget === null ? null : { amount: budget, currency: 'TWD' } },
  ...(roles === undefined ? {} : { roleChoice: { roles, chosenAt: now } }),
});

const [low, middle, high] = [99_999, 100_000, 500_000];

describe('cooperation modes', () => {
  it.each<[FunnelStage, number, number | null, readonly CooperationMode[]]>([
    ['awareness', 5_000, low, ['seeding']],
    ['awareness', 5_000, high, ['seeding', 'whitelisting']],
    ['awareness', 20_000, middle, ['seeding', 'sponsored-post', 'whitelisting']],
    ['awareness', 20_000, null, ['seeding', 'sponsored-post', 'whitelisting']],
    ['awareness', 2_000_000, low, []],
    ['awareness', 2_000_000, high, ['sponsored-post', 'whitelisting']],
    ['engagement', 5_000, low, ['seeding']],
    ['engagement', 100_000, high, ['in-depth-video', 'co-creation']],
    ['engagement', 100_000, middle, ['in-depth-video']],
    ['conversion', 5_000, low, ['affiliate']],
    ['conversion', 20_000, low, ['affiliate', 'group-buying']],
    ['conversion', 100_000, high, ['affiliate', 'whitelisting', 'co-creation', 'group-buying']],
    ['conversion', 500, low, ['affiliate']],
  ])('for %s, %i followers and a budget of %s', (stage, followers, budget, modes) => {
    const finding = judged(cooperationMode, asked(stage, followers, budget));
    expect(finding.facts.modes).toEqual(modes);
    expect(finding.verdict).toBe('ok');
    expect(finding.rows.map(({ id }) => id).toSorted()).toEqual(cooperationModes.toSorted());
    expect(finding.rows.filter(({ verdict }) => verdict === 'ok').map(({ id }) => id)).toEqual(modes);
  });

  it('takes a seller for group buying at any size', () => {
    const small = asked('conversion', 5_000, low);
    expect(judged(cooperationMode, small).facts.modes).not.toContain('group-buying');
    const finding = judged(cooperationMode, asked('conversion', 5_000, low, ['kos']));
    expect(finding.facts.modes).toContain('group-buying');
    expect(rowOf(finding, 'affiliate').value?.values.reasons).toEqual({
      kind: 'keys',
      value: ['stage.yes', 'tier.yes', 'budget.yes', 'role.kos'].map((reason) => `cooperation-mode.reason.${reason}`),
    });
  });

  it('never calls a budget enough that nobody has written down', () => {
    const finding = judged(cooperationMode, asked('awareness', 5_000, null));
    expect(rowOf(finding, 'seeding').value?.values.reasons).toEqual({
      kind: 'keys',
      value: ['stage.yes', 'tier.yes', 'budget.little'].map((reason) => `cooperation-mode.reason.${reason}`),
    });
  });

  it('says what speaks against a mode, and nothing else', () => {
    const finding = judged(cooperationMode, asked('awareness', 5_000, low));
    expect(rowOf(finding, 'co-creation').value).toEqual({
      key: 'cooperation-mode.match.no',
      values: {
        reasons: {
          kind: 'keys',
          value: ['stage.no', 'tier.no', 'budget.no'].map((reason) => `cooperation-mode.reason.${reason}`),
        },
      },
    });
    expect(rowOf(finding, 'whitelisting').value?.values.reasons).toEqual({
      kind: 'keys',
      value: ['cooperation-mode.reason.budget.no'],
    });
  });

  it.each<[string, Given, string]>([
    ['the goal', asked(null, 20_000, middle), 'cooperation-mode.summary.no-goal'],
    ['the tier', asked('awareness', null, low), 'cooperation-mode.summary.no-tier'],
    [
      'the side of a border',
      {
        ...asked('awareness', null, low),
        profile: { followers: rounded(50_000, 49_500, 50_499) },
      },
      'cooperation-mode.summary.border',
    ],
  ])('cannot tell without %s', (_, given, key) => {
    const finding = judged(cooperationMode, given);
    expect(finding).toMatchObject({ verdict: 'cannot-tell', summary: { key }, facts: {} });
    expect(finding.rows.some(({ verdict }) => verdict === 'cannot-tell')).toBe(true);
  });

  it('says so when none of the seven fits', () => {
    const finding = judged(cooperationMode, asked('awareness', 2_000_000, low));
    expect(finding.summary.key).toBe('cooperation-mode.summary.none');
  });

  it('turns a budget in another currency into its level', () => {
    const given: Given = {
      profile: { followers: exact(100_000) },
      screening: { funnelStage: 'engagement', budget: { amount: 20_000, currency: 'USD' } },
    };
    expect(judged(cooperationMode, given).facts.modes).toEqual(['in-depth-video', 'co-creation']);
  });
});

describe('modes as data', () => {
  it.each<[string, (file: typeof modesFile) => unknown]>([
    ['a mode missing', (file) => ({ ...file, modes: file.modes.slice(1) })],
    ['a mode twice', (file) => ({ ...file, modes: [...file.modes, file.modes[0]] })],
    ['an unknown tier', (file) => ({ ...file, modes: [{ ...file.modes[0], tiers: ['giant'] }] })],
    ['budgets out of order', (file) => ({ ...file, budget: { ...file.budget, highFrom: 1 } })],
    ['no source', (file) => ({ ...file, sources: { article: {} } })],
  ])('are refused with %s', (_, change) => {
    expect(() => readCooperationModes(change(structuredClone(modesFile)))).toThrow(/cooperation modes/);
  });
});
