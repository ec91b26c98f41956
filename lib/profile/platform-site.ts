// The sites of the three platforms: which address belongs to which.
import type { Platform } from './creator-profile.ts';

/** The same hosts as in the manifest; a test holds the two equal. */
const hosts: ReadonlyMap<string, Platform> = new Map([
  ['www.instagram.com', 'instagram'],
  ['www.youtube.com', 'youtube'],
  ['m.youtube.com', 'youtube'],
  ['www.tiktok.com', 'tiktok'],
]);

/** The platform that an address belongs to; null for any other site, another scheme or port. */
export function platformOf(url: string): Platform | null {
  if (!URL.canParse(url)) return null;
  const { protocol, host } = new URL(url);
  return protocol === 'https:' ? (hosts.get(host) ?? null) : null;
}
