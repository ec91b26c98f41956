// What the page side hands to the worker: the wanted pieces of the page as plain data, already matched with the address.
import type { Platform, ReadReport } from '../profile/creator-profile.ts';
import type { Address } from './capture.ts';

/** One piece of data in one place. */
export interface GatheredPlace {
  /** The carrier's name. */
  readonly carrier: string;
  /** Plain JSON data; its leaves are unchecked and hostile until a rule has read them. */
  readonly trunk: unknown;
  /** Milliseconds since 1970. */
  readonly seenAt: number;
}

interface GatheredPost {
  readonly id: string;
  readonly places: readonly GatheredPlace[];
}

/** One comment of the post on the page, cut to the leaves that rules read. */
export interface GatheredComment {
  /** Tells it from the others: the platform's own id, or what there is of it where it has none. */
  readonly key: string;
  readonly carrier: string;
  readonly trunk: unknown;
}

/** Plain JSON data throughout: it crosses from the page's process to the worker's. */
export interface Gathered {
  readonly platform: Platform;
  readonly url: string;
  readonly address: Address;
  readonly uiLocale: string | null;
  readonly seenAt: number;
  readonly embedded: ReadReport['embedded'];
  readonly heardReplies: boolean;
  /** What the page says of itself, in the platform's own form: walls, refusals, names of routes. */
  readonly signs: unknown;
  readonly creator: readonly GatheredPlace[];
  /** In the order of the page. */
  readonly posts: readonly GatheredPost[];
  /** Each belongs to the post of the address, proven by an id in the data or in the request. On its way to the worker: those not sent yet. */
  readonly comments: readonly GatheredComment[];
}
