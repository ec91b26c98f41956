// Puts one window's changes of a brief onto the brief that stands: what that window left alone stays as another one has made it.
import type { Brief, Campaign } from './campaign.ts';
import { changedAt } from './merge-parts.ts';

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Gives `standing` with those fields of `after` that are not as they were `before`. */
function withChanges<Fields extends object>(standing: Fields, before: Fields, after: Fields): Fields {
  const changed = (Object.keys(after) as (keyof Fields)[]).filter((name) => !isSame(before[name], after[name]));
  return { ...standing, ...Object.fromEntries(changed.map((name) => [name, after[name]])) };
}

/**
 * Has any question of the brief been answered later than the known campaign says? What is typed here stands in the campaign on
 * the screen before it is on disk, with no later time: it is nobody else's.
 */
export const isBriefNewer = (standing: Campaign, known: Campaign): boolean =>
  Object.keys(standing.changedAt).some(
    (part) => part.startsWith('brief.') && changedAt(standing, part) > changedAt(known, part),
  );

/**
 * Joins two windows' work on one brief, question by question; of one question that both have answered the later answer stays.
 * @param standing the brief as it is on disk
 * @param before the brief that the writer has changed
 * @param after what the writer has made of it
 */
export const mergeBrief = (standing: Brief, before: Brief, after: Brief): Brief => ({
  ...withChanges(standing, before, after),
  screening: withChanges(standing.screening, before.screening, after.screening),
});
