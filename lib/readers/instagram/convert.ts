// Conversions that Instagram's own habits need: hidden likes, fillers, kinds, links, labels, dates in words.
import type { PostKind } from '../../profile/creator-profile.ts';
import {
  type Absent,
  exactFigure,
  type Hidden,
  type KnownFact,
  type KnownFigure,
  type KnownMoment,
} from '../../profile/figure.ts';
import { readCalendarDate } from '../../text/calendar-date.ts';
import { plainText } from '../../text/normalise.ts';
import type { Convert } from '../define-reader.ts';
import { absent, exactCount, hidden, isPlausibleTime, isRecord, known } from '../leaf.ts';
import { type Label, readLabel } from './description.ts';
import { isPerson } from './identity.ts';
import type { Account, Media, OldAccount, OldMedia, Person, Sponsored } from './nodes.ts';

/** What the likes of a post are where its author hides them; the old graph writes it so itself. */
const hiddenLikes = -1;

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Likes, or "hidden". */
export const likes: Convert<KnownFigure | Hidden> = (raw, context) =>
  raw === hiddenLikes ? hidden(context) : exactCount(raw, context);

/** The faces shown where likes are hidden; as many stand in `like_count` then. */
const mostFaces = 3;

/** With the flag, `like_count` is the number of faces, not of likes. Where the flag is not there at all, a 3 tells nothing. */
export function likesOf({ like_and_view_counts_disabled: isHidden, like_count: count }: Media): unknown {
  if (isHidden === true) return hiddenLikes;
  const mayBeFaces = isHidden === undefined && typeof count === 'number' && count > 0 && count <= mostFaces;
  return mayBeFaces ? undefined : count;
}

export const oldLikesOf =
  (leaf: 'edge_media_preview_like' | 'edge_liked_by') =>
  (post: OldMedia): unknown =>
    post.like_and_view_counts_disabled === true ? hiddenLikes : post[leaf]?.count;

const isStill = (post: Media) => post.media_type === 1 || post.media_type === 8;

/**
 * Views or plays of a moving picture. 0 is a filler in several replies: it counts only where nobody liked the post either.
 * Photos and carousels have none.
 */
export const playsOf =
  (leaf: 'play_count' | 'view_count') =>
  (post: Media): unknown =>
    isStill(post) || (post[leaf] === 0 && likesOf(post) !== 0) ? null : post[leaf];

export const oldPlaysOf =
  (leaf: 'video_play_count' | 'video_view_count') =>
  (post: OldMedia): unknown =>
    post[leaf] === 0 && oldLikesOf('edge_media_preview_like')(post) !== 0 ? null : post[leaf];

/** `media_type`: 1 photo, 8 carousel, 2 moving: a reel with `product_type` clips, else a video. */
export const kind: Convert<KnownFact<PostKind>, Media> = (raw, context) => {
  const { product_type: product } = context.trunk;
  if (raw === 1) return known<PostKind>('photo', context);
  if (raw === 8) return known<PostKind>('carousel', context);
  return raw === 2 && typeof product === 'string'
    ? known<PostKind>(product === 'clips' ? 'reel' : 'video', context)
    : undefined;
};

/** Nodes with these members have a product type; where it is missing there, it has been renamed. */
const isSinceReels = (post: Media | OldMedia) =>
  'code' in post || post.coauthor_producers !== undefined || (post as OldMedia).pinned_for_users !== undefined;

/** The names of the types: GraphImage, XDTGraphSidecar, XIGPolarisVideoMedia … Before reels every moving picture was a video. */
export const kindFromType: Convert<KnownFact<PostKind>, Media | OldMedia> = (raw, context) => {
  const type = typeof raw === 'string' ? /Image|Sidecar|Carousel|Video/.exec(raw)?.[0] : undefined;
  const { product_type: product } = context.trunk;
  if (type === undefined) return undefined;
  if (type === 'Image') return known<PostKind>('photo', context);
  if (type !== 'Video') return known<PostKind>('carousel', context);
  if (typeof product === 'string') return known<PostKind>(product === 'clips' ? 'reel' : 'video', context);
  return isSinceReels(context.trunk) ? undefined : known<PostKind>('video', context);
};

/** Sends on what a rule has already worked out. */
export const asFound = <T>(raw: NonNullable<unknown>, context: Parameters<typeof known>[1]): KnownFact<T> =>
  known(raw as T, context);

const otherList = {
  timeline_pinned_user_ids: 'clips_tab_pinned_user_ids',
  clips_tab_pinned_user_ids: 'timeline_pinned_user_ids',
} as const;

/**
 * Pinned on the page of this account: the lists name the accounts on whose page the post is pinned.
 * A post that is pinned in the other tab alone is neither; without its own list nothing says that a post is not pinned.
 * @param own the list of the tab that the post was found in
 */
export const isPinnedIn =
  (own: keyof typeof otherList) =>
  ({ pageAccountId: id, ...post }: Media): boolean | undefined => {
    const names = (list: unknown) => (id ? listOf(list).some((entry) => String(entry) === id) : false);
    if (!Array.isArray(post[own])) return names(post[otherList[own]]) || undefined;
    if (names(post[own])) return true;
    const isEmpty = post[own].length === 0 && listOf(post[otherList[own]]).length === 0;
    return isEmpty || (id && !names(post[otherList[own]])) ? false : undefined;
  };

/** The same in the old graph, which names the accounts by id and handle. */
export const isPinnedFor = (post: OldMedia): boolean | undefined => {
  const { pinned_for_users: people, pageAccountId = null, pageHandle = null } = post;
  if (!Array.isArray(people)) return undefined;
  if (people.some((person) => isPerson(person, { handle: pageHandle, id: pageAccountId }))) return true;
  const isTold = people.every((person) => isRecord(person) && typeof person.username === 'string');
  return isTold ? false : undefined;
};

/** A sponsor proves a paid partnership; without one the flag alone speaks. */
export const hasSponsor = (list: unknown): true | undefined => (listOf(list).length > 0 ? true : undefined);

const partnersIn = (list: readonly (Sponsored | null | undefined)[]): unknown[] =>
  list.map((entry) => entry?.sponsor ?? null);

/** The partners that a paid post names; `null` where it has no list of them. */
export const partnersOf = ({ sponsor_tags: list }: Media): unknown => (Array.isArray(list) ? partnersIn(list) : list);

/** The same in the old graph. */
export const oldPartnersOf = ({ edge_media_to_sponsor_user: list }: OldMedia): unknown =>
  Array.isArray(list?.edges) ? partnersIn(list.edges.map((edge) => edge?.node)) : undefined;

const isHandle = (name: unknown): name is string => typeof name === 'string' && /^[\w.]{1,30}$/.test(name);

export const handle: Convert<KnownFact<string>> = (raw, context) => (isHandle(raw) ? known(raw, context) : undefined);

export const accountId: Convert<KnownFact<string>> = (raw, context) =>
  /^\d{1,20}$/.test(String(raw)) ? known(String(raw), context) : undefined;

const mostHandles = 20;

/** The handles of co-authors or partners; a list with a nameless one is none that we know. */
export const handles: Convert<KnownFact<readonly string[]> | Absent> = (raw, context) => {
  if (!Array.isArray(raw)) return undefined;
  const names = raw.map((person: Person | null) => person?.username).filter(isHandle);
  if (names.length < raw.length) return undefined;
  return names.length > 0 ? known(names.slice(0, mostHandles), context) : absent(context);
};

/** The address that Instagram's own redirect leads to, or the address itself; null for anything but http. */
function targetOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const target = url.hostname === 'l.instagram.com' ? (url.searchParams.get('u') ?? '') : address;
  return URL.canParse(target) && /^https?:$/.test(new URL(target).protocol) ? target : null;
}

const mostLinks = 20;

/** One link, or the links of a list of `{url}`; a list with a nameless link is none that we know. */
export const links: Convert<KnownFact<readonly string[]> | Absent> = (raw, context) => {
  const listed = typeof raw === 'string' ? [raw] : listOf(raw).map((link) => isRecord(link) && link.url);
  const addresses = listed.filter((address) => typeof address === 'string');
  if (addresses.length < listed.length) return undefined;
  const found = addresses.map((address) => targetOf(address.trim())).filter((target) => target !== null);
  return found.length > 0 ? known(found.slice(0, mostLinks), context) : absent(context);
};

/** The links of an account: the list, or the one link beside it where the list is empty. */
export const linksOf = ({ bio_links: list, external_url: link }: Account): unknown =>
  listOf(list).length > 0 ? list : Array.isArray(list) && link === null ? '' : Array.isArray(list) ? link : undefined;

/** Layouts before 2023 have no list, but one link. */
export const oldLinksOf = ({ bio_links: list, external_url: link }: OldAccount): unknown =>
  listOf(list).length > 0 ? list : link === null ? '' : link;

/** A figure from its label; one that stands on the screen is a text in the language of the page. */
export const labelled: Convert<KnownFigure> = (raw, { source, seenAt, uiLocale }) => {
  const label = typeof raw === 'string' ? { text: raw, locale: uiLocale } : (raw as Label);
  const count = readLabel(label);
  return count ? { state: 'known', ...count, text: label.text, source, seenAt } : undefined;
};

/** The whole figure that stands in the `title` beside a shortened one, grouped as the language does. */
export const grouped: Convert<KnownFigure> = (raw, { source, seenAt }) => {
  const plain = plainText(String(raw));
  return /^\d{1,3}(?:[.,'’٬ ]\d{2,3})*$|^\d{1,12}$/.test(plain) && /(?:^\d{1,2}|\d{3})$/.test(plain)
    ? exactFigure(Number(plain.replace(/\D/g, '')), source, seenAt)
    : undefined;
};

/** A day in words, as the interval of that day in any time zone, up to now. */
export const dayInWords: Convert<KnownMoment> = (raw, { source, seenAt }) => {
  const { text, locale } = raw as Label;
  const span = readCalendarDate(text, { locale });
  if (!span || !isPlausibleTime(span.from, seenAt)) return undefined;
  const to = Math.max(span.from, Math.min(span.to, seenAt));
  return { state: 'known', from: span.from, to, exact: false, derived: false, text, source, seenAt };
};
