// A creator of whom a list alone has told: everything unread but who it is.
import { emptyCommentLog } from '../../profile/comment-log.ts';
import type { CreatorProfile } from '../../profile/creator-profile.ts';
import { type Fact, unread } from '../../profile/figure.ts';
import type { KeptCreator } from '../kept-creator.ts';
import { neverRead } from '../shortlist-row.ts';
import type { Account } from './read-address.ts';

const nothing = unread('not-captured');

const given = (value: string | null, leaf: string, at: number): Fact<string> =>
  value === null || value === '' ? nothing : { state: 'known', value, source: `import › ${leaf}`, seenAt: at };

/**
 * Gives the profile.
 * @param name as the list says; a page's own word replaces it
 * @param at of the import, milliseconds since 1970
 */
export const unreadProfile = ({ platform, handle, platformId }: Account, name: string, at: number): CreatorProfile => ({
  platform,
  handle: given(handle, 'handle', at),
  platformId: given(platformId, 'id', at),
  displayName: given(name, 'name', at),
  bio: nothing,
  category: nothing,
  verified: nothing,
  private: nothing,
  links: nothing,
  country: nothing,
  joinedOn: nothing,
  followers: nothing,
  following: nothing,
  postCount: nothing,
  totalLikes: nothing,
  totalViews: nothing,
});

/** What is known of such a creator beside the profile: nothing. */
export const unreadCreator = (profile: CreatorProfile): KeptCreator => ({
  creatorKey: '',
  profile,
  posts: [],
  readAt: neverRead,
  history: [],
  comments: emptyCommentLog,
  emails: [],
  roleChoice: null,
  quotes: new Map(),
  overlaps: new Map(),
});
