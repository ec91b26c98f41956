// Measures the reading of captions for disclosure on labelled captions of our own, and on shared ones where they are there.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import papaparse from 'papaparse';
import { markets } from '../../lib/evaluation/brief.ts';
import { type CaptionOutcome, classifyCaption } from '../../lib/evaluation/disclosure/classify-caption.ts';
import { groupOf } from '../../lib/evaluation/disclosure/judge-post.ts';
import {
  type LabelledCaption,
  type LabelledSet,
  labelledSets,
} from '../../test/evaluation/disclosure-captions/labelled-captions.ts';
import type { MeasuredTable, Measurement } from './table.ts';

interface Compared {
  readonly caption: LabelledCaption;
  readonly found: CaptionOutcome;
}

const compare = (captions: readonly LabelledCaption[]): readonly Compared[] =>
  captions.map((caption) => ({
    caption,
    found: classifyCaption(caption.caption, {
      market: caption.market,
      platform: 'instagram',
      brands: caption.brands,
    }).outcome,
  }));

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

const written = (value: number | null) => (value === null ? '–' : value.toFixed(2));

const groups = ['disclosed', 'possibly-undisclosed', 'unclear'] as const;
const groupNames = { disclosed: 'disclosed', 'possibly-undisclosed': 'possibly undisclosed', unclear: 'nothing seen' };

interface Figures {
  readonly labelled: number;
  readonly found: number;
  readonly right: number;
}

function figuresOf(compared: readonly Compared[], group: (typeof groups)[number]): Figures {
  const isLabelled = ({ caption }: Compared) => groupOf(caption.outcome) === group;
  const isFound = ({ found }: Compared) => groupOf(found) === group;
  return {
    labelled: compared.filter(isLabelled).length,
    found: compared.filter(isFound).length,
    right: compared.filter((one) => isLabelled(one) && isFound(one)).length,
  };
}

const row = (set: string, market: string, compared: readonly Compared[]) =>
  groups.map((group) => {
    const { labelled, found, right } = figuresOf(compared, group);
    const line = [set, market, groupNames[group], labelled, found, written(share(right, found))];
    return [...line, written(share(right, labelled))];
  });

function byMarket(sets: readonly LabelledSet[]): MeasuredTable {
  const before = sets.filter(({ written: when }) => when === 'before').flatMap(({ captions }) => captions);
  const after = sets.filter(({ written: when }) => when === 'afterwards').flatMap(({ captions }) => captions);
  const lines = (name: string, captions: readonly LabelledCaption[]) => [
    ...markets.flatMap((market) => row(name, market, compare(captions.filter((one) => one.market === market)))),
    ...row(name, 'all', compare(captions)),
  ];
  return {
    id: 'disclosure',
    title: 'Disclosure by market',
    about: `Invented captions of our own, labelled by the written rules before anything ran: ${before.length} before the word lists, ${after.length} afterwards. The lists were then mended on both, so these figures say that the rules do what they say, not how they do on posts of strangers; the next table does.`,
    columns: ['captions', 'market', 'outcome', 'labelled', 'found', 'precision', 'recall'],
    rows: [...lines('before', before), ...lines('afterwards', after)],
  };
}

function firstRuns(sets: readonly LabelledSet[]): MeasuredTable {
  return {
    id: 'disclosure-first-run',
    title: 'Disclosure: captions written afterwards, before and after mending',
    about:
      'Captions written when the word lists stood, without looking into them, and their first run, in three rounds; after each what was wrong was mended in the lists. The first run is the honest figure; the 356 captions written before the lists had none wrong in theirs, so they were too easy. One hand wrote lists and captions: real posts will be harder.',
    columns: ['set', 'captions', 'right in the first run', 'share', 'right now', 'share now'],
    rows: sets.flatMap(({ name, captions, firstRun }) => {
      if (firstRun === null) return [];
      const right = compare(captions).filter(({ caption, found }) => caption.outcome === found).length;
      const shares = [firstRun.right, right].map((count) => written(share(count, captions.length)));
      return [[name, captions.length, firstRun.right, shares[0] ?? '', right, shares[1] ?? '']];
    }),
  };
}

const outcomes: readonly CaptionOutcome[] = ['clear', 'ambiguous', 'buried', 'hints', 'nothing'];

function confusion(sets: readonly LabelledSet[]): MeasuredTable {
  const compared = compare(sets.flatMap(({ captions }) => captions));
  return {
    id: 'disclosure-confusion',
    title: 'Disclosure: labelled and found',
    about: `All ${compared.length} captions of our own; rows are the labels, columns what was found.`,
    columns: ['labelled', ...outcomes],
    rows: outcomes.map((label) => [
      label,
      ...outcomes.map(
        (outcome) => compared.filter(({ caption, found }) => caption.outcome === label && found === outcome).length,
      ),
    ]),
  };
}

/** @param shared folder with the shared data sets */
function sharedCaptions(shared: string): readonly MeasuredTable[] {
  const file = path.join(shared, 'datasets/instasynth-captions/sample_synthetic_captions.csv');
  if (!existsSync(file)) return [];
  const { data } = papaparse.parse<{ caption: string; sponsorship: string }>(readFileSync(file, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  });
  const found = data.map(({ caption, sponsorship }) => ({
    sponsorship,
    hasTag: /#(?:ad|sponsored)\b/i.test(caption),
    outcome: classifyCaption(caption, { market: 'US', platform: 'instagram' }).outcome,
  }));
  return [
    {
      id: 'disclosure-synthetic',
      title: 'Disclosure: captions without words of disclosure',
      about: `${data.length} machine-written English captions (InstaSynth, MIT). Most of the sponsored ones disclose nothing: a mention or praise alone must not become "disclosed". Too few and too artificial for rates.`,
      columns: ['meant to be', '#ad or #sponsored in it', 'captions', ...outcomes],
      rows: ['sponsored', 'nonsponsored'].flatMap((kind) =>
        [true, false].flatMap((tagged) => {
          const some = found.filter(({ sponsorship, hasTag }) => sponsorship === kind && hasTag === tagged);
          const counts = outcomes.map((outcome) => some.filter((one) => one.outcome === outcome).length);
          return some.length === 0 ? [] : [[kind, tagged ? 'yes' : 'no', some.length, ...counts]];
        }),
      ),
    },
  ];
}

const rounded = (value: number | null) => Math.round((value ?? 0) * 1000) / 1000;

/** The help text quotes the first runs alone: nothing was mended for them. */
function headline(sets: readonly LabelledSet[]): Measurement['figures'] {
  const first = sets.flatMap(({ firstRun }) => (firstRun === null ? [] : [firstRun]));
  const sum = (name: 'captions' | 'right' | 'disclosedLabelled' | 'disclosedFound' | 'disclosedRight') =>
    first.reduce((total, run) => total + run[name], 0);
  return {
    captions: sum('captions'),
    right: rounded(share(sum('right'), sum('captions'))),
    precision: rounded(share(sum('disclosedRight'), sum('disclosedFound'))),
    recall: rounded(share(sum('disclosedRight'), sum('disclosedLabelled'))),
  };
}

/** @param shared folder beside the project with the shared data sets; may be absent */
export function measureDisclosure(shared: string): Measurement {
  const sets = labelledSets();
  return {
    tables: [byMarket(sets), firstRuns(sets), confusion(sets), ...sharedCaptions(shared)],
    figures: headline(sets),
  };
}
