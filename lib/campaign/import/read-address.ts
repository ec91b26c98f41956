// Understands whose account a cell of a list names: an address, a handle, a handle with its platform – or says why not.
import type { Platform } from '../../profile/creator-profile.ts';
import { oldNameIn } from '../../profile/profile-address.ts';
import { isHandle } from '../../text/mentions.ts';
import { plainText } from '../../text/normalise.ts';
import sitePaths from './data/site-paths.json' with { type: 'json' };
import { platformOfWord } from './platform-words.ts';

/** An account as a list can name it: by handle, by the platform's id (YouTube alone), or both. */
export interface Account {
  readonly platform: Platform;
  /** Without "@", or an older name of YouTube ("c/name"); null when only the id is known. */
  readonly handle: string | null;
  readonly platformId: string | null;
}

/**
 * Why a text names no account.
 * - `email`: an e-mail address
 * - `post`: the address of a post that does not say whose it is
 * - `short-link`: a link that only the site itself can follow
 * - `no-profile`: a page of the site that is nobody's profile
 * - `other-site`: the address of another site
 * - `no-platform`: a handle, but of which platform?
 * - `not-a-handle`: no address, and not what the platform's handles look like
 */
export type AddressProblem =
  | 'email'
  | 'post'
  | 'short-link'
  | 'no-profile'
  | 'other-site'
  | 'no-platform'
  | 'not-a-handle';

export type ReadAddress =
  | { readonly ok: true; readonly account: Account }
  | { readonly ok: false; readonly problem: AddressProblem };

const no = (problem: AddressProblem): ReadAddress => ({ ok: false, problem });

const yes = (platform: Platform, handle: string | null, platformId: string | null = null): ReadAddress => ({
  ok: true,
  account: { platform, handle, platformId },
});

const byHandle = (platform: Platform, handle: string): ReadAddress =>
  isHandle(handle, platform) ? yes(platform, handle) : no('not-a-handle');

/** Longest cell that can name an account, in UTF-16 units. */
const longest = 2_000;

const channelId = /^UC[\w-]{22}$/;

const isOneOf = (words: readonly string[], word: string) => words.includes(word.toLowerCase());

function instagramAccount([first = '', second = '']: readonly string[]): ReadAddress {
  if (first === '') return no('no-profile');
  if (isOneOf(sitePaths.instagramPosts, first)) return no('post');
  // A story's address names whose it is; a highlight's has its number alone.
  if (first === 'stories') return second === 'highlights' ? no('post') : byHandle('instagram', second);
  if (first === 'share') return no('short-link');
  if (isOneOf(sitePaths.instagram, first)) return no('no-profile');
  return byHandle('instagram', first.replace(/^@/, ''));
}

function tiktokAccount([first = '']: readonly string[]): ReadAddress {
  if (isOneOf(sitePaths.tiktokShort, first)) return no('short-link');
  if (!first.startsWith('@')) return no(first === 'video' || first === 'embed' ? 'post' : 'no-profile');
  return first === '@' ? no('post') : byHandle('tiktok', first.slice(1));
}

function youtubeAccount(parts: readonly string[], address: URL): ReadAddress {
  const [first = '', second = ''] = parts;
  if (first.startsWith('@')) return byHandle('youtube', first.slice(1));
  if (first === 'channel') return channelId.test(second) ? yes('youtube', null, second) : no('no-profile');
  const name = oldNameIn(`https://www.youtube.com${address.pathname}`);
  if (name !== null) return yes('youtube', name);
  return no(isOneOf(sitePaths.youtubePosts, first) ? 'post' : 'no-profile');
}

/** A broken "%" is no handle. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part).normalize('NFC');
  } catch {
    return '%';
  }
}

function accountInAddress(address: URL): ReadAddress {
  const host = address.hostname.toLowerCase().replace(/\.$/, '');
  const parts = address.pathname.split('/').filter(Boolean).map(decoded);
  switch (host.replace(/^(?:www|m|mobile|music)\./, '')) {
    case 'instagram.com':
    case 'instagr.am':
      return instagramAccount(parts);
    case 'tiktok.com':
      return tiktokAccount(parts);
    case 'vm.tiktok.com':
    case 'vt.tiktok.com':
      return no('short-link');
    case 'youtube.com':
      return youtubeAccount(parts, address);
    case 'youtu.be':
      return no('post');
    default:
      return no('other-site');
  }
}

function asAddress(text: string): URL | null {
  const hasScheme = /^[a-z][a-z0-9+.-]{0,20}:\/\//i.test(text);
  if (hasScheme && !/^https?:/i.test(text)) return null;
  const whole = hasScheme ? text : `https://${text.replace(/^\/\//, '')}`;
  return URL.canParse(whole) ? new URL(whole) : null;
}

/** "instagram.com/x", "www.instagram.com", "https://…": something with a host, not a handle with a dot in it. */
const looksLikeAddress = (text: string) =>
  text.includes('/') || /^(?:www\.)?(?:instagram\.com|instagr\.am|tiktok\.com|youtube\.com|youtu\.be)$/i.test(text);

const isEmail = (text: string) => /^[^\s@/]{1,64}@[^\s@/]{1,255}$/.test(text);

/** Signs that sentences and other programs put around an address. */
const before = /^[\s"'“”‘’<>()[\]「」『』,;]$/;
const behind = /^[\s"'“”‘’<>()[\]「」『』,;:]$/;

/** Leaves those signs off at both ends, sign by sign: one pattern for all of them could be made slow. */
function withoutSignsAround(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && before.test(text.charAt(from))) from += 1;
  while (to > from && behind.test(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

/** "IG: mei", "TikTok @mei": the platform stands before the handle. */
function withPlatformWord(text: string): { readonly platform: Platform; readonly rest: string } | null {
  const [, word = '', rest = ''] = /^([^\s:@/]{1,20})(?:\s?:\s?|\s)@?\s?([^\s/]{1,64})$/.exec(text) ?? [];
  const platform = rest === '' ? null : platformOfWord(word);
  return platform === null || platform === 'other' ? null : { platform, rest };
}

/**
 * Reads one cell.
 * @param platform of a bare handle, from another column or the user's choice; an address says its own
 */
export function readAddress(text: string, platform: Platform | null): ReadAddress {
  const plain = withoutSignsAround(plainText(text.slice(0, longest)));
  if (looksLikeAddress(plain)) {
    const address = asAddress(plain);
    return address ? accountInAddress(address) : no('not-a-handle');
  }
  if (isEmail(plain)) return no('email');
  const named = withPlatformWord(plain);
  if (named) return byHandle(named.platform, named.rest);
  if (channelId.test(plain) && (platform === null || platform === 'youtube')) return yes('youtube', null, plain);
  const handle = plain.replace(/^@\s?/, '');
  if (platform !== null) return byHandle(platform, handle);
  const isAnybodys = (['instagram', 'youtube', 'tiktok'] as const).some((one) => isHandle(handle, one));
  return no(isAnybodys ? 'no-platform' : 'not-a-handle');
}
