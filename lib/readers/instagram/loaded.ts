// Does what came with the document belong to the address, or to a page that the visitor has left? The site keeps the first page's data.
import type { Address } from '../capture.ts';
import type { AccountPlace, Harvest, Piece, PostPiece } from './harvest.ts';
import { isPostOf } from './identity.ts';
import type { Meta } from './meta.ts';
import { isSamePage, sameHandle } from './pages.ts';

export type EmbeddedState = 'current' | 'stale' | 'none';

/** A grid alone tells whose profile it is by most of its posts: some are co-authored, suggested or ads. */
function isLoadedProfile(accounts: readonly Piece<AccountPlace>[], list: readonly PostPiece[], { handle }: Address) {
  if (accounts.length > 0) return accounts.some(({ data }) => sameHandle(data.username, handle));
  const ours = list.filter(({ data }) => isPostOf(data, { handle, id: null }));
  return ours.length * 2 > list.length;
}

/** The document's own account or post decides; where it has none, its tags do. */
export function embeddedState(
  address: Address,
  { posts, accounts, gated }: Harvest,
  meta: Meta,
  isTagged: boolean,
): EmbeddedState {
  if (address.kind === 'other') return 'none';
  const own = posts.filter(({ foundIn }) => foundIn === 'page');
  const list = posts.filter(({ foundIn }) => foundIn === 'list');
  // A card is shown of anybody, also of somebody hovered over.
  const whole = accounts.filter(({ place }) => place !== 'card');
  const isCurrent =
    address.kind === 'post'
      ? own.some(({ id }) => id === address.postId) || gated.has(address.postId ?? '')
      : own.length === 0 && isLoadedProfile(whole, list, address);
  if (isCurrent) return 'current';
  if (whole.length + posts.length + gated.size > 0) return 'stale';
  if (isTagged) return 'current';
  return meta.address.kind !== 'other' && !isSamePage(meta.address, address) ? 'stale' : 'none';
}
