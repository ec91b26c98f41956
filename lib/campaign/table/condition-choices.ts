// The conditions of the table's filter: which values each field can have, and whether a condition narrows anything.
import { type BandId, type ScreeningId, tierIds } from '../../evaluation/report.ts';
import { roleIds } from '../../evaluation/roles/roles.ts';
import { platforms } from '../../profile/creator-profile.ts';
import { everyoneId } from '../listing.ts';
import type { Condition, ConditionField, Range } from './table-query.ts';

const bandIds: readonly BandId[] = ['low', 'below-average', 'average', 'above-average', 'high'];

/** The questions of the screening, in the order of a report. */
const screeningIds: readonly ScreeningId[] = [
  'bought-engagement',
  'growth',
  'commenter-look',
  'audience-language',
  'audience-overlap',
  'content-check',
  'competitors',
  'disclosure',
  'creator-role',
  'brief-fit',
  'cooperation-mode',
  'quote',
];

/** Fields whose values are known beforehand. */
export const fixedChoices = {
  platform: platforms,
  tier: tierIds,
  band: bandIds,
  flag: screeningIds,
  role: roleIds,
  fit: ['pass', 'look', 'cannot-tell'],
  taiwan: ['met', 'missed', 'open'],
} as const;

type FixedField = keyof typeof fixedChoices;

/** Fields whose values are what the user has written: stages, owners, tags, campaigns. */
type OpenField = 'stage' | 'owner' | 'tag' | 'campaign';

export type ChoiceField = FixedField | OpenField;

export type RangeField = Extract<Condition, { readonly range: Range }>['field'];

const choiceFields: readonly ChoiceField[] = [
  'platform',
  'tier',
  'band',
  'flag',
  'role',
  'fit',
  'taiwan',
  'stage',
  'owner',
  'tag',
  'campaign',
];

const rangeFields: readonly RangeField[] = ['followers', 'rate', 'traditional', 'lastSeen'];

export const isChoiceField = (field: ConditionField): field is ChoiceField =>
  choiceFields.some((known) => known === field);

export const isRangeField = (field: ConditionField): field is RangeField =>
  rangeFields.some((known) => known === field);

/** Does everything pass? Such a condition is none. */
export function isOpenCondition(condition: Condition): boolean {
  if (condition.field === 'text') return condition.text.trim() === '';
  if ('oneOf' in condition) return condition.oneOf.length === 0;
  if ('range' in condition) return condition.range.from === null && condition.range.to === null;
  return false;
}

/** A condition of a field before anything was chosen. */
export function newCondition(field: ConditionField): Condition {
  if (field === 'text') return { field, text: '' };
  if (field === 'doNotContact') return { field, is: false };
  if (field === 'tag') return { field, oneOf: [], not: false };
  if (isRangeField(field)) return { field, range: { from: null, to: null } };
  return { field, oneOf: [] };
}

/** What a list can be asked for: a campaign's decisions stand on its own list alone. */
export const fieldsOf = (listId: string): readonly ConditionField[] => [
  'platform',
  'tier',
  'followers',
  'rate',
  'band',
  ...(listId === everyoneId ? (['campaign'] as const) : (['stage', 'owner'] as const)),
  'tag',
  'doNotContact',
  'flag',
  'role',
  ...(listId === everyoneId ? [] : (['fit'] as const)),
  'traditional',
  'taiwan',
  'lastSeen',
];
