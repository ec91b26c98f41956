// What the site answers instead of data: "log in", "wait", "not found".
import type { Address, CapturedReply } from '../capture.ts';
import { parseJson } from '../json-text.ts';
import { isRecord } from '../leaf.ts';
import { addressOf, isSamePage, sameHandle } from './pages.ts';

export type Refusal = 'login-wall' | 'throttled' | 'not-found';

/** A refusal is a short reply. */
const longestRefusal = 2_000;

/** Was the reply asked for by the handle of this page, or by its address? */
function isAbout(url: string, address: Address): boolean {
  if (!URL.canParse(url)) return false;
  const asked = new URL(url);
  return sameHandle(asked.searchParams.get('username'), address.handle) || isSamePage(addressOf(asked), address);
}

function refusalIn(reply: Readonly<Record<string, unknown>>, isOurs: boolean): Refusal | null {
  const { data, graphql, message, require_login } = reply;
  if (require_login === true) return 'login-wall';
  if (typeof message === 'string' && /wait a few minutes|rate limit/i.test(message)) return 'throttled';
  if (!isOurs) return null;
  const isEmpty = Object.keys(reply).length === 0;
  const isNothing =
    (isRecord(data) && data.user === null) ||
    (isRecord(graphql) && (graphql.user === null || graphql.shortcode_media === null)) ||
    (typeof message === 'string' && /not found/i.test(message));
  return isEmpty || isNothing ? 'not-found' : null;
}

function refusalInText(text: string, isOurs: boolean): Refusal | null {
  if (text.length > longestRefusal) return null;
  const reply = parseJson(text.trim().replace(/^for \(;;\);/, ''));
  return refusalIn(isRecord(reply) ? reply : { message: text }, isOurs);
}

/** The newest refusal among the replies. It proves something only on a page where nothing could be read. */
export function refusalOf(replies: readonly CapturedReply[], address: Address): Refusal | null {
  let newest: Refusal | null = null;
  for (const { url, body } of replies) newest = refusalInText(body, isAbout(url, address)) ?? newest;
  return newest;
}

/** A refusal that stands in the tab instead of a page: a bare sentence or the reply itself. */
export function refusalOnScreen(document: Document): Refusal | null {
  return document.querySelector('script') ? null : refusalInText(document.body?.textContent ?? '', false);
}
