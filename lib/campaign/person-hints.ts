// What another account of the same person may have in common with a profile: the handle, accounts that it names, pages it links to.
import type { CreatorProfile, Platform } from '../profile/creator-profile.ts';
import { isKnown } from '../profile/figure.ts';
import { emailAddresses } from '../text/email-addresses.ts';
import { mentions } from '../text/mentions.ts';
import { isBelowDomain, type WebAddress, webAddresses } from '../text/web-addresses.ts';
import { readAddress } from './import/read-address.ts';
import type { PersonHint } from './person.ts';

/** Of a bio that names more than this, the first ones; it is a list of something else. */
const mostHints = 24;

/** Shorter handles are everybody's. */
const leastHandle = 3;

/** Handles are told apart by letters and digits alone: "mei.cooks" on one platform is "meicooks" on the other. */
export const foldHandle = (handle: string): string =>
  handle
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[._\-·]/g, '');

const accountHint = (platform: Platform, name: string): string =>
  `account:${platform}:${name.normalize('NFC').toLowerCase()}`;

/** Sites to which everybody links: searching, selling, listening, app stores. */
const commonSites = [
  'google.com',
  'google.com.tw',
  'goo.gl',
  'apple.com',
  'spotify.com',
  'kkbox.com',
  'momoshop.com.tw',
  'pchome.com.tw',
  'books.com.tw',
  'amazon.com',
  'wikipedia.org',
  'netflix.com',
];

/** On these a page by itself is one person's, the start page is nobody's. */
const sharedSites = [
  'facebook.com',
  'fb.com',
  'threads.net',
  'threads.com',
  'x.com',
  'twitter.com',
  'line.me',
  'lin.ee',
  'linktr.ee',
  'portaly.cc',
  'lit.link',
  'bio.link',
  'beacons.ai',
  'linkby.tw',
  'shopee.tw',
  'shope.ee',
  'bit.ly',
  'reurl.cc',
  'lihi.cc',
  'pixnet.net',
  'blogspot.com',
  'wordpress.com',
  'medium.com',
  'notion.site',
  'discord.gg',
  'patreon.com',
  'twitch.tv',
];

const liesOn = (host: string, sites: readonly string[]) => sites.some((site) => isBelowDomain(host, site));

/** Parameters that say where a click came from, not which page it leads to. */
const trackingNames = new Set([
  'fbclid',
  'gclid',
  'igsh',
  'igshid',
  'si',
  'feature',
  'mibextid',
  'ref_src',
  'lang',
  'hl',
  'openexternalbrowser',
]);

function keptQuery(rest: string): string {
  const query = rest.split('#', 1)[0]?.split('?')[1] ?? '';
  const kept = query.split('&').filter((pair) => {
    const name = pair.split('=', 1)[0]?.toLowerCase() ?? '';
    return name !== '' && !name.startsWith('utm_') && !trackingNames.has(name);
  });
  return kept.length === 0 ? '' : `?${kept.join('&')}`;
}

/** The page in one spelling; null for a page that says nothing of who links to it. */
function pageOf({ host, rest }: WebAddress): string | null {
  const site = host.replace(/^(?:www|m)\./, '');
  if (liesOn(site, commonSites)) return null;
  const path = (rest.split(/[?#]/, 1)[0] ?? '').replace(/^:\d+/, '');
  const end = path.endsWith('/') ? path.slice(0, -1) : path;
  const page = `${end}${keptQuery(rest)}`;
  return page === '' && sharedSites.includes(site) ? null : `${site}${page}`.toLowerCase();
}

function hintOfAddress(address: WebAddress): string | null {
  const read = readAddress(`https://${address.host}${address.rest}`, null);
  if (!read.ok) {
    const page = read.problem === 'other-site' ? pageOf(address) : null;
    return page === null ? null : `link:${page}`;
  }
  const { platform, handle, platformId } = read.account;
  const name = handle ?? platformId;
  // An older name of YouTube ("c/name") may be another's handle today.
  return name === null || name.includes('/') ? null : accountHint(platform, name);
}

/** Names of the platforms as people write them before a handle: "IG @mei.daily", "TikTok: @mei". */
const platformWords: readonly (readonly [string, Platform])[] = [
  ['instagram', 'instagram'],
  ['insta', 'instagram'],
  ['ig', 'instagram'],
  ['tiktok', 'tiktok'],
  ['抖音', 'tiktok'],
  ['youtube', 'youtube'],
  ['yt', 'youtube'],
];

/** Signs that may stand between the platform's name and the "@". */
const isBetween = (sign: string) => /^[\s:：|｜／/→➜>-]$/u.test(sign);

/** The platform that is named right before a mention; null where none is. */
function platformBefore(text: string, at: number): Platform | null {
  let end = at;
  while (end > 0 && isBetween(text.charAt(end - 1))) end -= 1;
  const before = text.slice(Math.max(0, end - 9), end).toLowerCase();
  const found = platformWords.find(([word]) => {
    if (!before.endsWith(word)) return false;
    const sign = before.charAt(before.length - word.length - 1);
    // "big @mei" names no platform.
    return !/^[a-z0-9]$/.test(sign);
  });
  return found?.[1] ?? null;
}

const isHandleSign = (sign: string) => /^[a-z0-9_.]$/i.test(sign);

/** Longest handle of the platforms. */
const longestHandle = 30;

/** The handle that begins at this place, spaces before it left aside; empty where none does, or where an address begins. */
function handleFrom(text: string, place: number): string {
  let start = place;
  while (start < place + 2 && text.charAt(start) === ' ') start += 1;
  let end = start;
  while (end - start <= longestHandle && isHandleSign(text.charAt(end))) end += 1;
  if (end - start > longestHandle || (end < text.length && ':/@'.includes(text.charAt(end)))) return '';
  while (end > start && text.charAt(end - 1) === '.') end -= 1;
  return text.slice(start, end);
}

/** "IG：mei.daily", without "@". */
function namedAccounts(bio: string): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at < bio.length; at += 1) {
    if (bio[at] !== ':' && bio[at] !== '：') continue;
    const platform = platformBefore(bio, at);
    const handle = platform === null ? '' : handleFrom(bio, at + 1);
    if (platform !== null && handle.length >= leastHandle) found.push(accountHint(platform, handle));
  }
  return found;
}

/** Ends of host names that people write without "https://"; any other word with a dot in it may as well be a handle. */
const knownEnds = new Set(
  'com net org tw cc me io co ee tv jp hk kr us shop store link bio site app blog page club studio info online gg to ly be'.split(
    ' ',
  ),
);

const isSurelyAddress = ({ host, rest, hasScheme }: WebAddress) =>
  hasScheme || rest.startsWith('/') || knownEnds.has(host.slice(host.lastIndexOf('.') + 1));

function hintsOfBio(bio: string, platform: Platform): readonly string[] {
  const addresses = webAddresses(bio);
  return [
    ...addresses
      .filter(isSurelyAddress)
      .map(hintOfAddress)
      .filter((hint) => hint !== null),
    ...emailAddresses(bio).map((mailbox) => `link:${mailbox}`),
    ...mentions(bio, platform, addresses).map(({ handle, start }) =>
      accountHint(platformBefore(bio, start) ?? platform, handle),
    ),
    ...namedAccounts(bio),
  ];
}

/** Gives the hints of a profile, its own handle and account first; each once. */
export function personHints({ platform, handle, platformId, bio, links }: CreatorProfile): readonly string[] {
  const hints = new Set<string>();
  if (isKnown(handle)) {
    const folded = foldHandle(handle.value);
    if ([...folded].length >= leastHandle) hints.add(`handle:${folded}`);
    hints.add(accountHint(platform, handle.value));
  }
  if (isKnown(platformId)) hints.add(accountHint(platform, platformId.value));
  const linked = isKnown(links) ? links.value.flatMap((link) => webAddresses(link).map(hintOfAddress)) : [];
  const inBio = isKnown(bio) ? hintsOfBio(bio.value, platform) : [];
  for (const hint of [...linked, ...inBio]) {
    if (hint !== null && hints.size < mostHints) hints.add(hint);
  }
  return [...hints];
}

const kinds = ['handle', 'account', 'link'] as const;

/** Reads a hint as it stands in the index; null for one of another version. */
export function readHint(hint: string): PersonHint | null {
  const kind = kinds.find((one) => hint.startsWith(`${one}:`));
  return kind ? { kind, value: hint.slice(kind.length + 1) } : null;
}

/** What of an account's record tells which hints it *is*, rather than names. */
interface HintedAccount {
  readonly platform: Platform;
  /** `platform:id`. */
  readonly identity?: string;
  /** `platform:handle` in lower case. */
  readonly handleKey?: string;
}

/** Is this the account that the hint names? */
const isNamed = ({ identity, handleKey }: HintedAccount, { value }: PersonHint) =>
  value === handleKey || value === identity?.toLowerCase();

/**
 * Does a hint that both accounts have speak for one person behind them? Two that name a third account may both be its
 * friends; and one platform has a handle only once, so that a handle alike there is another's.
 */
export function speaksFor(hint: PersonHint, first: HintedAccount, second: HintedAccount): boolean {
  if (hint.kind === 'handle') return first.platform !== second.platform;
  return hint.kind === 'link' || isNamed(first, hint) || isNamed(second, hint);
}
