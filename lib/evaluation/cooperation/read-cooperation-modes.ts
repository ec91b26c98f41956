// Checks the data file of the seven cooperation modes.
import { type FunnelStage, funnelStages } from '../brief.ts';
import { fail, fieldsOf, listOf, numberOf, wordOf } from '../data-file.ts';
import { type CurrencyCode, currencyCodes } from '../price/money.ts';
import { readSource } from '../read-source.ts';
import { type CooperationMode, type ThresholdSource, type TierId, tierIds } from '../report.ts';
import { type RoleId, roleIds } from '../roles/roles.ts';

export const cooperationModes = [
  'seeding',
  'sponsored-post',
  'affiliate',
  'in-depth-video',
  'whitelisting',
  'co-creation',
  'group-buying',
] as const satisfies readonly CooperationMode[];

/** Lowest first. */
export const budgetLevels = ['low', 'middle', 'high'] as const;
export type BudgetLevel = (typeof budgetLevels)[number];

export interface ModeRule {
  readonly id: CooperationMode;
  readonly stages: readonly FunnelStage[];
  /** Empty: any size. */
  readonly tiers: readonly TierId[];
  /** Roles that make up for a tier that is not among `tiers`. */
  readonly rolesInstead: readonly RoleId[];
  /** Roles that speak for it; never a condition. */
  readonly roles: readonly RoleId[];
  readonly leastBudget: BudgetLevel;
}

export interface ModeRules {
  readonly modes: readonly ModeRule[];
  readonly budget: { readonly currency: CurrencyCode; readonly middleFrom: number; readonly highFrom: number };
  readonly sources: readonly ThresholdSource[];
}

const file = 'cooperation modes';

function wordsOf<Word extends string>(
  fields: Readonly<Record<string, unknown>>,
  name: string,
  words: readonly Word[],
): readonly Word[] {
  const value = fields[name];
  if (!Array.isArray(value)) return fail(file, `${name} is no list`);
  return value.map((word: unknown) => wordOf({ word }, 'word', words, file));
}

function readMode(value: unknown): ModeRule {
  const fields = fieldsOf(value, file);
  return {
    id: wordOf(fields, 'id', cooperationModes, file),
    stages: wordsOf(fields, 'stages', funnelStages),
    tiers: wordsOf(fields, 'tiers', tierIds),
    rolesInstead: wordsOf(fields, 'rolesInstead', roleIds),
    roles: wordsOf(fields, 'roles', roleIds),
    leastBudget: wordOf(fields, 'leastBudget', budgetLevels, file),
  };
}

/** Gives the rules, every mode once; throws with the place when the file is not as described. */
export function readCooperationModes(data: unknown): ModeRules {
  const fields = fieldsOf(data, file);
  const budget = fieldsOf(fields.budget, file);
  const sources = fieldsOf(fields.sources, file);
  const modes = listOf(fields, 'modes', file).map(readMode);
  const missing = cooperationModes.filter((id) => modes.filter((mode) => mode.id === id).length !== 1);
  if (missing.length > 0) fail(file, `${missing.join(', ')} not exactly once`);
  const [middleFrom, highFrom] = [numberOf(budget, 'middleFrom', file), numberOf(budget, 'highFrom', file)];
  if (highFrom <= middleFrom) fail(file, 'budgets out of order');
  return {
    modes,
    budget: { currency: wordOf(budget, 'currency', currencyCodes, file), middleFrom, highFrom },
    sources: Object.values(sources).map((source) => readSource(source, file)),
  };
}
