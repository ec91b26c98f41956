// Overlap of commenters: the formula by hand, its conditions, all pairs at once, and what it finds where the truth is known.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureAllOverlaps } from '../../../lib/evaluation/overlap/all-overlaps.ts';
import type { CommenterSet } from '../../../lib/evaluation/overlap/overlap.ts';
import { overlapOf, sharedWith } from '../../../lib/evaluation/overlap/overlap-estimate.ts';
import rules from '../../../lib/evaluation/overlap/overlap-rules.json' with { type: 'json' };
import { poissonInterval } from '../../../lib/evaluation/statistics/poisson-interval.ts';
import { seededRandom } from '../seeded-random.ts';
import { setOf, simulateOverlap } from '../simulations.ts';

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from }, (_, index) => from + index);

/** Everything that the generator gives, and its result. */
function finished<Step, Result>(
  steps: Generator<Step, Result>,
): { readonly steps: readonly Step[]; readonly result: Result } {
  const seen: Step[] = [];
  for (;;) {
    const next = steps.next();
    if (next.done === true) return { steps: seen, result: next.value };
    seen.push(next.value);
  }
}

describe('commenterSetOf', () => {
  it('has each commenter once, sorted by hash, with how often', () => {
    const set = setOf([4, 2, 4, 9, 4, 2]);
    expect(set.comments).toBe(6);
    expect(set.hashes).toHaveLength(6);
    expect([...set.times].toSorted()).toEqual([1, 2, 3]);
    const keys = [0, 1, 2].map(
      (place) => (set.hashes[2 * place] ?? 0) * 2 ** 20 + (set.hashes[2 * place + 1] ?? 0) / 2 ** 12,
    );
    expect(keys).toEqual(keys.toSorted((a, b) => a - b));
  });

  it('is empty without comments', () => {
    expect(setOf([])).toEqual({ comments: 0, hashes: new Uint32Array(0), times: new Uint16Array(0) });
  });
});

describe('sharedWith', () => {
  it('counts who stands in both, whatever the order', () => {
    const people = fc.array(fc.nat(60), { maxLength: 80 });
    fc.assert(
      fc.property(people, people, (one, other) => {
        const shared = new Set(one.filter((person) => other.includes(person))).size;
        expect(sharedWith(setOf(one), setOf(other))).toBe(shared);
        expect(sharedWith(setOf(other), setOf(one))).toBe(shared);
      }),
    );
  });

  it('tells people apart whose hashes share a half', () => {
    const set = (...hashes: number[]): CommenterSet => ({
      comments: 400,
      hashes: Uint32Array.from(hashes),
      times: new Uint16Array(hashes.length / 2).fill(1),
    });
    expect(sharedWith(set(1, 5, 2, 5), set(1, 6, 2, 4, 2, 5))).toBe(1);
  });
});

describe('overlapOf', () => {
  // a: 200 people twice each; b: 100 people four times each. Chao1 adds nobody, so the factor is 1/100.
  const a = setOf([...range(0, 200), ...range(0, 200)]);
  const b = setOf([...range(190, 290), ...range(190, 290), ...range(190, 290), ...range(190, 290)]);

  it('is the shared people over the smaller audience when everybody was seen', () => {
    const { low, high } = poissonInterval(10);
    expect(sharedWith(a, b)).toBe(10);
    expect(overlapOf(a, b, 10)).toEqual({
      state: 'estimate',
      share: { value: 0.1, low: low / 100, high: high / 100 },
      shared: 10,
    });
  });

  it('adds the people not seen by Chao1', () => {
    // 300 people once, 10 of them twice: N̂ = 310 + 300·299/(2·11) with f1 = 300, f2 = 10 – and the same for the other.
    const few = setOf([...range(0, 310), ...range(0, 10)]);
    const estimated = 310 + (300 * 299) / 22;
    const factor = (estimated / 310) ** 2 / estimated;
    expect(overlapOf(few, few, 20).share?.value).toBeCloseTo(20 * factor, 10);
  });

  it('is at most all of them', () => {
    expect(overlapOf(a, b, 100).share).toEqual({ value: 1, low: poissonInterval(100).low / 100, high: 1 });
  });

  it('has only a ceiling without shared people', () => {
    const { state, share } = overlapOf(a, b, 0);
    expect(state).toBe('at-most');
    expect(share?.high).toBeCloseTo(0.02996, 5);
    expect(share?.low).toBe(0);
  });

  it.each([1, 2, 3, 4])('says nothing from %i shared people', (shared) => {
    expect(overlapOf(a, b, shared)).toEqual({ state: 'too-few-shared', share: null, shared });
  });

  it('says something from 5 shared people on', () => {
    expect(overlapOf(a, b, rules.leastShared).state).toBe('estimate');
  });

  it('says nothing from fewer than 300 comments of one of the two', () => {
    const few = setOf([...range(0, 149), ...range(0, 150)]);
    expect(few.comments).toBe(299);
    expect(overlapOf(few, a, 149)).toEqual({ state: 'too-few-comments', share: null, shared: 149 });
    expect(overlapOf(a, few, 0)).toEqual({ state: 'too-few-comments', share: null, shared: 0 });
    expect(overlapOf(setOf([...range(0, 150), ...range(0, 150)]), a, 150).state).toBe('estimate');
  });
});

describe('measureAllOverlaps', () => {
  const random = seededRandom(21);
  const sets = Array.from({ length: 23 }, (_, index) =>
    setOf(Array.from({ length: 30 * index }, () => random.whole(900))),
  );

  it('finds for every pair what the two alone give', () => {
    const { result } = finished(measureAllOverlaps(sets));
    expect(result).toHaveLength((23 * 22) / 2);
    for (const { first, second, overlap } of result) {
      const [a, b] = [sets[first], sets[second]];
      if (a === undefined || b === undefined) throw new Error('no such pair');
      expect(first).toBeLessThan(second);
      expect(overlap).toEqual(overlapOf(a, b, sharedWith(a, b)));
    }
    expect(result.some(({ overlap }) => overlap.state === 'estimate')).toBe(true);
  });

  it('goes on in steps and says how far it is', () => {
    const people = range(0, 5000);
    const large = Array.from({ length: 30 }, (_, index) => setOf(people.slice(index, index + 4000)));
    const { steps, result } = finished(measureAllOverlaps(large));
    expect(steps.length).toBeGreaterThan(2);
    expect(steps.map(({ done }) => done)).toEqual(steps.map((_, index) => index + 1));
    expect(new Set(steps.map(({ total }) => total))).toEqual(new Set([steps.length]));
    expect(result.map(({ first, second, overlap }) => overlap.shared - (4000 - (second - first)))).toEqual(
      result.map(() => 0),
    );
  });

  it('stands hashes that are not spread evenly', () => {
    const crowded = (from: number): CommenterSet => ({
      comments: 50_000,
      hashes: Uint32Array.from({ length: 100_000 }, (_, index) => (index % 2 === 0 ? 7 : from + (index >> 1))),
      times: new Uint16Array(50_000).fill(1),
    });
    const { result } = finished(measureAllOverlaps([crowded(0), crowded(20_000)]));
    expect(result[0]?.overlap.shared).toBe(30_000);
  });

  it('tells people apart whose hashes share the lower half', () => {
    const alike = (from: number): CommenterSet => ({
      comments: 400,
      hashes: Uint32Array.from({ length: 800 }, (_, index) => (index % 2 === 0 ? from + index : 7)),
      times: new Uint16Array(400).fill(1),
    });
    expect(finished(measureAllOverlaps([alike(0), alike(1)])).result[0]?.overlap.shared).toBe(0);
    expect(finished(measureAllOverlaps([alike(0), alike(600)])).result[0]?.overlap.shared).toBe(100);
  });

  it.each([0, 1])('has no pairs among %i creators', (count) => {
    expect(finished(measureAllOverlaps(sets.slice(0, count))).result).toEqual([]);
  });
});

describe('the estimate where the truth is 20 %', () => {
  const world = { size: 2000, share: 0.2, comments: 400, spread: 0 };

  it('finds it from 400 comments of audiences of 2,000 who are equally active; the plain count is far too low', () => {
    const { plain, p10, median, p90, held } = simulateOverlap(world, 31, 120);
    expect(plain).toBeLessThan(0.06);
    expect(median).toBeGreaterThan(0.16);
    expect(median).toBeLessThan(0.24);
    expect(p10).toBeGreaterThan(0.1);
    expect(p90).toBeLessThan(0.34);
    expect(held).toBeGreaterThan(0.9);
  });

  it('is a lower bound where people differ in how often they comment', () => {
    const { median } = simulateOverlap({ ...world, comments: 1500, spread: 1 }, 32, 60);
    expect(median).toBeGreaterThan(0.12);
    expect(median).toBeLessThan(0.2);
  });
});
