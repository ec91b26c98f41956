// Checks the data file of a benchmark pack and turns its percentages into shares.
import {
  addressOf,
  checkOrder,
  fail,
  fieldsOf,
  listOf,
  numberOf,
  numberOrNull,
  textOf,
  textOrNull,
  wordOf,
} from '../data-file.ts';
import { type BenchmarkPack, type PackRow, packWords } from './pack.ts';

const { platforms, formats, numerators, denominators, statistics } = packWords;

/** 0.39 becomes 0.0039 as written: a plain division would leave it a hair above the printed limit. */
export const share = (percent: number) => Math.round(percent * 1e6) / 1e8;

const shareOrNull = (percent: number | null) => (percent === null ? null : share(percent));

function readRow(row: unknown, id: string): PackRow {
  const fields = fieldsOf(row, id);
  const read = {
    from: numberOf(fields, 'from', id),
    to: numberOrNull(fields, 'to', id),
    lowBelow: shareOrNull(numberOrNull(fields, 'lowBelow', id)),
    averageFrom: share(numberOf(fields, 'averageFrom', id)),
    averageTo: share(numberOf(fields, 'averageTo', id)),
    highFrom: shareOrNull(numberOrNull(fields, 'highFrom', id)),
  };
  const steps = [read.lowBelow ?? 0, read.averageFrom, read.averageTo, read.highFrom ?? Number.POSITIVE_INFINITY];
  if (steps.some((step, index) => step < (steps[index - 1] ?? 0))) fail(id, `bands of ${read.from} are out of order`);
  return read;
}

/** Gives the pack; throws with the place when the file is not as described. */
export function readPack(data: unknown): BenchmarkPack {
  const fields = fieldsOf(data, 'pack');
  const id = textOf(fields, 'id', 'pack');
  const bands = listOf(fields, 'bands', id).map((row) => readRow(row, id));
  checkOrder(bands, id);
  const month = numberOrNull(fields, 'month', id);
  if (month !== null && (fields.year === null || month < 1 || month > 12)) fail(id, 'month without year, or none');
  const readOn = textOf(fields, 'readOn', id);
  if (!/^\d{4}-\d{2}$/.test(readOn)) fail(id, 'readOn is no month');
  return {
    id,
    name: textOf(fields, 'name', id),
    platform: wordOf(fields, 'platform', platforms, id),
    formats:
      fields.formats === null
        ? null
        : listOf(fields, 'formats', id).map((format) => wordOf({ format }, 'format', formats, id)),
    numerator: wordOf(fields, 'numerator', numerators, id),
    denominator: wordOf(fields, 'denominator', denominators, id),
    statistic: wordOf(fields, 'statistic', statistics, id),
    publishedFormula: textOf(fields, 'publishedFormula', id),
    year: numberOrNull(fields, 'year', id),
    month,
    sample: textOrNull(fields, 'sample', id),
    url: addressOf(fields, 'url', id),
    readOn,
    note: textOf(fields, 'note', id),
    bands,
  };
}
