// Where each field of an account and of a post is read on TikTok, best place first.
import type { PostKind } from '../../profile/creator-profile.ts';
import { type Absent, exactFigure, type KnownFact, type KnownFigure, type KnownMoment } from '../../profile/figure.ts';
import { readCalendarDate } from '../../text/calendar-date.ts';
import { readRelativeTime } from '../../text/relative-time.ts';
import type { Convert, CreatorRules, PostRules } from '../define-reader.ts';
import { absent, flag, isPlausibleTime, known, leafAt, text, unixSeconds } from '../leaf.ts';
import type {
  AccountTrunk,
  AuthorTrunk,
  CellTrunk,
  carriers,
  HeaderTrunk,
  LinkedTrunk,
  PostTrunk,
  ShownTrunk,
} from './carriers.ts';
import { likesAreDoubtful, numberOf, roundedCount, roundedFrom, roundedLikes, shownCount } from './counts.ts';
import type { AccountCounts, AuthorNode, PostCounts } from './nodes.ts';
import { captionIn } from './picture-text.ts';
import type { ShownPost } from './screen.ts';

type C = typeof carriers;
type Count = keyof AccountCounts;
type Label = 'followers' | 'following' | 'likes';

const oneDay = 86_400_000;
const name = text(200);
const caption = text(5_000);

/** Digits, as a string or a number, that no formatter has touched. */
const exact: Convert<KnownFigure> = (raw, { source, seenAt }) => {
  const value = numberOf(raw);
  return value === undefined ? undefined : exactFigure(value, source, seenAt);
};

const rounded =
  (label: Label | null): Convert<KnownFigure, AccountTrunk> =>
  (raw, context) =>
    (label === 'likes' ? roundedLikes : roundedCount)(
      raw,
      context,
      label ? context.trunk.header?.[label]() : undefined,
    );

const ofAuthor =
  (label: Label | null): Convert<KnownFigure, AuthorTrunk> =>
  (raw, context) => {
    if (label !== 'likes') return roundedCount(raw, context, undefined);
    return context.trunk.likesRanOver ? undefined : roundedLikes(raw, context, undefined);
  };

const roundedAlone: Convert<KnownFigure> = (raw, context) => roundedCount(raw, context, undefined);

/** The copy for search engines is sometimes older: it may only refine a label that the screen shows. */
const confirmed = (trunk: LinkedTrunk, of: 'followers' | 'likes'): unknown => {
  const context = { trunk, source: '', seenAt: 0, uiLocale: null };
  const label = shownCount(trunk.header?.[of](), context);
  const value = numberOf(trunk[of]);
  return label && value !== undefined && value >= label.low && value <= label.high ? value : undefined;
};

const shownLikes: Convert<KnownFigure, HeaderTrunk> = (raw, context) => {
  const figure = shownCount(raw, context);
  const followers = shownCount(context.trunk.followers(), context)?.value;
  return figure && !likesAreDoubtful(figure.value, followers) ? figure : undefined;
};

const accountCount = (leaf: Count, label: Label | null) =>
  [
    { from: 'account-reply-exact', leaf, as: exact, expect: 'always' },
    { from: 'account-state-exact', leaf, as: exact, expect: 'always' },
    { from: 'live-state', leaf: `stats.${leaf}`, as: exact, expect: 'sometimes' },
    { from: 'account-reply', leaf: `stats.${leaf}`, as: rounded(label), expect: 'always' },
    { from: 'account-state', leaf: `stats.${leaf}`, as: rounded(label), expect: 'always' },
    { from: 'author-reply', leaf: `authorStats.${leaf}`, as: ofAuthor(label), expect: 'sometimes' },
    { from: 'author-state', leaf: `authorStats.${leaf}`, as: ofAuthor(label), expect: 'sometimes' },
  ] as const;

type Expect = 'always' | 'sometimes';

/** A fact that stands in the account's own node and, shortened, in the author's node of a post. */
const accountFact = <K extends keyof AuthorNode & string, Answer>(
  leaf: K,
  as: Convert<Answer>,
  own: Expect,
  ofPost: Expect,
) =>
  [
    { from: 'account-reply', leaf: `user.${leaf}`, as, expect: own },
    { from: 'account-state', leaf: `user.${leaf}`, as, expect: own },
    { from: 'live-state', leaf: `user.${leaf}`, as, expect: 'sometimes' },
    { from: 'author-reply', leaf: `author.${leaf}`, as, expect: ofPost },
    { from: 'author-state', leaf: `author.${leaf}`, as, expect: ofPost },
  ] as const;

const digits: Convert<KnownFact<string>> = (raw, context) =>
  typeof raw === 'string' && /^\d{1,20}$/.test(raw) ? known(raw, context) : undefined;

const countryCode: Convert<KnownFact<string> | Absent> = (raw, context) => {
  if (raw === '') return absent(context);
  return typeof raw === 'string' && /^[A-Z]{2}$/.test(raw) ? known(raw, context) : undefined;
};

/** 0 stood here for everybody before mid 2024: not told. */
const dayOfJoining: Convert<KnownFact<string> | Absent> = (raw, context) => {
  if (raw === 0 || raw === '0') return absent(context);
  const moment = unixSeconds(raw, context);
  return moment && known(new Date(moment.from).toISOString().slice(0, 10), context);
};

const category: Convert<KnownFact<string> | Absent> = (raw, context) =>
  leafAt(raw, 'commerceUser') === true ? name(leafAt(raw, 'category') ?? '', context) : absent(context);

const links: Convert<KnownFact<readonly string[]> | Absent> = (raw, context) => {
  if (typeof raw !== 'string' || raw.length > 2048) return undefined;
  return raw.trim() === '' ? absent(context) : known([raw.trim()], context);
};

/** An account without a link has no such key. */
const linkOf = ({ user }: AccountTrunk): unknown =>
  leafAt(user, 'bioLink.link') ?? (leafAt(user, 'bioLink') ? undefined : '');

/** The site leads links of bios over an address of its own. */
const linkTarget = (header: HeaderTrunk): unknown => {
  const href = header.link();
  return href && URL.canParse(href) ? (new URL(href).searchParams.get('target') ?? undefined) : undefined;
};

export const creatorRules: CreatorRules<C> = {
  handle: [
    ...accountFact('uniqueId', name, 'always', 'always'),
    { from: 'header', leaf: 'handle', as: name, expect: 'always' },
  ],
  platformId: accountFact('id', digits, 'always', 'always'),
  displayName: [
    ...accountFact('nickname', name, 'always', 'always'),
    { from: 'header', leaf: '[data-e2e=user-title]', read: (header) => header.name(), as: name, expect: 'always' },
  ],
  bio: [
    ...accountFact('signature', caption, 'always', 'sometimes').filter(({ from }) => from !== 'live-state'),
    { from: 'header', leaf: '[data-e2e=user-bio]', read: (header) => header.bio(), as: caption, expect: 'sometimes' },
  ],
  category: [
    { from: 'account-reply', leaf: 'user.commerceUserInfo', as: category, expect: 'sometimes' },
    { from: 'account-state', leaf: 'user.commerceUserInfo', as: category, expect: 'sometimes' },
  ],
  verified: [
    ...accountFact('verified', flag, 'always', 'always'),
    { from: 'header', leaf: '[fill="#20D5EC"]', read: (header) => header.ticked(), as: flag, expect: 'always' },
  ],
  private: accountFact('privateAccount', flag, 'always', 'sometimes'),
  links: [
    { from: 'account-reply', leaf: 'user.bioLink.link', read: linkOf, as: links, expect: 'sometimes' },
    { from: 'account-state', leaf: 'user.bioLink.link', read: linkOf, as: links, expect: 'sometimes' },
    { from: 'header', leaf: '[data-e2e=user-link]', read: linkTarget, as: links, expect: 'sometimes' },
  ],
  country: accountFact('region', countryCode, 'sometimes', 'sometimes'),
  joinedOn: accountFact('createTime', dayOfJoining, 'sometimes', 'sometimes'),
  followers: [
    ...accountCount('followerCount', 'followers'),
    {
      from: 'linked-data',
      leaf: 'FollowAction',
      read: (data) => confirmed(data, 'followers'),
      as: roundedAlone,
      expect: 'sometimes',
    },
    {
      from: 'header',
      leaf: '[data-e2e=followers-count]',
      read: (header) => header.followers(),
      as: shownCount,
      expect: 'always',
    },
  ],
  following: [
    ...accountCount('followingCount', 'following'),
    {
      from: 'header',
      leaf: '[data-e2e=following-count]',
      read: (header) => header.following(),
      as: shownCount,
      expect: 'always',
    },
  ],
  postCount: accountCount('videoCount', null),
  totalLikes: [
    ...accountCount('heartCount', 'likes'),
    {
      from: 'linked-data',
      leaf: 'LikeAction',
      read: (data) => confirmed(data, 'likes'),
      as: roundedAlone,
      expect: 'sometimes',
    },
    {
      from: 'header',
      leaf: '[data-e2e=likes-count]',
      read: (header) => (header.likesRanOver ? undefined : header.likes()),
      as: shownLikes,
      expect: 'sometimes',
    },
  ],
  totalViews: [],
};

type PostLabel = 'likes' | 'comments' | 'shares' | 'saves';

const labelled =
  (label: PostLabel | null): Convert<KnownFigure, PostTrunk> =>
  (raw, context) => {
    const { shown, cell } = context.trunk;
    return roundedCount(raw, context, label ? shown?.[label]() : cell?.views?.());
  };

/** In items the second set of counts is as rounded as the first; it only stands in when the first is gone. */
const itemCount = (leaf: keyof PostCounts, label: PostLabel | null) =>
  [
    { from: 'post-reply', leaf: `item.stats.${leaf}`, as: labelled(label), expect: 'always' },
    { from: 'post-state', leaf: `item.stats.${leaf}`, as: labelled(label), expect: 'always' },
    { from: 'post-reply', leaf: `item.statsV2.${leaf}`, as: labelled(label), expect: 'sometimes' },
    { from: 'post-state', leaf: `item.statsV2.${leaf}`, as: labelled(label), expect: 'sometimes' },
  ] as const;

const shownOf = (leaf: string, label: PostLabel) =>
  ({
    from: 'shown-post',
    leaf,
    read: (post: ShownPost) => post[label](),
    as: shownCount,
    expect: 'sometimes',
  }) as const;

const smallComments = ({ item }: PostTrunk): unknown => {
  const value = numberOf(leafAt(item, 'stats.commentCount'));
  return value !== undefined && value < roundedFrom ? value : undefined;
};

/** Saves keep all digits: as a string, and as a number on reduced mobile items. In list replies the number is rounded. */
const exactSaves = ({ item, isReduced }: PostTrunk): unknown => {
  const saves = leafAt(item, 'stats.collectCount');
  return typeof saves === 'string' || isReduced ? saves : undefined;
};

/** One picture is a photo, more are a carousel, also under `/video/` addresses. */
const kindOfItem: Convert<KnownFact<PostKind>, PostTrunk> = (raw, context) => {
  const images = leafAt(context.trunk.item, 'imagePost.images');
  if (Array.isArray(images))
    return images.length > 0 ? known(images.length > 1 ? 'carousel' : 'photo', context) : undefined;
  // Photo posts have an empty video node: without a length it proves nothing.
  return leafAt(raw, 'duration') ? known('video', context) : undefined;
};

const kind: Convert<KnownFact<PostKind>> = (raw, context) => (raw === 'video' ? known('video', context) : undefined);

/**
 * The creator's own declaration. Since mid 2023 an unmarked item has no such key; one that still has the partner's key
 * beside it is of a form that we do not know.
 */
const isPaid = ({ item, shown, marksPaid }: PostTrunk): unknown => {
  const label = leafAt(item, 'adLabelVersion');
  if (label === 2) return true;
  const promotesItself = Number(leafAt(item, 'brandOrganicType')) > 0;
  if (shown?.paidTag() && !promotesItself) return true;
  if (label === 0) return false;
  if (label !== undefined) return label;
  if (!marksPaid) return undefined;
  return leafAt(item, 'BAInfo') === undefined ? false : 'partner without a label';
};

const isPinned = ({ item, marksPinned }: PostTrunk): unknown =>
  leafAt(item, 'isPinnedItem') ?? (marksPinned ? false : undefined);

/** Seconds since 1970 in the upper half of an id: the upload, before which the post was not published. */
const uploadOf = (id: string): number => Number(BigInt(id) >> 32n) * 1000;

/** Of the recorded posts nearly all followed their id within minutes, the slowest after six and a half days. */
const longestDelay = 7 * oneDay;

const fromId: Convert<KnownMoment> = (raw, { source, seenAt }) => {
  const from = uploadOf(String(raw));
  if (!isPlausibleTime(from, seenAt)) return undefined;
  const to = Math.max(from, Math.min(seenAt, from + longestDelay));
  return { state: 'known', from, to, exact: false, derived: true, text: null, source, seenAt };
};

/** The ids of musical.ly's days are short and hold no time. */
const datedId = ({ id }: { readonly id: string }): unknown => (id.length > 17 ? id : undefined);

/** A date of the running year is shown as "7-9": its year is the first in which it does not lie before the upload. */
function dayWithoutYear(date: string, upload: number) {
  const year = new Date(upload).getUTCFullYear();
  const days = [year - 1, year, year + 1].map((each) => readCalendarDate(`${each}-${date}`, { locale: null }));
  return days.find((day) => day && day.to >= upload) ?? null;
}

/** Reads the date on the screen; never before the upload, never after now. */
const shownDate: Convert<KnownMoment, ShownTrunk> = (raw, { trunk, source, seenAt, uiLocale }) => {
  if (typeof raw !== 'string') return undefined;
  const upload = datedId(trunk) ? uploadOf(trunk.id) : 0;
  const span = /^\d{1,2}-\d{1,2}$/.test(raw)
    ? dayWithoutYear(raw, upload)
    : (readCalendarDate(raw, { locale: uiLocale }) ?? readRelativeTime(raw, { locale: uiLocale, now: seenAt }));
  const from = Math.max(span?.from ?? 0, upload);
  const to = Math.min(span?.to ?? 0, seenAt);
  if (from > to || !isPlausibleTime(from, seenAt)) return undefined;
  return { state: 'known', from, to, exact: false, derived: false, text: raw, source, seenAt };
};

const exactTime: Convert<KnownMoment, PostTrunk> = (raw, context) => {
  const moment = unixSeconds(raw, context);
  return moment && { ...moment, text: context.trunk.shown?.date() ?? null };
};

/** "/@name" or "/@name?lang=…" or the bare name. */
const handleIn: Convert<KnownFact<string>> = (raw, context) => {
  const handle = typeof raw === 'string' ? /^[\w.]{1,64}/.exec(raw)?.[0] : undefined;
  return handle === undefined ? undefined : known(handle, context);
};

const pictureCaption = ({ picture, phrase, name: author }: CellTrunk): unknown => {
  const said = picture();
  return said === undefined ? undefined : captionIn(said, phrase(), author?.());
};

const idLeaf = { leaf: 'id', as: fromId, expect: 'sometimes' } as const;

export const postRules: PostRules<C> = {
  kind: [
    { from: 'post-reply', leaf: 'item.video', as: kindOfItem, expect: 'sometimes' },
    { from: 'post-state', leaf: 'item.video', as: kindOfItem, expect: 'sometimes' },
    {
      from: 'shown-post',
      leaf: '[id^=xgwrapper]',
      read: ({ isVideo }) => (isVideo ? 'video' : undefined),
      as: kind,
      expect: 'sometimes',
    },
    {
      from: 'grid-cell',
      leaf: 'a[href]',
      read: ({ path }) => (path === 'video' ? path : undefined),
      as: kind,
      expect: 'sometimes',
    },
  ],
  author: [
    { from: 'post-reply', leaf: 'author.uniqueId', as: name, expect: 'always' },
    { from: 'post-state', leaf: 'author.uniqueId', as: name, expect: 'always' },
    {
      from: 'shown-post',
      leaf: '[data-e2e=browse-username]',
      read: (post) => post.author(),
      as: handleIn,
      expect: 'sometimes',
    },
    { from: 'grid-cell', leaf: 'a[href]', read: ({ handle }) => handle, as: handleIn, expect: 'always' },
  ],
  coAuthors: [],
  published: [
    { from: 'post-reply', leaf: 'item.createTime', as: exactTime, expect: 'always' },
    { from: 'post-state', leaf: 'item.createTime', as: exactTime, expect: 'always' },
    {
      from: 'shown-post',
      leaf: '[data-e2e=browser-nickname]',
      read: (post) => post.date(),
      as: shownDate,
      expect: 'sometimes',
    },
    { from: 'grid-cell', read: datedId, ...idLeaf },
    { from: 'shown-post', read: datedId, ...idLeaf },
    { from: 'comment-list', read: datedId, ...idLeaf },
  ],
  pinned: [
    { from: 'post-reply', leaf: 'item.isPinnedItem', read: isPinned, as: flag, expect: 'sometimes' },
    {
      from: 'grid-cell',
      leaf: '[data-e2e=video-card-badge]',
      read: ({ pinned }) => pinned,
      as: flag,
      expect: 'sometimes',
    },
  ],
  caption: [
    { from: 'post-reply', leaf: 'item.desc', as: caption, expect: 'always' },
    { from: 'post-state', leaf: 'item.desc', as: caption, expect: 'always' },
    {
      from: 'shown-post',
      leaf: '[data-e2e=browse-video-desc]',
      read: (post) => post.caption(),
      as: caption,
      expect: 'sometimes',
    },
    { from: 'grid-cell', leaf: 'img[alt]', read: pictureCaption, as: caption, expect: 'sometimes' },
  ],
  likes: [...itemCount('diggCount', 'likes'), shownOf('[data-e2e=like-count]', 'likes')],
  comments: [
    { from: 'post-reply', leaf: 'item.stats.commentCount', read: smallComments, as: exact, expect: 'sometimes' },
    { from: 'post-state', leaf: 'item.stats.commentCount', read: smallComments, as: exact, expect: 'sometimes' },
    { from: 'comment-list', leaf: 'total', as: exact, expect: 'always' },
    ...itemCount('commentCount', 'comments'),
    shownOf('[data-e2e=comment-count]', 'comments'),
  ],
  views: [],
  plays: [
    ...itemCount('playCount', null),
    {
      from: 'grid-overlay',
      leaf: '[data-e2e=video-views]',
      read: ({ views }) => views(),
      as: shownCount,
      expect: 'always',
    },
  ],
  shares: [...itemCount('shareCount', 'shares'), shownOf('[data-e2e=share-count]', 'shares')],
  saves: [
    { from: 'post-reply', leaf: 'item.statsV2.collectCount', as: exact, expect: 'sometimes' },
    { from: 'post-state', leaf: 'item.statsV2.collectCount', as: exact, expect: 'sometimes' },
    { from: 'post-reply', leaf: 'item.stats.collectCount', read: exactSaves, as: exact, expect: 'sometimes' },
    { from: 'post-state', leaf: 'item.stats.collectCount', read: exactSaves, as: exact, expect: 'sometimes' },
    { from: 'post-reply', leaf: 'item.stats.collectCount', as: labelled('saves'), expect: 'sometimes' },
    { from: 'post-state', leaf: 'item.stats.collectCount', as: labelled('saves'), expect: 'sometimes' },
    shownOf('[data-e2e=favorite-count]', 'saves'),
  ],
  paidPartnership: [
    { from: 'post-reply', leaf: 'item.adLabelVersion', read: isPaid, as: flag, expect: 'sometimes' },
    { from: 'post-state', leaf: 'item.adLabelVersion', read: isPaid, as: flag, expect: 'sometimes' },
    {
      from: 'shown-post',
      leaf: '[data-e2e=sponsored-tag]',
      read: (post) => (post.paidTag() ? true : undefined),
      as: flag,
      expect: 'sometimes',
    },
  ],
};
