// Reads where a threshold comes from: a publication with its address, or an own rule with the key of its sentence.
import { addressOf, fail, fieldsOf, numberOrNull, textOf } from './data-file.ts';
import type { ThresholdSource } from './report.ts';

/** Gives the source; throws with the place when it is not as described. */
export function readSource(data: unknown, file: string): ThresholdSource {
  const fields = fieldsOf(data, file);
  const { ownRule } = fields;
  if (typeof ownRule !== 'boolean') fail(file, 'ownRule is neither true nor false');
  return {
    name: textOf(fields, 'name', file),
    year: numberOrNull(fields, 'year', file),
    url: ownRule && fields.url === '' ? '' : addressOf(fields, 'url', file),
    ownRule,
    ...(ownRule ? { explanation: textOf(fields, 'explanation', file) } : {}),
  };
}
