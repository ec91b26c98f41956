// One visit to a creator's page: reads when something came, beside the page's own work, and passes on what is new.
import type { CreatorReading, PageKind } from '../profile/creator-profile.ts';
import type { CapturedReply } from '../readers/capture.ts';
import { gistOf } from './reading-gist.ts';

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
  readonly read: (replies: readonly CapturedReply[], now: number) => CreatorReading;
  /** Resolves to false when the worker could not be reached. */
  readonly pass: (reading: CreatorReading) => Promise<boolean>;
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

/** States that a page says of itself at once; "throttled" is merely the absence of data that may still come. */
const statesOfPages: ReadonlySet<PageKind> = new Set(['not-found', 'private', 'login-wall', 'consent-wall']);

/** Is this an answer, or may it still be loading? */
const isDecided = ({ creator, pageKind, posts, postId, report }: CreatorReading, isFirst: boolean) =>
  creator !== null ||
  posts.some(({ id }) => id === postId) ||
  (statesOfPages.has(pageKind) && (isFirst || report.embedded === 'current' || report.heardReplies));

/** Starts following one page; ends with `signal`. */
export function startVisit(page: VisitedPage, signal: AbortSignal): Visit {
  let seenLook: string | null = null;
  let seenReplies = -1;
  let passed: { readonly gist: string; readonly told: boolean } | null = null;
  let failures = 0;
  let patienceEnds = page.now() + timing.patience;
  let settledAt = page.now() + timing.settled;
  let lookAfter: number = timing.firstLook;

  const wake = createAlarm(() => page.whenIdle(readIfNew), page.now, signal);

  function readIfNew(): void {
    if (signal.aborted || !page.isStillHere()) return;
    const look = page.look();
    const heard = page.repliesHeard();
    const waitedLongEnough = passed === null && page.now() >= patienceEnds;
    if (look === seenLook && heard === seenReplies && !waitedLongEnough) return;
    seenLook = look;
    seenReplies = heard;
    void passOn(page.read(page.replies(), page.now()));
  }

  async function passOn(reading: CreatorReading): Promise<void> {
    if (!isDecided(reading, page.isFirst) && page.now() < patienceEnds) {
      wake(patienceEnds - page.now());
      return;
    }
    const told = reading.creator !== null;
    const gist = gistOf(reading);
    if (passed?.gist === gist || (passed?.told && !told)) return;
    const before = passed;
    passed = { gist, told };
    if (await page.pass(reading)) return;
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
