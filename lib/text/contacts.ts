// How a creator can be reached, as bio and links say it: e-mail, LINE, phone, pages of links, websites. Right or silent.
import data from './data/contact-places.json' with { type: 'json' };
import { emailAddresses } from './email-addresses.ts';
import { lineIds } from './line-ids.ts';
import { phoneNumbers } from './phone-numbers.ts';
import { isBelowDomain, type WebAddress, webAddresses } from './web-addresses.ts';

type ContactKind = 'email' | 'line' | 'phone' | 'hub' | 'website';

export interface Contact {
  readonly kind: ContactKind;
  /** What is copied: an address, an ID, a number. */
  readonly value: string;
  /** Where it leads on the web; null: nowhere. */
  readonly address: string | null;
  /** Name of the page of links. */
  readonly service: string | null;
  readonly foundIn: 'bio' | 'links';
}

interface ProfileTexts {
  /** At most a few thousand characters; null when not known. */
  readonly bio: string | null;
  /** Links of the profile as the page gives them. */
  readonly links: readonly string[];
}

const kindsInOrder: readonly ContactKind[] = ['email', 'line', 'phone', 'hub', 'website'];

/** More than these are a list of something else. */
const mostContacts = 30;

const hubOf = (host: string) => data.hubs.find(({ domain }) => isBelowDomain(host, domain)) ?? null;
const isLineHost = (host: string) => data.line.hosts.includes(host);

/** A handle with a dot ("mei.tw") looks like a host: without scheme, path or "www." only these ends make an address. */
const isSurelyAddress = ({ host, rest, hasScheme }: WebAddress) =>
  hasScheme ||
  rest.length > 1 ||
  host.startsWith('www.') ||
  /\.(?:com|net|org)$/.test(host) ||
  /\.(?:com|org|net)\.[a-z]{2}$/.test(host);

/** Is there anything behind the host? A page of links without a name is the service's own. */
const leadsOn = ({ pathname, search }: URL) => pathname.length > 1 || search !== '';

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The ID in an address such as line.me/ti/p/~mei or line.me/R/ti/p/%40brand; null: the address has a code instead. */
function lineIdIn({ host, pathname }: URL): string | null {
  if (host !== 'line.me') return null;
  const place = decoded(pathname.replace(/^\/R\//i, '/'));
  return /^\/ti\/p\/(?:~|(?=@))(@?[a-z0-9._-]+)$/i.exec(place)?.[1]?.toLowerCase() ?? null;
}

function contactOfUrl(url: URL, foundIn: Contact['foundIn']): Contact | null {
  const host = url.host.toLowerCase();
  const address = url.href;
  if (isLineHost(host)) {
    return leadsOn(url) ? { kind: 'line', value: lineIdIn(url) ?? address, address, service: null, foundIn } : null;
  }
  const hub = hubOf(host);
  if (!hub) return { kind: 'website', value: address, address, service: null, foundIn };
  // Some give each creator a host of their own: mei.carrd.co.
  const isCreators = leadsOn(url) || host.replace(/^www\./, '') !== hub.domain;
  return isCreators ? { kind: 'hub', value: address, address, service: hub.name, foundIn } : null;
}

const plain = (kind: ContactKind, value: string, foundIn: Contact['foundIn']): Contact => ({
  kind,
  value,
  address: null,
  service: null,
  foundIn,
});

function urlOf(text: string): URL | null {
  const written = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
  return URL.canParse(written) ? new URL(written) : null;
}

function contactsInBio(bio: string): readonly Contact[] {
  const addresses = webAddresses(bio).filter((found) => isSurelyAddress(found) || hubOf(found.host) !== null);
  const urls = addresses.map(({ host, rest }) => urlOf(host + rest)).filter((url) => url !== null);
  return [
    ...emailAddresses(bio).map((address) => plain('email', address, 'bio')),
    ...lineIds(bio).map((id) => plain('line', id, 'bio')),
    ...phoneNumbers(bio).map((number) => plain('phone', number, 'bio')),
    ...urls.map((url) => contactOfUrl(url, 'bio')).filter((contact) => contact !== null),
  ];
}

function contactOfLink(link: string): readonly Contact[] {
  const url = urlOf(link.trim());
  if (!url) return [];
  switch (url.protocol) {
    case 'mailto:':
      return emailAddresses(decoded(url.pathname)).map((address) => plain('email', address, 'links'));
    case 'tel:':
      return phoneNumbers(decoded(url.pathname)).map((number) => plain('phone', number, 'links'));
    case 'https:':
    case 'http:': {
      const contact = url.host.includes('.') ? contactOfUrl(url, 'links') : null;
      return contact ? [contact] : [];
    }
    default:
      return [];
  }
}

/** The same page, however it is written. */
const keyOf = ({ kind, value }: Contact) =>
  `${kind} ${value
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/\/$/, '')}`;

/** Gives the contacts, each once: e-mail first, then LINE, phone, pages of links and other sites. */
export function contactsOf({ bio, links }: ProfileTexts): readonly Contact[] {
  const found = [...contactsInBio(bio ?? ''), ...links.flatMap(contactOfLink)];
  const once = new Map<string, Contact>();
  for (const contact of found) {
    const key = keyOf(contact);
    if (!once.has(key)) once.set(key, contact);
  }
  const all = [...once.values()].slice(0, mostContacts);
  return kindsInOrder.flatMap((kind) => all.filter((contact) => contact.kind === kind));
}
