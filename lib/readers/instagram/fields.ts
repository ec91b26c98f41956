// Where each field of an account and of a post is read on Instagram, best place first: data before the header, that before the tags.
import type { PostKind } from '../../profile/creator-profile.ts';
import type { CreatorRules, PostRules } from '../define-reader.ts';
import { exactCount, flag, isoMoment, text, unixSeconds } from '../leaf.ts';
import type { carriers } from './carriers.ts';
import {
  accountId,
  asFound,
  dayInWords,
  grouped,
  handle,
  handles,
  hasSponsor,
  isPinnedFor,
  isPinnedIn,
  kind,
  kindFromType,
  labelled,
  likes,
  likesOf,
  links,
  linksOf,
  oldLikesOf,
  oldLinksOf,
  oldPartnersOf,
  oldPlaysOf,
  partnersOf,
  playsOf,
} from './convert.ts';
import {
  type PostDescription,
  type ProfileDescription,
  readPostDescription,
  readProfileDescription,
} from './description.ts';
import type { TaggedAccount, TaggedPost } from './meta.ts';
import { publishedFromCode } from './shortcode.ts';
import { handleInTitle, nameInTitle } from './titles.ts';

type C = typeof carriers;

const name = text(200);
const caption = text(5_000);
const always = 'always';
const sometimes = 'sometimes';

/** Several fields stand in one description: it is read once. */
const readAccounts = new WeakMap<TaggedAccount, ProfileDescription>();
const readPosts = new WeakMap<TaggedPost, PostDescription>();

/** The figures are the same in both descriptions; the biography stands in the second one. */
function wordsOfAccount(tags: TaggedAccount): ProfileDescription {
  const known = readAccounts.get(tags);
  if (known) return known;
  const [first = {}, second = {}] = tags.descriptions.map((text) => readProfileDescription(text, tags.locale));
  const words = { ...second, ...first };
  readAccounts.set(tags, words);
  return words;
}

function wordsOfPost(tags: TaggedPost): PostDescription {
  const words = readPosts.get(tags) ?? readPostDescription(tags.description, tags.locale);
  readPosts.set(tags, words);
  return words;
}

const authorInTags = (tags: TaggedPost): string | undefined =>
  handleInTitle(tags.postTitle) ?? handleInTitle(tags.title) ?? wordsOfPost(tags).author;

const kindInLink = ({ link }: TaggedPost): PostKind | undefined =>
  /\/reels?\//.test(link) ? 'reel' : link.includes('/tv/') ? 'video' : undefined;

/** A leaf that all layouts call the same. */
const onAccounts = <Leaf extends string, As>(leaf: Leaf, as: As) =>
  [
    { from: 'account', leaf, as, expect: always },
    { from: 'public-account', leaf, as, expect: always },
    { from: 'old-account', leaf, as, expect: always },
    { from: 'owner', leaf, as, expect: sometimes },
    { from: 'card', leaf, as, expect: sometimes },
  ] as const;

export const creatorRules: CreatorRules<C> = {
  handle: [
    ...onAccounts('username', handle),
    { from: 'header', leaf: 'handle', as: handle, expect: always },
    { from: 'description', leaf: 'handle', as: handle, expect: always },
    { from: 'author', leaf: 'username', as: handle, expect: always },
  ],
  platformId: [
    { from: 'account', leaf: 'pk', as: accountId, expect: always },
    { from: 'public-account', leaf: 'pk', as: accountId, expect: always },
    { from: 'old-account', leaf: 'id', as: accountId, expect: always },
    { from: 'owner', leaf: 'id', as: accountId, expect: sometimes },
    { from: 'card', leaf: 'pk', as: accountId, expect: sometimes },
    { from: 'description', leaf: 'accountId', as: accountId, expect: sometimes },
    { from: 'author', leaf: 'pk', as: accountId, expect: sometimes },
  ],
  displayName: [
    ...onAccounts('full_name', name),
    {
      from: 'description',
      leaf: 'title',
      read: ({ title, handle }) => nameInTitle(title, handle),
      as: name,
      expect: sometimes,
    },
  ],
  bio: [
    { from: 'account', leaf: 'biography', as: caption, expect: always },
    { from: 'public-account', leaf: 'biography', as: caption, expect: always },
    { from: 'old-account', leaf: 'biography', as: caption, expect: always },
    { from: 'description', leaf: 'bio', read: (tags) => wordsOfAccount(tags).bio, as: caption, expect: sometimes },
  ],
  category: [
    { from: 'account', leaf: 'category', as: name, expect: sometimes },
    { from: 'old-account', leaf: 'category_name', as: name, expect: sometimes },
  ],
  verified: onAccounts('is_verified', flag),
  private: onAccounts('is_private', flag),
  links: [
    { from: 'account', leaf: 'bio_links', read: linksOf, as: links, expect: always },
    { from: 'public-account', leaf: 'bio_links', as: links, expect: always },
    { from: 'old-account', leaf: 'external_url', read: oldLinksOf, as: links, expect: always },
  ],
  country: [],
  joinedOn: [],
  followers: [
    { from: 'account', leaf: 'follower_count', as: exactCount, expect: always },
    { from: 'public-account', leaf: 'follower_count', as: exactCount, expect: always },
    { from: 'old-account', leaf: 'edge_followed_by.count', as: exactCount, expect: always },
    { from: 'owner', leaf: 'edge_followed_by.count', as: exactCount, expect: always },
    { from: 'card', leaf: 'follower_count', as: exactCount, expect: sometimes },
    { from: 'header', leaf: 'followersTitle', as: grouped, expect: sometimes },
    { from: 'header', leaf: 'followers', as: labelled, expect: always },
    {
      from: 'description',
      leaf: 'followers',
      read: (tags) => wordsOfAccount(tags).followers,
      as: labelled,
      expect: sometimes,
    },
  ],
  following: [
    { from: 'account', leaf: 'following_count', as: exactCount, expect: always },
    { from: 'public-account', leaf: 'following_count', as: exactCount, expect: always },
    { from: 'old-account', leaf: 'edge_follow.count', as: exactCount, expect: always },
    { from: 'card', leaf: 'following_count', as: exactCount, expect: sometimes },
    { from: 'header', leaf: 'following', as: labelled, expect: always },
    {
      from: 'description',
      leaf: 'following',
      read: (tags) => wordsOfAccount(tags).following,
      as: labelled,
      expect: sometimes,
    },
  ],
  postCount: [
    { from: 'account', leaf: 'media_count', as: exactCount, expect: always },
    { from: 'public-account', leaf: 'all_media_count', as: exactCount, expect: sometimes },
    { from: 'old-account', leaf: 'edge_owner_to_timeline_media.count', as: exactCount, expect: sometimes },
    { from: 'owner', leaf: 'edge_owner_to_timeline_media.count', as: exactCount, expect: sometimes },
    { from: 'card', leaf: 'media_count', as: exactCount, expect: sometimes },
    { from: 'header', leaf: 'posts', as: labelled, expect: always },
    { from: 'description', leaf: 'posts', read: (tags) => wordsOfAccount(tags).posts, as: labelled, expect: sometimes },
  ],
  totalLikes: [],
  totalViews: [],
};

const noCaption = '';
const isReel = (from: { readonly isReel: boolean }): PostKind | undefined => (from.isReel ? 'reel' : undefined);

export const postRules: PostRules<C> = {
  kind: [
    { from: 'public-post', leaf: 'media_type', as: kind, expect: always },
    { from: 'media', leaf: 'media_type', as: kind, expect: always },
    { from: 'clips', leaf: 'media_type', as: kind, expect: sometimes },
    { from: 'public-grid', leaf: 'media_type', as: kind, expect: always },
    { from: 'old-post', leaf: '__typename', as: kindFromType, expect: always },
    { from: 'old-grid', leaf: '__typename', as: kindFromType, expect: always },
    { from: 'public-post', leaf: '__typename', as: kindFromType, expect: sometimes },
    { from: 'media', leaf: '__typename', as: kindFromType, expect: sometimes },
    { from: 'public-grid', leaf: '__typename', as: kindFromType, expect: sometimes },
    // The reels tab holds nothing but reels; its nodes often carry little else than the plays.
    {
      from: 'clips',
      leaf: 'play_count',
      read: ({ play_count }) => (play_count === undefined ? undefined : 'reel'),
      as: asFound<PostKind>,
      expect: sometimes,
    },
    { from: 'post-description', leaf: 'link', read: kindInLink, as: asFound<PostKind>, expect: sometimes },
    { from: 'tile', leaf: 'isReel', read: isReel, as: asFound<PostKind>, expect: sometimes },
  ],
  author: [
    { from: 'public-post', leaf: 'user.username', as: handle, expect: always },
    { from: 'media', leaf: 'user.username', as: handle, expect: always },
    { from: 'clips', leaf: 'user.username', as: handle, expect: sometimes },
    { from: 'public-grid', leaf: 'user.username', as: handle, expect: always },
    { from: 'old-post', leaf: 'owner.username', as: handle, expect: always },
    { from: 'old-grid', leaf: 'owner.username', as: handle, expect: sometimes },
    { from: 'media', leaf: 'owner.username', as: handle, expect: sometimes },
    { from: 'post-description', leaf: 'author', read: authorInTags, as: handle, expect: sometimes },
    { from: 'tile', leaf: 'author', as: handle, expect: sometimes },
  ],
  coAuthors: [
    { from: 'public-post', leaf: 'coauthor_producers', as: handles, expect: sometimes },
    { from: 'media', leaf: 'coauthor_producers', as: handles, expect: sometimes },
    { from: 'clips', leaf: 'coauthor_producers', as: handles, expect: sometimes },
    { from: 'old-post', leaf: 'coauthor_producers', as: handles, expect: sometimes },
    { from: 'old-grid', leaf: 'coauthor_producers', as: handles, expect: sometimes },
  ],
  published: [
    { from: 'public-post', leaf: 'taken_at', as: unixSeconds, expect: always },
    { from: 'media', leaf: 'taken_at', as: unixSeconds, expect: always },
    { from: 'clips', leaf: 'taken_at', as: unixSeconds, expect: sometimes },
    { from: 'public-grid', leaf: 'taken_at', as: unixSeconds, expect: sometimes },
    { from: 'old-post', leaf: 'taken_at_timestamp', as: unixSeconds, expect: always },
    { from: 'old-grid', leaf: 'taken_at_timestamp', as: unixSeconds, expect: always },
    { from: 'screen', leaf: 'datetime', as: isoMoment, expect: always },
    { from: 'post-description', leaf: 'day', read: (tags) => wordsOfPost(tags).day, as: dayInWords, expect: sometimes },
    { from: 'media', leaf: 'code', as: publishedFromCode, expect: sometimes },
    { from: 'clips', leaf: 'code', as: publishedFromCode, expect: sometimes },
    { from: 'public-post', leaf: 'code', as: publishedFromCode, expect: sometimes },
    { from: 'public-grid', leaf: 'code', as: publishedFromCode, expect: sometimes },
    { from: 'post-description', leaf: 'code', as: publishedFromCode, expect: sometimes },
    { from: 'tile', leaf: 'code', as: publishedFromCode, expect: sometimes },
  ],
  pinned: [
    {
      from: 'media',
      leaf: 'timeline_pinned_user_ids',
      read: isPinnedIn('timeline_pinned_user_ids'),
      as: flag,
      expect: sometimes,
    },
    {
      from: 'clips',
      leaf: 'clips_tab_pinned_user_ids',
      read: isPinnedIn('clips_tab_pinned_user_ids'),
      as: flag,
      expect: sometimes,
    },
    { from: 'old-post', leaf: 'pinned_for_users', read: isPinnedFor, as: flag, expect: sometimes },
    { from: 'old-grid', leaf: 'pinned_for_users', read: isPinnedFor, as: flag, expect: sometimes },
  ],
  caption: [
    { from: 'public-post', leaf: 'caption', read: captionOf, as: caption, expect: always },
    { from: 'media', leaf: 'caption', read: captionOf, as: caption, expect: always },
    { from: 'clips', leaf: 'caption', read: captionOf, as: caption, expect: sometimes },
    { from: 'public-grid', leaf: 'caption', read: captionOf, as: caption, expect: always },
    { from: 'old-post', leaf: 'edge_media_to_caption', read: oldCaptionOf, as: caption, expect: always },
    { from: 'old-grid', leaf: 'edge_media_to_caption', read: oldCaptionOf, as: caption, expect: always },
    {
      from: 'post-description',
      leaf: 'caption',
      read: (tags) => wordsOfPost(tags).caption,
      as: caption,
      expect: sometimes,
    },
  ],
  likes: [
    { from: 'public-post', leaf: 'like_count', read: likesOf, as: likes, expect: always },
    { from: 'media', leaf: 'like_count', read: likesOf, as: likes, expect: always },
    { from: 'clips', leaf: 'like_count', read: likesOf, as: likes, expect: sometimes },
    { from: 'public-grid', leaf: 'like_count', read: likesOf, as: likes, expect: sometimes },
    {
      from: 'old-post',
      leaf: 'edge_media_preview_like.count',
      read: oldLikesOf('edge_media_preview_like'),
      as: likes,
      expect: always,
    },
    {
      from: 'old-grid',
      leaf: 'edge_media_preview_like.count',
      read: oldLikesOf('edge_media_preview_like'),
      as: likes,
      expect: always,
    },
    { from: 'old-post', leaf: 'edge_liked_by.count', read: oldLikesOf('edge_liked_by'), as: likes, expect: sometimes },
    { from: 'old-grid', leaf: 'edge_liked_by.count', read: oldLikesOf('edge_liked_by'), as: likes, expect: sometimes },
    {
      from: 'post-description',
      leaf: 'likes',
      read: (tags) => wordsOfPost(tags).likes,
      as: labelled,
      expect: sometimes,
    },
  ],
  comments: [
    { from: 'public-post', leaf: 'comment_count', as: exactCount, expect: always },
    { from: 'media', leaf: 'comment_count', as: exactCount, expect: always },
    { from: 'clips', leaf: 'comment_count', as: exactCount, expect: sometimes },
    { from: 'public-grid', leaf: 'comment_count', as: exactCount, expect: sometimes },
    { from: 'old-post', leaf: 'edge_media_to_parent_comment.count', as: exactCount, expect: always },
    { from: 'old-grid', leaf: 'edge_media_to_comment.count', as: exactCount, expect: always },
    { from: 'old-post', leaf: 'edge_media_to_comment.count', as: exactCount, expect: sometimes },
    { from: 'old-post', leaf: 'edge_media_preview_comment.count', as: exactCount, expect: sometimes },
    {
      from: 'post-description',
      leaf: 'comments',
      read: (tags) => wordsOfPost(tags).comments,
      as: labelled,
      expect: sometimes,
    },
  ],
  views: [
    { from: 'media', leaf: 'view_count', read: playsOf('view_count'), as: exactCount, expect: sometimes },
    { from: 'clips', leaf: 'view_count', read: playsOf('view_count'), as: exactCount, expect: sometimes },
    { from: 'public-post', leaf: 'view_count', read: playsOf('view_count'), as: exactCount, expect: sometimes },
    {
      from: 'old-post',
      leaf: 'video_view_count',
      read: oldPlaysOf('video_view_count'),
      as: exactCount,
      expect: sometimes,
    },
    {
      from: 'old-grid',
      leaf: 'video_view_count',
      read: oldPlaysOf('video_view_count'),
      as: exactCount,
      expect: sometimes,
    },
  ],
  plays: [
    { from: 'media', leaf: 'play_count', read: playsOf('play_count'), as: exactCount, expect: sometimes },
    { from: 'clips', leaf: 'play_count', read: playsOf('play_count'), as: exactCount, expect: always },
    { from: 'public-post', leaf: 'play_count', read: playsOf('play_count'), as: exactCount, expect: sometimes },
    {
      from: 'old-post',
      leaf: 'video_play_count',
      read: oldPlaysOf('video_play_count'),
      as: exactCount,
      expect: sometimes,
    },
    {
      from: 'old-grid',
      leaf: 'video_play_count',
      read: oldPlaysOf('video_play_count'),
      as: exactCount,
      expect: sometimes,
    },
    { from: 'tile', leaf: 'plays', as: labelled, expect: sometimes },
  ],
  shares: [
    { from: 'media', leaf: 'reshare_count', as: exactCount, expect: sometimes },
    { from: 'clips', leaf: 'reshare_count', as: exactCount, expect: sometimes },
  ],
  saves: [],
  paidPartnership: [
    { from: 'media', leaf: 'is_paid_partnership', as: flag, expect: always },
    { from: 'clips', leaf: 'is_paid_partnership', as: flag, expect: sometimes },
    { from: 'public-post', leaf: 'is_paid_partnership', as: flag, expect: sometimes },
    { from: 'old-post', leaf: 'is_paid_partnership', as: flag, expect: sometimes },
    { from: 'old-grid', leaf: 'is_paid_partnership', as: flag, expect: sometimes },
    {
      from: 'media',
      leaf: 'sponsor_tags',
      read: ({ sponsor_tags }) => hasSponsor(sponsor_tags),
      as: flag,
      expect: sometimes,
    },
    {
      from: 'clips',
      leaf: 'sponsor_tags',
      read: ({ sponsor_tags }) => hasSponsor(sponsor_tags),
      as: flag,
      expect: sometimes,
    },
    {
      from: 'old-post',
      leaf: 'edge_media_to_sponsor_user',
      read: (post) => hasSponsor(post.edge_media_to_sponsor_user?.edges),
      as: flag,
      expect: sometimes,
    },
    {
      from: 'old-grid',
      leaf: 'edge_media_to_sponsor_user',
      read: (post) => hasSponsor(post.edge_media_to_sponsor_user?.edges),
      as: flag,
      expect: sometimes,
    },
  ],
  paidPartners: [
    { from: 'media', leaf: 'sponsor_tags', read: partnersOf, as: handles, expect: sometimes },
    { from: 'clips', leaf: 'sponsor_tags', read: partnersOf, as: handles, expect: sometimes },
    { from: 'public-post', leaf: 'sponsor_tags', read: partnersOf, as: handles, expect: sometimes },
    { from: 'old-post', leaf: 'edge_media_to_sponsor_user', read: oldPartnersOf, as: handles, expect: sometimes },
    { from: 'old-grid', leaf: 'edge_media_to_sponsor_user', read: oldPartnersOf, as: handles, expect: sometimes },
  ],
};

/** `null` is a post without a caption; a caption of another form is none that we know. */
function captionOf({ caption: given }: { readonly caption?: { readonly text?: unknown } | null }): unknown {
  return given === null ? noCaption : given?.text;
}

/** An empty list is a post without a caption. */
function oldCaptionOf({
  edge_media_to_caption: given,
}: {
  readonly edge_media_to_caption?: {
    readonly edges?: readonly { readonly node?: { readonly text?: unknown } | null }[] | null;
  } | null;
}): unknown {
  const edges = given?.edges;
  if (!Array.isArray(edges)) return undefined;
  return edges.length === 0 ? noCaption : edges[0]?.node?.text;
}
