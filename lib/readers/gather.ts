// The page side of reading: finds the wanted pieces of a page and matches them with the address; reads no figure and no word.
import type { Address, Capture } from './capture.ts';
import type { Carriers, Found, FoundPost, Gathering } from './define-reader.ts';
import type { Gathered, GatheredPlace } from './gathered.ts';

/** Never more posts from one page than this: a page with more is a hostile page or a week of scrolling. */
const mostPosts = 1_000;

function collect<Sources>(carriers: Carriers<Sources>, sources: Sources, address: Address) {
  const creator: GatheredPlace[] = [];
  const posts = new Map<string, GatheredPlace[]>();
  let heardReplies = false;
  for (const [carrier, { holds, find }] of Object.entries(carriers)) {
    try {
      for (const { trunk, origin, seenAt, ...rest } of find(sources, address) as Iterable<Found<unknown>>) {
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
  return { creator, posts: [...posts].map(([id, places]) => ({ id, places })), heardReplies };
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
    return { ...known, embedded: 'none', signs: null, creator: [], posts: [], heardReplies: false };
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
