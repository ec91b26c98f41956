// What the page says of itself beside the figures: check page, login dialog, refusal.
import type { Address, Capture } from '../capture.ts';
import { sameHandle } from './pages.ts';
import type { TikTokSources } from './sources.ts';

export interface PageSigns {
  readonly isChallenge: boolean;
  readonly isLoginPage: boolean;
  readonly asksForLogin: boolean;
  /** The site's own number for why it gives nothing; null when it gives no reason. */
  readonly refusal: number | null;
}

/** The check page: no state, but the challenge's own elements. A plain `slardar-config` stands on every normal page. */
const isChallenge = (document: Document): boolean =>
  document.querySelector('._wafchallengeid,.waforiginalreid') !== null ||
  (document.getElementById('slardar-config')?.textContent ?? '').includes('"SlardarWAF"');

export function signsOf(sources: TikTokSources, address: Address, { url }: Capture): PageSigns {
  const refused = sources.replies.find(({ refusal }) => sameHandle(refusal?.handle, address.handle));
  return {
    isChallenge: isChallenge(sources.document),
    isLoginPage: /\/login(\/|$)/.test(new URL(url).pathname),
    asksForLogin: sources.asksForLogin,
    refusal: sources.firstLoad.statusCode ?? refused?.refusal?.code ?? null,
  };
}
