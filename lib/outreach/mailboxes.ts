// The addresses that a file gives away to be written to.
import type { ShortlistRow } from '../campaign/shortlist-row.ts';

/** None of a creator who is not to be contacted any more: a file ends up in mail programs that do not know of it. */
export const mailboxesOf = ({
  emails,
  doNotContact,
}: Pick<ShortlistRow, 'emails' | 'doNotContact'>): readonly string[] => (doNotContact === null ? emails : []);
