// The form of a measured table: what `npm run measure` prints, docs/accuracy.md shows and the help text quotes.

export interface MeasuredTable {
  /** Kebab-case; names the table in docs/accuracy.md. */
  readonly id: string;
  readonly title: string;
  /** What was measured on what, in one or two sentences; names no person and quotes no data. */
  readonly about: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

export interface Measurement {
  readonly tables: readonly MeasuredTable[];
  /** Figures that the help text quotes, by name: shares 0…1 or counts. */
  readonly figures: Readonly<Record<string, number>>;
}

/** What stands for "cannot be measured here": the data is not on this machine. */
export interface NotMeasured {
  readonly missing: string;
}

/** Figures as they are quoted: shares to a tenth of a percent. */
export const quotedFigures = ({ figures }: Pick<Measurement, 'figures'>): Measurement['figures'] =>
  Object.fromEntries(Object.entries(figures).map(([name, figure]) => [name, Math.round(figure * 1_000) / 1_000]));
