// Which kind of page this is, by what was found and, where nothing was, by the walls that YouTube puts before a page.
import type { PageKind } from '../../profile/creator-profile.ts';
import type { Findings } from '../define-reader.ts';
import type { YoutubeSources } from './sources.ts';

/** EU, first visit: a page of its own instead of the one that was asked for. A consent overlay above a whole page is none. */
const isConsentPage = (document: Document): boolean =>
  document.querySelector('form[action^="https://consent.youtube.com/"], form[action^="https://consent.google."]') !==
  null;

const isCaptcha = (document: Document): boolean =>
  document.querySelector('form[action^="/das_captcha"], #captcha-page') !== null;

/** The server's own page for an address that nobody has. */
const isErrorPage = (document: Document): boolean => document.querySelector('iframe[src^="/error?src=404"]') !== null;

function wallOf({ document, players }: YoutubeSources): PageKind | null {
  if (isCaptcha(document)) return 'throttled';
  if (isErrorPage(document)) return 'not-found';
  const status = players[0]?.data.playabilityStatus?.status;
  if (status === 'ERROR') return 'not-found';
  return status === 'LOGIN_REQUIRED' ? 'login-wall' : null;
}

export function pageKindOf({ sources, address, creator, posts }: Findings<YoutubeSources>): PageKind {
  if (address.kind === 'other') return 'other';
  const found = address.kind === 'profile' ? 'profile' : 'post';
  if (sources.channels.some(({ data }) => data.isMissing)) return 'not-found';
  if (sources.channels.some(({ data }) => data.isWalled)) return 'login-wall';
  const hasFigures = posts.some(({ caption }) => caption.state === 'known');
  if (creator !== null || hasFigures || sources.comments.length > 0) return found;
  if (sources.embedded === 'none' && isConsentPage(sources.document)) return 'consent-wall';
  return wallOf(sources) ?? found;
}
