// Invented captions with the lists that should ask for a look: those that the words were tuned on, and those kept apart.
import { type ContentCategory, listIds } from '../../../lib/evaluation/content/word-lists/word-list.ts';
import apart from './apart.json' with { type: 'json' };
import tuned from './tuned.json' with { type: 'json' };

export interface ContentCase {
  readonly caption: string;
  /** Empty: nothing may ask for a look. */
  readonly expected: readonly ContentCategory[];
}

const read = ({ caption, expected }: { caption: string; expected: readonly string[] }): ContentCase => ({
  caption,
  expected: expected.map((id) => {
    const known = listIds.find((one) => one === id);
    if (known === undefined) throw new Error(`${caption}: no list ${id}`);
    return known;
  }),
});

export const tunedCases: readonly ContentCase[] = tuned.map(read);

/** Written after the lists and in other wording, never used to change them. */
export const apartCases: readonly ContentCase[] = apart.map(read);
