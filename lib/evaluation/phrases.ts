// Short ways to write a phrase and its values.
import type { Phrase, PhraseValue, ScreeningRow } from './report.ts';

export const phrase = (key: string, values: Phrase['values'] = {}): Phrase => ({ key, values });

export const count = (value: number): PhraseValue => ({ kind: 'count', value });

/** A share: 0.021 is 2.1 %. */
export const percent = (value: number): PhraseValue => ({ kind: 'percent', value });

export const percentInterval = ({ low, high }: { readonly low: number; readonly high: number }): PhraseValue => ({
  kind: 'percent-interval',
  low,
  high,
});

export const decimal = (value: number): PhraseValue => ({ kind: 'decimal', value });

export const decimalInterval = ({ low, high }: { readonly low: number; readonly high: number }): PhraseValue => ({
  kind: 'decimal-interval',
  low,
  high,
});

/** Milliseconds since 1970. */
export const date = (value: number): PhraseValue => ({ kind: 'date', value });

/** A page's or the user's own text. */
export const text = (value: string): PhraseValue => ({ kind: 'text', value });

/** Another dictionary key. */
export const word = (value: string): PhraseValue => ({ kind: 'key', value });

/** Gives a row with nothing in it but what is given. */
export const rowOf = (given: Pick<ScreeningRow, 'id' | 'label'> & Partial<ScreeningRow>): ScreeningRow => ({
  verdict: null,
  value: null,
  usual: null,
  note: null,
  excerpt: null,
  post: null,
  ...given,
});
