// Makes captures of pages that exist in memory alone, for tests.
import { JSDOM, VirtualConsole } from 'jsdom';
import type { PageReading } from '../../../lib/profile/creator-profile.ts';
import type { Capture, CapturedReply } from '../../../lib/readers/capture.ts';
import { readPage } from '../../../lib/readers/index.ts';

const now = Date.UTC(2026, 9, 4, 12);

/** A reply as the tap gives it. Data that is no text is written as JSON. */
export function reply(body: unknown, url = 'https://www.instagram.com/graphql/query', seenAt = now): CapturedReply {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return { url, method: 'POST', requestBody: null, body: text, seenAt };
}

interface Page {
  readonly url: string;
  /** JSON blocks of the document. */
  readonly blocks?: readonly unknown[];
  readonly head?: string;
  readonly body?: string;
  readonly replies?: readonly CapturedReply[];
  readonly locale?: string;
}

/** A capture of a page with these blocks, tags, elements and replies. */
export function capture({ url, blocks = [], head = '', body = '', replies = [], locale = 'en' }: Page): Capture {
  const scripts = blocks
    .map((block) => (typeof block === 'string' ? block : JSON.stringify(block)))
    .map((text) => `<script type="application/json" data-sjs>${text.replaceAll('</', '<\\/')}</script>`);
  const html = `<!doctype html><html><head>${head}</head><body>${scripts.join('')}${body}</body></html>`;
  const { document } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() }).window;
  return { url, document, replies, uiLocale: locale, seenAt: now };
}

/** The account reply of a logged-in page. */
export const accountReply = (username: string, pk: string, follower_count: number): CapturedReply =>
  reply({
    data: {
      user: {
        pk,
        username,
        full_name: username,
        biography: '',
        bio_links: [],
        is_verified: false,
        is_private: false,
        follower_count,
        following_count: 1,
        media_count: 2,
      },
      viewer: { user: { pk: '1' } },
    },
  });

/** A node of a logged-in grid. */
export const node = (code: string, username: string | undefined, pk: string, more: Record<string, unknown> = {}) => ({
  node: {
    code,
    taken_at: 1_790_000_000,
    caption: { text: `caption of ${code}` },
    like_count: 10,
    comment_count: 1,
    like_and_view_counts_disabled: false,
    is_paid_partnership: false,
    media_type: 1,
    product_type: 'feed',
    timeline_pinned_user_ids: [],
    coauthor_producers: [],
    user: { pk, ...(username === undefined ? {} : { username }) },
    ...more,
  },
});

/** A grid reply with these nodes. */
export const gridReply = (...edges: readonly unknown[]): CapturedReply =>
  reply({ data: { xdt_api__v1__feed__user_timeline_graphql_connection: { edges } } });

/** Reads a page of Instagram from end to end. */
export function readInstagram(page: Capture): PageReading {
  const reading = readPage(page);
  if (!reading) throw new Error(`no page of a platform: ${page.url}`);
  return reading;
}
