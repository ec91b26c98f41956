// The content script of one site: ties reader, tap, card and worker together. The only file of the page side that knows the browser's interface.
import { browser } from 'wxt/browser';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import type { PageMessage, Receipt } from '../messaging/contract.ts';
import type { Carriers, Gathering } from '../readers/define-reader.ts';
import { gather, pageRefuses } from '../readers/gather.ts';
import { pageLocale } from '../readers/page-locale.ts';
import { createCardFrame, readFrameMessage } from './card-frame.ts';
import { cardPlaceOf } from './card-place.ts';
import { type Follower, followPage } from './follow-page.ts';
import { hearReplies } from './hear-replies.ts';
import { observeAddress } from './observe-address.ts';
import { lookAt, type PageParts } from './page-parts.ts';
import { startVisit } from './page-visit.ts';
import { isSiteOff } from './site-off.ts';
import { whenShown } from './when-shown.ts';

export interface Site<Sources, Signs, C extends Carriers<Sources>> {
  readonly gathering: Gathering<Sources, Signs, C>;
  /** Beginnings of the paths whose replies the reader knows. */
  readonly replyAddresses: readonly string[];
  readonly parts: PageParts;
}

/** How often the page side looks whether its extension is still there, in milliseconds. */
const heartbeat = 2_000;

/** The page's own work goes first, but the marketer is waiting: milliseconds. */
const longestWait = 150;

/** Runs until the extension is removed or reloaded. */
export async function readSite<Sources, Signs, C extends Carriers<Sources>>(
  site: Site<Sources, Signs, C>,
  context: ContentScriptContext,
): Promise<void> {
  const { gathering } = site;
  const { signal } = context;
  const [{ settings }] = await Promise.all([browser.storage.local.get('settings'), whenShown(document)]);
  if (signal.aborted || isSiteOff(settings, gathering.platform)) return;

  const send = async (message: PageMessage): Promise<Receipt | null> => {
    // The extension was removed or reloaded under the page: everything of ours goes, without a word.
    if (context.isInvalid) return null;
    try {
      return ((await browser.runtime.sendMessage(message)) as Receipt | undefined) ?? null;
    } catch {
      return null;
    }
  };

  const card = createCardFrame({
    window,
    source: browser.runtime.getURL('/card.html'),
    title: browser.runtime.getManifest().name,
    place: cardPlaceOf(settings),
    hostName: `x-${crypto.randomUUID()}`,
    onBlocked: () => void send({ kind: 'card-blocked' }),
    onMarkPressed: (postId) => void send({ kind: 'mark-pressed', postId }),
  });
  const obey = (message: unknown, sender: { id?: string }, answer: (place: unknown) => void) => {
    const request = sender.id === browser.runtime.id ? readFrameMessage(message) : null;
    if (request) answer(card.obey(request));
  };
  browser.runtime.onMessage.addListener(obey);
  context.onInvalidated(() => {
    try {
      browser.runtime.onMessage.removeListener(obey);
    } catch {
      // The extension is gone, and with it everything that could be removed.
    }
  });

  // The tap answers at once, before there is a visit that could be told: its first reading finds these replies kept.
  let follower: Follower | null = null;
  const heard = hearReplies(window, site.replyAddresses, () => follower?.heard(), signal);
  follower = followPage(
    {
      platform: gathering.platform,
      href: () => location.href,
      addressOf: gathering.addressOf,
      card,
      send,
      visit: (page, visitSignal) =>
        startVisit(
          {
            ...page,
            document,
            replies: heard.replies,
            repliesHeard: heard.count,
            look: () => lookAt(document, site.parts),
            gather: (replies, seenAt) =>
              gather(gathering, { url: location.href, document, replies, uiLocale: pageLocale(document), seenAt }),
            refuses: (gathered) => pageRefuses(gathering, gathered),
            whenIdle: (act) => requestIdleCallback(act, { timeout: longestWait }),
            now: Date.now,
          },
          visitSignal,
        ),
    },
    signal,
  );
  observeAddress(window, follower.check, signal);
  window.addEventListener('pagehide', follower.leave, { signal });
  context.setInterval(follower.check, heartbeat);
}
