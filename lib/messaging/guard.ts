// The worker's door: checks who sent a message and that it is exactly of a known kind, before anything else looks at it.
import { z } from 'zod';
import { type CommentField, longestComment, mostCommentsSeen, type SeenComment } from '../profile/comment.ts';
import type {
  CreatorProfile,
  CreatorReading,
  PageReading,
  Platform,
  Post,
  PostField,
  ProfileField,
  ReadReport,
} from '../profile/creator-profile.ts';
import type { Fact, Figure, Moment } from '../profile/figure.ts';
import { platformOf } from '../profile/platform-site.ts';
import type { Gathered, GatheredComment, GatheredPlace } from '../readers/gathered.ts';
import type { PageMessage, PortName, PortRequest } from './contract.ts';

/** Longest texts that a message may hold, in UTF-16 units; readers cut to these. */
export const longest = {
  id: 200,
  name: 200,
  bio: 5_000,
  caption: 5_000,
  url: 2_048,
  /** A label as shown ("2.9M"), the name of a rule. */
  label: 400,
} as const;

export const mostPosts = 1_000;
const mostLinks = 100;
const mostCoAuthors = 100;
const mostPartners = 20;
const mostSources = 50;
const mostDrifts = 2_000;
/** Pieces of data about one account or post. */
const mostPlaces = 500;

/** Counts above this are no counts of people or posts. */
const largestCount = 1e12;

const oneDay = 86_400_000;

/** Before the oldest of the three platforms nothing was published there. */
const oldestMoment = Date.UTC(2004, 0, 1);

const platform = z.enum(['instagram', 'youtube', 'tiktok']);
const text = (most: number) => z.string().max(most);
const name = (most: number) => z.string().min(1).max(most);
const time = z.number().min(oldestMoment).max(8.64e15);
const source = text(longest.label);

const unread = z.strictObject({
  state: z.literal('unread'),
  why: z.enum(['not-offered', 'not-captured', 'changed']),
});
const absent = z.strictObject({ state: z.literal('absent'), source, seenAt: time });
const hidden = z.strictObject({ state: z.literal('hidden'), source, seenAt: time });

const count = z.number().min(0).lt(largestCount);
const knownFigure = z
  .strictObject({
    state: z.literal('known'),
    value: count,
    low: count,
    high: count,
    exact: z.boolean(),
    text: text(longest.label).nullable(),
    source,
    seenAt: time,
  })
  .refine(({ low, value, high }) => low <= value && value <= high, 'bounds do not hold the value')
  .refine(({ exact, low, high }) => !exact || low === high, 'an exact figure with bounds');
const figure: z.ZodType<Figure> = z.discriminatedUnion('state', [knownFigure, absent, hidden, unread]);

const fact = <T>(value: z.ZodType<T>): z.ZodType<Fact<T>> =>
  z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('known'), value, source, seenAt: time }),
    absent,
    unread,
  ]);

const knownMoment = z
  .strictObject({
    state: z.literal('known'),
    from: time,
    to: time,
    exact: z.boolean(),
    derived: z.boolean(),
    text: text(longest.label).nullable(),
    source,
    seenAt: time,
  })
  .refine(({ from, to }) => from <= to, 'ends before it begins')
  // A day in the far east of the calendar may end two days after a moment in the far west.
  .refine(({ from, seenAt }) => from <= seenAt + 2 * oneDay, 'published after it was seen');
const moment: z.ZodType<Moment> = z.discriminatedUnion('state', [knownMoment, absent, unread]);

const profileShape = {
  handle: fact(name(longest.name)),
  platformId: fact(name(longest.id)),
  displayName: fact(text(longest.name)),
  bio: fact(text(longest.bio)),
  category: fact(text(longest.name)),
  verified: fact(z.boolean()),
  private: fact(z.boolean()),
  links: fact(z.array(text(longest.url)).max(mostLinks)),
  country: fact(text(longest.name)),
  joinedOn: fact(z.iso.date()),
  followers: figure,
  following: figure,
  postCount: figure,
  totalLikes: figure,
  totalViews: figure,
};
const creatorProfile: z.ZodType<CreatorProfile> = z.strictObject({ platform, ...profileShape });

const postShape = {
  kind: fact(z.enum(['photo', 'carousel', 'reel', 'video', 'short', 'live'])),
  author: fact(text(longest.name)),
  coAuthors: fact(z.array(text(longest.name)).max(mostCoAuthors)),
  published: moment,
  pinned: fact(z.boolean()),
  caption: fact(text(longest.caption)),
  likes: figure,
  comments: figure,
  views: figure,
  plays: figure,
  shares: figure,
  saves: figure,
  paidPartnership: fact(z.boolean()),
  paidPartners: fact(z.array(text(longest.name)).max(mostPartners)),
};
const post: z.ZodType<Post> = z.strictObject({ id: name(longest.id), ...postShape });

const commentShape = {
  id: name(longest.id),
  authorId: name(longest.id),
  authorHandle: text(longest.name).nullable(),
  hasDefaultPicture: z.boolean().nullable(),
  isCreator: z.boolean(),
  text: text(longestComment),
};
const comment: z.ZodType<SeenComment> = z.strictObject({ postId: name(longest.id), ...commentShape });

const profileFields = Object.keys(profileShape) as ProfileField[];
const postFields = Object.keys(postShape) as PostField[];
const commentFields = Object.keys(commentShape) as CommentField[];

/** A read report may name `followers` and `posts.likes`, and nothing else. */
const sources = z.partialRecord(
  z.enum([...profileFields, ...postFields.map((field) => `posts.${field}`)]),
  z.array(source).max(mostSources),
) as z.ZodType<ReadReport['sources']>;

const readReport: z.ZodType<ReadReport> = z.strictObject({
  sources,
  drift: z
    .array(
      z.strictObject({
        subject: z.enum(['creator', 'post', 'comment']),
        field: z.enum([...profileFields, ...postFields, ...commentFields]),
        carrier: source,
        leaf: source,
        kind: z.enum(['missing', 'unusable', 'fallback']),
      }),
    )
    .max(mostDrifts),
  unread: z
    .array(z.strictObject({ field: z.enum(profileFields), why: z.enum(['not-offered', 'not-captured', 'changed']) }))
    .max(profileFields.length),
  embedded: z.enum(['current', 'stale', 'none']),
  heardReplies: z.boolean(),
});

const address = z.string().max(longest.url);

const pageReading: z.ZodType<PageReading> = z
  .strictObject({
    platform,
    url: address,
    pageKind: z.enum(['profile', 'post', 'private', 'not-found', 'login-wall', 'consent-wall', 'throttled', 'other']),
    creator: creatorProfile.nullable(),
    posts: z.array(post).max(mostPosts),
    comments: z.array(comment).max(mostCommentsSeen),
    postId: text(longest.id).nullable(),
    uiLocale: text(35).nullable(),
    seenAt: time,
    report: readReport,
  })
  .refine(({ platform: own, creator }) => creator === null || creator.platform === own, 'creator of another platform')
  .refine(({ platform: own, url }) => platformOf(url) === own, 'address of another platform');

const place: z.ZodType<GatheredPlace> = z.strictObject({ carrier: name(longest.id), trunk: z.unknown(), seenAt: time });
const gatheredComment: z.ZodType<GatheredComment> = z.strictObject({
  key: name(longest.id),
  carrier: name(longest.id),
  trunk: z.unknown(),
});

/** The envelope alone: trunks and signs are read by rules that expect anything, and the reading is checked after that. */
const gathered: z.ZodType<Gathered> = z
  .strictObject({
    platform,
    url: address,
    address: z.strictObject({
      kind: z.enum(['profile', 'post', 'other']),
      handle: text(longest.name).nullable(),
      platformId: text(longest.id).nullable(),
      vanityName: text(longest.name).nullable(),
      postId: text(longest.id).nullable(),
    }),
    uiLocale: text(35).nullable(),
    seenAt: time,
    embedded: z.enum(['current', 'stale', 'none']),
    heardReplies: z.boolean(),
    signs: z.unknown(),
    creator: z.array(place).max(mostPlaces),
    posts: z.array(z.strictObject({ id: name(longest.id), places: z.array(place).max(mostPlaces) })).max(mostPosts),
    comments: z.array(gatheredComment).max(mostCommentsSeen),
  })
  .refine(({ platform: own, url }) => platformOf(url) === own, 'address of another platform');

const pageMessage: z.ZodType<PageMessage> = z.discriminatedUnion('kind', [
  z
    .strictObject({ kind: z.literal('arrived'), platform, url: address })
    .refine(({ platform: own, url }) => platformOf(url) === own, 'address of another platform'),
  z.strictObject({ kind: z.literal('card-blocked') }),
  z.strictObject({ kind: z.literal('gathered'), gathered, isFinal: z.boolean() }),
  z.strictObject({ kind: z.literal('mark-pressed'), postId: name(longest.id) }),
  z.strictObject({ kind: z.literal('left') }),
]);

const whole = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const creatorKey = name(longest.id);

const portRequest: z.ZodType<PortRequest> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('follow-tab'), tabId: whole }),
  z.strictObject({ kind: z.literal('add-to-shortlist'), request: whole, creatorKey }),
  z.strictObject({ kind: z.literal('remove-from-shortlist'), request: whole, creatorKey }),
  z.strictObject({ kind: z.literal('choose-campaign'), request: whole, campaignId: name(longest.id) }),
  z.strictObject({ kind: z.literal('measure-overlaps'), request: whole }),
  z.strictObject({ kind: z.literal('cancel-overlaps'), request: whole }),
]);

/** Every time in a reading was seen at that reading or before; a clock that runs ahead is a forged or broken one. */
function isOfItsTime(reading: CreatorReading, now: number): boolean {
  const answers = [reading.creator ?? {}, ...reading.posts].flatMap((part) => Object.values(part) as unknown[]);
  const latest = answers.reduce<number>((last, answer) => {
    const seenAt = typeof answer === 'object' && answer !== null && 'seenAt' in answer ? answer.seenAt : 0;
    return Math.max(last, typeof seenAt === 'number' ? seenAt : 0);
  }, reading.seenAt);
  return latest <= now + oneDay;
}

/**
 * Checks a message that claims to come from a content script.
 * @param now milliseconds since 1970
 * @returns a copy with nothing but known fields; null when anything about it is not as it should be
 */
export function readPageMessage(message: unknown, now: number): PageMessage | null {
  const { success, data } = pageMessage.safeParse(message);
  if (!success) return null;
  return data.kind === 'gathered' && data.gathered.seenAt > now + oneDay ? null : data;
}

/**
 * Checks a reading that was made of a page's data, before anything is kept or judged.
 * @param now milliseconds since 1970
 * @returns a copy with nothing but known fields; null when anything about it is not as it should be
 */
export function checkReading(reading: unknown, now: number): PageReading | null {
  const { success, data } = pageReading.safeParse(reading);
  return success && isOfItsTime(data, now) ? data : null;
}

/** Checks what came over a port; null when it is no known request. */
export function readPortRequest(message: unknown): PortRequest | null {
  const { success, data } = portRequest.safeParse(message);
  return success ? data : null;
}

/** What the browser itself says about a sender; nothing in it can be chosen by a page. */
export interface MessageSender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly documentId?: string | undefined;
  readonly documentLifecycle?: string | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
}

export interface PageSender {
  readonly tabId: number;
  readonly platform: Platform;
  /** Names the document: another one in the same tab has another id. Null where the browser does not tell. */
  readonly documentId: string | null;
}

/**
 * Is this our own content script in the main frame of a platform's page on the screen? A page that is only being prepared
 * (prerendered) is none: it may never be seen.
 * @param extensionId our own id
 */
export function readPageSender(sender: MessageSender, extensionId: string): PageSender | null {
  const { id, url, frameId, tab, documentId, documentLifecycle } = sender;
  if (id !== extensionId || frameId !== 0 || tab?.id === undefined || url === undefined) return null;
  if (documentLifecycle === 'prerender') return null;
  const site = platformOf(url);
  return site === null ? null : { tabId: tab.id, platform: site, documentId: documentId ?? null };
}

export type PortSender =
  /** The card's frame, in the tab that the browser names. */
  | { readonly name: 'card'; readonly tabId: number }
  /** The side panel: in no tab, follows whichever it asks for. */
  | { readonly name: 'panel' };

const portNames: readonly PortName[] = ['card', 'panel'];

/**
 * Is this one of the extension's own pages?
 * @param portName the name under which the port was opened
 * @param extensionOrigin `chrome-extension://…` or `moz-extension://…`, without a closing slash
 */
export function readPortSender(
  portName: string,
  { id, url, tab }: MessageSender,
  extensionId: string,
  extensionOrigin: string,
): PortSender | null {
  const known = portNames.find((own) => own === portName);
  if (known === undefined || id !== extensionId || url === undefined || !URL.canParse(url)) return null;
  // Not `origin`: for these schemes the standard says "null".
  const { protocol, host } = new URL(url);
  if (`${protocol}//${host}` !== extensionOrigin) return null;
  if (known === 'panel') return { name: 'panel' };
  return tab?.id === undefined ? null : { name: 'card', tabId: tab.id };
}
