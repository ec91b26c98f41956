// What the tap in the page's world and the reader beside it say to each other: names of events, limits, form of a message.
import type { CapturedReply } from '../readers/capture.ts';

/** Tap → reader, on the document. `detail` is one message; a page can forge it, and can lie only about its own figures. */
export const replyEvent = 'kol-lens:reply';

/** Reader → tap, on the document: "I am here now, say again what I missed." */
export const askEvent = 'kol-lens:ask';

/** Replies kept at once, on either side. */
export const mostReplies = 64;

/** Longest body of a reply, in UTF-16 units; a longer one is no list of posts. */
export const longestBody = 2_000_000;

/** Length of all messages kept at once, on either side, in UTF-16 units. */
export const mostKept = 8_000_000;

/** Longest request body that is passed on. */
export const longestRequestBody = 4_096;

/** Longest address that is passed on. The list addresses of one platform alone run to 2.5 kB. */
export const longestAddress = 4_096;

/**
 * Cuts a request body to its limit, keeping both ends: the names of what is asked for stand behind a long preamble
 * about the browser.
 */
export function cutRequestBody(body: string): string {
  if (body.length <= longestRequestBody) return body;
  const half = longestRequestBody / 2;
  return `${body.slice(0, half)}${body.slice(-half)}`;
}

/**
 * Puts a reply into one string: a line of JSON about it, then the body as it came. The body is not quoted a second time,
 * so that passing on 2 MB copies nothing and parses nothing on the page's own thread.
 */
export function writeReply({ body, ...about }: CapturedReply): string {
  return `${JSON.stringify(about)}\n${body}`;
}

/**
 * Reads a message that claims to come from the tap; whatever has another shape or is too long gives null.
 * @param message hostile until checked
 * @param now the time, milliseconds since 1970; a time of capture outside the page's life is replaced by it
 * @param pageStart when the page began
 */
export function readReply(message: unknown, now: number, pageStart: number): CapturedReply | null {
  if (typeof message !== 'string') return null;
  const end = message.indexOf('\n');
  if (end === -1 || end > 2 * (longestAddress + longestRequestBody) || message.length - end > longestBody) return null;
  const about = parseObject(message.slice(0, end));
  const { url, method, requestBody, seenAt } = about ?? {};
  if (typeof url !== 'string' || url.length > longestAddress) return null;
  if (typeof method !== 'string' || !/^[A-Za-z]{1,10}$/.test(method)) return null;
  if (requestBody !== null && (typeof requestBody !== 'string' || requestBody.length > longestRequestBody)) return null;
  const inTime = typeof seenAt === 'number' && seenAt >= pageStart && seenAt <= now;
  return { url, method, requestBody, body: message.slice(end + 1), seenAt: inTime ? seenAt : now };
}

function parseObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

/**
 * True when a reply of this address may be copied: the page's own origin, and a path that begins with one of the prefixes.
 * @param page the page's address, for relative ones and for its origin
 */
export function mayCopy(address: string, page: string, prefixes: readonly string[]): boolean {
  if (!URL.canParse(address, page)) return false;
  const { origin, pathname } = new URL(address, page);
  return origin === new URL(page).origin && prefixes.some((prefix) => pathname.startsWith(prefix));
}
