// Does what came with the document belong to the address, or to a page that the visitor has left? The site keeps the first page's data.
import type { Address } from '../capture.ts';
import type { AccountPlace, FoundIn, Harvest, PostPiece } from './harvest.ts';
import { isPostOf } from './identity.ts';
import type { Meta } from './meta.ts';
import { isSamePage, sameHandle } from './pages.ts';

export type EmbeddedState = 'current' | 'stale' | 'none';

/** Places of the account that a profile's page is about; cards and authors are shown of anybody. */
const profilePlaces: ReadonlySet<AccountPlace> = new Set(['account', 'publicAccount', 'oldAccount']);

const inFound = (posts: readonly PostPiece[], where: FoundIn) => posts.filter(({ foundIn }) => foundIn === where);

/** A grid alone tells whose profile it is by most of its posts: some are co-authored, suggested or ads. */
function isProfileOf({ handle }: Address, { accounts, posts }: Harvest): boolean {
  const whole = accounts.filter(({ place }) => profilePlaces.has(place));
  if (whole.length > 0) return whole.some(({ data }) => sameHandle(data.username, handle));
  const list = inFound(posts, 'list');
  const ours = list.filter(({ data }) => isPostOf(data, { handle, id: null }));
  return ours.length * 2 > list.length;
}

/** The document's own account or post decides; where it has none, its tags do. */
export function embeddedState(address: Address, loaded: Harvest, meta: Meta, isTagged: boolean): EmbeddedState {
  const { accounts, posts, gated } = loaded;
  if (address.kind === 'other') return 'none';
  const isCurrent =
    address.kind === 'post'
      ? inFound(posts, 'page').some(({ id }) => id === address.postId) || gated.has(address.postId ?? '')
      : isProfileOf(address, loaded);
  if (isCurrent) return 'current';
  const hasWhole = accounts.some(({ place }) => place !== 'card');
  if (hasWhole || posts.length + gated.size > 0) return 'stale';
  if (isTagged) return 'current';
  return meta.address.kind !== 'other' && !isSamePage(meta.address, address) ? 'stale' : 'none';
}
