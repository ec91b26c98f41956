// KOL, KOC or KOS: suggested from visible hints with the words they were found in; what the user has chosen stands first.
import { defineScreening } from '../criterion.ts';
import { count, date, phrase, rowOf, word } from '../phrases.ts';
import type { Phrase, PhraseValue, ScreeningFinding, ScreeningRow, ThresholdSource } from '../report.ts';
import hintsFile from '../roles/role-hints.json' with { type: 'json' };
import { type RoleChoice, type RoleId, roleIds } from '../roles/roles.ts';
import { type HintFound, type RoleHint, type RoleSuggestion, suggestRoles } from '../roles/suggest-roles.ts';

const nameOf = (role: RoleId) => `creator-role.name.${role}`;
const namesOf = (roles: readonly RoleId[]): PhraseValue => ({ kind: 'keys', value: roles.map(nameOf) });

/** What the source article gives for a role; shown, never judged by. */
const articleParts = ['followers', 'task', 'pay', 'kpi', 'layer'] as const;

function foundPhrase({ place, captions }: HintFound): Phrase {
  return captions === null
    ? phrase(`creator-role.found.${place}`)
    : phrase('creator-role.found.captions', { count: count(captions.count), of: count(captions.of) });
}

function hintRows({ role, kind, supportsOnly, found }: RoleHint): readonly ScreeningRow[] {
  const label = phrase(`creator-role.hint.${kind}.${role}`);
  const note = supportsOnly ? phrase('creator-role.note.supports-only') : null;
  if (found.length === 0) return [rowOf({ id: `${role}.${kind}`, label, note })];
  return found.map((one) =>
    rowOf({
      id: `${role}.${kind}.${one.place}`,
      label,
      value: foundPhrase(one),
      note,
      excerpt: one.excerpt,
      post: one.post,
    }),
  );
}

/** Says how many different hints a role has, and lists them; mere support is no news beside a suggestion. */
function roleRows({ hints, roles, hintsNeeded }: RoleSuggestion, role: RoleId): readonly ScreeningRow[] {
  const own = hints.filter((hint) => hint.role === role);
  if (own.every(({ supportsOnly }) => supportsOnly) && (own.length === 0 || roles.length > 0)) return [];
  const values = { count: count(own.length), needed: count(hintsNeeded) };
  const tooFew = own.every(({ supportsOnly }) => supportsOnly) ? 'support' : 'few';
  const head = rowOf({
    id: `role.${role}`,
    label: phrase(nameOf(role)),
    value: roles.includes(role)
      ? phrase('creator-role.row.suggested', { count: values.count })
      : phrase(`creator-role.row.${tooFew}`, values),
  });
  return [head, ...own.flatMap(hintRows)];
}

const articleRows = (role: RoleId): readonly ScreeningRow[] =>
  articleParts.map((part) =>
    rowOf({
      id: `${role}.article.${part}`,
      label: phrase(`creator-role.article.${part}`, { role: word(nameOf(role)) }),
      value: phrase(`creator-role.${part}.${role}`),
    }),
  );

function choiceRow({ roles, chosenAt }: RoleChoice): ScreeningRow {
  const value =
    roles.length === 0
      ? phrase('creator-role.row.chosen-none')
      : phrase('creator-role.row.chosen', { roles: namesOf(roles) });
  const note = phrase('creator-role.note.chosen-on', { day: date(chosenAt) });
  return rowOf({ id: 'choice', label: phrase('creator-role.row.choice'), value, note });
}

function suggestedSummary({ roles, hints, hintsNeeded, bioRead, captions }: RoleSuggestion): Phrase {
  if (roles.length > 0) return phrase('creator-role.summary.suggested', { roles: namesOf(roles) });
  const values = { captions: count(captions), needed: count(hintsNeeded) };
  if (!bioRead && captions === 0) return phrase('creator-role.summary.nothing-read', { needed: count(hintsNeeded) });
  return phrase(
    hints.some(({ supportsOnly }) => !supportsOnly)
      ? 'creator-role.summary.few-hints'
      : 'creator-role.summary.no-hints',
    values,
  );
}

function chosenSummary(chosen: readonly RoleId[], { roles }: RoleSuggestion): Phrase {
  const values = { roles: namesOf(chosen), suggested: namesOf(roles) };
  if (chosen.length === 0) {
    return roles.length === 0
      ? phrase('creator-role.summary.chosen-none')
      : phrase('creator-role.summary.chosen-none-suggested', { suggested: values.suggested });
  }
  return roles.length === 0
    ? phrase('creator-role.summary.chosen', { roles: values.roles })
    : phrase('creator-role.summary.chosen-suggested', values);
}

const sources: readonly ThresholdSource[] = [hintsFile.sources.hints, hintsFile.sources.article];

function answer(suggestion: RoleSuggestion, choice: RoleChoice | null): Omit<ScreeningFinding, 'criterion' | 'group'> {
  const shown = choice?.roles ?? suggestion.roles;
  return {
    verdict: choice !== null || suggestion.roles.length > 0 ? 'ok' : 'cannot-tell',
    summary: choice === null ? suggestedSummary(suggestion) : chosenSummary(choice.roles, suggestion),
    basis: [
      phrase(suggestion.bioRead ? 'creator-role.basis.bio' : 'creator-role.basis.no-bio'),
      phrase('creator-role.basis.captions', { captions: count(suggestion.captions) }),
    ],
    rows: [
      ...(choice === null ? [] : [choiceRow(choice)]),
      ...roleIds.flatMap((role) => roleRows(suggestion, role)),
      ...shown.flatMap(articleRows),
    ],
    limits: [phrase('creator-role.limit.words'), phrase('creator-role.limit.missing')],
    thresholds: sources,
    facts: shown.length === 0 && choice === null ? {} : { roles: { ids: shown, chosen: choice !== null } },
  };
}

export const creatorRole = defineScreening({
  id: 'creator-role',
  group: 'partnership',
  needs: ['profile', 'posts', 'roleChoice'],
  judge: ({ profile, posts, roleChoice }) => answer(suggestRoles(profile, posts), roleChoice),
});
