// Disclosure (B11): which posts of the last 90 days say that they are advertising, and which may not; never a verdict on a relation.
import type { CreatorProfile, Post } from '../../profile/creator-profile.ts';
import { type Fact, isKnown } from '../../profile/figure.ts';
import accuracy from '../accuracy.json' with { type: 'json' };
import type { EvaluationBrief, Market } from '../brief.ts';
import { standsForItself } from '../competitors/rival-names.ts';
import { sentenceExcerpt } from '../content/sentence-excerpt.ts';
import { defineScreening } from '../criterion.ts';
import { placeInWindow } from '../days-ago.ts';
import { groupOf, type JudgedPost, judgePost, type OutcomeGroup, type PostOutcome } from '../disclosure/judge-post.ts';
import { ruleWords } from '../disclosure/rule-words.ts';
import { postLinkOf } from '../evidence.ts';
import { count, percent, phrase, rowOf, text, word } from '../phrases.ts';
import type { Phrase, ScreeningRow, ThresholdSource } from '../report.ts';
import { isOfAnother } from '../sample.ts';

type Owner = Pick<CreatorProfile, 'platform' | 'handle'>;

/** Units of a caption on either side of a hit. */
const excerptReach = 60;

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Places looked at for the few words that are shown. */
const mostPlaces = 50;

const holds = (outer: Place, inner: Place) =>
  outer.start <= inner.start && inner.end <= outer.end && outer.end - outer.start > inner.end - inner.start;

/** Words of a caption, each once, in their order; of 折扣碼 and 折扣 in one place only the longer. */
function wordsAt(caption: string, places: readonly Place[]): readonly string[] {
  const first = places.slice(0, mostPlaces);
  const whole = first.filter((place) => !first.some((other) => holds(other, place)));
  return [...new Set(whole.map(({ start, end }) => caption.slice(start, end)))];
}

function shownWords({ outcome, found, caption }: JudgedPost): Phrase | null {
  if (found === null) return null;
  const texts = (places: Parameters<typeof wordsAt>[1]) =>
    ({ kind: 'texts', value: wordsAt(caption, places).slice(0, 4) }) as const;
  if (outcome === 'hints') {
    const kinds = [...new Set(found.hints.map(({ hint }) => `disclosure.hint.${hint}`))];
    return phrase('disclosure.found.hints', { kinds: { kind: 'keys', value: kinds }, words: texts(found.hints) });
  }
  const signs = outcome === 'buried' ? found.clear : found.ambiguous;
  return phrase(`disclosure.found.${outcome}`, { words: texts(signs) });
}

/** What speaks against, shown beside what points at it. */
function noteOf({ found, caption }: JudgedPost): Phrase | null {
  if (found === null || found.negations.length === 0) return null;
  return phrase('disclosure.note.negation', {
    words: { kind: 'texts', value: wordsAt(caption, found.negations).slice(0, 4) },
  });
}

function rowOfPost(judged: JudgedPost, owner: Owner): ScreeningRow {
  const { post, outcome, found, caption } = judged;
  const places = outcome === 'hints' ? found?.hints : outcome === 'buried' ? found?.clear : found?.ambiguous;
  const first = places?.[0];
  return rowOf({
    id: post.id,
    verdict: 'look',
    label: phrase(`disclosure.outcome.${outcome}`),
    value: shownWords(judged),
    note: noteOf(judged),
    excerpt: first ? sentenceExcerpt(caption, first.start, first.end, excerptReach) : null,
    post: postLinkOf(post, owner),
  });
}

const brandsOf = ({ brand, screening }: EvaluationBrief): readonly string[] =>
  [
    brand,
    ...screening.competitors.flatMap(({ name, alsoWritten, isCommonWord }) =>
      isCommonWord ? [] : [name, ...alsoWritten],
    ),
  ].filter(standsForItself);

const outcomes: readonly PostOutcome[] = ['labelled', 'clear', 'ambiguous', 'buried', 'hints', 'nothing', 'unread'];

/** Accounts named in several posts of the window: a fact, no judgement. */
function recurring(judged: readonly JudgedPost[], owner: Owner, least: number): readonly Phrase[] {
  const posts = new Map<string, number>();
  const own = isKnown(owner.handle) ? owner.handle.value.toLowerCase() : null;
  for (const { found } of judged) {
    const mentions = found?.accounts ?? [];
    for (const handle of new Set(mentions.map((mention) => mention.handle.toLowerCase()))) {
      if (handle !== own) posts.set(handle, (posts.get(handle) ?? 0) + 1);
    }
  }
  return [...posts]
    .filter(([, times]) => times >= least)
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, 3)
    .map(([handle, times]) =>
      phrase('disclosure.basis.recurring', { handle: text(`@${handle}`), count: count(times) }),
    );
}

/** Where the market asks for the words at the beginning, those behind the fold are counted. */
function late(judged: readonly JudgedPost[], market: Market): number {
  if (ruleWords().markets[market].upfront === null) return 0;
  return judged.filter(
    ({ outcome, found }) => outcome === 'clear' && !found?.clear.some(({ position }) => position === 'upfront'),
  ).length;
}

function sourcesOf(market: Market, isOverloaded: boolean): readonly ThresholdSource[] {
  const { shared, markets } = ruleWords();
  const named = (names: readonly string[]) => names.flatMap((name) => shared.sources[name] ?? []);
  const own = Object.values(markets[market].sources).filter(({ ownRule }) => !ownRule);
  return [
    ...named(['window']),
    ...own,
    ...named(['own', 'position', 'hints']),
    ...(isOverloaded ? named(['overload']) : []),
  ];
}

const counted = (key: string, value: number): readonly Phrase[] =>
  value === 0 ? [] : [phrase(key, { count: count(value) })];

/** Own posts of the window, newest first; a rough date counts by its earliest bound. */
function windowOf(posts: readonly Post[], handle: Fact<string>, now: number) {
  const own = posts.filter((post) => !isOfAnother(post, handle));
  const dateOf = ({ published }: Post) => (isKnown(published) ? published.from : 0);
  const { windowDays } = ruleWords().shared;
  return {
    inside: own
      .filter(({ published }) => isKnown(published) && placeInWindow(published, now, windowDays) === 'inside')
      .toSorted((a, b) => dateOf(b) - dateOf(a) || (a.id < b.id ? -1 : 1)),
    undated: own.filter(({ published }) => !isKnown(published)).length,
    ofOthers: posts.length - own.length,
  };
}

interface Counts {
  readonly disclosed: number;
  readonly possiblyUndisclosed: number;
  readonly unclear: number;
}

function countsOf(judged: readonly JudgedPost[]): Counts {
  const of = (group: OutcomeGroup) => judged.filter(({ outcome }) => groupOf(outcome) === group).length;
  return { disclosed: of('disclosed'), possiblyUndisclosed: of('possibly-undisclosed'), unclear: of('unclear') };
}

function basisOf(judged: readonly JudgedPost[], market: Market, owner: Owner): readonly Phrase[] {
  const { overloadShare, recurringPosts } = ruleWords().shared;
  const share = countsOf(judged).disclosed / judged.length;
  const negated = judged.filter(({ found }) => found !== null && found.negations.length > 0).length;
  const withOutcome = (wanted: PostOutcome) => judged.filter(({ outcome }) => outcome === wanted).length;
  return [
    phrase('disclosure.basis.market', { market: word(`disclosure.market.${market}`) }),
    ...outcomes.flatMap((outcome) => counted(`disclosure.basis.${outcome}`, withOutcome(outcome))),
    ...counted('disclosure.basis.late', late(judged, market)),
    ...counted('disclosure.basis.negated', negated),
    ...(share > 0 ? [phrase('disclosure.basis.share', { share: percent(share) })] : []),
    ...(share > overloadShare ? [phrase('disclosure.basis.overload', { limit: percent(overloadShare) })] : []),
    ...recurring(judged, owner, recurringPosts),
  ];
}

function limits(): readonly Phrase[] {
  const { captions, precision, recall } = accuracy.disclosure;
  return [
    phrase('disclosure.limit.labels'),
    phrase('disclosure.limit.text-only'),
    phrase('disclosure.limit.accuracy', {
      captions: count(captions),
      precision: percent(precision),
      recall: percent(recall),
    }),
    phrase('disclosure.limit.law'),
  ];
}

export const disclosure = defineScreening({
  id: 'disclosure',
  group: 'content',
  needs: ['platform', 'handle', 'posts', 'now', 'brief'],
  judge: ({ platform, handle, posts, now, brief }) => {
    const { windowDays, fewestPosts, overloadShare, mostRows } = ruleWords().shared;
    const { market } = brief.screening;
    const owner = { platform, handle };
    const { inside, undated, ofOthers } = windowOf(posts, handle, now);
    const leftOut = [
      ...counted('disclosure.basis.undated', undated),
      ...counted('disclosure.basis.of-others', ofOthers),
    ];
    const days = count(windowDays);
    if (inside.length < fewestPosts) {
      return {
        verdict: 'cannot-tell',
        summary: phrase('disclosure.summary.few-posts', {
          count: count(inside.length),
          needed: count(fewestPosts),
          days,
        }),
        basis: leftOut,
        rows: [],
        limits: limits(),
        thresholds: sourcesOf(market, false),
        facts: {},
      };
    }
    const options = { market, platform, brands: brandsOf(brief) };
    const judged = inside.map((post) => judgePost(post, options));
    const counts = countsOf(judged);
    const possibly = judged.filter(({ outcome }) => groupOf(outcome) === 'possibly-undisclosed');
    const rows = possibly.slice(0, mostRows).map((post) => rowOfPost(post, owner));
    // Nothing seen in any post is no good sign and no bad one.
    const verdict = counts.possiblyUndisclosed > 0 ? 'look' : counts.disclosed > 0 ? 'ok' : 'cannot-tell';
    const read = judged.filter(({ outcome }) => outcome !== 'unread').length;
    // Words that were never read were not "not found" either.
    const isUnread = verdict === 'cannot-tell' && read < fewestPosts;
    const summary = isUnread
      ? phrase('disclosure.summary.few-captions', { count: count(read), needed: count(fewestPosts), days })
      : phrase(`disclosure.summary.${verdict === 'cannot-tell' ? 'nothing' : verdict}`, {
          days,
          posts: count(judged.length),
          disclosed: count(counts.disclosed),
          possibly: count(counts.possiblyUndisclosed),
          unclear: count(counts.unclear),
        });
    return {
      verdict,
      summary,
      basis: [
        ...basisOf(judged, market, owner),
        ...leftOut,
        ...counted('disclosure.basis.more', possibly.length - rows.length),
      ],
      rows,
      limits: limits(),
      thresholds: sourcesOf(market, counts.disclosed / judged.length > overloadShare),
      facts: isUnread ? {} : { disclosure: counts },
    };
  },
});
