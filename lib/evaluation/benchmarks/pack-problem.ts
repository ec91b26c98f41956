// What can be wrong with a pack that a user typed or pasted: the field, the row, and a sentence for it.
import type { Phrase, PhraseValue } from '../report.ts';

/** Fields of a pack, then those of one of its rows; `file` stands for the CSV as such. */
export type PackField =
  | 'name'
  | 'platform'
  | 'format'
  | 'numerator'
  | 'denominator'
  | 'statistic'
  | 'year'
  | 'month'
  | 'sample'
  | 'url'
  | 'note'
  | 'rows'
  | 'file'
  | RowField;

export type RowField = 'from' | 'to' | 'lowBelow' | 'averageFrom' | 'averageTo' | 'highFrom';

/** A sentence of the `packs` part of the dictionaries: key `pack.problem.…`, with `.row` behind it where a row is named. */
export interface PackProblem extends Phrase {
  readonly field: PackField;
  /** Counts from 1: of the form's rows, or of the file's, the headers being row 1. Null: none in particular. */
  readonly row: number | null;
}

export type ProblemKind =
  | 'empty'
  | 'too-long'
  | 'unknown-word'
  | 'not-a-number'
  | 'out-of-range'
  | 'not-https'
  | 'month-without-year'
  | 'future'
  | 'same-measure'
  | 'format-elsewhere'
  | 'no-rows'
  | 'too-many-rows'
  | 'ends-before-it-begins'
  | 'overlap'
  | 'open-in-between'
  | 'order'
  | 'differs';

export const fieldWord = (field: PackField): PhraseValue => ({ kind: 'key', value: `pack.field.${field}` });

export function packProblem(
  kind: ProblemKind,
  field: PackField,
  row: number | null,
  values: Phrase['values'] = {},
): PackProblem {
  const all = { field: fieldWord(field), ...values };
  return row === null
    ? { field, row, key: `pack.problem.${kind}`, values: all }
    : { field, row, key: `pack.problem.${kind}.row`, values: { ...all, row: { kind: 'count', value: row } } };
}
