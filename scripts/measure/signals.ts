// Measures the engagement signals on real figures, and what the estimates find in worlds whose truth is known.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { packsFor } from '../../lib/evaluation/benchmarks/packs.ts';
import calibrationFile from '../../lib/evaluation/comments/commenter-calibration.json' with { type: 'json' };
import { readCommenterCalibration } from '../../lib/evaluation/comments/read-commenter-calibration.ts';
import { boughtEngagement } from '../../lib/evaluation/criteria/bought-engagement.ts';
import { commentsPerLike, likesAlone } from '../../lib/evaluation/measures.ts';
import type { Interval, ScreeningFinding } from '../../lib/evaluation/report.ts';
import { type Measure, takeSample } from '../../lib/evaluation/sample.ts';
import { nothingKnown } from '../../lib/evaluation/screening.ts';
import { verdictBy } from '../../lib/evaluation/signals/signal-row.ts';
import { signalRules } from '../../lib/evaluation/signals/signal-rules.ts';
import { quotient } from '../../lib/evaluation/statistics/interval.ts';
import { meanOfBounds, medianOfBounds } from '../../lib/evaluation/statistics/statistics.ts';
import type { Post } from '../../lib/profile/creator-profile.ts';
import type { Figure } from '../../lib/profile/figure.ts';
import { fact, inventedPost, inventedProfile } from '../../test/evaluation/invented.ts';
import { coverageOfTrueShare, findNearDuplicates, simulateOverlap } from '../../test/evaluation/simulations.ts';
import type { MeasuredTable, Measurement, NotMeasured } from './table.ts';

const file = 'datasets/tiktok-famous/top_users_vids.csv';

type Row = Readonly<Record<string, string>>;

interface Creator {
  readonly followers: Figure;
  readonly posts: readonly Post[];
}

/** A count as the page rounded it: hundreds from ten thousand on, hundred thousands from a million on. */
function roundedFigure(label: string | undefined, seenAt: number): Figure {
  const value = Number(label);
  if (!Number.isFinite(value) || value < 0) return { state: 'unread', why: 'changed' };
  const unit = value >= 1_000_000 ? 100_000 : value >= 10_000 ? 100 : 1;
  const low = unit === 1 ? value : value - unit / 2;
  const high = unit === 1 ? value : value + unit / 2 - 1;
  return { state: 'known', value, low, high, exact: unit === 1, text: null, source: file, seenAt };
}

function postOf(row: Row, index: number, seenAt: number): Post {
  const published = Number(row.create_time) * 1000;
  const figure = (name: string) => roundedFigure(row[name], seenAt);
  return inventedPost(row.id || String(index), {
    kind: fact('video'),
    published: {
      state: 'known',
      from: published,
      to: published,
      exact: true,
      derived: false,
      text: null,
      source: file,
      seenAt,
    },
    likes: figure('n_likes'),
    comments: figure('n_comments'),
    shares: figure('n_shares'),
    plays: figure('n_plays'),
  });
}

function creatorsOf(rows: readonly Row[], seenAt: number): readonly Creator[] {
  const byName = Map.groupBy(
    rows.filter((row) => Number(row.create_time) > 0),
    (row) => row.user_name ?? '',
  );
  return [...byName.values()].map((own) => ({
    followers: roundedFigure(own[0]?.n_followers, seenAt),
    posts: own.map((row, index) => postOf(row, index, seenAt)),
  }));
}

function judge({ followers, posts }: Creator, now: number): ScreeningFinding {
  const profile = inventedProfile('tiktok', { followers });
  const { platform, handle } = profile;
  return boughtEngagement.run({
    ...nothingKnown,
    platform,
    handle,
    followers,
    posts,
    now,
    packs: packsFor('tiktok', null),
    profile,
  });
}

const percent = (part: number, whole: number) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);

interface Outcome {
  readonly id: string;
  readonly outside: number;
  readonly inside: number;
  readonly open: number;
}

const outcomeOf = (id: string, verdicts: readonly (string | null | undefined)[]): Outcome => ({
  id,
  outside: verdicts.filter((verdict) => verdict === 'look').length,
  inside: verdicts.filter((verdict) => verdict === 'ok').length,
  open: verdicts.filter((verdict) => verdict === 'cannot-tell').length,
});

/** Takes the figures as if the page had not rounded them: at this size rounding leaves much open. */
const unrounded = ({ followers, posts }: Creator): Creator => {
  const exactly = (figure: Figure): Figure =>
    figure.state === 'known' ? { ...figure, low: figure.value, high: figure.value, exact: true } : figure;
  return {
    followers,
    posts: posts.map((post) => ({ ...post, likes: exactly(post.likes), plays: exactly(post.plays) })),
  };
};

/** What Instagram's rules would say of these creators, had they been applied: the reason why they are not. */
function unjudged(creators: readonly Creator[], now: number): readonly Outcome[] {
  const { handle } = inventedProfile('tiktok');
  const sampled = (posts: readonly Post[], measure: Measure): readonly Interval[] =>
    takeSample(posts, {
      platform: 'tiktok',
      handle,
      now,
      mature: true,
      population: null,
      most: signalRules.posts,
      measure,
    }).taken.map(({ value }) => value);
  const verdicts = (
    id: 'comments-per-like' | 'mean-to-median',
    measured: (posts: readonly Post[]) => Interval | null,
  ) =>
    outcomeOf(
      `${id} (not judged on TikTok)`,
      creators.map(({ posts }) => {
        const value = measured(posts);
        return value ? verdictBy(signalRules.signals[id], value) : 'cannot-tell';
      }),
    );
  return [
    verdicts('comments-per-like', (posts) => medianOfBounds(sampled(posts, commentsPerLike))),
    verdicts('mean-to-median', (posts) => {
      const likes = sampled(posts, likesAlone);
      return quotient(meanOfBounds(likes), medianOfBounds(likes));
    }),
  ];
}

function signalTable(
  creators: readonly Creator[],
  now: number,
): { readonly table: MeasuredTable; readonly figures: Measurement['figures'] } {
  const findings = creators.map((creator) => judge(creator, now));
  const verdictsOf = (id: string) => findings.map(({ rows }) => rows.find((row) => row.id === id)?.verdict);
  const judged = ['likes-spread', 'rate-band', 'views-per-like'].map((id) => outcomeOf(id, verdictsOf(id)));
  const exactViews = outcomeOf(
    'views-per-like, rounding left aside',
    creators.map((creator) => judge(unrounded(creator), now).rows.find((row) => row.id === 'views-per-like')?.verdict),
  );
  const outcomes = [...judged, exactViews, ...unjudged(creators, now)];
  const withOutside = (least: number) => findings.filter(({ facts }) => (facts.signals?.outside ?? 0) >= least).length;
  const count = creators.length;
  const rows: (readonly (string | number)[])[] = outcomes.map(({ id, outside, inside, open }) => [
    id,
    outside,
    inside,
    open,
    percent(outside, outside + inside),
  ]);
  for (const least of [1, 2]) {
    rows.push([
      `at least ${least} outside`,
      withOutside(least),
      count - withOutside(least),
      0,
      percent(withOutside(least), count),
    ]);
  }
  return {
    table: {
      id: 'signals-tiktok',
      title: 'Engagement signals on the most-followed TikTok creators',
      about: `${count} creators with 12 videos or more, most of them with many millions of followers, figures of late 2020 as the page rounded them. Nobody knows whose engagement is genuine; taken as all genuine, "outside" is the share of false alarms. It says nothing about small accounts, other platforms or today; rate-band holds figures of 2020 against a benchmark of 2025, so that most of what is outside there is the change of the years. The ranges of the first three signals come from elsewhere (Instagram, 2018) and are not measured here.`,
      columns: ['signal', 'outside', 'inside', 'cannot tell', 'outside of those judged'],
      rows,
    },
    figures: {
      creators: count,
      viewsPerLikeFalseAlarms: exactViews.outside / (exactViews.outside + exactViews.inside),
      atLeastOneOutside: withOutside(1) / count,
      atLeastTwoOutside: withOutside(2) / count,
    },
  };
}

function shareTable(): { readonly table: MeasuredTable; readonly figures: Measurement['figures'] } {
  const { calibration } = readCommenterCalibration(calibrationFile);
  const covered = [100, 300, 1000].flatMap((seen) =>
    [0.05, 0.2, 0.5].map((share) => ({
      seen,
      share,
      held: coverageOfTrueShare(calibration, seen, share, { seed: seen + Math.round(1000 * share), runs: 4000 }),
    })),
  );
  return {
    table: {
      id: 'commenter-look',
      title: 'Suspicious-looking commenters: how often the interval holds the truth',
      about:
        'Simulated, 4,000 runs each, with the sample and the calibration of the rule drawn anew; the interval promises 95 %. Whether the calibration of 2018 holds for accounts of today, or of Taiwan, is not measured.',
      columns: ['commenters', 'true share', 'interval holds it'],
      rows: covered.map(({ seen, share, held }) => [seen, percent(share, 1), percent(held, 1)]),
    },
    figures: {
      leastCoverage: Math.min(...covered.map(({ held }) => held)),
      mostCoverage: Math.max(...covered.map(({ held }) => held)),
    },
  };
}

function overlapTable(): MeasuredTable {
  const worlds = [
    [2000, 400, 0],
    [2000, 400, 1],
    [2000, 1500, 0],
    [2000, 1500, 1],
    [10_000, 1500, 0],
    [10_000, 1500, 1],
  ] as const;
  return {
    id: 'overlap',
    title: 'Audience overlap: what is found where 20 % are shared',
    about:
      'Simulated, 200 runs each, two audiences of equal size; "unequal" is lognormal activity, that of shared people correlated by 0.5. The plain share counts only who was seen; the estimate is scaled by Chao1.',
    columns: [
      'people',
      'comments seen of each',
      'activity',
      'plain',
      'estimate p10',
      'median',
      'p90',
      'an estimate was possible',
      'interval holds 20 %',
    ],
    rows: worlds.map(([size, comments, spread], index) => {
      const found = simulateOverlap({ size, share: 0.2, comments, spread }, 70 + index, 200);
      return [
        size,
        comments,
        spread === 0 ? 'equal' : 'unequal',
        ...[found.plain, found.p10, found.median, found.p90, found.estimated, found.held].map((share) =>
          percent(share, 1),
        ),
      ];
    }),
  };
}

function duplicateTable(): { readonly table: MeasuredTable; readonly figures: Measurement['figures'] } {
  const bins = findNearDuplicates(
    [
      [0, 0.3],
      [0.3, 0.5],
      [0.5, 0.6],
      [0.6, 0.7],
      [0.7, 0.8],
      [0.8, 0.9],
      [0.9, 1],
    ],
    30_000,
  );
  const shareAt = (from: number) =>
    bins.filter((bin) => bin.from === from).map(({ found, pairs }) => found / pairs)[0] ?? 0;
  return {
    table: {
      id: 'near-duplicates',
      title: 'Near-identical comments: how often fingerprints tell them',
      about:
        'Invented sentences in Chinese and English and edited copies of them, by their true likeness (Jaccard over stretches of three letters). The rule asks for 0.8.',
      columns: ['true likeness', 'pairs', 'told as near-identical'],
      rows: bins.map(({ from, to, pairs, found }) => [`${from}–${to}`, pairs, percent(found, pairs)]),
    },
    figures: { nearDuplicatesFound: shareAt(0.8), unlikeTakenForDuplicates: shareAt(0) },
  };
}

/** Gives the signals' table and figures alone, without the simulations; null where the data is not on this machine. */
export function measureSignalsOnVideos(shared: string) {
  const place = path.join(shared, file);
  if (!existsSync(place)) return null;
  const { data } = Papa.parse<Row>(readFileSync(place, 'utf8'), { header: true, skipEmptyLines: true });
  const now = data.reduce((latest, row) => Math.max(latest, Number(row.create_time) * 1000 || 0), 0);
  const creators = creatorsOf(data, now).filter(({ posts }) => posts.length >= signalRules.posts);
  if (creators.length === 0) throw new Error(`${file}: no creators`);
  return signalTable(creators, now);
}

/** Gives the tables. `shared`: the folder that holds the data sets. */
export function measureSignals(shared: string): Measurement | NotMeasured {
  const signals = measureSignalsOnVideos(shared);
  if (signals === null) return { missing: `no file ${file}` };
  const looks = shareTable();
  const duplicates = duplicateTable();
  return {
    tables: [signals.table, looks.table, overlapTable(), duplicates.table],
    figures: { ...signals.figures, ...looks.figures, ...duplicates.figures },
  };
}
