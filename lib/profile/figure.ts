// A figure as a page gives it: known with its bounds, absent, hidden by the author, or unread with the reason – never a guess.

/** Where a value was found: the carrier's name and the leaf in it, e.g. `web-profile-reply › edge_followed_by.count`. */
export type Source = string;

/**
 * Why a figure could not be read.
 * - `not-offered`: this kind of page never carries it
 * - `not-captured`: the page may carry it, but nothing with it has come by yet
 * - `changed`: the place is there, its form is not the one we know (the site has changed under us)
 */
export type UnreadReason = 'not-offered' | 'not-captured' | 'changed';

export interface Unread {
  readonly state: 'unread';
  readonly why: UnreadReason;
}

export interface Absent {
  readonly state: 'absent';
  readonly source: Source;
  readonly seenAt: number;
}

export interface Hidden {
  readonly state: 'hidden';
  readonly source: Source;
  readonly seenAt: number;
}

/** A count of things. `low` and `high` are inclusive bounds of the true value; for an exact figure all three are equal. */
export interface KnownFigure {
  readonly state: 'known';
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly exact: boolean;
  /** The label as shown, when the figure comes from a label. */
  readonly text: string | null;
  readonly source: Source;
  /** Milliseconds since 1970. */
  readonly seenAt: number;
}

export type Figure = KnownFigure | Absent | Hidden | Unread;

/** A fact that is no count: a name, a flag, a list of links. */
export interface KnownFact<T> {
  readonly state: 'known';
  readonly value: T;
  readonly source: Source;
  readonly seenAt: number;
}

export type Fact<T> = KnownFact<T> | Absent | Unread;

/** When something happened: exact to the second, or an interval. Milliseconds since 1970, both bounds inclusive. */
export interface KnownMoment {
  readonly state: 'known';
  readonly from: number;
  readonly to: number;
  readonly exact: boolean;
  /** True when computed from an id or shortcode: the time of upload, not of publication. */
  readonly derived: boolean;
  /** The text as shown, when the moment comes from a text ("2 weeks ago"). */
  readonly text: string | null;
  readonly source: Source;
  readonly seenAt: number;
}

export type Moment = KnownMoment | Absent | Unread;

export const unread = (why: UnreadReason): Unread => ({ state: 'unread', why });

/** Gives an exact figure. The caller has checked that `value` is a whole number ≥ 0. */
export function exactFigure(value: number, source: Source, seenAt: number): KnownFigure {
  return { state: 'known', value, low: value, high: value, exact: true, text: null, source, seenAt };
}

/** True when the figure is known; narrows the type. */
export function isKnown<T extends { readonly state: string }>(figure: T): figure is Extract<T, { state: 'known' }> {
  return figure.state === 'known';
}
