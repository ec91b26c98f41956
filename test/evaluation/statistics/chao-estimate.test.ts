// How many there are in all: by hand, and by simulation.
import { describe, expect, it } from 'vitest';
import { chaoEstimate } from '../../../lib/evaluation/statistics/chao-estimate.ts';
import { seededRandom } from '../seeded-random.ts';

describe('chaoEstimate', () => {
  it.each([
    [[], 0],
    [[3, 3, 4], 3],
    // 4 seen once, 1 twice: 5 + 4·3 / (2·2).
    [[1, 1, 1, 1, 2], 8],
    // Nobody twice: 3 + 3·2 / 2.
    [[1, 1, 1], 6],
  ])('of %j is %f', (times, expected) => {
    expect(chaoEstimate(times)).toBe(expected);
  });

  it('finds about as many as there are when all are equally active', () => {
    const random = seededRandom(5);
    const estimates = Array.from({ length: 40 }, () => {
      const seen = new Map<number, number>();
      for (let draw = 0; draw < 1200; draw += 1) {
        const person = random.whole(1000);
        seen.set(person, (seen.get(person) ?? 0) + 1);
      }
      return chaoEstimate([...seen.values()]);
    });
    const mean = estimates.reduce((sum, estimate) => sum + estimate, 0) / estimates.length;
    expect(mean).toBeGreaterThan(950);
    expect(mean).toBeLessThan(1050);
  });
});
