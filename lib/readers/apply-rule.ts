// One rule on one piece of data: the leaf it names, in a form that it knows, or why there is no answer.
import type { GatheredPlace } from './gathered.ts';
import { leafAt } from './leaf.ts';

export interface AnyRule {
  readonly from: PropertyKey;
  readonly leaf: string;
  readonly read?: ((trunk: unknown) => unknown) | undefined;
  readonly as: (
    raw: NonNullable<unknown>,
    context: never,
  ) => { readonly state: string; readonly source: string } | undefined;
  readonly expect: 'always' | 'sometimes';
}

const unreadable = Symbol('unreadable');

function rawLeaf(rule: AnyRule, trunk: unknown): unknown {
  try {
    return rule.read ? rule.read(trunk) : leafAt(trunk, rule.leaf);
  } catch {
    // A hostile or changed trunk: the same as a value of unknown form, reported as such.
    return unreadable;
  }
}

export type Outcome =
  | { readonly answer: { readonly state: string; readonly source: string } }
  | 'missing'
  | 'told-empty'
  | 'unusable';

/** A rule's source is the same for every post; naming it once keeps a grid of forty cheap. */
const sourceOfRule = new WeakMap<AnyRule, string>();

function sourceOf(rule: AnyRule): string {
  const known = sourceOfRule.get(rule);
  if (known !== undefined) return known;
  const source = `${String(rule.from)} › ${rule.leaf}`;
  sourceOfRule.set(rule, source);
  return source;
}

/** Never throws, whatever the trunk is. */
export function applyRule(
  rule: AnyRule,
  { trunk, seenAt }: Pick<GatheredPlace, 'trunk' | 'seenAt'>,
  uiLocale: string | null,
): Outcome {
  const raw = rawLeaf(rule, trunk);
  if (raw === undefined) return 'missing';
  if (raw === null) return 'told-empty';
  if (raw === unreadable) return 'unusable';
  const source = sourceOf(rule);
  try {
    const answer = rule.as(raw, { trunk, source, seenAt, uiLocale } as never);
    return answer ? { answer } : 'unusable';
  } catch {
    return 'unusable';
  }
}
