// Side by side: who is surely beyond all others, which posts stand in the picture, and how the order changes.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachOnce, movedTo, without } from '../../components/compare/column-order.ts';
import { clearlyApart, type Measured } from '../../lib/campaign/compare/clearly-apart.ts';
import { postViewsOf } from '../../lib/campaign/compare/post-views.ts';
import { at, day, exact, fact, inventedPosts, inventedProfile, now, rounded } from '../evaluation/invented.ts';

const interval = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 25 }), fc.integer({ min: 0, max: 25 }))
  .map(([low, up, more]) => ({ low, value: low + up, high: low + up + more }));
const measured: fc.Arbitrary<Measured | null> = fc.option(
  fc.record({ group: fc.constantFrom('a', 'b'), value: interval }),
  { freq: 5, nil: null },
);
const values = fc.array(measured, { maxLength: 10 });

describe('clearly apart', () => {
  it('is who lies beyond every other one that can be compared, with the whole interval', () => {
    fc.assert(
      fc.property(values, fc.constantFrom('highest', 'lowest' as const), (given, side) => {
        const apart = clearlyApart(given, side);
        for (const [place, own] of given.entries()) {
          const others = given.flatMap((other, index) =>
            index !== place && other && own && other.group === own.group ? [other.value] : [],
          );
          const isBeyond =
            own !== null &&
            others.length > 0 &&
            (side === 'highest'
              ? own.value.low > Math.max(...others.map(({ high }) => high))
              : own.value.high < Math.min(...others.map(({ low }) => low)));
          expect(apart.has(place)).toBe(isBeyond);
        }
      }),
    );
  });

  it('is one of a group at most, never one without another, and no matter of the order', () => {
    fc.assert(
      fc.property(values, (given) => {
        const apart = [...clearlyApart(given, 'highest')];
        const groups = apart.map((place) => given[place]?.group);
        expect(new Set(groups).size).toBe(groups.length);
        const turned = [...clearlyApart(given.toReversed(), 'highest')].map((place) => given.length - 1 - place);
        expect(turned.toSorted()).toEqual(apart.toSorted());
      }),
    );
    expect(clearlyApart([{ group: 'a', value: { low: 1, value: 1, high: 1 } }], 'highest').size).toBe(0);
    // Ends that touch overlap.
    const touching = [1, 2].map((low) => ({ group: 'a', value: { low, value: low, high: low + 1 } }));
    expect(clearlyApart(touching, 'highest').size).toBe(0);
  });
});

describe('views of posts', () => {
  const videos = (count: number, given: object = {}) =>
    inventedPosts(count, (index) => ({ kind: fact('video'), views: exact(1_000 + index), ...given }));
  const of = (platform: 'youtube' | 'instagram', posts: ReturnType<typeof videos>) =>
    postViewsOf({ profile: inventedProfile(platform, { followers: exact(5_000) }), posts }, now);

  it('count what is old enough; what still grows stands beside it, out of the median', () => {
    const young = inventedPosts(2, () => ({ kind: fact('video'), views: exact(900_000) }), { newest: 1, gap: 2 }).map(
      (post, index) => ({ ...post, id: `young-${index}` }),
    );
    const { counted, growing, median, unit, population } = of('youtube', [...young, ...videos(7)]);
    expect([counted.length, growing.length, unit, population]).toEqual([7, 2, 'views', 'video']);
    expect(median).toEqual({ value: 1_003, low: 1_003, high: 1_003 });
  });

  it('have no median below six posts, and keep what rounding leaves open', () => {
    expect(of('youtube', videos(5)).median).toBeNull();
    expect(of('youtube', videos(6, { views: rounded(1_200, 1_150, 1_249) })).median).toEqual({
      value: 1_200,
      low: 1_150,
      high: 1_249,
    });
  });

  it('never mix plays with views, nor Shorts with long videos', () => {
    const shorts = inventedPosts(3, () => ({ kind: fact('short'), views: exact(1) })).map((post) => ({
      ...post,
      id: `short-${post.id}`,
    }));
    expect(of('youtube', [...shorts, ...videos(6)]).counted).toHaveLength(6);
    const reels = inventedPosts(6, (index) =>
      index < 4 ? { kind: fact('reel'), plays: exact(9) } : { kind: fact('reel'), views: exact(5) },
    );
    expect(of('instagram', reels)).toMatchObject({ unit: 'plays', median: null });
    expect(of('instagram', reels).counted).toHaveLength(4);
  });

  it('say between which days a post was published', () => {
    const [first] = of('youtube', videos(6, { published: at(now - 90 * day, now - 60 * day) })).counted;
    expect(first?.published).toEqual({ from: now - 90 * day, to: now - 60 * day });
  });
});

describe('the order of the columns', () => {
  const keys = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 10 });

  it('keeps everybody, wherever one is moved to', () => {
    fc.assert(
      fc.property(keys, fc.nat(12), fc.integer({ min: -3, max: 15 }), (given, which, place) => {
        const key = given[which % Math.max(1, given.length)] ?? 'nobody';
        const moved = movedTo(given, key, place);
        expect(moved.toSorted()).toEqual(given.toSorted());
        if (given.includes(key)) {
          expect(moved.indexOf(key)).toBe(Math.max(0, Math.min(given.length - 1, place)));
          expect(without(moved, key)).toEqual(without(given, key));
        }
      }),
    );
  });

  it('names each once', () => {
    expect(eachOnce(['a', 'b', 'a'])).toEqual(['a', 'b']);
  });
});
