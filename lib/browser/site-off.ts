// Has the user switched a site off? Read by hand: no schema library belongs into the page.
import type { Platform } from '../profile/creator-profile.ts';

/**
 * True when nothing is to be read on this platform's pages.
 * @param settings the settings as stored, whatever they are
 */
export function isSiteOff(settings: unknown, platform: Platform): boolean {
  if (typeof settings !== 'object' || settings === null || !('sitesOff' in settings)) return false;
  return Array.isArray(settings.sitesOff) && settings.sitesOff.includes(platform);
}
