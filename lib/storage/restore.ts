// Own packs and rate card as they come back from disk: whole, or nothing.
import { type BenchmarkPack, type PackRow, packWords } from '../evaluation/benchmarks/pack.ts';
import {
  checkOrder,
  type Fields,
  fail,
  fieldsOf,
  listOf,
  numberOf,
  numberOrNull,
  textOf,
  wordOf,
} from '../evaluation/data-file.ts';
import type { RateCard } from '../evaluation/price/rate-card.ts';
import { readRateCard } from '../evaluation/price/read-rate-card.ts';

const { platforms, formats, numerators, denominators, statistics } = packWords;
const origins = ['user', 'shortlist'] as const;

/** Own packs may leave texts empty that packs on board have. */
function anyTextOf(fields: Fields, name: string, id: string): string {
  const value = fields[name];
  return typeof value === 'string' ? value : fail(id, `${name} is no text`);
}

function rowOf(row: unknown, id: string): PackRow {
  const fields = fieldsOf(row, id);
  const read = {
    from: numberOf(fields, 'from', id),
    to: numberOrNull(fields, 'to', id),
    lowBelow: numberOrNull(fields, 'lowBelow', id),
    averageFrom: numberOf(fields, 'averageFrom', id),
    averageTo: numberOf(fields, 'averageTo', id),
    highFrom: numberOrNull(fields, 'highFrom', id),
  };
  const steps = [read.lowBelow ?? 0, read.averageFrom, read.averageTo, read.highFrom ?? Number.POSITIVE_INFINITY];
  if (steps.some((step, index) => step < (steps[index - 1] ?? 0))) fail(id, `bands of ${read.from} are out of order`);
  return read;
}

/** Like `readPack`, for what was kept as a pack: shares, not the percentages of a data file. */
function readStoredPack(stored: unknown): BenchmarkPack {
  const fields = fieldsOf(stored, 'own pack');
  const id = textOf(fields, 'id', 'own pack');
  const bands = listOf(fields, 'bands', id).map((row) => rowOf(row, id));
  checkOrder(bands, id);
  return {
    id,
    name: textOf(fields, 'name', id),
    ...(fields.origin === undefined ? {} : { origin: wordOf(fields, 'origin', origins, id) }),
    platform: wordOf(fields, 'platform', platforms, id),
    formats:
      fields.formats === null
        ? null
        : listOf(fields, 'formats', id).map((format) => wordOf({ format }, 'format', formats, id)),
    numerator: wordOf(fields, 'numerator', numerators, id),
    denominator: wordOf(fields, 'denominator', denominators, id),
    statistic: wordOf(fields, 'statistic', statistics, id),
    publishedFormula: anyTextOf(fields, 'publishedFormula', id),
    year: numberOrNull(fields, 'year', id),
    month: numberOrNull(fields, 'month', id),
    sample: fields.sample === null ? null : anyTextOf(fields, 'sample', id),
    url: anyTextOf(fields, 'url', id),
    readOn: textOf(fields, 'readOn', id),
    note: anyTextOf(fields, 'note', id),
    bands,
  };
}

/** Gives a pack of the user's own; null when it is not whole: it would break every comparison that it stands in. */
export function restorePack(stored: unknown): BenchmarkPack | null {
  try {
    return readStoredPack(stored);
  } catch {
    return null;
  }
}

/** Gives the user's own rate card; null when it is not whole. */
export function restoreRateCard(stored: unknown): RateCard | null {
  const reading = readRateCard(stored);
  return reading.ok ? reading.card : null;
}
