// Measures the suggestion of KOL, KOC, KOS on invented creators: those that the words were tuned on, and those kept apart.
import { type RoleId, roleIds } from '../../lib/evaluation/roles/roles.ts';
import { suggestRoles } from '../../lib/evaluation/roles/suggest-roles.ts';
import {
  creatorOf,
  heldOutCases,
  laterCases,
  type RoleCase,
  tunedCases,
} from '../../test/evaluation/role-cases/role-case.ts';
import type { MeasuredTable, Measurement } from './table.ts';

interface Counted {
  readonly labelled: number;
  readonly suggested: number;
  readonly right: number;
}

function countRole(cases: readonly RoleCase[], role: RoleId): Counted {
  const judged = cases.map((one) => {
    const { profile, posts } = creatorOf(one);
    return { labelled: one.roles.includes(role), suggested: suggestRoles(profile, posts).roles.includes(role) };
  });
  return {
    labelled: judged.filter(({ labelled }) => labelled).length,
    suggested: judged.filter(({ suggested }) => suggested).length,
    right: judged.filter(({ labelled, suggested }) => labelled && suggested).length,
  };
}

const sum = (counts: readonly Counted[]): Counted => ({
  labelled: counts.reduce((total, { labelled }) => total + labelled, 0),
  suggested: counts.reduce((total, { suggested }) => total + suggested, 0),
  right: counts.reduce((total, { right }) => total + right, 0),
});

const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);
const written = (value: number | null) => (value === null ? '–' : value.toFixed(2));

function rowOf(name: string, role: string, { labelled, suggested, right }: Counted): readonly (string | number)[] {
  return [name, role, labelled, suggested, written(share(right, suggested)), written(share(right, labelled))];
}

export function measureRoles(): Measurement {
  const groups = [
    { name: 'tuned', cases: tunedCases },
    { name: 'before the lists', cases: heldOutCases },
    { name: 'other wording', cases: laterCases },
  ];
  const table: MeasuredTable = {
    id: 'roles',
    title: 'KOL / KOC / KOS from visible hints',
    about: `${tunedCases.length + heldOutCases.length + laterCases.length} invented creators labelled by the written rules: ${tunedCases.length} that the word lists were tuned on, ${heldOutCases.length} written before the lists, ${laterCases.length} written after them in deliberately other wording and measured once. All by one hand: real pages will be harder.`,
    columns: ['creators', 'role', 'labelled', 'suggested', 'precision', 'recall'],
    rows: groups.flatMap(({ name, cases }) => {
      const counts = roleIds.map((role) => ({ role, counted: countRole(cases, role) }));
      return [
        ...counts.map(({ role, counted }) => rowOf(name, role.toUpperCase(), counted)),
        rowOf(name, 'all', sum(counts.map(({ counted }) => counted))),
      ];
    }),
  };
  const apart = sum(roleIds.map((role) => countRole([...heldOutCases, ...laterCases], role)));
  return {
    tables: [table],
    figures: {
      creators: heldOutCases.length + laterCases.length,
      precision: share(apart.right, apart.suggested) ?? 0,
      recall: share(apart.right, apart.labelled) ?? 0,
    },
  };
}
