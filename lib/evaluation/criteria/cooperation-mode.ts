// Which of the article's seven cooperation modes suit goal, tier and budget, and why; never a reason for a second look.
import type { FunnelStage } from '../brief.ts';
import modesFile from '../cooperation/cooperation-modes.json' with { type: 'json' };
import {
  type BudgetLevel,
  budgetLevels,
  type ModeRule,
  type ModeRules,
  readCooperationModes,
} from '../cooperation/read-cooperation-modes.ts';
import { defineScreening, type Subject } from '../criterion.ts';
import { count, phrase, rowOf, word } from '../phrases.ts';
import { exchangeOf } from '../price/exchange.ts';
import type { Money } from '../price/money.ts';
import type { RateCard } from '../price/rate-card.ts';
import type { Phrase, ScreeningRow, TierId } from '../report.ts';
import type { RoleId } from '../roles/roles.ts';
import { suggestRoles } from '../roles/suggest-roles.ts';
import { judgeTier } from '../tiers/tier-schemes.ts';

/** Made when first asked for. */
let rulesInUse: ModeRules | null = null;

function modeRules(): ModeRules {
  rulesInUse ??= readCooperationModes(modesFile);
  return rulesInUse;
}

interface Asked {
  readonly stage: FunnelStage | null;
  readonly tiers: readonly TierId[];
  readonly budget: BudgetLevel | null;
  readonly roles: readonly RoleId[];
}

/** Gives the level of the campaign's budget; null without a budget or an exchange rate. */
function levelOf(budget: Money | null, rules: ModeRules, { exchangeRates }: RateCard): BudgetLevel | null {
  if (budget === null) return null;
  const { currency, middleFrom, highFrom } = rules.budget;
  const exchange = exchangeOf(budget.currency, currency, exchangeRates);
  if (exchange === null) return null;
  const amount = budget.amount * exchange.factor;
  return amount >= highFrom ? 'high' : amount >= middleFrom ? 'middle' : 'low';
}

type Match = 'yes' | 'no' | 'open';

function stageMatch({ stages }: ModeRule, { stage }: Asked): Match {
  if (stage === null) return 'open';
  return stages.includes(stage) ? 'yes' : 'no';
}

/** A tier on the border suits when both of its neighbours do. */
function tierMatch({ tiers, rolesInstead }: ModeRule, asked: Asked): Match {
  if (tiers.length === 0 || asked.roles.some((role) => rolesInstead.includes(role))) return 'yes';
  if (asked.tiers.length === 0) return 'open';
  const suiting = asked.tiers.filter((tier) => tiers.includes(tier)).length;
  return suiting === 0 ? 'no' : suiting === asked.tiers.length ? 'yes' : 'open';
}

/** A mode that needs little suits every budget; one that needs more than there is does not. */
function budgetMatch({ leastBudget }: ModeRule, { budget }: Asked): Match {
  if (budget === null) return leastBudget === 'low' ? 'yes' : 'open';
  return budgetLevels.indexOf(budget) >= budgetLevels.indexOf(leastBudget) ? 'yes' : 'no';
}

interface JudgedMode {
  readonly rule: ModeRule;
  readonly match: Match;
  readonly reasons: readonly string[];
}

/** A budget that nobody has written down is never called enough. */
const reasonOf = (about: 'stage' | 'tier' | 'budget', match: Match, { budget }: Asked): string =>
  `cooperation-mode.reason.${about}.${about === 'budget' && match === 'yes' && budget === null ? 'little' : match}`;

/** Goal and tier decide; a budget that nobody has written down holds nothing back. */
function judgeMode(rule: ModeRule, asked: Asked): JudgedMode {
  const matches = { stage: stageMatch(rule, asked), tier: tierMatch(rule, asked), budget: budgetMatch(rule, asked) };
  const { stage, tier, budget } = matches;
  const isOut = stage === 'no' || tier === 'no' || budget === 'no';
  const match = isOut ? 'no' : stage === 'yes' && tier === 'yes' ? 'yes' : 'open';
  const told = (['stage', 'tier', 'budget'] as const).filter((about) => !isOut || matches[about] === 'no');
  const supporting = rule.roles.filter((role) => !isOut && asked.roles.includes(role));
  return {
    rule,
    match,
    reasons: [
      ...told.map((about) => reasonOf(about, matches[about], asked)),
      ...supporting.map((role) => `cooperation-mode.reason.role.${role}`),
    ],
  };
}

const verdicts = { yes: 'ok', no: null, open: 'cannot-tell' } as const;
const order: readonly Match[] = ['yes', 'open', 'no'];

/** Without a goal every open mode would repeat what the summary says once. */
const rowOfMode = ({ rule, match, reasons }: JudgedMode, { stage }: Asked): ScreeningRow =>
  rowOf({
    id: rule.id,
    verdict: verdicts[match],
    label: phrase(`cooperation-mode.name.${rule.id}`),
    value:
      match === 'open' && stage === null
        ? null
        : phrase(`cooperation-mode.match.${match}`, { reasons: { kind: 'keys', value: reasons } }),
    usual: phrase(`cooperation-mode.when.${rule.id}`),
    note: phrase(`cooperation-mode.pay.${rule.id}`),
  });

function summaryOf(judged: readonly JudgedMode[], { stage, tiers }: Asked): Phrase {
  const suiting = judged.filter(({ match }) => match === 'yes');
  if (suiting.length > 0) {
    const modes = { kind: 'keys', value: suiting.map(({ rule }) => `cooperation-mode.name.${rule.id}`) } as const;
    return phrase('cooperation-mode.summary.suits', { count: count(suiting.length), modes });
  }
  if (stage === null) return phrase('cooperation-mode.summary.no-goal');
  if (tiers.length === 0) return phrase('cooperation-mode.summary.no-tier');
  return phrase(
    judged.some(({ match }) => match === 'open') ? 'cooperation-mode.summary.border' : 'cooperation-mode.summary.none',
  );
}

type Needed = Pick<Subject, 'followers' | 'profile' | 'posts' | 'brief' | 'roleChoice' | 'rateCard' | 'rules'>;

function askedOf({ followers, profile, posts, brief, roleChoice, rateCard, rules }: Needed, modes: ModeRules): Asked {
  return {
    stage: brief.screening.funnelStage,
    tiers: judgeTier(followers, rules.tierScheme).tiers,
    budget: levelOf(brief.screening.budget, modes, rateCard),
    roles: roleChoice?.roles ?? suggestRoles(profile, posts).roles,
  };
}

function basisOf({ stage, tiers, budget, roles }: Asked): readonly Phrase[] {
  const keysOf = (names: readonly string[]) => ({ kind: 'keys', value: names }) as const;
  return [
    stage === null
      ? phrase('cooperation-mode.basis.no-stage')
      : phrase('cooperation-mode.basis.stage', { stage: word(`cooperation-mode.stage.${stage}`) }),
    tiers.length === 0
      ? phrase('cooperation-mode.basis.no-tier')
      : phrase('cooperation-mode.basis.tier', { tiers: keysOf(tiers.map((tier) => `tier.${tier}.both`)) }),
    budget === null
      ? phrase('cooperation-mode.basis.no-budget')
      : phrase('cooperation-mode.basis.budget', { level: word(`cooperation-mode.budget.${budget}`) }),
    ...(roles.length === 0
      ? []
      : [phrase('cooperation-mode.basis.roles', { roles: keysOf(roles.map((role) => `creator-role.name.${role}`)) })]),
  ];
}

export const cooperationMode = defineScreening({
  id: 'cooperation-mode',
  group: 'partnership',
  needs: ['followers', 'profile', 'posts', 'brief', 'roleChoice', 'rateCard', 'rules'],
  judge: (needed) => {
    const rules = modeRules();
    const asked = askedOf(needed, rules);
    const judged = rules.modes.map((rule) => judgeMode(rule, asked));
    const suiting = judged.flatMap(({ rule, match }) => (match === 'yes' ? [rule.id] : []));
    const isOpen = suiting.length === 0 && judged.some(({ match }) => match === 'open');
    return {
      verdict: isOpen ? 'cannot-tell' : 'ok',
      summary: summaryOf(judged, asked),
      basis: basisOf(asked),
      rows: order.flatMap((match) =>
        judged.filter((mode) => mode.match === match).map((mode) => rowOfMode(mode, asked)),
      ),
      limits: [phrase('cooperation-mode.limit.mapping'), phrase('cooperation-mode.limit.strong-post')],
      thresholds: rules.sources,
      facts: isOpen ? {} : { modes: suiting },
    };
  },
});
