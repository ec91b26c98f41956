// What kind of page it is: what was read decides; where nothing was, the page's own configuration, then what stands on the screen.
import type { CreatorProfile, PageKind, Post } from '../../profile/creator-profile.ts';
import { isKnown } from '../../profile/figure.ts';
import type { Address } from '../capture.ts';
import type { EmbeddedState } from './loaded.ts';
import notFoundTitles from './not-found-titles.json' with { type: 'json' };
import { isErrorPage, isLoggedOutPage, isLoginPage } from './page-names.ts';
import type { Signs } from './signs.ts';

interface Findings {
  readonly signs: Signs;
  readonly address: Address;
  readonly url: string;
  readonly embedded: EmbeddedState;
  readonly creator: CreatorProfile | null;
  readonly posts: readonly Post[];
}

const loginPath = /^\/accounts\/(?:login|emailsignup|signup)\b/;

/** Does a heading say in one of the languages we know that there is nothing at this address? */
const saysNotFound = (lines: readonly string[]): boolean =>
  lines.some((line) =>
    notFoundTitles.includes(
      line
        .replace(/ • Instagram$/, '')
        .replaceAll('’', "'")
        .toLowerCase(),
    ),
  );

function kindOfOther({ signs, url }: Findings): PageKind {
  const { pathname } = new URL(url);
  const isStart = pathname === '/' && (signs.isLoggedOut || signs.hasLoginForm);
  return isStart || signs.pageNames.some(isLoginPage) || loginPath.test(pathname) ? 'login-wall' : 'other';
}

/** Names the page. Never takes a page that refuses to show something for one that has nothing to show. */
export function pageKindOf(findings: Findings): PageKind {
  const { signs, address, embedded, creator, posts } = findings;
  if (address.kind === 'other') return kindOfOther(findings);
  if (creator || posts.length > 0) {
    const isPrivate = creator && isKnown(creator.private) && creator.private.value && posts.length === 0;
    return isPrivate && address.kind === 'profile' ? 'private' : address.kind;
  }
  const { pageNames } = signs;
  if (signs.isGated) return 'login-wall';
  if (pageNames.some(isErrorPage)) return 'not-found';
  if (pageNames.some(isLoginPage)) return 'login-wall';
  if (signs.refusal) return signs.refusal;
  // What stands in the document may be left over from the page before.
  if (embedded !== 'stale' && pageNames.some(isLoggedOutPage)) return 'throttled';
  if (saysNotFound(signs.lines)) return 'not-found';
  return signs.hasLoginForm ? 'login-wall' : address.kind;
}
