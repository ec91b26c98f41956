// One visit to a creator's page: gathers when something came, beside the page's own work, and passes on what is new.
import type { Receipt } from '../messaging/contract.ts';
import type { CapturedReply } from '../readers/capture.ts';
import type { Gathered } from '../readers/gathered.ts';
import { gistOf } from './gathered-gist.ts';

export interface VisitedPage {
  readonly document: Document;
  /** True when the document was loaded for this page: its own data cannot be another page's. */
  readonly isFirst: boolean;
  /** False once the address has moved on: what stands in the document may be another creator's. */
  readonly isStillHere: () => boolean;
  readonly replies: () => readonly CapturedReply[];
  /** How many replies were heard so far. */
  readonly repliesHeard: () => number;
  /** Gives a text that changes when a part of the page changes that a reader reads. */
  readonly look: () => string;
  readonly gather: (replies: readonly CapturedReply[], now: number) => Gathered;
  /** Does the page say by itself that there is nothing to read? */
  readonly refuses: (gathered: Gathered) => boolean;
  /** Resolves to null when the worker could not be reached. */
  readonly pass: (gathered: Gathered, isFinal: boolean) => Promise<Receipt | null>;
  /** Runs something when the page has nothing better to do, soon at the latest. */
  readonly whenIdle: (act: () => void) => void;
  readonly now: () => number;
}

export interface Visit {
  /** To be called after each reply that was heard. */
  readonly heard: () => void;
}

/** All in milliseconds. */
const timing = {
  /** Replies come in bursts. */
  afterReply: 80,
  /** First look after a change in the document; doubles with each look that follows. */
  firstLook: 400,
  longestLook: 3_200,
  /** Without a reply for so long, changes in the document are no longer followed: the page has settled. */
  settled: 20_000,
  /** So long a page without a creator is "not yet", after that it is an answer. */
  patience: 2_500,
  afterFailure: 2_000,
} as const;

const mostFailures = 3;

/** Is this worth the worker's look, or may it still be loading? */
const isOffer = ({ creator, posts, address, embedded, heardReplies }: Gathered, refuses: boolean, isFirst: boolean) =>
  creator.length > 0 ||
  posts.some(({ id }) => id === address.postId) ||
  (refuses && (isFirst || embedded === 'current' || heardReplies));

/** Starts following one page; ends with `signal`. */
export function startVisit(page: VisitedPage, signal: AbortSignal): Visit {
  let seenLook: string | null = null;
  let seenReplies = -1;
  let passed: { readonly gist: string; hasCreator: boolean; awaitsEnd: boolean } | null = null;
  /** Comments that the worker has; each is sent once, as a list of them grows with every reply. */
  const sent = new Set<string>();
  let failures = 0;
  let patienceEnds = page.now() + timing.patience;
  let settledAt = page.now() + timing.settled;
  let lookAfter: number = timing.firstLook;

  const wake = createAlarm(() => page.whenIdle(gatherIfNew), page.now, signal);

  function gatherIfNew(): void {
    if (signal.aborted || !page.isStillHere()) return;
    const look = page.look();
    const heard = page.repliesHeard();
    const isFinal = page.now() >= patienceEnds;
    const isDue = isFinal && (passed === null || passed.awaitsEnd);
    if (look === seenLook && heard === seenReplies && !isDue) return;
    seenLook = look;
    seenReplies = heard;
    void passOn(page.gather(page.replies(), page.now()), isFinal);
  }

  async function passOn(gathered: Gathered, isFinal: boolean): Promise<void> {
    if (!isFinal && !isOffer(gathered, page.refuses(gathered), page.isFirst)) {
      wake(patienceEnds - page.now());
      return;
    }
    const gist = gistOf(gathered);
    const comments = gathered.comments.filter(({ key }) => !sent.has(key));
    const isNews = passed?.gist !== gist || comments.length > 0 || (isFinal && passed.awaitsEnd);
    // A wall that covers a page takes nothing back of what the page has shown.
    if (!isNews || (passed?.hasCreator && gathered.creator.length === 0)) return;
    const before = passed;
    passed = { gist, hasCreator: before?.hasCreator ?? false, awaitsEnd: false };
    for (const { key } of comments) sent.add(key);
    const receipt = await page.pass({ ...gathered, comments }, isFinal);
    // Without a creator the worker has nobody whose comments they could be.
    if (!receipt?.hasCreator) for (const { key } of comments) sent.delete(key);
    if (receipt) {
      passed.hasCreator ||= receipt.hasCreator;
      passed.awaitsEnd = !isFinal && !receipt.hasCreator;
      if (passed.awaitsEnd) wake(patienceEnds - page.now());
      return;
    }
    failures += 1;
    if (failures > mostFailures || signal.aborted) return;
    passed = before;
    seenLook = null;
    wake(timing.afterFailure);
  }

  const observer = new MutationObserver(() => {
    if (page.now() > settledAt) {
      observer.disconnect();
      return;
    }
    if (wake(lookAfter)) lookAfter = Math.min(lookAfter * 2, timing.longestLook);
  });
  const follow = () => observer.observe(page.document, { childList: true, characterData: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect());
  follow();
  wake(0);

  return {
    heard() {
      patienceEnds = Math.max(patienceEnds, page.now() + timing.patience);
      settledAt = page.now() + timing.settled;
      lookAfter = timing.firstLook;
      follow();
      wake(timing.afterReply);
    },
  };
}

/**
 * Gives a function that has `act` called after so many milliseconds; of several calls the earliest counts.
 * It answers true when the call changed the time.
 */
function createAlarm(act: () => void, now: () => number, signal: AbortSignal): (delay: number) => boolean {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = Number.POSITIVE_INFINITY;
  signal.addEventListener('abort', () => clearTimeout(timer));
  return (delay) => {
    const at = now() + Math.max(0, delay);
    if (at >= due || signal.aborted) return false;
    clearTimeout(timer);
    due = at;
    timer = setTimeout(() => {
      due = Number.POSITIVE_INFINITY;
      act();
    }, delay);
    return true;
  };
}
