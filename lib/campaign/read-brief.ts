// Reads a campaign's brief from a form or an import: bounded, tidied, every fault with the name of its field.
import {
  type Competitor,
  emptyScreeningBrief,
  funnelStages,
  markets,
  type ScreeningBrief,
  sectors,
} from '../evaluation/brief.ts';
import {
  type InputChecks,
  type InputProblem,
  inputChecks,
  isCalendarDay,
  isObject,
  isWebAddress,
  longestAddress,
  ownField,
} from '../evaluation/checked-input.ts';
import { currencyCodes, type Money } from '../evaluation/price/money.ts';
import { tierIds } from '../evaluation/report.ts';
import { commentWritings } from '../profile/comment-log.ts';
import { platforms } from '../profile/creator-profile.ts';
import { domainFrom, handleFrom } from './brand-names.ts';
import type { Brief } from './campaign.ts';

export type BriefReading =
  | { readonly ok: true; readonly brief: Brief }
  | { readonly ok: false; readonly problems: readonly InputProblem[] };

/** What a brief may hold; forms set their fields by it. */
export const briefLimits = {
  /** Characters of a text field. */
  text: 2_000,
  /** Characters of a name, a spelling, a word. */
  name: 60,
  kpi: 500,
  competitors: 50,
  /** Spellings, handles, domains of one competitor. */
  perCompetitor: 20,
  ownWords: 200,
  budget: 1e12,
  exclusivityDays: 1_095,
} as const;

const goals: readonly Brief['goal'][] = ['', 'awareness', 'traffic', 'sales', 'app-installs'];

const writings = commentWritings.filter((writing) => writing !== 'undecided');

/** Two spellings that differ in case or width alone are one. */
const sameAs = (text: string) => text.normalize('NFKC').toLowerCase();

/** Gives each entry once, the first spelling of it. */
function unique(entries: readonly string[]): readonly string[] {
  const known = new Set<string>();
  return entries.filter((entry) => {
    const form = sameAs(entry);
    if (known.has(form)) return false;
    known.add(form);
    return true;
  });
}

/** Gives the known words of a list, each once, in the product's order. */
function wordsOf<Word extends string>(
  checks: InputChecks,
  value: unknown,
  field: string,
  words: readonly Word[],
): readonly Word[] {
  const chosen = checks
    .list(value, field, words.length)
    .flatMap((word, index) => checks.word(word ?? null, `${field}[${index}]`, words, null) ?? []);
  return words.filter((word) => chosen.includes(word));
}

/** Gives a list of names; empty ones are no entries. */
function namesOf(checks: InputChecks, value: unknown, field: string, most: number): readonly string[] {
  const names = checks
    .list(value, field, most)
    .map((name, index) => checks.text(name, `${field}[${index}]`, { most: briefLimits.name }));
  return unique(names.filter((name) => name !== ''));
}

/** Gives the entries of a list brought to one form; the ones that have none are reported. */
function formedOf(
  checks: InputChecks,
  value: unknown,
  field: string,
  form: (entry: string) => { readonly formed: string } | InputProblem['key'],
): readonly string[] {
  const entries = checks.list(value, field, briefLimits.perCompetitor).flatMap((given, index) => {
    const at = `${field}[${index}]`;
    const entry = checks.text(given, at, { most: longestAddress });
    if (entry === '') return [];
    const result = form(entry);
    if (typeof result === 'object') return [result.formed];
    checks.report(at, result, { entry });
    return [];
  });
  return unique(entries);
}

function handleForm(entry: string): { readonly formed: string } | InputProblem['key'] {
  const handle = handleFrom(entry);
  return handle === null ? 'problem.not-handle' : { formed: handle };
}

function domainForm(entry: string): { readonly formed: string } | InputProblem['key'] {
  const domain = domainFrom(entry);
  if (domain === 'none') return 'problem.not-domain';
  return domain === 'shared' ? 'problem.shared-domain' : { formed: domain.domain };
}

function readCompetitor(checks: InputChecks, value: unknown, field: string): Competitor | null {
  if (!isObject(value)) {
    checks.report(field, 'problem.not-object');
    return null;
  }
  const of = (name: keyof Competitor) => ownField(value, name);
  const name = checks.text(of('name'), `${field}.name`, { most: briefLimits.name, required: true });
  const alsoWritten = namesOf(checks, of('alsoWritten'), `${field}.alsoWritten`, briefLimits.perCompetitor);
  return {
    name,
    alsoWritten: alsoWritten.filter((spelling) => sameAs(spelling) !== sameAs(name)),
    handles: formedOf(checks, of('handles'), `${field}.handles`, handleForm),
    domains: formedOf(checks, of('domains'), `${field}.domains`, domainForm),
    isCommonWord: checks.flag(of('isCommonWord'), `${field}.isCommonWord`),
  };
}

/** Two entries of one name are one competitor. */
function united(competitors: readonly Competitor[]): readonly Competitor[] {
  const byName = new Map<string, Competitor>();
  for (const one of competitors) {
    const known = byName.get(sameAs(one.name));
    const both = known && {
      name: known.name,
      alsoWritten: unique([...known.alsoWritten, ...one.alsoWritten]),
      handles: unique([...known.handles, ...one.handles]),
      domains: unique([...known.domains, ...one.domains]),
      isCommonWord: known.isCommonWord || one.isCommonWord,
    };
    byName.set(sameAs(one.name), both ?? one);
  }
  return [...byName.values()];
}

function readBudget(checks: InputChecks, value: unknown): Money | null {
  const field = 'screening.budget';
  if (value === null || value === undefined) return null;
  if (!isObject(value)) {
    checks.report(field, 'problem.not-object');
    return null;
  }
  const rule = { least: 1, most: briefLimits.budget };
  return {
    amount: checks.number(ownField(value, 'amount'), `${field}.amount`, rule, 1),
    currency: checks.word(ownField(value, 'currency') ?? '', `${field}.currency`, currencyCodes, 'TWD'),
  };
}

function readScreening(checks: InputChecks, value: unknown): ScreeningBrief {
  if (value === undefined) return emptyScreeningBrief;
  if (!isObject(value)) {
    checks.report('screening', 'problem.not-object');
    return emptyScreeningBrief;
  }
  const of = (name: keyof ScreeningBrief) => ownField(value, name);
  /** Null stands for "not decided yet". */
  const decided = (name: keyof ScreeningBrief) => of(name) ?? undefined;
  const days = of('exclusivityDays') ?? 0;
  const dayRule = { least: 0, most: briefLimits.exclusivityDays, whole: true };
  return {
    funnelStage: checks.word(decided('funnelStage'), 'screening.funnelStage', funnelStages, null),
    kpi: checks.text(of('kpi'), 'screening.kpi', { most: briefLimits.kpi, lines: true }),
    sector: checks.word(decided('sector'), 'screening.sector', sectors, null),
    platforms: wordsOf(checks, of('platforms'), 'screening.platforms', platforms),
    tiers: wordsOf(checks, of('tiers'), 'screening.tiers', tierIds),
    audienceLanguages: wordsOf(checks, of('audienceLanguages'), 'screening.audienceLanguages', writings),
    wantsTaiwan: checks.flag(of('wantsTaiwan'), 'screening.wantsTaiwan'),
    budget: readBudget(checks, of('budget')),
    competitors: united(
      checks
        .list(of('competitors'), 'screening.competitors', briefLimits.competitors)
        .flatMap((one, index) => readCompetitor(checks, one, `screening.competitors[${index}]`) ?? []),
    ),
    exclusivityDays: checks.number(days, 'screening.exclusivityDays', dayRule, 0),
    ownWords: namesOf(checks, of('ownWords'), 'screening.ownWords', briefLimits.ownWords),
    market: checks.word(of('market'), 'screening.market', markets, 'TW'),
  };
}

/** People write addresses without "https://". */
const withScheme = (address: string) =>
  /^[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)/u.test(address) ? `https://${address}` : address;

function readWebsite(checks: InputChecks, value: unknown): string {
  const website = withScheme(checks.text(value, 'website', { most: longestAddress }));
  if (website !== '' && !isWebAddress(website)) checks.report('website', 'problem.not-address', { entry: website });
  return website;
}

function readDay(checks: InputChecks, value: unknown): string {
  const day = checks.text(value, 'replyBy', { most: briefLimits.text });
  if (day !== '' && !isCalendarDay(day)) checks.report('replyBy', 'problem.not-day', { entry: day });
  return day;
}

/**
 * Gives the brief tidied, or everything that is wrong with the input. What is not there is empty, as in a brief of an older
 * version; what nobody knows is left out. Only own data properties are read.
 */
export function readBrief(input: unknown): BriefReading {
  const checks = inputChecks();
  if (!isObject(input)) {
    checks.report('', 'problem.not-object');
    return { ok: false, problems: checks.problems };
  }
  const text = (name: keyof Brief, lines = false) =>
    checks.text(ownField(input, name), name, { most: briefLimits.text, lines });
  const brief: Brief = {
    brand: text('brand'),
    product: text('product'),
    sellingPoints: text('sellingPoints', true),
    website: readWebsite(checks, ownField(input, 'website')),
    goal: checks.word(ownField(input, 'goal'), 'goal', goals, ''),
    deliverables: text('deliverables', true),
    requiredTags: text('requiredTags'),
    partnershipAds: checks.flag(ownField(input, 'partnershipAds'), 'partnershipAds'),
    schedule: text('schedule'),
    contactName: text('contactName'),
    contactDetails: text('contactDetails'),
    replyBy: readDay(checks, ownField(input, 'replyBy')),
    screening: readScreening(checks, ownField(input, 'screening')),
  };
  return checks.problems.length === 0 ? { ok: true, brief } : { ok: false, problems: checks.problems };
}
