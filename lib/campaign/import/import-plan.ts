// What is to be written of a list, settled before anything is: the entries with their quotes, and where they go.
import type { Deliverable, Quote } from '../../evaluation/price/quote.ts';
import type { Platform } from '../../profile/creator-profile.ts';
import type { GivenFee, ImportEntry } from './import-entry.ts';

export interface PlannedEntry extends Omit<ImportEntry, 'fee'> {
  readonly quote: Omit<Quote, 'noted'> | null;
}

export interface ImportPlan {
  /** Of the file; empty: pasted. */
  readonly name: string;
  /** Null: onto the list of everyone alone. */
  readonly campaignId: string | null;
  /** Where those begin who are new on the campaign's list and say no stage; empty without a campaign. */
  readonly stage: string;
  /** Queue those up whose page was never read. */
  readonly review: boolean;
  readonly entries: readonly PlannedEntry[];
}

/** What the list's fees are for; a platform that is missing: not known. */
export type FeesFor = Readonly<Partial<Record<Platform, Deliverable>>>;

/**
 * Makes quotes of fees. A fee of which it is not known what for, or that no campaign can hold, goes into the note: a quote
 * for the wrong thing would be compared with wrong prices.
 * @param noteLine the words of a fee in a note
 */
export function settleFees(
  entries: readonly ImportEntry[],
  feesFor: FeesFor,
  noteLine: (fee: GivenFee) => string,
): readonly PlannedEntry[] {
  return entries.map(({ fee, ...entry }) => {
    const deliverable = feesFor[entry.account.platform];
    if (fee === null) return { ...entry, quote: null };
    if (deliverable !== undefined) return { ...entry, quote: { fee, deliverable, pieces: 1 } };
    const note = [entry.note, noteLine(fee)].filter((text) => text !== '').join('\n');
    return { ...entry, note, quote: null };
  });
}

/** What an entry adds to what is known of its account. */
export interface EntryAdditions {
  /** The account is on no list yet. */
  readonly isNew: boolean;
  readonly listing: boolean;
  readonly tags: readonly string[];
  readonly emails: readonly string[];
  readonly note: boolean;
  readonly quote: boolean;
  readonly owner: boolean;
  readonly doNotContact: boolean;
  readonly review: boolean;
}

/** Does it add anything? */
export const addsAnything = (additions: EntryAdditions): boolean =>
  additions.isNew ||
  additions.listing ||
  additions.tags.length > 0 ||
  additions.emails.length > 0 ||
  additions.note ||
  additions.quote ||
  additions.owner ||
  additions.doNotContact;
