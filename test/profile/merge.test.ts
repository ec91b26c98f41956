// Joining readings: nothing known is lost to an unread one, nothing is invented, and the rules of age hold in any order.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Post } from '../../lib/profile/creator-profile.ts';
import { type Fact, type Figure, type Moment, unread } from '../../lib/profile/figure.ts';
import {
  mergeFact,
  mergeFigure,
  mergeMoment,
  mergePost,
  mergePosts,
  mergeProfile,
  mostPostsKept,
} from '../../lib/profile/merge.ts';
import { creator, day, exact, fact, hour, noon, post, rounded } from './invented-creator.ts';

const times = fc.integer({ min: noon - 3 * day, max: noon });
const unreadOnes = fc.constantFrom(unread('not-offered'), unread('not-captured'), unread('changed'));
const wordsOfThePage = fc
  .tuple(fc.constantFrom('absent', 'hidden'), times)
  .map(([state, seenAt]) => ({ state, source: 'invented › word', seenAt }) as Figure);
const knownFigures = fc.oneof(
  fc.tuple(fc.nat(50), times).map(([value, seenAt]) => exact(value, seenAt)),
  fc.tuple(fc.nat(50), fc.nat(20), times).map(([low, width, seenAt]) => rounded(low, low + width, seenAt)),
);
const figures: fc.Arbitrary<Figure> = fc.oneof(unreadOnes, wordsOfThePage, knownFigures);
const facts: fc.Arbitrary<Fact<string>> = fc.oneof(
  unreadOnes,
  times.map((seenAt) => ({ state: 'absent', source: 'invented › word', seenAt }) as const),
  fc.tuple(fc.string({ maxLength: 2 }), times).map(([value, seenAt]) => fact(value, seenAt)),
);
const moments: fc.Arbitrary<Moment> = fc.oneof(
  unreadOnes,
  times.map((seenAt) => ({ state: 'absent', source: 'invented › word', seenAt }) as const),
  fc
    .tuple(fc.nat(30), fc.nat(10), fc.boolean(), times)
    .map(([from, width, derived, seenAt]) => moment(from, from + width, derived, seenAt)),
);
const posts: fc.Arbitrary<Post> = fc
  .tuple(fc.constantFrom('a', 'b', 'c', 'd'), figures, figures, facts, moments)
  .map(([id, likes, views, caption, published]) => post(id, { likes, views, caption, published }));

function moment(from: number, to: number, derived = false, seenAt = noon): Moment {
  return { state: 'known', from, to, exact: from === to, derived, text: null, source: 'invented › date', seenAt };
}

const seenAtOf = (answer: Figure | Fact<string> | Moment) => (answer.state === 'unread' ? null : answer.seenAt);

describe('one figure', () => {
  it('keeps what it had when the fresh one is unread, and takes what the unread one had not', () => {
    fc.assert(
      fc.property(figures, unreadOnes, (figure, nothing) => {
        expect(mergeFigure(nothing, figure)).toBe(figure);
        if (figure.state !== 'unread') expect(mergeFigure(figure, nothing)).toBe(figure);
      }),
    );
    expect(mergeFigure(unread('changed'), unread('not-captured'))).toEqual(unread('not-captured'));
  });

  it('takes a field that an older version of the store did not have', () => {
    expect(mergeFigure(undefined, exact(3))).toEqual(exact(3));
  });

  it('gives one of the two answers as it is, and the same again when joined again', () => {
    fc.assert(
      fc.property(figures, figures, (stored, fresh) => {
        const joined = mergeFigure(stored, fresh);
        expect([stored, fresh]).toContain(joined);
        expect(mergeFigure(joined, fresh)).toEqual(joined);
        expect(mergeFigure(stored, joined)).toEqual(joined);
        expect(mergeFigure(fresh, fresh)).toBe(fresh);
      }),
    );
  });

  it('does not depend on which answer came first, once their times differ', () => {
    fc.assert(
      fc.property(figures, figures, (one, other) => {
        fc.pre(one.state !== 'unread' && other.state !== 'unread' && one.seenAt !== other.seenAt);
        expect(mergeFigure(one, other)).toBe(mergeFigure(other, one));
      }),
    );
  });

  it('never gives an answer that is more than a day behind the newest one', () => {
    fc.assert(
      fc.property(figures, figures, (one, other) => {
        const given = seenAtOf(mergeFigure(one, other));
        const newest = Math.max(seenAtOf(one) ?? 0, seenAtOf(other) ?? 0);
        if (given !== null) expect(newest - given).toBeLessThanOrEqual(day);
      }),
    );
  });

  it('lets the exact figure of the day stand against a rounded one that agrees', () => {
    const morning = exact(41_234, noon - 3 * hour);
    expect(mergeFigure(morning, rounded(40_500, 41_499))).toBe(morning);
    expect(mergeFigure(exact(41_234, noon - day), rounded(40_500, 41_499))).toEqual(exact(41_234, noon - day));
  });

  it('lets the rounded one win when it contradicts the exact one, or when that is older than a day', () => {
    const evening = rounded(41_500, 42_499);
    expect(mergeFigure(exact(41_234, noon - hour), evening)).toBe(evening);
    const weekLater = rounded(40_500, 41_499);
    expect(mergeFigure(exact(41_234, noon - day - 1), weekLater)).toBe(weekLater);
  });

  it('lets the newer exact figure win over the older exact one, also when they differ by one', () => {
    expect(mergeFigure(exact(100, noon - 1), exact(101))).toEqual(exact(101));
  });

  it('lets the finer of two rounded figures stand on the same day', () => {
    const fine = rounded(1_234_000, 1_234_999, noon - hour);
    expect(mergeFigure(fine, rounded(1_150_000, 1_249_999))).toBe(fine);
  });

  it('believes a page that now hides a figure or says there is none, and a newer number after that', () => {
    const hidden: Figure = { state: 'hidden', source: 'invented › flag', seenAt: noon };
    const absent: Figure = { state: 'absent', source: 'invented › none', seenAt: noon };
    expect(mergeFigure(exact(1_200, noon - hour), hidden)).toBe(hidden);
    expect(mergeFigure(exact(1_200, noon - hour), absent)).toBe(absent);
    expect(mergeFigure(hidden, exact(3, noon + 1))).toEqual(exact(3, noon + 1));
  });

  it('shows no number that the same page hides', () => {
    const hidden: Figure = { state: 'hidden', source: 'invented › flag', seenAt: noon };
    expect(mergeFigure(exact(3), hidden)).toBe(hidden);
    expect(mergeFigure(hidden, exact(3))).toBe(hidden);
    const absent: Figure = { state: 'absent', source: 'invented › none', seenAt: noon };
    expect(mergeFigure(exact(3), absent)).toEqual(exact(3));
    expect(mergeFigure(absent, exact(3))).toEqual(exact(3));
  });
});

describe('one fact', () => {
  it('takes the newer word, known or absent, and never loses one to an unread', () => {
    fc.assert(
      fc.property(facts, facts, (stored, fresh) => {
        const joined = mergeFact(stored, fresh);
        expect(mergeFact(joined, fresh)).toEqual(joined);
        expect(joined.state === 'unread').toBe(stored.state === 'unread' && fresh.state === 'unread');
        const newest = Math.max(seenAtOf(stored) ?? 0, seenAtOf(fresh) ?? 0);
        if (joined.state !== 'unread') expect(joined.seenAt).toBe(newest);
      }),
    );
    expect(mergeFact(undefined, fact('new field'))).toEqual(fact('new field'));
  });

  it('takes a known fact before "none" of the same moment', () => {
    const none: Fact<string> = { state: 'absent', source: 'invented › none', seenAt: noon };
    expect(mergeFact(fact('bio'), none)).toEqual(fact('bio'));
    expect(mergeFact(none, fact('bio'))).toEqual(fact('bio'));
  });
});

describe('one moment', () => {
  it('gives one of the two, the same again when joined again, and no unread for an answer', () => {
    fc.assert(
      fc.property(moments, moments, (stored, fresh) => {
        const joined = mergeMoment(stored, fresh);
        expect([stored, fresh]).toContain(joined);
        expect(mergeMoment(joined, fresh)).toEqual(joined);
        expect(joined.state === 'unread').toBe(stored.state === 'unread' && fresh.state === 'unread');
      }),
    );
  });

  it('keeps the narrower of two that agree, however old', () => {
    const precise = moment(500, 500, false, noon - 30 * day);
    expect(mergeMoment(precise, moment(100, 900))).toBe(precise);
    expect(mergeMoment(moment(100, 900), precise)).toBe(precise);
  });

  it('believes the page before a date computed from an id when the two contradict each other', () => {
    const computed = moment(100, 100, true);
    const told = moment(500, 900, false, noon - day);
    expect(mergeMoment(told, computed)).toBe(told);
    expect(mergeMoment(computed, told)).toBe(told);
  });

  it('takes the newer word when the page itself has changed the date', () => {
    expect(mergeMoment(moment(100, 200, false, noon - day), moment(500, 900))).toEqual(moment(500, 900));
  });
});

describe('posts', () => {
  it('unites by id: each id once, none lost, every field joined by its own rule', () => {
    fc.assert(
      fc.property(fc.array(posts, { maxLength: 6 }), fc.array(posts, { maxLength: 6 }), (stored, fresh) => {
        const joined = mergePosts(stored, fresh);
        const ids = joined.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(new Set(ids)).toEqual(new Set([...stored, ...fresh].map(({ id }) => id)));
        expect(mergePosts(joined, [])).toEqual(joined);
      }),
    );
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(fc.uniqueArray(posts, { selector: ({ id }) => id }), (some) => {
        const once = mergePosts([], some);
        expect(mergePosts(once, some)).toEqual(once);
        expect(mergePosts(some.toReversed(), some)).toEqual(once);
      }),
    );
  });

  it('takes each field from where it is known', () => {
    const fromGrid = post('v1', { views: rounded(1_150, 1_249, noon - hour), caption: fact('title', noon - hour) });
    const fromItsPage = post('v1', { views: exact(1_201), likes: exact(45) });
    const joined = mergePost(fromGrid, fromItsPage);
    expect(joined.views).toEqual(exact(1_201));
    expect(joined.likes).toEqual(exact(45));
    expect(joined.caption).toEqual(fact('title', noon - hour));
  });

  it('keeps the newest 500, newest first, and undated ones last', () => {
    const old = Array.from({ length: 400 }, (_, index) => post(`old${index}`, { published: moment(index, index) }));
    const young = Array.from({ length: 300 }, (_, index) =>
      post(`young${index}`, { published: moment(1_000 + index, 1_000 + index) }),
    );
    const joined = mergePosts([post('undated'), ...old], young);
    expect(joined).toHaveLength(mostPostsKept);
    expect(joined[0]?.id).toBe('young299');
    expect(joined.at(-1)?.id).toBe('old200');
    expect(mergePosts([post('undated')], old).at(-1)?.id).toBe('undated');
  });

  it('keys posts by ids that are names of built-in properties', () => {
    const odd = ['__proto__', 'constructor', 'toString'].map((id) => post(id, { likes: exact(1) }));
    expect(mergePosts(odd, odd)).toHaveLength(3);
  });
});

describe('profiles', () => {
  it('joins every field of the profile', () => {
    const stored = creator('tiktok', { handle: fact('lin.bakes'), followers: exact(900), totalLikes: exact(5) });
    const fresh = creator('tiktok', { platformId: fact('77', noon + 1), followers: exact(905, noon + 1) });
    const joined = mergeProfile(stored, fresh);
    expect(joined.handle).toEqual(fact('lin.bakes'));
    expect(joined.platformId).toEqual(fact('77', noon + 1));
    expect(joined.followers).toEqual(exact(905, noon + 1));
    expect(joined.totalLikes).toEqual(exact(5));
    expect(Object.keys(joined).sort()).toEqual(Object.keys(fresh).sort());
  });

  it('loses no field: what is known on either side alone is known in the result', () => {
    const fields = Object.keys(creator('youtube')).filter((name) => name !== 'platform');
    for (const field of fields) {
      const known = creator('youtube', { [field]: exact(1) });
      expect(mergeProfile(known, creator('youtube'))).toEqual(known);
      expect(mergeProfile(creator('youtube'), known)).toEqual(known);
    }
    const postFields = Object.keys(post('p')).filter((name) => name !== 'id');
    for (const field of postFields) {
      const known = post('p', { [field]: exact(1) });
      expect(mergePost(known, post('p'))).toEqual(known);
      expect(mergePost(post('p'), known)).toEqual(known);
    }
  });

  it('refuses to join two platforms', () => {
    expect(() => mergeProfile(creator('tiktok'), creator('youtube'))).toThrow(TypeError);
  });
});
