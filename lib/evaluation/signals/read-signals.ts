// Checks the data file of the engagement signals: thresholds, usual ranges, and how often genuine accounts fall outside.
import { type Platform, platforms } from '../../profile/creator-profile.ts';
import { checkOrder, fail, fieldsOf, listOf, numberOf, numberOrNull, wordOf } from '../data-file.ts';
import { readSource } from '../read-source.ts';
import type { ThresholdSource } from '../report.ts';

const signalIds = [
  'likes-spread',
  'comments-per-like',
  'mean-to-median',
  'rate-band',
  'views-per-like',
  'near-duplicates',
  'follower-jump',
] as const;

export type SignalId = (typeof signalIds)[number];

/** The middle nine tenths of genuine accounts of a size. */
interface UsualRange {
  /** Followers, inclusive. */
  readonly from: number;
  /** Exclusive; null has no end. */
  readonly to: number | null;
  readonly low: number;
  readonly high: number;
}

export interface SignalRule {
  readonly id: SignalId;
  /** Elsewhere the value is shown as a fact: its range was not measured there. */
  readonly judgedOn: readonly Platform[];
  /** Outside below this; null: never. */
  readonly below: number | null;
  /** Outside above this; null: never. */
  readonly above: number | null;
  /** Smallest size first; empty where no range was measured. */
  readonly usual: readonly UsualRange[];
  /** Share of genuine accounts that are outside; null: not measured. */
  readonly falseAlarms: number | null;
  readonly source: ThresholdSource;
}

export interface SignalRules {
  /** Newest posts that the likes and comments are taken from: as many as the ranges were measured with. */
  readonly posts: number;
  /** Signals outside from which on a second look is worth it. */
  readonly lookFrom: number;
  /** Fewest signals for an answer other than "cannot tell". */
  readonly leastMeasured: number;
  readonly signals: Readonly<Record<SignalId, SignalRule>>;
  /** Where the usual ranges and their false alarms were measured. */
  readonly rangesMeasuredOn: readonly Platform[];
  readonly viewsPerLike: { readonly posts: number; readonly leastPosts: number; readonly deviations: number };
  readonly nearDuplicates: { readonly leastComments: number };
  readonly emojiOnly: { readonly leastComments: number };
  readonly regulars: { readonly leastPosts: number; readonly shareOfPosts: number; readonly people: number };
  /** How many genuine accounts are outside by the first three signals together. */
  readonly together: { readonly accounts: number; readonly atLeastOne: number; readonly atLeastTwo: number };
  readonly sources: { readonly count: ThresholdSource; readonly regulars: ThresholdSource };
}

const file = 'signals';

function readRange(data: unknown): UsualRange {
  const fields = fieldsOf(data, file);
  const [low, high] = [numberOf(fields, 'low', file), numberOf(fields, 'high', file)];
  if (low >= high) fail(file, `usual range from ${low} to ${high}`);
  return { from: numberOf(fields, 'from', file), to: numberOrNull(fields, 'to', file), low, high };
}

function readRule(data: unknown, sources: Readonly<Record<string, unknown>>): SignalRule {
  const fields = fieldsOf(data, file);
  const id = wordOf(fields, 'id', signalIds, file);
  const place = `${file}, ${id}`;
  const ranges = Array.isArray(fields.usual) ? fields.usual.map(readRange) : fail(place, 'usual is no list');
  checkOrder(ranges, place);
  const falseAlarms = numberOrNull(fields, 'falseAlarms', place);
  if (falseAlarms !== null && falseAlarms > 1) fail(place, 'falseAlarms is no share');
  return {
    id,
    judgedOn: listOf(fields, 'judgedOn', place).map((platform) => wordOf({ platform }, 'platform', platforms, place)),
    below: numberOrNull(fields, 'below', place),
    above: numberOrNull(fields, 'above', place),
    usual: ranges,
    falseAlarms,
    source: readSource(sources[String(fields.source)], place),
  };
}

/** Gives the rules; throws with the place when the file is not as described. */
export function readSignals(data: unknown): SignalRules {
  const fields = fieldsOf(data, file);
  const sources = fieldsOf(fields.sources, file);
  const rules = listOf(fields, 'signals', file).map((rule) => readRule(rule, sources));
  const ruleOf = (id: SignalId) => rules.find((rule) => rule.id === id) ?? fail(file, `${id} has no rule`);
  const numbers = <Name extends string>(part: string, ...names: readonly Name[]) => {
    const inner = fieldsOf(fields[part], file);
    return Object.fromEntries(names.map((name) => [name, numberOf(inner, name, file)])) as Record<Name, number>;
  };
  return {
    posts: numberOf(fields, 'posts', file),
    lookFrom: numberOf(fields, 'lookFrom', file),
    leastMeasured: numberOf(fields, 'leastMeasured', file),
    signals: {
      'likes-spread': ruleOf('likes-spread'),
      'comments-per-like': ruleOf('comments-per-like'),
      'mean-to-median': ruleOf('mean-to-median'),
      'rate-band': ruleOf('rate-band'),
      'views-per-like': ruleOf('views-per-like'),
      'near-duplicates': ruleOf('near-duplicates'),
      'follower-jump': ruleOf('follower-jump'),
    },
    rangesMeasuredOn: listOf(fields, 'rangesMeasuredOn', file).map((platform) =>
      wordOf({ platform }, 'platform', platforms, file),
    ),
    viewsPerLike: numbers('viewsPerLike', 'posts', 'leastPosts', 'deviations'),
    nearDuplicates: numbers('nearDuplicates', 'leastComments'),
    emojiOnly: numbers('emojiOnly', 'leastComments'),
    regulars: numbers('regulars', 'leastPosts', 'shareOfPosts', 'people'),
    together: numbers('together', 'accounts', 'atLeastOne', 'atLeastTwo'),
    sources: { count: readSource(sources.count, file), regulars: readSource(sources.regulars, file) },
  };
}
