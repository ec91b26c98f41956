// Comments: whose they are, what is read of them, and that as many are read as the raw data of each recording holds.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SeenComment } from '../../lib/profile/comment.ts';
import type { PageReading } from '../../lib/profile/creator-profile.ts';
import { gatherPage, readPage } from '../../lib/readers/index.ts';
import { loadCase } from '../../scripts/read/load-case.ts';

const ownPages = path.resolve(import.meta.dirname, '../fixtures/pages');
const recordings = path.resolve(import.meta.dirname, '../../../shared/recordings');

function readFolder(folder: string): PageReading {
  const reading = readPage(loadCase(folder).capture);
  if (!reading) throw new Error(`${folder}: no platform`);
  return reading;
}

/** id, author, handle, default picture (yes, no, ?), by the creator (*), text – one line each, in the order of their ids. */
const lineOf = ({ id, authorId, authorHandle, hasDefaultPicture, isCreator, text }: SeenComment): string => {
  const picture = hasDefaultPicture === null ? '?' : hasDefaultPicture ? 'yes' : 'no';
  return `${id} ${authorId} ${authorHandle ?? '-'} ${picture}${isCreator ? ' *' : ''} ${text}`;
};

const own: Readonly<Record<string, readonly string[]>> = {
  // Left out: one without a person (a closed account), and those of another post.
  'instagram/2026-09-post-by-shortcode': [
    '17900000000000001 61000000001 lan_by_the_sea no 退潮的時候最好拍！',
    '17900000000000002 61000000002 wave20010712 yes 求地點 🙏',
    '17900000000000003 52200300400 tidepool.tales no * 在北海岸，看潮汐表再去',
    '17900000000000004 61000000003 quiet.gull ? so calm',
    '17900000000000006 61000000004 mei.out yes 謝謝分享',
    '17900000000000007 61000000001 lan_by_the_sea no 下次一起',
  ],
  'instagram/2026-10-logged-out-reel-hidden-likes': [
    '17900000000000101 lan_by_the_sea lan_by_the_sea yes 石頭好美',
    '17900000000000102 stone.walker stone.walker ? Where is this?',
    '17900000000000103 mossy.stones mossy.stones ? * Up on the moor',
  ],
  'instagram/2021-05-shared-data-post-fr': [
    '17900000000000201 31000000001 a.private.person yes oh',
    '17900000000000202 2718281 the.tea.tin no * merci !',
    '17900000000000203 31000000002 une.autre no Trop bon',
    '17900000000000204 31000000003 encore.une ? ☕️',
  ],
  'tiktok/2026-02-reply-comments': [
    '7562500000000000005 7100000000000000001 guest_one no 好美',
    '7562500000000000006 7100000000000000003 guest_two no 真的',
    '7562500000000000007 7100000000000000002 user7312988401 yes 想去！',
    '7562500000000000008 7100000000000000009 zen.kayak no * 一起',
    '7562500000000000009 7100000000000000001 guest_one no [sticker]',
  ],
  'tiktok/2026-05-mobile-streamed': [
    '7631200000000000001 7200000000000000001 someone no "total": 9',
    '7631200000000000002 7300000000000000010 star_theory no * 謝謝',
  ],
  'youtube/2025-09-watch-comments-loaded-pt-br': [
    'UgxPaoQuente0000000AaABAg UCPocketBakeryxxxxxxxxxx padariadebolso ? * Receita na descrição!',
    'UgxPaoQuente0000001AaABAg UCforno00000000000000001 forno.da.ana ? Que pão lindo 😍',
    'UgxPaoQuente0000002AaABAg UCforno00000000000000002 tu-bi-5567 ? 看起來好好吃',
  ],
  'youtube/2021-08-watch-toggle-button-de': [
    'UgxKnoedel00000000AaABAg UCAlpenKueche2021xxxxxxx - ? * Guten Appetit',
    'UgxKnoedel00000001AaABAg UCgast000000000000000001 - ? Schaut super aus',
    'UgxKnoedel00000002AaABAg UCgast000000000000000002 franzl ? Servus',
  ],
  // Left out: a person with an id alone beside an owner with a handle alone, and one under another video.
  'youtube/2026-01-watch-rendered-after-navigation': [
    'UgxSpitze00000000AaABAg linenandlace linenandlace ? * Pattern is in the shop',
    'UgxSpitze00000001AaABAg lace.fan lace.fan ? Lovely edge',
  ],
};

describe('comments of our own pages', () => {
  it.each(Object.entries(own))('%s', (name, lines) => {
    const { comments, postId, report } = readFolder(path.join(ownPages, name));
    expect(report.drift.filter(({ subject }) => subject === 'comment')).toEqual([]);
    expect(comments.map(lineOf).sort()).toEqual(lines);
    expect(new Set(comments.map((comment) => comment.postId))).toEqual(new Set([postId]));
  });

  it('crosses to the worker as a few hundred characters each', () => {
    for (const name of Object.keys(own)) {
      const gathered = gatherPage(loadCase(path.join(ownPages, name)).capture);
      for (const comment of gathered?.comments ?? []) expect(JSON.stringify(comment).length).toBeLessThan(450);
    }
  });
});

describe('a comment of 100 kB', () => {
  it.each(Object.keys(own))('is cut in the page: %s', (name) => {
    const { capture } = loadCase(path.join(ownPages, name));
    const long = (text: string) =>
      text.replaceAll(/(?<=[ ">])(?:求地點|石頭好美|Trop bon|好美|謝謝|Que pão|Servus|Lovely)/g, '長'.repeat(100_000));
    for (const script of capture.document.querySelectorAll('script')) script.textContent = long(script.textContent);
    for (const shown of capture.document.querySelectorAll('#content-text'))
      shown.textContent = long(`>${shown.textContent}`);
    const replies = capture.replies.map((reply) => ({ ...reply, body: long(reply.body) }));
    const gathered = gatherPage({ ...capture, replies });
    const lengths = gathered?.comments.map((comment) => JSON.stringify(comment).length) ?? [];
    expect(Math.max(...lengths)).toBeGreaterThan(1_000);
    expect(Math.max(...lengths)).toBeLessThan(1_500);
    const longest = readPage({ ...capture, replies })?.comments.map(({ text }) => text.length) ?? [];
    expect(Math.max(...longest)).toBe(1_000);
  });
});

/** Every object under a key of that name, at any depth. */
function* under(value: unknown, key: string): Generator<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inside] of Object.entries(value)) {
    if (name === key && typeof inside === 'object' && inside !== null) yield inside as Record<string, unknown>;
    yield* under(inside, key);
  }
}

const json = (folder: string, file: string): unknown => JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
const html = (folder: string): string => readFileSync(path.join(folder, 'page.html'), 'utf8');
const idsIn = (text: string, pattern: RegExp): number => new Set([...text.matchAll(pattern)].map(([, id]) => id)).size;

const entities = (folder: string): number => [...under(json(folder, 'response-1.json'), 'commentEntityPayload')].length;
const renderers = (folder: string): number => [...under(json(folder, 'response-1.json'), 'commentRenderer')].length;

/** In the old graph an id stands right before the text of a comment and nowhere else. */
const oldGraph = (file: string) => (folder: string) =>
  idsIn(readFileSync(path.join(folder, file), 'utf8'), /"id":\s*"(\d+)",\s*"text":/g);

function answersAnd(list: unknown): number {
  const comments = (list as { comments: { reply_comment?: unknown[] | null }[] }).comments;
  return comments.reduce((sum, { reply_comment: answers }) => sum + 1 + (answers?.length ?? 0), 0);
}

function streamed(folder: string): number {
  const [, text = '{}'] = /<script[^>]*id="api-data"[^>]*>(.*?)<\/script>/s.exec(html(folder)) ?? [];
  return answersAnd((JSON.parse(text) as { commentList: unknown }).commentList);
}

/** How many comments each recording holds, counted in its raw data, and how many are written by the post's owner. */
const recorded: Readonly<Record<string, readonly [(folder: string) => number, number]>> = {
  'instagram/2021-05-willyrex-photo-en': [oldGraph('page.html'), 0],
  'instagram/2021-05-willyrex-carousel-fr': [oldGraph('page.html'), 0],
  'instagram/2025-02-reel-related-profiles-hidden-likes': [oldGraph('response-1.json'), 3],
  'tiktok/2026-02-reply-comment-list': [(folder) => answersAnd(json(folder, 'response-1.json')), 0],
  'tiktok/2026-05-mobile-streamed-api-data-min-stark': [streamed, 3],
  'youtube/2026-07-comments-likes-votes': [entities, 1],
  'youtube/2026-07-comment-replies': [entities, 0],
  'youtube/2023-12-comments-de': [renderers, 1],
  'youtube/2026-01-watch-rendered-paid-comments': [(folder) => idsIn(html(folder), /[?;]lc=([\w.-]+)/g), 1],
};

describe.skipIf(!existsSync(recordings))('comments of recorded pages', () => {
  it.each(Object.entries(recorded))('%s', (name, [countIn, byCreator]) => {
    const folder = path.join(recordings, name);
    const { comments, report } = readFolder(folder);
    expect(comments.length).toBeGreaterThan(5);
    expect(comments.length).toBe(countIn(folder));
    expect(comments.filter(({ isCreator }) => isCreator).length).toBe(byCreator);
    expect(report.drift.filter(({ subject }) => subject === 'comment')).toEqual([]);
  });
});
if (!existsSync(recordings))
  console.log('Skipped: the recordings are not beside this checkout (../shared/recordings).');
