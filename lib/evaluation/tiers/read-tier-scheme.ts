// Checks the data file of a tier scheme.
import {
  addressOf,
  checkOrder,
  fieldsOf,
  listOf,
  numberOf,
  numberOrNull,
  textOf,
  textOrNull,
  wordOf,
} from '../data-file.ts';
import type { TierId } from '../report.ts';
import type { TierLevel, TierScheme } from './tier-schemes.ts';

const tierIds: readonly TierId[] = ['below-nano', 'nano', 'micro', 'mid-tier', 'macro', 'mega'];

/** Gives the scheme; throws with the place when the file is not as described. */
export function readTierScheme(data: unknown): TierScheme {
  const fields = fieldsOf(data, 'tier scheme');
  const id = textOf(fields, 'id', 'tier scheme');
  const levels = listOf(fields, 'levels', id).map((level): TierLevel => {
    const one = fieldsOf(level, id);
    return {
      from: numberOf(one, 'from', id),
      to: numberOrNull(one, 'to', id),
      tier: one.tier === null ? null : wordOf(one, 'tier', tierIds, id),
      name: textOrNull(one, 'name', id),
    };
  });
  checkOrder(levels, id);
  return {
    id,
    source: {
      name: textOf(fields, 'name', id),
      year: numberOrNull(fields, 'year', id),
      url: addressOf(fields, 'url', id),
      ownRule: false,
    },
    note: textOf(fields, 'note', id),
    levels,
  };
}
