// Which kind of page this is, by what was found and, where nothing was, by what the page says of itself.
import type { PageKind } from '../../profile/creator-profile.ts';
import type { Findings } from '../define-reader.ts';
import type { Signs } from './signs.ts';

const byWall: Readonly<Record<'consent' | 'captcha' | 'error', PageKind>> = {
  consent: 'consent-wall',
  captcha: 'throttled',
  error: 'not-found',
};

export function pageKindOf({ signs, address, creator, posts }: Findings<Signs>): PageKind {
  if (address.kind === 'other') return 'other';
  const found = address.kind === 'profile' ? 'profile' : 'post';
  if (signs.isMissing) return 'not-found';
  if (signs.isWalled) return 'login-wall';
  if (creator !== null || signs.hasComments || posts.some(({ caption }) => caption.state === 'known')) return found;
  if (signs.wall !== null) return byWall[signs.wall];
  if (signs.playability === 'ERROR') return 'not-found';
  return signs.playability === 'LOGIN_REQUIRED' ? 'login-wall' : found;
}
