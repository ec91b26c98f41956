// One person with accounts on several platforms: figures stay with each account, notes, tags and do-not-contact are shared.

export interface Person {
  /** Random. */
  readonly key: string;
  /** The store's keys of the accounts, at least two. */
  readonly accountKeys: readonly string[];
  /** Milliseconds since 1970. */
  readonly changedAt: number;
}

/** Why two accounts may be one person's. */
export type PersonHint =
  /** The same handle on both platforms. */
  | { readonly kind: 'handle'; readonly value: string }
  /** The bio or the links of one name the other account. */
  | { readonly kind: 'account'; readonly value: string }
  /** Both link to the same page of links, site or mailbox. */
  | { readonly kind: 'link'; readonly value: string };

/** Two accounts that may be one person's. */
export interface PersonSuggestion {
  readonly accountKeys: readonly [string, string];
  /** At least one. */
  readonly hints: readonly PersonHint[];
}
