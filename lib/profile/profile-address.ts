// The address of a creator's profile, from handle or id: what lists and exports link to.
import type { CreatorProfile, Platform } from './creator-profile.ts';
import { isKnown } from './figure.ts';

/** A broken surrogate from a page must not make the encoding throw. */
const written = (part: string) => encodeURIComponent(part.toWellFormed());

/** Names of YouTube's older addresses, /c/… and /user/…: they lead to the channel, but need not be its handle. */
const oldName = /^(c|user)\/([\p{L}\p{M}\p{N}_.·-]{1,60})$/u;

/** Gives the older name that a YouTube address leads by, as "c/name" or "user/name"; null for every other address. */
export function oldNameIn(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { hostname, pathname } = new URL(url);
  if (!/^(?:www\.|m\.)?youtube\.com$/.test(hostname)) return null;
  const [kind = '', name = ''] = pathname.split('/').filter(Boolean);
  try {
    const whole = `${kind}/${decodeURIComponent(name)}`;
    return oldName.test(whole) ? whole : null;
  } catch {
    return null;
  }
}

/**
 * Gives the profile's address on its platform.
 * @param platform where the account is
 * @param handle without "@", or an older name of YouTube as `oldNameIn` gives it; null when not known
 * @param platformId the platform's own id; YouTube alone has an address by it; null when not known
 * @returns an https address; the platform's start page when neither leads to the profile
 */
export function profileAddress(platform: Platform, handle: string | null, platformId: string | null): string {
  switch (platform) {
    case 'instagram':
      return `https://www.instagram.com/${handle === null ? '' : `${written(handle)}/`}`;
    case 'tiktok':
      return `https://www.tiktok.com/${handle === null ? '' : `@${written(handle)}`}`;
    case 'youtube': {
      const [, kind, name] = oldName.exec(handle ?? '') ?? [];
      if (kind && name) return `https://www.youtube.com/${kind}/${written(name)}`;
      if (handle !== null) return `https://www.youtube.com/@${written(handle)}`;
      return `https://www.youtube.com/${platformId === null ? '' : `channel/${written(platformId)}`}`;
    }
  }
}

/** Gives the address of a profile that was read. */
export const addressOfProfile = ({ platform, handle, platformId }: CreatorProfile): string =>
  profileAddress(platform, isKnown(handle) ? handle.value : null, isKnown(platformId) ? platformId.value : null);
