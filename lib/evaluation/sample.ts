// Chooses the posts that may enter a figure, newest first, and counts by name those that may not.
import type { Platform, Post } from '../profile/creator-profile.ts';
import { type Fact, isKnown, type KnownMoment } from '../profile/figure.ts';
import type { Interval, LeftOut, Population } from './report.ts';
import thresholds from './thresholds.json' with { type: 'json' };

type LeftOutReason = LeftOut['reason'];

/** A post's value and when the oldest of its figures was read, or why it has none. */
export type Measured =
  | { readonly value: Interval; readonly seenAt: number }
  | Extract<LeftOutReason, 'likes-hidden' | 'incomplete' | 'other-format'>;

export type Measure = (post: Post) => Measured;

export interface SampleRules {
  readonly platform: Platform;
  readonly handle: Fact<string>;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Only posts that, when their figures were read, had gathered most of what they will gather. */
  readonly mature: boolean;
  readonly population: Population | null;
  readonly most: number;
  readonly measure: Measure;
}

export interface SampledPost {
  readonly post: Post;
  readonly published: KnownMoment;
  readonly value: Interval;
}

export interface Sample {
  /** Newest first. */
  readonly taken: readonly SampledPost[];
  /** How many could have entered without the limit of the window. */
  readonly usable: number;
  /** How many are of the population, whether they can enter or not. */
  readonly ofPopulation: number;
  readonly leftOut: readonly LeftOut[];
  /** Share of posts with hidden likes among the newest that have or hide them; 0 without any. */
  readonly hiddenShare: number;
}

const hour = 3_600_000;

const reasons: readonly LeftOutReason[] = [
  'co-authored',
  'pinned',
  'other-format',
  'undated',
  'too-young',
  'likes-hidden',
  'incomplete',
  'beyond-window',
];

const sameHandle = (one: string, other: string) =>
  one.normalize('NFC').toLowerCase() === other.normalize('NFC').toLowerCase();

/** True when another account's post stands in the creator's list; without an author it is the list owner's. */
export const isOfAnother = ({ author }: Post, handle: Fact<string>) =>
  isKnown(author) && isKnown(handle) && !sameHandle(author.value, handle.value);

const isOfPopulation = ({ kind }: Post, population: Population | null) =>
  population === null || (isKnown(kind) && kind.value === population);

interface Eligible {
  readonly post: Post;
  readonly published: KnownMoment;
  readonly value: Interval | 'likes-hidden';
}

/** Says why the post may not enter, or gives it with its date and value. */
function check(post: Post, rules: SampleRules): Exclude<LeftOutReason, 'beyond-window' | 'likes-hidden'> | Eligible {
  const { published } = post;
  if (isOfAnother(post, rules.handle)) return 'co-authored';
  if (isKnown(post.pinned) && post.pinned.value) return 'pinned';
  if (!isOfPopulation(post, rules.population)) return 'other-format';
  if (!isKnown(published)) return 'undated';
  const measured = rules.measure(post);
  if (measured === 'incomplete' || measured === 'other-format') return measured;
  const isHidden = measured === 'likes-hidden';
  // Figures kept from an earlier visit are as young as the post was then.
  const readAt = isHidden ? rules.now : Math.min(rules.now, measured.seenAt);
  const needed = rules.mature ? thresholds.maturityHours[rules.platform] * hour : 0;
  if (readAt - published.to < needed) return 'too-young';
  return { post, published, value: isHidden ? measured : measured.value };
}

/** Newest first by the latest possible date; ties by earliest date and id, so that the order of the input does not matter. */
const newestFirst = (a: Eligible, b: Eligible) =>
  b.published.to - a.published.to || b.published.from - a.published.from || (a.post.id < b.post.id ? -1 : 1);

/** Gives the sample of one population. */
export function takeSample(posts: readonly Post[], rules: SampleRules): Sample {
  const counts = new Map<LeftOutReason, number>();
  const leave = (reason: LeftOutReason, count = 1) => counts.set(reason, (counts.get(reason) ?? 0) + count);
  const eligible: Eligible[] = [];
  for (const post of posts) {
    const checked = check(post, rules);
    if (typeof checked === 'string') leave(checked);
    else eligible.push(checked);
  }
  eligible.sort(newestFirst);
  const newest = eligible.slice(0, rules.most);
  const hidden = newest.filter(({ value }) => value === 'likes-hidden').length;
  const usable = eligible.flatMap(({ post, published, value }) =>
    value === 'likes-hidden' ? [] : [{ post, published, value }],
  );
  leave('likes-hidden', eligible.length - usable.length);
  const taken = usable.slice(0, rules.most);
  leave('beyond-window', usable.length - taken.length);
  return {
    taken,
    usable: usable.length,
    ofPopulation: posts.filter((post) => isOfPopulation(post, rules.population)).length,
    leftOut: reasons.flatMap((reason) => {
      const count = counts.get(reason) ?? 0;
      return count > 0 ? [{ reason, count }] : [];
    }),
    hiddenShare: newest.length === 0 ? 0 : hidden / newest.length,
  };
}

const populations: readonly Population[] = ['video', 'short', 'live'];

/** More usable posts count; between equals more posts at all, so that an empty sample is that of what the page shows. */
const isLarger = (one: Sample, other: Sample) =>
  one.usable > other.usable || (one.usable === other.usable && one.ofPopulation > other.ofPopulation);

/** Gives the sample of the population with the most usable posts (YouTube), or of all posts (elsewhere). */
export function largestSample(
  posts: readonly Post[],
  rules: Omit<SampleRules, 'population'>,
): { readonly sample: Sample; readonly population: Population | null } {
  if (rules.platform !== 'youtube') {
    return { sample: takeSample(posts, { ...rules, population: null }), population: null };
  }
  return populations
    .map((population) => ({ sample: takeSample(posts, { ...rules, population }), population }))
    .reduce((best, next) => (isLarger(next.sample, best.sample) ? next : best));
}
