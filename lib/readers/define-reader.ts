// The form in which a platform's reader is written: carriers (where data travels), then fields as ordered rules over them.
import type { CommentField } from '../profile/comment.ts';
import type { CreatorProfile, PageKind, Platform, Post, PostField, ProfileField } from '../profile/creator-profile.ts';
import type { Absent, KnownFact } from '../profile/figure.ts';
import type { Address, Capture } from './capture.ts';

/**
 * - `embedded`: data that came with the first load of the document; may belong to an earlier page
 * - `reply`: a reply that the page asked for after that
 * - `rendered`: what stands on the screen
 */
export type Origin = 'embedded' | 'reply' | 'rendered';

/** One piece of data in one place. `trunk` has passed the carrier's own check; its leaves are unchecked. */
export interface Found<Trunk> {
  readonly trunk: Trunk;
  readonly origin: Origin;
  readonly seenAt: number;
}

export interface FoundPost<Trunk> extends Found<Trunk> {
  readonly id: string;
}

export interface FoundComment<Trunk> extends Found<Trunk> {
  /** Null where the data names none. */
  readonly id: string | null;
}

/** A place that holds one account's data. */
export interface CreatorCarrier<Sources, Trunk> {
  readonly holds: 'creator';
  /** In words, for the read report. */
  readonly place: string;
  /** Gives only data whose own id or handle equals the address's: anything else is another page's. */
  readonly find: (sources: Sources, address: Address) => Iterable<Found<Trunk>>;
}

/** A place that holds posts. */
export interface PostCarrier<Sources, Trunk> {
  readonly holds: 'post';
  readonly place: string;
  readonly find: (sources: Sources, address: Address) => Iterable<FoundPost<Trunk>>;
}

/** A place that holds comments of the post at the address; one whose post is not proven is not given. */
export interface CommentCarrier<Sources, Trunk> {
  readonly holds: 'comment';
  readonly place: string;
  readonly find: (sources: Sources, address: Address) => Iterable<FoundComment<Trunk>>;
}

export type Carriers<Sources> = Readonly<
  // biome-ignore lint/suspicious/noExplicitAny: the trunk's type is recovered per carrier by TrunkOf
  Record<string, CreatorCarrier<Sources, any> | PostCarrier<Sources, any> | CommentCarrier<Sources, any>>
>;

export type TrunkOf<C> = C extends { find: (...given: never[]) => Iterable<Found<infer Trunk>> } ? Trunk : never;

type Shorter = [never, 0, 1, 2, 3, 4, 5];

/** Paths that exist in a trunk's type: `a`, `a.b`, `a[0].b`; at most five steps. A misspelt one does not compile. */
export type LeafPath<T, Depth extends number = 5> = [Depth] extends [never]
  ? never
  : T extends readonly (infer Item)[]
    ? `[${number}]` | `[${number}].${LeafPath<NonNullable<Item>, Shorter[Depth]>}`
    : T extends object
      ? {
          [K in keyof T & string]:
            | K
            | (NonNullable<T[K]> extends readonly unknown[]
                ? `${K}${LeafPath<NonNullable<T[K]>, Shorter[Depth]>}`
                : NonNullable<T[K]> extends object
                  ? `${K}.${LeafPath<NonNullable<T[K]>, Shorter[Depth]>}`
                  : never);
        }[keyof T & string]
      : never;

/** What a conversion may use beside the leaf itself. */
export interface LeafContext<Trunk = unknown> {
  readonly trunk: Trunk;
  readonly source: string;
  readonly seenAt: number;
  /** The page's interface language; null when unknown. */
  readonly uiLocale: string | null;
}

/** Turns a raw leaf into an answer; undefined means that the leaf has no form that we know. */
export type Convert<Answer, Trunk = unknown> = (
  raw: NonNullable<unknown>,
  context: LeafContext<Trunk>,
) => Answer | undefined;

interface RuleBase<Name, Trunk, Answer> {
  readonly from: Name;
  readonly as: Convert<Answer, Trunk>;
  /** `always`: under a present trunk this leaf has been there in every recording; its absence is a change of the site. */
  readonly expect: 'always' | 'sometimes';
}

/** A rule whose leaf is a path below the trunk. */
interface PathRule<Name, Trunk, Answer> extends RuleBase<Name, Trunk, Answer> {
  readonly leaf: LeafPath<Trunk>;
  readonly read?: undefined;
}

/** A rule that finds its leaf by code; `leaf` names it for the read report. `undefined` = not there, `null` = told to be not there. */
interface CodeRule<Name, Trunk, Answer> extends RuleBase<Name, Trunk, Answer> {
  readonly leaf: string;
  readonly read: (trunk: Trunk) => unknown;
}

type Rule<C, Holds extends 'creator' | 'post' | 'comment', Answer> = {
  [K in keyof C]: C[K] extends { holds: Holds }
    ? PathRule<K, TrunkOf<C[K]>, Answer> | CodeRule<K, TrunkOf<C[K]>, Answer>
    : never;
}[keyof C];

export type CreatorRules<C> = {
  readonly [F in ProfileField]: readonly Rule<C, 'creator', Exclude<CreatorProfile[F], { state: 'unread' }>>[];
};

export type PostRules<C> = {
  readonly [F in PostField]: readonly Rule<C, 'post', Exclude<Post[F], { state: 'unread' }>>[];
};

type CommentAnswer<F extends CommentField> =
  | KnownFact<F extends 'hasDefaultPicture' | 'isCreator' ? boolean : string>
  | Absent;

export type CommentRules<C> = {
  readonly [F in CommentField]: readonly Rule<C, 'comment', CommentAnswer<F>>[];
};

/** What the engine has found when it asks which page this is. */
export interface Findings<Signs> {
  readonly signs: Signs;
  readonly address: Address;
  readonly url: string;
  readonly embedded: 'current' | 'stale' | 'none';
  readonly creator: CreatorProfile | null;
  readonly posts: readonly Post[];
}

/** A platform's page side: runs in the page's process, so it is small and reads neither figures nor words. */
export interface Gathering<Sources, Signs, C extends Carriers<Sources>> {
  readonly platform: Platform;
  readonly addressOf: (url: URL) => Address;
  /** Cuts the document and the replies into the texts that the carriers search; done once per reading. */
  readonly sourcesOf: (capture: Capture, address: Address) => Sources;
  /** Trunks are plain JSON data: they cross to the worker. */
  readonly carriers: C;
  /** Does the data of the first load belong to the address? */
  readonly embeddedState: (sources: Sources, address: Address) => 'current' | 'stale' | 'none';
  /** What the page says of itself (walls, refusals, names of routes), as plain JSON data. */
  readonly signsOf: (sources: Sources, address: Address, capture: Capture) => Signs;
  /** True when the signs alone are an answer: the page says that there is nothing to read, and waiting is no use. */
  readonly refuses: (signs: Signs) => boolean;
}

/** A platform's worker side: which leaf is which figure, in what form and language. */
export interface Interpretation<Signs, C> {
  readonly creator: CreatorRules<C>;
  readonly post: PostRules<C>;
  readonly comment: CommentRules<C>;
  readonly pageKindOf: (findings: Findings<Signs>) => PageKind;
  /** False when what was found about the account is too little to be called a creator (a bare name beside a post). */
  readonly tellsCreator?: (creator: CreatorProfile, address: Address) => boolean;
}

/** Ties a platform's page side together. */
export function defineGathering<Sources, Signs, C extends Carriers<Sources>>(
  gathering: Gathering<Sources, Signs, C>,
): Gathering<Sources, Signs, C> {
  return gathering;
}

/**
 * Ties a platform's worker side to its page side: a rule that names a carrier or a path which does not exist there
 * does not compile. Only the page side's type is needed, so that its code stays in the page.
 */
export function defineInterpretation<
  G extends { readonly carriers: unknown; readonly signsOf: (...given: never[]) => unknown },
>(
  interpretation: Interpretation<ReturnType<G['signsOf']>, G['carriers']>,
): Interpretation<ReturnType<G['signsOf']>, G['carriers']> {
  return interpretation;
}
