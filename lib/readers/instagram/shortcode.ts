// When a post was made, from its shortcode: the id in it counts milliseconds since Instagram's own epoch.
import type { KnownMoment } from '../../profile/figure.ts';
import type { Convert } from '../define-reader.ts';
import { isPlausibleTime } from '../leaf.ts';
import { mediaIdOf } from './media-id.ts';

/**
 * Milliseconds since 1970 at which Instagram's ids begin, and the low bits of an id that are no time
 * (Instagram Engineering, "Sharding & IDs at Instagram", 2012).
 */
const epoch = 1_314_220_021_721n;
const idBits = 23n;
/** Ids below this were handed out one after the other, before the epoch: they tell no time. */
const firstTimedId = 1n << 40n;
/**
 * Measured on 130 dated posts of 2020–2026: the decoded time lies at most 29 s after the publication and at most 17.5 h
 * before it (posts made long before they were published).
 */
const latest = 29_000;
const earliest = 18 * 3_600_000;

/** Gives the time of upload in a shortcode, milliseconds since 1970; null where it holds none. */
export function uploadTime(code: string): number | null {
  const id = mediaIdOf(code);
  return id === null || id < firstTimedId ? null : Number((id >> idBits) + epoch);
}

/** The interval in which a post was published, from its shortcode; marked as derived, for it is the upload that is coded. */
export const publishedFromCode: Convert<KnownMoment> = (code, { source, seenAt }) => {
  const upload = typeof code === 'string' ? uploadTime(code) : null;
  if (upload === null || !isPlausibleTime(upload, seenAt)) return undefined;
  const from = upload - latest;
  const to = Math.max(from, Math.min(upload + earliest, seenAt));
  return { state: 'known', from, to, exact: false, derived: true, text: null, source, seenAt };
};
