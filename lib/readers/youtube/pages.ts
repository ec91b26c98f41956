// Which YouTube address is a channel and which a video. Samples for and against each pattern: page-samples.json.
import type { Address } from '../capture.ts';

const channelId = /^UC[\w-]{22}$/;
const videoId = /^[\w-]{11}$/;
/** Handles are letters and digits of any script with "_", "-", "." and the middle dot. */
const handle = /^@[\p{L}\p{M}\p{N}_.·-]{1,60}$/u;

const nowhere: Address = { kind: 'other', handle: null, platformId: null, vanityName: null, postId: null };

function decoded(part: string): string {
  try {
    return decodeURIComponent(part).normalize('NFC');
  } catch {
    return part;
  }
}

function channelOf(parts: readonly string[]): Address {
  const [first = '', second = '', tab] = parts[0]?.startsWith('@') ? [parts[0], '', parts[1]] : parts;
  // `/@x/live` is the video that runs there at the moment: neither its id nor the channel's page.
  if (tab === 'live') return nowhere;
  if (handle.test(first)) return { ...nowhere, kind: 'profile', handle: first.slice(1) };
  if (first === 'channel' && channelId.test(second)) return { ...nowhere, kind: 'profile', platformId: second };
  if ((first === 'c' || first === 'user') && second !== '') return { ...nowhere, kind: 'profile', vanityName: second };
  return nowhere;
}

const videoOf = (id: string | null | undefined): Address =>
  id && videoId.test(id) ? { ...nowhere, kind: 'post', postId: id } : nowhere;

/** A channel's feed, opened as a page. */
function feedOf(url: URL): Address {
  const id = url.searchParams.get('channel_id') ?? '';
  const user = url.searchParams.get('user');
  if (channelId.test(id)) return { ...nowhere, kind: 'profile', platformId: id };
  return user ? { ...nowhere, kind: 'profile', vanityName: user } : nowhere;
}

/** Where an address of www.youtube.com or m.youtube.com points. */
export function addressOf(url: URL): Address {
  const parts = url.pathname.split('/').filter(Boolean).map(decoded);
  const [first, second] = parts;
  if (first === 'watch' && parts.length === 1) return videoOf(url.searchParams.get('v'));
  if (first === 'shorts' || first === 'live') return videoOf(second);
  if (url.pathname === '/feeds/videos.xml') return feedOf(url);
  return channelOf(parts);
}

/** Handles and old names are told apart without regard to case. */
export const sameName = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && one.toLowerCase() === other.toLowerCase();

/** The address behind a link of the page ("/@x", "http://www.youtube.com/c/X"); nowhere for anything else. */
export function addressOfLink(link: unknown): Address {
  if (typeof link !== 'string' || !URL.canParse(link, 'https://www.youtube.com')) return nowhere;
  const url = new URL(link, 'https://www.youtube.com');
  return /^(?:www\.|m\.)?youtube\.com$/.test(url.hostname) ? addressOf(url) : nowhere;
}
