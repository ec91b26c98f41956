// What is kept of a creator in the form of a reading, for pieces of the report that show one.
import type { KeptCreator } from '../../lib/campaign/kept-creator.ts';
import type { CreatorReading } from '../../lib/profile/creator-profile.ts';
import { addressOfProfile } from '../../lib/profile/profile-address.ts';

/** Gives the profile page with every post that was ever seen. */
export const readingOfKept = ({ profile, posts, readAt }: KeptCreator): CreatorReading => ({
  platform: profile.platform,
  url: addressOfProfile(profile),
  pageKind: 'profile',
  creator: profile,
  posts,
  postId: null,
  uiLocale: null,
  seenAt: readAt,
  report: { sources: {}, drift: [], unread: [], embedded: 'none', heardReplies: false },
});
