// Every sentence and word that an evaluation can give stands in both dictionaries, with the same slots.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../lib/evaluation/evaluate.ts';
import type { Phrase, Report } from '../../lib/evaluation/report.ts';
import thresholds from '../../lib/evaluation/thresholds.json' with { type: 'json' };
import { dictionaries } from '../../lib/i18n/index.ts';
import type { Platform, Post } from '../../lib/profile/creator-profile.ts';
import { unread } from '../../lib/profile/figure.ts';
import { arbitraryCreator } from './arbitrary-creators.ts';
import { exact, fact, hidden, inventedPost, inventedPosts, inventedProfile, now, rounded } from './invented.ts';

const areas: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'zh-TW': dictionaries['zh-TW'].report,
  en: dictionaries.en.report,
};

const chinese = areas['zh-TW'] ?? {};

const slotsOf = (sentence: string) =>
  [...new Set([...sentence.matchAll(/\{([a-zA-Z]+)(?:\|[^{}]*)?\}/g)].map((match) => match[1] ?? ''))].toSorted();

const reportOf = (platform: Platform, followers: number, posts: readonly Post[]) =>
  evaluate({ profile: inventedProfile(platform, { followers: exact(followers) }), posts, now, packs: null });

/** Cases that chance meets too seldom. */
const scenes: readonly Report[] = [
  reportOf(
    'youtube',
    20_000,
    Array.from({ length: 9 }, (_, index) => inventedPost(`S${index}`, { kind: fact('short'), views: exact(9) })),
  ),
  reportOf(
    'instagram',
    20_000,
    inventedPosts(12, (index) => ({ likes: exact(index % 2 === 0 ? 200 : 300), comments: exact(0) })),
  ),
  reportOf(
    'instagram',
    20_000,
    inventedPosts(12, () => ({ likes: exact(20), comments: exact(1) })),
  ),
  reportOf(
    'instagram',
    20_000,
    inventedPosts(12, () => ({ likes: exact(2000), comments: exact(1) })),
  ),
  reportOf(
    'instagram',
    20_000,
    inventedPosts(12, () => ({ likes: exact(240), comments: exact(1) })),
  ),
  reportOf(
    'instagram',
    20_000,
    inventedPosts(12, () => ({ likes: hidden, comments: exact(1) })),
  ),
  reportOf(
    'instagram',
    20_000,
    inventedPosts(12, () => ({ likes: exact(9) })),
  ),
  reportOf(
    'instagram',
    20_000,
    inventedPosts(12, () => ({ likes: exact(9) }), { newest: 200 }),
  ),
  reportOf(
    'youtube',
    20_000,
    inventedPosts(12, () => ({ kind: fact('video'), views: exact(3000) })),
  ),
  reportOf(
    'youtube',
    20_000,
    inventedPosts(12, () => ({ kind: fact('short'), views: exact(3000) })),
  ),
  reportOf(
    'youtube',
    20_000,
    inventedPosts(12, () => ({ kind: fact('short'), views: exact(3000), likes: exact(90), comments: exact(1) })),
  ),
  reportOf(
    'tiktok',
    500,
    inventedPosts(12, () => ({ plays: exact(3000) })),
  ),
  ...(['instagram', 'youtube', 'tiktok'] as const).map((platform) =>
    evaluate({
      profile: inventedProfile(platform, { followers: unread('changed') }),
      posts: inventedPosts(4, () => ({})),
      now,
      packs: { instagram: 'modash-tiktok', youtube: 'modash-instagram', tiktok: 'modash-instagram' },
    }),
  ),
  evaluate({
    profile: inventedProfile('instagram', { followers: rounded(50_000, 49_500, 50_499) }),
    posts: inventedPosts(12, () => ({ likes: rounded(1000, 950, 1049), comments: rounded(10, 10, 19) })),
    now,
    packs: null,
  }),
  evaluate({
    profile: inventedProfile('youtube'),
    posts: inventedPosts(12, () => ({ kind: fact('video'), views: exact(3000) })),
    now,
    packs: null,
  }),
  reportOf(
    'instagram',
    20_000,
    inventedPosts(12, (index) => ({ likes: exact(index === 0 ? 900 : 10) }), { newest: 200 }),
  ),
  evaluate({
    profile: inventedProfile('instagram', { followers: exact(20_000) }),
    posts: new Proxy([], {
      get: () => {
        throw new Error('broken');
      },
    }),
    now,
    packs: null,
  }),
];

const phrasesOf = (report: Report): readonly Phrase[] => [
  report.headline,
  ...report.reasons,
  ...report.findings.flatMap(({ why }) => why),
  ...report.benchmarks.flatMap(({ reason }) => (reason ? [reason] : [])),
];

/** Keys of words beside the sentences, as the surfaces look them up. */
const wordsOf = (report: Report): readonly string[] => [
  ...report.tier.tiers.flatMap((tier) => [`tier.${tier}`, `tier.${tier}.both`, `tier.${tier}.short`]),
  ...report.benchmarks.flatMap(({ bands }) => bands.map((band) => `band.${band}`)),
  ...report.findings.flatMap((finding) => [
    `criterion.${finding.criterion}`,
    `verdict.${finding.verdict}`,
    finding.formula,
    ...(finding.alternative ? [finding.alternative.formula] : []),
    ...(finding.missing ? [`missing.${finding.missing}`] : []),
    ...(finding.population ? [`population.${finding.population}`] : []),
    ...(finding.confidence ? [`confidence.${finding.confidence}`] : []),
    ...finding.leftOut.map(({ reason }) => `leftOut.${reason}`),
    ...finding.thresholds.flatMap(({ explanation }) => (explanation ? [explanation] : [])),
  ]),
];

const met = new Map<string, Phrase>();
const words = new Set<string>();
for (const report of scenes.concat(
  fc.sample(arbitraryCreator, { numRuns: 3000, seed: 7 }).map((creator) => evaluate({ ...creator, now, packs: null })),
)) {
  for (const phrase of phrasesOf(report)) met.set(phrase.key, phrase);
  for (const word of wordsOf(report)) words.add(word);
}

/** Keys written in the code of the evaluation, whether a test has met them or not. */
function keysInCode(): readonly string[] {
  const folder = path.resolve(import.meta.dirname, '../../lib/evaluation');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  return files.flatMap((name) =>
    [
      ...readFileSync(path.join(folder, name), 'utf8').matchAll(
        /'((?:headline|reason|look|fit|formula|rule)\.[\w.-]+)'/g,
      ),
    ].map((match) => match[1] ?? ''),
  );
}

describe('dictionaries of the judgement', () => {
  it.each(Object.entries(areas))('%s has every sentence that was met, with its slots', (_language, area) => {
    for (const [key, { values }] of met) {
      expect(Object.hasOwn(area, key), key).toBe(true);
      expect(slotsOf(area[key] ?? ''), key).toEqual(Object.keys(values).toSorted());
      for (const value of Object.values(values)) {
        if (value.kind === 'key') expect(Object.hasOwn(area, value.value), value.value).toBe(true);
      }
    }
  });

  it.each(Object.entries(areas))('%s has every word and every key of the code', (_language, area) => {
    const keys = [...words, ...keysInCode()];
    expect(keys.length).toBeGreaterThan(80);
    expect(keys.filter((key) => !Object.hasOwn(area, key))).toEqual([]);
  });

  it('has equal slots in both', () => {
    for (const [key, sentence] of Object.entries(chinese)) {
      expect(slotsOf(areas.en?.[key] ?? ''), key).toEqual(slotsOf(sentence));
    }
  });

  it('has no sentence that nothing says', () => {
    const sentences = Object.keys(chinese).filter(
      (key) => /^(headline|reason|look|fit)\./.test(key) && !key.endsWith('.short'),
    );
    // No pack on board has a low or high end for views; a pack of the user's own can.
    const unreachable = ['look.low-view-rate', 'look.very-high-view-rate'];
    expect(sentences.filter((key) => !met.has(key)).toSorted()).toEqual(unreachable);
  });

  it('accuses nobody', () => {
    for (const text of [...Object.values(chinese), ...Object.values(areas.en ?? {})]) {
      expect(text).not.toMatch(/假粉|造假|作弊|買讚|買粉|詐|違法|違規|fake|fraud|cheat|bought|bot\b|illegal/i);
    }
  });

  it('says the own rules with the numbers that are used', () => {
    const { maturityHours, sample, meanToMedianLook, quietDays } = thresholds;
    for (const area of Object.values(areas)) {
      expect(area['rule.maturity']).toContain(String(maturityHours.instagram));
      expect(maturityHours.tiktok).toBe(maturityHours.instagram);
      expect(area['rule.maturity']).toContain(String(maturityHours.youtube / 24));
      for (const number of [sample.least, sample.confident, sample.most]) {
        expect(area['rule.sample']).toContain(String(number));
      }
      expect(area['missing.few-posts']).toContain(String(sample.least));
      expect(area['rule.mean-to-median']).toContain(String(meanToMedianLook));
      expect(area['rule.rhythm']).toContain(String(quietDays));
    }
  });
});
