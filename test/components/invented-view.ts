// Invented readings with their real reports, as the worker hands them to card and panel.
import { evaluate } from '../../lib/evaluation/evaluate.ts';
import type { ShortlistStatus, TabView } from '../../lib/messaging/contract.ts';
import type { CreatorReading, Post } from '../../lib/profile/creator-profile.ts';
import { creator, day, exact, fact, noon, post } from '../profile/invented-creator.ts';

const published = (ago: number) => ({
  state: 'known' as const,
  from: noon - ago,
  to: noon - ago,
  exact: true,
  derived: false,
  text: null,
  source: 'invented',
  seenAt: noon,
});

/** Posts every two days, with 2 % engagement on 40,000 followers. */
export const evenPosts = (count: number, known: Partial<Post> = {}): Post[] =>
  Array.from({ length: count }, (_, place) =>
    post(`p${place}`, {
      kind: fact('photo' as const),
      author: fact('lulu.bakes'),
      published: published((2 + place * 2) * day),
      pinned: fact(false),
      caption: fact(`第 ${place} 爐 <b>麵包</b>`),
      likes: exact(780 + place),
      comments: exact(20),
      coAuthors: { state: 'absent', source: 'invented', seenAt: noon },
      ...known,
    }),
  );

export const reading = (known: Partial<CreatorReading> = {}): CreatorReading => ({
  platform: 'instagram',
  url: 'https://www.instagram.com/lulu.bakes/',
  pageKind: 'profile',
  creator: creator('instagram', {
    handle: fact('lulu.bakes'),
    displayName: fact('露露烤什麼'),
    followers: exact(40_000),
    private: fact(false),
  }),
  posts: evenPosts(14),
  postId: null,
  uiLocale: 'zh-TW',
  seenAt: noon,
  report: { sources: {}, drift: [], unread: [], embedded: 'current', heardReplies: false },
  ...known,
});

/** The one campaign, and nobody on another one's list. */
export const oneCampaign = {
  campaignId: 'default',
  campaignName: '春季保養',
  campaigns: [{ id: 'default', name: '春季保養' }],
  others: [],
} as const;

const notListed: ShortlistStatus = { state: 'not-listed', ...oneCampaign };

export function reportView(
  known: Partial<CreatorReading> = {},
  shortlist: ShortlistStatus = notListed,
): Extract<TabView, { readonly kind: 'report' }> {
  const read = reading(known);
  const profile = read.creator ?? creator('instagram');
  const report = evaluate({ profile, posts: read.posts, now: noon, packs: null });
  return { kind: 'report', creatorKey: 'key1', reading: read, report, shortlist };
}
