// What kind of page it is: what was read decides; where nothing was, the page's own configuration, then what stands on the screen.
import type { PageKind } from '../../profile/creator-profile.ts';
import { isKnown } from '../../profile/figure.ts';
import type { Findings } from '../define-reader.ts';
import { saysNotFound, showsLoginForm } from './screen.ts';
import { type InstagramSources, isErrorPage, isLoggedOutPage, isLoginPage } from './sources.ts';

const loginPath = /^\/accounts\/(?:login|emailsignup|signup)\b/;

/** Names the page. Never takes a page that refuses to show something for one that has nothing to show. */
export function pageKindOf({ sources, address, capture, creator, posts }: Findings<InstagramSources>): PageKind {
  const { pageNames } = sources;
  const isLogin = pageNames.some(isLoginPage);
  if (address.kind === 'other') {
    const { pathname } = new URL(capture.url);
    const isStart = pathname === '/' && (sources.isLoggedOut || showsLoginForm(capture.document));
    return isStart || isLogin || loginPath.test(pathname) ? 'login-wall' : 'other';
  }
  if (creator || posts.length > 0) {
    const isPrivate = creator && isKnown(creator.private) && creator.private.value && posts.length === 0;
    return isPrivate && address.kind === 'profile' ? 'private' : address.kind;
  }
  if (sources.isGated) return 'login-wall';
  if (pageNames.some(isErrorPage)) return 'not-found';
  if (isLogin) return 'login-wall';
  if (sources.refusal) return sources.refusal;
  // What stands in the document may be left over from the page before.
  if (sources.embedded !== 'stale' && pageNames.some(isLoggedOutPage)) return 'throttled';
  if (saysNotFound(capture.document)) return 'not-found';
  return showsLoginForm(capture.document) ? 'login-wall' : address.kind;
}
