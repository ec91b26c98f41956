// Joins two windows' work on a campaign: of a list entry by entry, of everything else part by part.
import type { Campaign } from './campaign.ts';

/** What can be changed of a campaign beside its brief. */
export type CampaignParts = Pick<Campaign, 'name' | 'owner' | 'stages' | 'deadlines'>;

/** When a part was changed last. */
export const changedAt = ({ changedAt: times, createdAt }: Campaign, part: string): number => times[part] ?? createdAt;

interface Entry {
  readonly id: string;
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

const idsOf = (entries: readonly Entry[]) => entries.map(({ id }) => id);

/** `standing` with those fields of `after` that are not as they were `before`. */
function mergeEntry<One extends Entry>(standing: One, before: One | undefined, after: One): One {
  if (!before) return after;
  const changed = (Object.keys(after) as (keyof One)[]).filter((name) => !isSame(before[name], after[name]));
  return { ...standing, ...Object.fromEntries(changed.map((name) => [name, after[name]])) };
}

/** The ids of `second` put into `first`, each behind the one that it stands behind there. */
function interleaved(first: readonly string[], second: readonly string[]): readonly string[] {
  const order = [...first];
  for (const [place, id] of second.entries()) {
    if (order.includes(id)) continue;
    const before = second[place - 1];
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id);
  }
  return order;
}

/**
 * Joins two windows' work on one list: entries that either has added stay, those that either has taken out are gone, and of
 * one field that both have changed the writer's stays. The order is the writer's when the writer has changed it.
 */
function mergeList<One extends Entry>(
  standing: readonly One[],
  before: readonly One[],
  after: readonly One[],
): readonly One[] {
  const of = (entries: readonly One[]) => new Map(entries.map((entry) => [entry.id, entry]));
  const [stands, was, is] = [of(standing), of(before), of(after)];
  const common = (entries: readonly One[]) => idsOf(entries).filter((id) => was.has(id) && is.has(id));
  const isReordered = !isSame(common(before), common(after));
  const order = isReordered ? interleaved(idsOf(after), idsOf(standing)) : interleaved(idsOf(standing), idsOf(after));
  return order.flatMap((id) => {
    const [there, own, old] = [stands.get(id), is.get(id), was.get(id)];
    if (there && own) return [mergeEntry(there, old, own)];
    // Known before and missing on one side: taken out there.
    if (old) return [];
    return [own ?? there].filter((entry) => entry !== undefined);
  });
}

/**
 * Has any part been changed since the known campaign? What was read before the known one was saved says other things, too, but
 * with earlier times.
 */
export const arePartsNewer = (standing: Campaign, known: Campaign): boolean =>
  (['name', 'owner', 'stages', 'deadlines'] as const).some(
    (part) => !isSame(standing[part], known[part]) && changedAt(standing, part) >= changedAt(known, part),
  );

/**
 * Puts one window's changes onto the campaign that stands.
 * @param standing the parts as they are on disk
 * @param before the parts that the writer has changed
 * @param after what the writer has made of them
 */
export const mergeParts = (standing: CampaignParts, before: CampaignParts, after: CampaignParts): CampaignParts => ({
  name: before.name === after.name ? standing.name : after.name,
  owner: before.owner === after.owner ? standing.owner : after.owner,
  stages: mergeList(standing.stages, before.stages, after.stages),
  deadlines: mergeList(standing.deadlines, before.deadlines, after.deadlines),
});
