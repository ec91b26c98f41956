// Puts the pieces that belong to the page in order: accounts and posts by their place, what is to be believed first in front.
import type { Found, FoundPost } from '../define-reader.ts';
import type { AccountPlace, Harvest, Piece, PostPiece, PostPlace } from './harvest.ts';
import type { Identity } from './identity.ts';
import { sameHandle } from './pages.ts';

type Trunk = Record<string, unknown>;

export type FoundAccount = Found<Trunk>;
export type FoundAccounts = ReadonlyMap<AccountPlace, readonly FoundAccount[]>;
export type FoundPosts = ReadonlyMap<PostPlace, readonly FoundPost<Trunk>[]>;

/** The newest reply first, then what came with the document. */
function byPlace<Place, Kept extends Piece<Place>>(embedded: readonly Kept[], replied: readonly Kept[]) {
  const places = new Map<Place, Kept[]>();
  for (const piece of [...[...replied].reverse(), ...embedded]) {
    const pieces = places.get(piece.place);
    if (pieces) pieces.push(piece);
    else places.set(piece.place, [piece]);
  }
  return places;
}

/** The accounts of that handle, by place. */
export function accountsOf(embedded: Harvest, replied: Harvest, { handle }: Identity): FoundAccounts {
  const ours = ({ accounts }: Harvest) => accounts.filter(({ data }) => sameHandle(data.username, handle));
  const places = byPlace<AccountPlace, Piece<AccountPlace>>(ours(embedded), ours(replied));
  return new Map(
    [...places].map(([place, pieces]) => [
      place,
      pieces.map(({ data, origin, seenAt }) => ({ trunk: data, origin, seenAt })),
    ]),
  );
}

/**
 * The posts by place, in the order of the page; of one post the newest piece first.
 * @param identity whose page shows them: the account's, or the author's on a post's page
 */
export function postsOf(
  embedded: readonly PostPiece[],
  replied: readonly PostPiece[],
  { id: pageAccountId, handle: pageHandle }: Identity,
): FoundPosts {
  const rank = new Map<string, number>();
  for (const { id } of [...embedded, ...replied]) if (!rank.has(id)) rank.set(id, rank.size);
  const rankOf = ({ id }: PostPiece) => rank.get(id) ?? 0;
  return new Map(
    [...byPlace<PostPlace, PostPiece>(embedded, replied)].map(([place, pieces]) => [
      place,
      pieces
        .sort((one, other) => rankOf(one) - rankOf(other))
        .map(({ id, data, origin, seenAt }) => ({
          id,
          trunk: Object.assign(data, { pageAccountId, pageHandle }),
          origin,
          seenAt,
        })),
    ]),
  );
}
