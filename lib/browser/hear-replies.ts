// Keeps the replies that the tap has copied. Everything that comes in is the page's word: checked, capped, never trusted.
import { askEvent, mayCopy, mostKept, mostReplies, readReply, replyEvent } from '../messaging/tap-protocol.ts';
import type { CapturedReply } from '../readers/capture.ts';
import { createReplayBuffer } from './tap/replay-buffer.ts';

export interface HeardReplies {
  /** Oldest first. A reply stays the same object for as long as it is kept. */
  replies(): readonly CapturedReply[];
  /** How many were heard so far: grows with each. */
  count(): number;
}

/**
 * Starts listening and asks the tap for what came before.
 * @param prefixes beginnings of the paths that this platform's reader knows
 * @param onReply called after each new reply
 */
export function hearReplies(
  window: Window,
  prefixes: readonly string[],
  onReply: () => void,
  signal: AbortSignal,
): HeardReplies {
  const { document } = window;
  const buffer = createReplayBuffer<CapturedReply>(mostReplies, mostKept);
  let count = 0;
  document.addEventListener(
    replyEvent,
    (event) => {
      const now = Date.now();
      const reply = readReply((event as CustomEvent<unknown>).detail, now, window.performance.timeOrigin);
      if (!reply || !mayCopy(reply.url, window.location.href, prefixes)) return;
      if (buffer.all().some((known) => isSame(known, reply))) return;
      buffer.add(reply, reply.body.length);
      count += 1;
      onReply();
    },
    { signal },
  );
  document.dispatchEvent(new CustomEvent(askEvent));
  return { replies: () => buffer.all(), count: () => count };
}

/** The same reply said twice: the page, too, can ask the tap to say everything again. */
const isSame = (a: CapturedReply, b: CapturedReply) =>
  a.seenAt === b.seenAt && a.body.length === b.body.length && a.url === b.url;
