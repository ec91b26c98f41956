// A creator's place on a list, and how the marketer stands with them there: what no judging may change.

/** The user has decided never to write to this creator again. */
export interface DoNotContact {
  /** May be empty. */
  readonly reason: string;
  /** Milliseconds since 1970. */
  readonly since: number;
}

/** What the marketer has decided. Tags and do-not-contact belong to the person, stage and owner to the campaign. */
export interface Dealing {
  /** Id of a stage of the campaign; empty on the list of everyone. */
  readonly stage: string;
  /** Who of the team looks after the creator in this campaign; empty: nobody yet. */
  readonly owner: string;
  /** As written, each once, in the order of adding. */
  readonly tags: readonly string[];
  readonly doNotContact: DoNotContact | null;
}

export const noDealing: Dealing = { stage: '', owner: '', tags: [], doNotContact: null };

/** Where a creator stands on a list. */
export interface Listing extends Dealing {
  readonly campaignId: string;
  /** Milliseconds since 1970. */
  readonly addedAt: number;
}

/** The part of a row that is the marketer's own. */
export const dealingOf = ({ stage, owner, tags, doNotContact }: Dealing): Dealing => ({
  stage,
  owner,
  tags,
  doNotContact,
});

/** The list on which every creator of the store stands by itself; no campaign has this id. */
export const everyoneId = 'everyone';

/** Tags are compared as written but for case and width of letters: "KOC" and "ｋｏｃ" are one. */
export const tagKey = (tag: string) => tag.normalize('NFKC').trim().toLowerCase();
