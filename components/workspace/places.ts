// The places of the workspace, as they stand in the address behind "#": each can be linked to, reloaded and gone back to.
import { everyoneId } from '../../lib/campaign/listing.ts';

const partFields = ['stage', 'tier'] as const;

export type PartField = (typeof partFields)[number];

export type Place =
  /** The table of everyone or of one campaign; `creatorKey` is open beside it. */
  | { readonly at: 'list'; readonly listId: string; readonly creatorKey: string | null }
  /** The table of one campaign, narrowed to a stage or a tier: what a number of its dashboard has counted. */
  | { readonly at: 'part'; readonly listId: string; readonly field: PartField; readonly value: string }
  /** A campaign's dashboard; null: a campaign that is to be made. */
  | { readonly at: 'campaign'; readonly campaignId: string | null }
  | { readonly at: 'compare'; readonly campaignId: string; readonly creatorKeys: readonly string[] }
  | { readonly at: 'people' }
  | { readonly at: 'import' }
  | { readonly at: 'backup' }
  | { readonly at: 'settings' };

const plain = ['people', 'import', 'backup', 'settings'] as const;

/** Gives what stands behind "#" for a place. */
export function addressOfPlace(place: Place): string {
  switch (place.at) {
    case 'list': {
      const list = `#/list/${encodeURIComponent(place.listId)}`;
      return place.creatorKey === null ? list : `${list}/${encodeURIComponent(place.creatorKey)}`;
    }
    case 'part':
      return `#/part/${[place.listId, place.field, place.value].map(encodeURIComponent).join('/')}`;
    case 'campaign':
      return place.campaignId === null ? '#/campaign' : `#/campaign/${encodeURIComponent(place.campaignId)}`;
    case 'compare':
      return `#/compare/${[place.campaignId, ...place.creatorKeys].map(encodeURIComponent).join('/')}`;
    default:
      return `#/${place.at}`;
  }
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

/** Gives the place that an address leads to; an empty one leads to the list of everyone, an unknown one nowhere (null). */
export function placeOfAddress(hash: string): Place | null {
  const parts = hash
    .replace(/^#?\/?/, '')
    .split('/')
    .filter((part) => part !== '')
    .map(decoded);
  const [at, first = null, second = null, third = null] = parts;
  if (parts.some((part) => part === null)) return null;
  if (at === undefined) return { at: 'list', listId: everyoneId, creatorKey: null };
  if (at === 'list') return first === null ? null : { at, listId: first, creatorKey: second };
  if (at === 'part') {
    const field = partFields.find((one) => one === second);
    return first === null || field === undefined || third === null ? null : { at, listId: first, field, value: third };
  }
  if (at === 'campaign') return { at, campaignId: first };
  if (at === 'compare') {
    const creatorKeys = parts.slice(2).filter((part) => part !== null);
    return { at, campaignId: first ?? everyoneId, creatorKeys };
  }
  const found = plain.find((one) => one === at);
  return found ? { at: found } : null;
}
