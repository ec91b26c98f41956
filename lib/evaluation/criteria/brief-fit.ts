// Fit to the brief: each condition by itself – pass, look, or cannot tell; never one number.
import type { CommentLog } from '../../profile/comment-log.ts';
import type { Figure } from '../../profile/figure.ts';
import type { FunnelStage, ScreeningBrief } from '../brief.ts';
import languageRules from '../comments/language-rules.json' with { type: 'json' };
import { commenterVotes } from '../comments/writing-votes.ts';
import { defineScreening, type Subject } from '../criterion.ts';
import fitRules from '../fit-rules.json' with { type: 'json' };
import type { JudgingRules } from '../judging-rules.ts';
import { count, percent, percentInterval, phrase, rowOf, word } from '../phrases.ts';
import { exchangeOf } from '../price/exchange.ts';
import type { Money } from '../price/money.ts';
import type { Phrase, PhraseValue, ScreeningRow, ThresholdSource } from '../report.ts';
import { type RoleId, roleIds } from '../roles/roles.ts';
import { suggestRoles } from '../roles/suggest-roles.ts';
import { judgeTier } from '../tiers/tier-schemes.ts';
import { askTaiwan, askWanted, type Question } from './audience-language.ts';

/** A condition of the brief, in the order in which the rows stand. */
type Condition = 'platform' | 'tier' | 'language' | 'taiwan' | 'budget';

type Row = ScreeningRow & { readonly id: Condition; readonly verdict: 'ok' | 'look' | 'cannot-tell' };

const keys = (value: readonly string[]): PhraseValue => ({ kind: 'keys', value });
const moneyValue = ({ amount, currency }: Money): PhraseValue => ({ kind: 'money', value: amount, currency });

function conditionRow(
  id: Condition,
  verdict: Row['verdict'],
  given: Pick<ScreeningRow, 'value' | 'usual'> & Partial<Pick<ScreeningRow, 'note'>>,
): Row {
  return { ...rowOf({ id, label: phrase(`brief-fit.condition.${id}`), ...given }), id, verdict };
}

const platformKey = (platform: Subject['platform']) => `brief-fit.platform.${platform}`;

function platformRow(platform: Subject['platform'], { platforms }: ScreeningBrief): readonly Row[] {
  if (platforms.length === 0) return [];
  return [
    conditionRow('platform', platforms.includes(platform) ? 'ok' : 'look', {
      value: phrase('brief-fit.is', { what: word(platformKey(platform)) }),
      usual: phrase('brief-fit.wants', { what: keys(platforms.map(platformKey)) }),
    }),
  ];
}

/** On the border of two tiers, only one of which is wanted, nobody can tell. */
function tierRow(followers: Figure, { tiers: wanted }: ScreeningBrief, { tierScheme }: JudgingRules): readonly Row[] {
  if (wanted.length === 0) return [];
  const keysOf = (tiers: readonly string[]) => keys(tiers.map((tier) => `tier.${tier}.both`));
  const { tiers } = judgeTier(followers, tierScheme);
  const suiting = tiers.filter((tier) => wanted.includes(tier)).length;
  const usual = phrase('brief-fit.wants', { what: keysOf(wanted) });
  if (tiers.length === 0) {
    return [conditionRow('tier', 'cannot-tell', { value: phrase('brief-fit.tier.unknown'), usual })];
  }
  const isBorder = suiting > 0 && suiting < tiers.length;
  return [
    conditionRow('tier', isBorder ? 'cannot-tell' : suiting > 0 ? 'ok' : 'look', {
      value: phrase('brief-fit.is', { what: keysOf(tiers) }),
      usual,
      note: isBorder ? phrase('brief-fit.tier.border') : null,
    }),
  ];
}

const shareRow = (id: 'language' | 'taiwan', { share, limit, verdict }: Question, what: PhraseValue): Row =>
  conditionRow(id, verdict, {
    value: phrase(`brief-fit.${id}.value`, { range: percentInterval(share), what }),
    usual: phrase(`brief-fit.${id}.usual`, { limit: percent(limit), what }),
  });

/** Languages and the Taiwan rule, as far as comments show them. */
function audienceRows(comments: CommentLog, { audienceLanguages, wantsTaiwan }: ScreeningBrief): readonly Row[] {
  if (audienceLanguages.length === 0 && !wantsTaiwan) return [];
  const writings = keys(audienceLanguages.map((writing) => `audience-language.writing.${writing}`));
  const votes = commenterVotes(comments);
  const { leastDecided } = languageRules;
  if (votes.decided < leastDecided) {
    const value = phrase('brief-fit.few-commenters', { count: count(votes.decided), needed: count(leastDecided) });
    const open = (id: 'language' | 'taiwan', usual: Phrase) => conditionRow(id, 'cannot-tell', { value, usual });
    return [
      ...(audienceLanguages.length > 0 ? [open('language', phrase('brief-fit.wants', { what: writings }))] : []),
      ...(wantsTaiwan ? [open('taiwan', phrase('brief-fit.taiwan.wanted'))] : []),
    ];
  }
  const wanted = askWanted(votes, audienceLanguages);
  return [
    ...(wanted === null ? [] : [shareRow('language', wanted, writings)]),
    ...(wantsTaiwan ? [shareRow('taiwan', askTaiwan(votes), word('audience-language.writing.traditional'))] : []),
  ];
}

/** The quote alone against the whole budget; what the shortlist comes to is the quote's own question. */
function budgetRow(
  { quote, rateCard }: Pick<Subject, 'quote' | 'rateCard'>,
  { budget }: ScreeningBrief,
): readonly Row[] {
  if (budget === null) return [];
  const usual = phrase('brief-fit.budget.usual', { budget: moneyValue(budget) });
  if (quote === null) {
    return [conditionRow('budget', 'cannot-tell', { value: phrase('brief-fit.budget.no-quote'), usual })];
  }
  const value = phrase('brief-fit.budget.value', { fee: moneyValue(quote.fee) });
  const exchange = exchangeOf(quote.fee.currency, budget.currency, rateCard.exchangeRates);
  if (exchange === null) {
    return [conditionRow('budget', 'cannot-tell', { value, usual, note: phrase('brief-fit.budget.no-rate') })];
  }
  const isWithin = quote.fee.amount * exchange.factor <= budget.amount;
  return [conditionRow('budget', isWithin ? 'ok' : 'look', { value, usual })];
}

/** The role that the article names for the goal: it speaks for or against nobody. */
function roleRow(
  { profile, posts, roleChoice }: Pick<Subject, 'profile' | 'posts' | 'roleChoice'>,
  stage: FunnelStage | null,
): readonly ScreeningRow[] {
  const wanted = roleIds.find((role) => stage !== null && role === fitRules.roles[stage]);
  if (wanted === undefined || stage === null) return [];
  const roles: readonly RoleId[] = roleChoice?.roles ?? suggestRoles(profile, posts).roles;
  const names = (ids: readonly RoleId[]) => keys(ids.map((role) => `creator-role.name.${role}`));
  return [
    rowOf({
      id: 'role',
      label: phrase('brief-fit.condition.role'),
      value:
        roles.length === 0
          ? phrase('brief-fit.role.unknown')
          : phrase(`brief-fit.role.${roleChoice === null ? 'suggested' : 'chosen'}`, { roles: names(roles) }),
      usual: phrase('brief-fit.role.usual', { stage: word(`brief-fit.stage.${stage}`), roles: names([wanted]) }),
      note: phrase('brief-fit.role.note'),
    }),
  ];
}

function summaryOf(rows: readonly Row[]): Phrase {
  const numberOf = (verdict: Row['verdict']) => rows.filter((row) => row.verdict === verdict).length;
  const [passed, looks, open] = [numberOf('ok'), numberOf('look'), numberOf('cannot-tell')];
  const counts = { passed: count(passed), looks: count(looks), open: count(open) };
  const namesOf = (verdict: Row['verdict']) =>
    keys(rows.flatMap((row) => (row.verdict === verdict ? [`brief-fit.condition.${row.id}`] : [])));
  if (looks > 0) return phrase('brief-fit.summary.look', { ...counts, what: namesOf('look') });
  if (open > 0) {
    return phrase('brief-fit.summary.open', { passed: counts.passed, open: counts.open, what: namesOf('cannot-tell') });
  }
  return phrase('brief-fit.summary.ok', { passed: counts.passed });
}

/** The article of the roles is also the one of the Taiwan rule: it is named once. */
const sources: readonly ThresholdSource[] = [
  fitRules.sources.conditions,
  languageRules.sources.wanted,
  fitRules.sources.roles,
];

const limits: readonly Phrase[] = [phrase('brief-fit.limit.elsewhere'), phrase('brief-fit.limit.conditions')];

export const briefFit = defineScreening({
  id: 'brief-fit',
  group: 'partnership',
  needs: ['platform', 'followers', 'comments', 'brief', 'quote', 'rateCard', 'profile', 'posts', 'roleChoice', 'rules'],
  judge: ({ platform, followers, comments, brief, quote, rateCard, profile, posts, roleChoice, rules }) => {
    const { screening } = brief;
    const rows = [
      ...platformRow(platform, screening),
      ...tierRow(followers, screening, rules),
      ...audienceRows(comments, screening),
      ...budgetRow({ quote, rateCard }, screening),
    ];
    const support = roleRow({ profile, posts, roleChoice }, screening.funnelStage);
    if (rows.length === 0) {
      return {
        verdict: 'cannot-tell',
        summary: phrase('brief-fit.summary.no-conditions'),
        basis: [],
        rows: support,
        limits,
        thresholds: sources,
        facts: {},
      };
    }
    const has = (verdict: Row['verdict']) => rows.some((row) => row.verdict === verdict);
    const verdict = has('look') ? 'look' : has('cannot-tell') ? 'cannot-tell' : 'ok';
    return {
      verdict,
      summary: summaryOf(rows),
      basis: [phrase('brief-fit.basis', { count: count(rows.length) })],
      rows: [...rows, ...support],
      limits,
      thresholds: sources,
      facts: { fit: verdict === 'ok' ? 'pass' : verdict },
    };
  },
});
