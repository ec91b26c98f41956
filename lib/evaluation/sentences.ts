// Says the result in sentences for the card: one headline and at most three reasons, as keys with values.
import type { CreatorProfile } from '../profile/creator-profile.ts';
import type {
  BandId,
  Finding,
  PackComparison,
  Phrase,
  PhraseValue,
  ScreeningFinding,
  ScreeningId,
  TierJudgement,
} from './report.ts';
import thresholds from './thresholds.json' with { type: 'json' };

const key = (value: string): PhraseValue => ({ kind: 'key', value });
const count = (value: number): PhraseValue => ({ kind: 'count', value });
const phrase = (name: string, values: Phrase['values'] = {}): Phrase => ({ key: name, values });

const mostReasons = 3;

export interface SaidResult {
  readonly platform: CreatorProfile['platform'];
  readonly tier: TierJudgement;
  readonly findings: readonly Finding[];
  readonly screened: readonly ScreeningFinding[];
  readonly leading: Finding | null;
  /** The rate that would lead: its reason says why nothing does. */
  readonly main: Finding;
  readonly benchmarks: readonly PackComparison[];
}

const isLookPhrase = ({ key: name }: Phrase) => name.startsWith('look.');

/** What would hurt most if it were overlooked stands first: the card has room for three lines. */
const urgency: readonly ScreeningId[] = [
  'competitors',
  'content-check',
  'disclosure',
  'bought-engagement',
  'commenter-look',
  'brief-fit',
  'audience-language',
  'audience-overlap',
  'growth',
  'quote',
];

/** Everything that is worth a second look, the screening's in the order of urgency, then the figures'. */
function looksOf({ findings, screened }: Pick<SaidResult, 'findings' | 'screened'>): readonly Phrase[] {
  const urgent = urgency.flatMap((id) =>
    screened.filter(({ criterion, verdict }) => criterion === id && (verdict === 'look' || verdict === 'alarm')),
  );
  return [
    ...urgent.map(({ summary }) => summary),
    ...findings.flatMap(({ verdict, why }) => (verdict === 'look' ? why.filter(isLookPhrase) : [])),
  ];
}

/**
 * Gives the one sentence that is true for all bands that the interval touches: one band by its name, two of one side by
 * the milder name, else how far up or down it may reach.
 */
function bandSentence(bands: readonly BandId[]): { readonly key: string; readonly band: BandId | null } {
  const [only] = bands;
  if (only !== undefined && bands.length === 1) return { key: 'headline.band', band: only };
  const has = (...ids: readonly BandId[]) => ids.some((id) => bands.includes(id));
  const below = has('low', 'below-average');
  const above = has('above-average', 'high');
  if (below && above) return { key: 'headline.either-side', band: null };
  if (below)
    return has('average')
      ? { key: 'headline.at-most-average', band: null }
      : { key: 'headline.band', band: 'below-average' };
  return has('average')
    ? { key: 'headline.at-least-average', band: null }
    : { key: 'headline.band', band: 'above-average' };
}

/** Says where the leading rate lies in the first pack that knows its size. */
function position({ criterion, value }: Finding, benchmarks: readonly PackComparison[]): Phrase {
  const measure = key(`criterion.${criterion}`);
  const bands = benchmarks.find((comparison) => comparison.bands.length > 0)?.bands ?? [];
  if (bands.length === 0) {
    return phrase('headline.no-comparison', { measure, rate: { kind: 'percent', value: value?.value ?? 0 } });
  }
  const { key: name, band } = bandSentence(bands);
  return phrase(name, band === null ? { measure } : { measure, band: key(`band.${band}`) });
}

/** Says why there is no rate at all. */
function insufficient({ missing, sampleSize }: Finding, platform: SaidResult['platform']): Phrase {
  const tooFew = phrase('headline.few-posts', { count: count(sampleSize), needed: count(thresholds.sample.least) });
  switch (missing) {
    case 'likes-hidden':
    case 'figures-unread':
    case 'dates-unread':
      return phrase(`headline.${missing}`);
    case 'audience-unknown':
    case 'zero-denominator':
      return phrase(platform === 'youtube' ? 'headline.subscribers-unknown' : 'headline.followers-unknown');
    case 'failed':
      return phrase('headline.failed');
    default:
      return tooFew;
  }
}

/** Gives the one sentence: worth a second look? */
export function headlineOf(result: SaidResult): Phrase {
  const { leading, main, platform, benchmarks } = result;
  const looks = looksOf(result);
  const [only] = looks;
  if (only && looks.length === 1) return phrase('headline.look', { what: key(`${only.key}.short`) });
  if (looks.length > 1) return phrase('headline.looks', { count: count(looks.length) });
  return leading ? position(leading, benchmarks) : insufficient(main, platform);
}

/** Gives at most three reasons, what needs a look first; nothing that only repeats the headline. */
export function reasonsOf(result: SaidResult): readonly Phrase[] {
  const { tier, findings, leading, main, benchmarks, platform } = result;
  const looks = looksOf(result);
  const rate = leading ?? main;
  const of = (criterion: Finding['criterion']) => findings.find((finding) => finding.criterion === criterion);
  const viewsOnly = leading?.criterion === 'view-rate' ? [phrase('reason.views-only')] : [];
  // "Below the usual range" says where the rate lies already.
  const saysRate = looks.some(({ key: name }) => /^look\.(?:low|very-high)-/.test(name));
  const headed =
    looks.length > 0 && !saysRate ? [leading ? position(leading, benchmarks) : insufficient(main, platform)] : [];
  const border = tier.tiers.length > 1 ? [phrase('reason.tier-border')] : [];
  const rhythm = of('posting-rhythm')?.why.filter((one) => !isLookPhrase(one)) ?? [];
  const aboutRate = rate.why.filter((one) => !isLookPhrase(one));
  return [...looks, ...headed, ...aboutRate, ...viewsOnly, ...rhythm, ...border].slice(0, mostReasons);
}
