// The page side of reading: finds the wanted pieces of a page and matches them with the address; reads no figure and no word.
import { longestComment, mostCommentsSeen } from '../profile/comment.ts';
import type { Address, Capture } from './capture.ts';
import type { Carriers, Found, FoundComment, FoundPost, Gathering } from './define-reader.ts';
import type { Gathered, GatheredComment, GatheredPlace } from './gathered.ts';

/** Never more posts from one page than this: a page with more is a hostile page or a week of scrolling. */
const mostPosts = 1_000;

const longestKey = 200;
/** A comment's leaves lie no deeper than this. */
const deepestLeaf = 3;

/** A comment's data with its texts cut; what lies deeper than any leaf of ours is left out. */
function cut(value: unknown, depth = deepestLeaf): unknown {
  if (typeof value === 'string') return value.slice(0, longestComment);
  if (typeof value !== 'object' || value === null) return value;
  return depth === 0
    ? {}
    : Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, cut(inside, depth - 1)]));
}

class Comments {
  private readonly found = new Map<string, GatheredComment>();

  add(carrier: string, { id, trunk }: FoundComment<unknown>): void {
    if (this.found.size >= mostCommentsSeen || (id !== null && this.found.has(id))) return;
    const slim = cut(trunk);
    const key = (id ?? JSON.stringify(slim)).slice(0, longestKey);
    if (!this.found.has(key)) this.found.set(key, { key, carrier, trunk: slim });
  }

  all = (): GatheredComment[] => [...this.found.values()];
}

function collect<Sources>(carriers: Carriers<Sources>, sources: Sources, address: Address) {
  const creator: GatheredPlace[] = [];
  const posts = new Map<string, GatheredPlace[]>();
  const comments = new Comments();
  let heardReplies = false;
  for (const [carrier, { holds, find }] of Object.entries(carriers)) {
    try {
      for (const { trunk, origin, seenAt, ...rest } of find(sources, address) as Iterable<Found<unknown>>) {
        if (holds === 'comment') {
          comments.add(carrier, { trunk, origin, seenAt, ...rest } as FoundComment<unknown>);
          continue;
        }
        heardReplies ||= origin === 'reply';
        const place = { carrier, trunk, seenAt };
        if (holds === 'creator') {
          creator.push(place);
          continue;
        }
        const { id } = rest as FoundPost<unknown>;
        const places = posts.get(id);
        if (places) places.push(place);
        else if (posts.size < mostPosts) posts.set(id, [place]);
      }
    } catch {
      // One carrier in an unknown state is a carrier that is not there; its figures stay unread.
    }
  }
  return {
    creator,
    posts: [...posts].map(([id, places]) => ({ id, places })),
    comments: comments.all(),
    heardReplies,
  };
}

/**
 * Gathers what a page offers for its address. Never throws: an unknown page gives nothing but its address.
 * @param gathering the platform's page side
 */
export function gather<Sources, Signs, C extends Carriers<Sources>>(
  gathering: Gathering<Sources, Signs, C>,
  capture: Capture,
): Gathered {
  const { url, uiLocale, seenAt } = capture;
  const address = gathering.addressOf(new URL(url));
  const known = { platform: gathering.platform, url, address, uiLocale, seenAt };
  try {
    const sources = gathering.sourcesOf(capture, address);
    return {
      ...known,
      embedded: gathering.embeddedState(sources, address),
      signs: gathering.signsOf(sources, address, capture),
      ...collect(gathering.carriers, sources, address),
    };
  } catch {
    // A page can name its elements after the document's own functions ("DOM clobbering") and so take them away.
    return { ...known, embedded: 'none', signs: null, creator: [], posts: [], comments: [], heardReplies: false };
  }
}

/**
 * Does the page say by itself that there is nothing to read? A page whose signs could not be taken says nothing.
 * @param gathered what `gather` gave with the same `gathering`
 */
export const pageRefuses = <Sources, Signs, C extends Carriers<Sources>>(
  gathering: Gathering<Sources, Signs, C>,
  { signs }: Gathered,
): boolean => signs !== null && gathering.refuses(signs as Signs);
