// What a reader gets: the document, the replies that the page itself asked for, the address and the time – all as arguments.

/** A reply that the page asked for itself; the texts are hostile until a reader has checked them. */
export interface CapturedReply {
  readonly url: string;
  readonly method: string;
  /** The request's body as text, where it had one: it names whom a list reply belongs to. */
  readonly requestBody: string | null;
  readonly body: string;
  /** Milliseconds since 1970. */
  readonly seenAt: number;
}

export interface Capture {
  /** The address in the tab. */
  readonly url: string;
  readonly document: Document;
  /** Oldest first. */
  readonly replies: readonly CapturedReply[];
  /** The page's own interface language (BCP 47), e.g. from `<html lang>`; null when the page does not tell. */
  readonly uiLocale: string | null;
  /** "Now" of the reading, milliseconds since 1970. */
  readonly seenAt: number;
}

/** Where an address points, as far as the address alone tells. */
export interface Address {
  readonly kind: 'profile' | 'post' | 'other';
  /** Without "@", as in the address. */
  readonly handle: string | null;
  readonly platformId: string | null;
  /** YouTube's old names: `/c/Name`, `/user/Name`. */
  readonly vanityName: string | null;
  readonly postId: string | null;
}
