// How much of a page was read: which things are there, which are not, and why – the line that says so honestly.
import type { CreatorReading, PostField, ProfileField } from './creator-profile.ts';
import type { UnreadReason } from './figure.ts';

export interface CoverageItem {
  readonly subject: 'creator' | 'post';
  readonly field: ProfileField | PostField;
  /** `partly`: read on some posts only. */
  readonly state: 'read' | 'partly' | UnreadReason;
  /** Posts that have it, and posts in sight; 1 of 1 or 0 of 1 for the creator's own. */
  readonly read: number;
  readonly of: number;
}

export interface Coverage {
  /** Things that this page may carry. */
  readonly items: readonly CoverageItem[];
  /** Things that this kind of page never carries: not counted as a miss. */
  readonly notOffered: readonly CoverageItem[];
  readonly readCount: number;
  readonly totalCount: number;
  /** Fields whose form the site has changed, so that they can not be read. */
  readonly changed: readonly CoverageItem[];
}

const creatorFields: readonly ProfileField[] = [
  'handle',
  'platformId',
  'displayName',
  'bio',
  'category',
  'verified',
  'private',
  'links',
  'country',
  'joinedOn',
  'followers',
  'following',
  'postCount',
  'totalLikes',
  'totalViews',
];

/** Without the partners' handles: few labels name any, and a page that names none has kept nothing back. */
const postFields: readonly PostField[] = [
  'kind',
  'author',
  'coAuthors',
  'published',
  'pinned',
  'caption',
  'likes',
  'comments',
  'views',
  'plays',
  'shares',
  'saves',
  'paidPartnership',
];

type Entry =
  | { readonly state: 'known' | 'absent' | 'hidden' }
  | { readonly state: 'unread'; readonly why: UnreadReason };

/** The reason that matters most to the user first: a change of the site, then what may still come by. */
const gravest: readonly UnreadReason[] = ['changed', 'not-captured', 'not-offered'];

function judge(subject: 'creator' | 'post', field: ProfileField | PostField, entries: readonly Entry[]): CoverageItem {
  const reasons = new Set(entries.flatMap((entry) => (entry.state === 'unread' ? [entry.why] : [])));
  const read = entries.filter((entry) => entry.state !== 'unread').length;
  const why = gravest.find((reason) => reasons.has(reason));
  const state = why === undefined ? 'read' : read > 0 ? 'partly' : why;
  return { subject, field, state, read, of: entries.length };
}

/** Counts what was read. A hidden or absent thing counts as read: the page has told it. */
export function coverageOf(reading: CreatorReading): Coverage {
  const { creator, posts } = reading;
  const all = [
    ...(creator ? creatorFields.map((field) => judge('creator', field, [creator[field]])) : []),
    ...(posts.length > 0
      ? postFields.map((field) =>
          judge(
            'post',
            field,
            posts.map((post) => post[field]),
          ),
        )
      : []),
  ];
  const items = all.filter((item) => item.state !== 'not-offered');
  return {
    items,
    notOffered: all.filter((item) => item.state === 'not-offered'),
    readCount: items.filter((item) => item.state === 'read' || item.state === 'partly').length,
    totalCount: items.length,
    changed: items.filter((item) => item.state === 'changed'),
  };
}
