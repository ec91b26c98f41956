// Where each field of an account and of a post is read on TikTok, best place first.
import type { PostKind } from '../../profile/creator-profile.ts';
import { type Absent, exactFigure, type KnownFact, type KnownFigure, type KnownMoment } from '../../profile/figure.ts';
import type { Convert, CreatorRules, LeafPath, PostRules, TrunkOf } from '../define-reader.ts';
import { absent, flag, isPlausibleTime, known, leafAt, text, unixSeconds } from '../leaf.ts';
import type { AccountTrunk, CellTrunk, carriers, HeaderTrunk, LinkedTrunk, PostTrunk, ShownTrunk } from './carriers.ts';
import {
  likesAreDoubtful,
  mayHaveRunOver,
  numberOf,
  roundedCount,
  roundedFrom,
  roundedLikes,
  shownCount,
} from './counts.ts';
import type { AccountCounts, AuthorNode, PostCounts } from './nodes.ts';
import { captionIn } from './picture-text.ts';

type C = typeof carriers;
type Expect = 'always' | 'sometimes';
type Trunk<K extends keyof C> = TrunkOf<C[K]>;

/** A rule that reads the leaf at a path. */
const at = <K extends keyof C, L extends LeafPath<Trunk<K>>, A>(
  from: K,
  leaf: L,
  as: Convert<A, Trunk<K>>,
  expect: Expect = 'sometimes',
) => ({ from, leaf, as, expect });

/** A rule that finds its leaf by code; `leaf` names it, on the screen by its selector. */
const by = <K extends keyof C, A>(
  from: K,
  leaf: string,
  read: (trunk: Trunk<K>) => unknown,
  as: Convert<A, Trunk<K>>,
  expect: Expect = 'sometimes',
) => ({ from, leaf, read, as, expect });

const oneDay = 86_400_000;
const name = text(200);
const longText = text(5_000);

/** Digits, as a string or a number, that no formatter has touched. */
const exact: Convert<KnownFigure> = (raw, { source, seenAt }) => {
  const value = numberOf(raw);
  return value === undefined ? undefined : exactFigure(value, source, seenAt);
};

const roundedAlone: Convert<KnownFigure> = (raw, context) => roundedCount(raw, context, undefined);

type Label = 'followers' | 'following' | 'likes';

/** The copy for search engines is sometimes older: it may only refine a label that the screen shows. */
const confirmed =
  (of: 'followers' | 'likes') =>
  (trunk: LinkedTrunk): unknown => {
    const label = shownCount(trunk.header?.[of], { trunk, source: '', seenAt: 0, uiLocale: null });
    const value = numberOf(trunk[of]);
    return label && value !== undefined && value >= label.low && value <= label.high ? value : undefined;
  };

const shownLikes: Convert<KnownFigure, HeaderTrunk> = (raw, context) => {
  const figure = shownCount(raw, context);
  const followers = shownCount(context.trunk.followers, context)?.value;
  return figure && !mayHaveRunOver(figure.value) && !likesAreDoubtful(figure.value, followers) ? figure : undefined;
};

const accountCount = (leaf: keyof AccountCounts, label: Label | null) => {
  const rounded = label === 'likes' ? roundedLikes : roundedCount;
  return [
    at('account-exact', leaf, exact, 'always'),
    at('live', `stats.${leaf}`, exact),
    at(
      'account',
      `stats.${leaf}`,
      (raw, context) => rounded(raw, context, label ? context.trunk.header?.[label] : undefined),
      'always',
    ),
    at('author', `authorStats.${leaf}`, (raw, context) =>
      label === 'likes' && context.trunk.likesRanOver ? undefined : rounded(raw, context, undefined),
    ),
  ];
};

/** A fact that stands in the account's own node and, sometimes left out, in the author's node of a post. */
const accountFact = <A>(
  leaf: keyof AuthorNode & string,
  as: Convert<A>,
  expect: Expect,
  ofAuthor: Expect = 'sometimes',
) => [
  at('account', `user.${leaf}`, as, expect),
  at('live', `user.${leaf}`, as),
  at('author', `author.${leaf}`, as, ofAuthor),
];

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

const category: Convert<KnownFact<string> | Absent> = (raw, context) => {
  const isBusiness = leafAt(raw, 'commerceUser');
  if (isBusiness === false) return absent(context);
  const named = leafAt(raw, 'category');
  return isBusiness === true && named ? name(named, context) : undefined;
};

const links: Convert<KnownFact<readonly string[]> | Absent> = (raw, context) => {
  if (typeof raw !== 'string' || raw.length > 2048) return undefined;
  return raw.trim() === '' ? absent(context) : known([raw.trim()], context);
};

/** An account without a link has no such key; but where the screen shows one, the key is only called otherwise. */
const linkOf = ({ user, header }: AccountTrunk): unknown =>
  leafAt(user, 'bioLink.link') ?? (leafAt(user, 'bioLink') || header?.link ? undefined : '');

/** Where there is no bio the page says so in its own language, in the same place. */
const shownBio = (header: HeaderTrunk): unknown => {
  const bio = header.bio;
  return bio === (header.noBio ?? 'No bio yet.') ? '' : bio;
};

/** The site leads links of bios over an address of its own. */
const linkTarget = (header: HeaderTrunk): unknown => {
  const href = header.link;
  return href && URL.canParse(href) ? (new URL(href).searchParams.get('target') ?? undefined) : undefined;
};

export const creatorRules: CreatorRules<C> = {
  handle: [...accountFact('uniqueId', name, 'always', 'always'), at('header', 'handle', name, 'always')],
  platformId: accountFact('id', digits, 'always', 'always'),
  displayName: [
    ...accountFact('nickname', name, 'always', 'always'),
    by('header', '[data-e2e=user-title]', (header) => header.name, name, 'always'),
  ],
  bio: [...accountFact('signature', longText, 'always'), by('header', '[data-e2e=user-bio]', shownBio, longText)],
  category: [at('account', 'user.commerceUserInfo', category)],
  verified: [
    ...accountFact('verified', flag, 'always', 'always'),
    by('header', '[fill="#20D5EC"]', (header) => header.ticked, flag, 'always'),
  ],
  private: accountFact('privateAccount', flag, 'always'),
  links: [by('account', 'user.bioLink.link', linkOf, links), by('header', '[data-e2e=user-link]', linkTarget, links)],
  country: accountFact('region', countryCode, 'sometimes'),
  joinedOn: accountFact('createTime', dayOfJoining, 'sometimes'),
  followers: [
    ...accountCount('followerCount', 'followers'),
    by('linked-data', 'FollowAction', confirmed('followers'), roundedAlone),
    by('header', '[data-e2e=followers-count]', (header) => header.followers, shownCount, 'always'),
  ],
  following: [
    ...accountCount('followingCount', 'following'),
    by('header', '[data-e2e=following-count]', (header) => header.following, shownCount, 'always'),
  ],
  postCount: accountCount('videoCount', null),
  totalLikes: [
    ...accountCount('heartCount', 'likes'),
    by('linked-data', 'LikeAction', confirmed('likes'), roundedAlone),
    by('header', '[data-e2e=likes-count]', (header) => (header.likesRanOver ? undefined : header.likes), shownLikes),
  ],
  totalViews: [],
};

type PostLabel = 'likes' | 'comments' | 'shares' | 'saves';

const labelled =
  (label: PostLabel | null): Convert<KnownFigure, PostTrunk> =>
  (raw, context) => {
    const { shown, shownViews } = context.trunk;
    return roundedCount(raw, context, label ? shown?.[label] : shownViews);
  };

/** In items the second set of counts is as rounded as the first; it only stands in when the first is gone. */
const postCount = (leaf: keyof PostCounts, label: PostLabel | null) => [
  at('post', `item.stats.${leaf}`, labelled(label), 'always'),
  at('post', `item.statsV2.${leaf}`, labelled(label)),
];

const shownOf = (mark: string, label: PostLabel) =>
  by('shown-post', `[data-e2e=${mark}]`, (post) => post[label], shownCount);

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

/** The partner behind "Paid partnership @brand"; empty where the label names none. */
const partner: Convert<KnownFact<readonly string[]> | Absent> = (raw, context) => {
  if (raw === '') return absent(context);
  const handle = typeof raw === 'string' ? /^@?([\w.]{1,64})$/.exec(raw.trim())?.[1] : undefined;
  return handle === undefined ? undefined : known([handle], context);
};

/**
 * The creator's own declaration: a paid partnership, or the promotion of the own business ("Promotional content").
 * That an item is served as an ad (`isAd`), or may be (`adAuthorization`), declares nothing. Since mid 2023 an unmarked item
 * has no label's key. An item that has the partner's key, or one that still writes out what is false (before mid 2023),
 * always has it: there its absence tells nothing.
 */
const isPaid = ({ item, shown, marksPaid }: PostTrunk): unknown => {
  const label = leafAt(item, 'adLabelVersion');
  if (label === 2) return true;
  if (Number(leafAt(item, 'brandOrganicType')) > 0 || shown?.paidTag) return true;
  if (label === 0) return false;
  if (label !== undefined) return label;
  if (!marksPaid) return undefined;
  const isUnmarked = leafAt(item, 'BAInfo') === undefined && leafAt(item, 'adAuthorization') !== false;
  return isUnmarked ? false : 'no label';
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

const oneHour = 3_600_000;

/** TikTok's own forms: "2023-11-2", in the running year "11-2", in the last days "2d ago" – the last in English only. */
const writtenDay = /^(?:(20\d\d)-)?(\d{1,2})-(\d{1,2})$/;
const timeAgo = /^(\d{1,2})([smhdw]) ago$/;
const units: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: oneHour, d: oneDay, w: 7 * oneDay };

/** The span of a written day in any time zone. Without a year it is the first such day that does not lie before the upload. */
function spanOfDay(year: string | undefined, month: string, day: string, upload: number) {
  const uploadYear = new Date(upload).getUTCFullYear();
  const years = year === undefined ? [uploadYear - 1, uploadYear, uploadYear + 1] : [Number(year)];
  return years
    .map((each) => Date.UTC(each, Number(month) - 1, Number(day)))
    .map((midnight) => ({ from: midnight - 14 * oneHour, to: midnight + 36 * oneHour - 1000 }))
    .find(({ to }) => to >= upload);
}

/** "2d ago" was at least two days and less than three before now. */
function spanAgo(text: string, now: number) {
  const [, count, letter] = timeAgo.exec(text) ?? [];
  const unit = units[letter ?? ''];
  return unit && { from: now - (Number(count) + 1) * unit, to: now - Number(count) * unit };
}

/** Reads the date on the screen; never before the upload, never after now. */
const shownDate: Convert<KnownMoment, ShownTrunk> = (raw, { trunk, source, seenAt }) => {
  if (typeof raw !== 'string') return undefined;
  const upload = datedId(trunk) ? uploadOf(trunk.id) : 0;
  const [, year, month, day] = writtenDay.exec(raw) ?? [];
  const span = month && day ? spanOfDay(year, month, day, upload) : spanAgo(raw, seenAt);
  if (!span) return undefined;
  const from = Math.max(span.from, upload);
  const to = Math.min(span.to, seenAt);
  if (from > to || !isPlausibleTime(from, seenAt)) return undefined;
  return { state: 'known', from, to, exact: false, derived: false, text: raw, source, seenAt };
};

const exactTime: Convert<KnownMoment, PostTrunk> = (raw, context) => {
  const moment = unixSeconds(raw, context);
  return moment && { ...moment, text: context.trunk.shown?.date ?? null };
};

/** "/@name" or "/@name?lang=…" or the bare name. */
const handleIn: Convert<KnownFact<string>> = (raw, context) => {
  const handle = typeof raw === 'string' ? /^[\w.]{1,64}/.exec(raw)?.[0] : undefined;
  return handle === undefined ? undefined : known(handle, context);
};

const pictureCaption: Convert<KnownFact<string> | Absent, CellTrunk> = (raw, context) => {
  const { phrase, name: author, isOld } = context.trunk;
  const isEnglish = context.uiLocale === null || /^en\b/i.test(context.uiLocale);
  const said =
    typeof raw === 'string' ? captionIn(raw, phrase ?? (isEnglish ? undefined : null), author, isOld) : undefined;
  return said === undefined ? undefined : longText(said, context);
};

export const postRules: PostRules<C> = {
  kind: [
    at('post', 'item.video', kindOfItem),
    by('shown-post', '[id^=xgwrapper]', ({ isVideo }) => (isVideo ? 'video' : undefined), kind),
    by('grid-cell', 'a[href]', ({ path }) => (path === 'video' ? path : undefined), kind),
  ],
  author: [
    at('post', 'author.uniqueId', name, 'always'),
    by('shown-post', '[data-e2e=browse-username]', (post) => post.author, handleIn),
    by('grid-cell', 'a[href]', ({ handle }) => handle, handleIn, 'always'),
  ],
  coAuthors: [],
  published: [
    at('post', 'item.createTime', exactTime, 'always'),
    by('shown-post', '[data-e2e=browser-nickname]', (post) => post.date, shownDate),
    by('grid-cell', 'id', datedId, fromId),
    by('shown-post', 'id', datedId, fromId),
    by('comment-list', 'id', datedId, fromId),
    by('post', 'item.id', ({ item }) => datedId({ id: String(item.id) }), fromId),
  ],
  pinned: [
    by('post', 'item.isPinnedItem', isPinned, flag),
    by('grid-cell', '[data-e2e=video-card-badge]', ({ pinned }) => pinned, flag),
  ],
  caption: [
    at('post', 'item.desc', longText, 'always'),
    by('shown-post', '[data-e2e=browse-video-desc]', (post) => post.caption, longText),
    by('grid-cell', 'img[alt]', ({ picture }) => picture, pictureCaption),
  ],
  likes: [...postCount('diggCount', 'likes'), shownOf('like-count', 'likes')],
  comments: [
    by('post', 'item.stats.commentCount', smallComments, exact),
    at('comment-list', 'total', exact, 'always'),
    ...postCount('commentCount', 'comments'),
    shownOf('comment-count', 'comments'),
  ],
  views: [],
  plays: [
    ...postCount('playCount', null),
    by('grid-overlay', '[data-e2e=video-views]', ({ views }) => views, shownCount, 'always'),
  ],
  shares: [...postCount('shareCount', 'shares'), shownOf('share-count', 'shares')],
  saves: [
    at('post', 'item.statsV2.collectCount', exact),
    by('post', 'item.stats.collectCount', exactSaves, exact),
    at('post', 'item.stats.collectCount', labelled('saves')),
    shownOf('favorite-count', 'saves'),
  ],
  paidPartnership: [
    by('post', 'item.adLabelVersion', isPaid, flag),
    by('shown-post', '[data-e2e=sponsored-tag]', (post) => (post.paidTag ? true : undefined), flag),
  ],
  paidPartners: [at('post', 'item.BAInfo', partner)],
};
