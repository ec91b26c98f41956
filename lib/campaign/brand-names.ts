// Handles and domains as people paste them: profile addresses, "@name", shop pages – brought to one form, or refused.

/** Union of the three platforms' grammars: letters of any script (YouTube), digits and "_ . - ·", no dot at the ends, none doubled. */
const handleForm = /^[\p{L}\p{M}\p{N}_.·-]{1,30}$/u;

const isHandle = (text: string) =>
  handleForm.test(text) && !text.startsWith('.') && !text.endsWith('.') && !text.includes('..');

/** First parts of Instagram's paths that are no account. */
const notAccounts = new Set(['p', 'reel', 'reels', 'tv', 'explore', 'stories', 'accounts', 'direct', 'about']);

/** Hosts without "www." and "m.". */
const withoutPrefix = (host: string) => host.replace(/^(?:www|m)\./, '');

function asAddress(text: string): URL | null {
  const whole = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  return URL.canParse(whole) ? new URL(whole) : null;
}

/** A broken "%" is no handle. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

/** Gives the account's part of a profile address; null for other sites and for pages that name no handle. */
function handleInAddress({ hostname, pathname }: URL): string | null {
  const [first = '', second = ''] = pathname
    .split('/')
    .filter((part) => part !== '')
    .map(decoded);
  switch (withoutPrefix(hostname)) {
    case 'instagram.com':
      return notAccounts.has(first) ? null : first;
    case 'tiktok.com':
      return first.startsWith('@') ? first.slice(1) : null;
    case 'youtube.com':
      if (first.startsWith('@')) return first.slice(1);
      return first === 'c' || first === 'user' ? second : null;
    default:
      return null;
  }
}

/** Gives the handle without "@" of what was typed or pasted; null when it is none. */
export function handleFrom(text: string): string | null {
  const given = text.normalize('NFC').trim();
  if (!given.includes('/')) {
    const bare = given.replace(/^[@＠]/u, '');
    return isHandle(bare) ? bare : null;
  }
  const address = asAddress(given);
  const handle = address && handleInAddress(address);
  return handle && isHandle(handle) ? handle : null;
}

/** Everybody's sites: as a brand's own domain they would match every link. */
const sharedSites = [
  'instagram.com',
  'youtube.com',
  'youtu.be',
  'tiktok.com',
  'facebook.com',
  'threads.net',
  'threads.com',
  'x.com',
  'line.me',
  'lin.ee',
  'linktr.ee',
  'portaly.cc',
  'shopee.tw',
  'shope.ee',
  'momoshop.com.tw',
  'pchome.com.tw',
  'google.com',
  'bit.ly',
];

const longestDomain = 253;

/** Gives the host name in lower case without "www."; `none`: no domain, `shared`: a site that many brands share. */
export function domainFrom(text: string): { readonly domain: string } | 'none' | 'shared' {
  const address = asAddress(text.trim());
  if (address === null || address.username !== '' || address.password !== '') return 'none';
  const domain = withoutPrefix(address.hostname.toLowerCase().replace(/\.$/, ''));
  const labels = domain.split('.');
  const last = labels.at(-1) ?? '';
  const isName = labels.length > 1 && labels.every((label) => /^[a-z0-9-]{1,63}$/.test(label)) && /[a-z]/.test(last);
  if (!isName || domain.length > longestDomain) return 'none';
  return sharedSites.some((site) => domain === site || domain.endsWith(`.${site}`)) ? 'shared' : { domain };
}
