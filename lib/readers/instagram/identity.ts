// Whom a page is about, and what of the data belongs to them: hover cards, suggestions, the visitor and earlier pages do not.
import type { Address } from '../capture.ts';
import { isRecord } from '../leaf.ts';
import type { AccountPlace, Piece, PostPiece } from './harvest.ts';
import { sameHandle } from './pages.ts';

/** The account of a profile's page, the author on a post's page. Null where nothing tells. */
export interface Identity {
  readonly handle: string | null;
  readonly id: string | null;
}

type Node = Readonly<Record<string, unknown>>;

/** The account id. In the layout of 2026 `id` is another number than `pk`, so `pk` goes first. */
const idOf = (person: unknown): string | null => {
  if (!isRecord(person)) return null;
  const id = person.pk ?? person.id;
  return typeof id === 'string' || typeof id === 'number' ? String(id) : null;
};

const nameOf = (person: unknown): unknown => (isRecord(person) ? person.username : undefined);

/** The author of a post; the old graph calls them owner. */
export const authorOf = (post: Node): unknown => (isRecord(post.user) ? post.user : post.owner);

const coAuthorsOf = (post: Node): readonly unknown[] =>
  Array.isArray(post.coauthor_producers) ? post.coauthor_producers : [];

/** Learns whom the page is about. The address gives the handle of a profile; any data that names it gives the id. */
export function identityOf(
  address: Address,
  accounts: readonly Piece<AccountPlace>[],
  posts: readonly PostPiece[],
): Identity {
  if (address.kind === 'post') {
    const post = posts.find(({ id, data }) => id === address.postId && nameOf(authorOf(data)));
    const author = post && authorOf(post.data);
    const handle = nameOf(author);
    return { handle: typeof handle === 'string' ? handle : null, id: idOf(author) };
  }
  const isNamed = (person: unknown) => sameHandle(nameOf(person), address.handle) && idOf(person) !== null;
  const account = accounts.find(({ data }) => isNamed(data));
  if (account) return { handle: address.handle, id: idOf(account.data) };
  const people = posts.flatMap(({ data }) => [authorOf(data), ...coAuthorsOf(data)]);
  return { handle: address.handle, id: idOf(people.find(isNamed)) };
}

/** True for the person themself: by handle, or by id where the data gives no handle. */
export const isPerson = (person: unknown, { handle, id }: Identity): boolean => {
  const name = nameOf(person);
  return name === undefined || name === null ? id !== null && idOf(person) === id : sameHandle(name, handle);
};

/** True when the post stands on the account's own page: as author or as co-author. */
export const isPostOf = (post: Node, identity: Identity): boolean =>
  isPerson(authorOf(post), identity) || coAuthorsOf(post).some((person) => isPerson(person, identity));
