// Checks the data file of the language question: how many are needed, what counts as enough, and where that comes from.
import { fieldsOf, numberOf } from '../data-file.ts';
import { readSource } from '../read-source.ts';
import type { ThresholdSource } from '../report.ts';

export interface LanguageRules {
  /** Commenters whose writing is decided. */
  readonly leastDecided: number;
  /** The source article's rule: the share lies above this, 0…1. */
  readonly taiwanShareAbove: number;
  /** The brief's languages together, 0…1. */
  readonly wantedShareFrom: number;
  readonly captions: {
    /** The newest so many. */
    readonly most: number;
    /** So much of the beginning of each, in UTF-16 units. */
    readonly units: number;
  };
  /** A number of commenters that nobody will gather is not named. */
  readonly mostNeeded: number;
  readonly sources: Readonly<
    Record<'taiwan' | 'interval' | 'characters' | 'least' | 'wanted' | 'signals', ThresholdSource>
  >;
}

const file = 'language rules';

/** Gives the rules; throws with the place when the file is not as described. */
export function readLanguageRules(data: unknown): LanguageRules {
  const fields = fieldsOf(data, file);
  const captions = fieldsOf(fields.captions, file);
  const sources = fieldsOf(fields.sources, file);
  return {
    leastDecided: numberOf(fields, 'leastDecided', file),
    taiwanShareAbove: numberOf(fields, 'taiwanShareAbove', file),
    wantedShareFrom: numberOf(fields, 'wantedShareFrom', file),
    captions: { most: numberOf(captions, 'most', file), units: numberOf(captions, 'units', file) },
    mostNeeded: numberOf(fields, 'mostNeeded', file),
    sources: {
      taiwan: readSource(sources.taiwan, file),
      interval: readSource(sources.interval, file),
      characters: readSource(sources.characters, file),
      least: readSource(sources.least, file),
      wanted: readSource(sources.wanted, file),
      signals: readSource(sources.signals, file),
    },
  };
}
