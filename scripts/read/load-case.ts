// Loads a recorded case (page.html and/or response-N.json with about.json) as a capture that a reader takes.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { JSDOM, VirtualConsole } from 'jsdom';
import type { Capture, CapturedReply } from '../../lib/readers/capture.ts';
import { pageLocale } from '../../lib/readers/page-locale.ts';

interface AboutReply {
  readonly file: string;
  readonly url: string;
  readonly method?: string;
  readonly hl?: string;
  readonly body?: unknown;
}

export interface AboutCase {
  readonly platform: string;
  readonly pageKind: string;
  readonly pageUrl: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly recordedOn: string;
  readonly recordedAt?: string;
  readonly uiLanguage: string | null;
  readonly responses?: readonly AboutReply[];
}

export interface RecordedCase {
  readonly name: string;
  readonly about: AboutCase;
  readonly capture: Capture;
  /** How far the true time of the recording may lie before `capture.seenAt`, in milliseconds. */
  readonly clockSlack: number;
}

const oneDay = 86_400_000;

/** The last moment of a day, month or year, and how long that span is. */
function endOfSpan(recordedOn: string): { seenAt: number; clockSlack: number } {
  const [year = 0, month = 0, day = 0] = recordedOn.split('-').map(Number);
  const start = Date.UTC(year, month ? month - 1 : 0, day || 1);
  const end = day ? start + oneDay : month ? Date.UTC(year, month, 1) : Date.UTC(year + 1, 0, 1);
  return { seenAt: end - 1000, clockSlack: end - start };
}

function timeOf(about: AboutCase): { seenAt: number; clockSlack: number } {
  if (about.recordedAt) return { seenAt: Date.parse(about.recordedAt), clockSlack: 0 };
  return endOfSpan(about.recordedOn);
}

function repliesOf(folder: string, about: AboutCase, seenAt: number): CapturedReply[] {
  const listed = about.responses ?? [];
  const files =
    listed.length > 0
      ? listed
      : readdirSync(folder)
          .filter((file) => /^response-\d+\./.test(file))
          .map((file) => ({ file, url: about.pageUrl }));
  return files
    .filter(({ file }) => existsSync(path.join(folder, file)))
    .map((reply: AboutReply) => ({
      url: reply.url,
      method: reply.method ?? 'GET',
      requestBody: reply.body === undefined ? null : JSON.stringify(reply.body),
      body: readFileSync(path.join(folder, reply.file), 'utf8'),
      seenAt,
    }));
}

/**
 * Loads one case folder.
 * @throws when the folder has no about.json
 */
export function loadCase(folder: string): RecordedCase {
  const about = JSON.parse(readFileSync(path.join(folder, 'about.json'), 'utf8')) as AboutCase;
  const { seenAt, clockSlack } = timeOf(about);
  const page = path.join(folder, 'page.html');
  const html = existsSync(page) ? readFileSync(page, 'utf8') : '<!doctype html><html></html>';
  const { document } = new JSDOM(html, { url: about.pageUrl, virtualConsole: new VirtualConsole() }).window;
  const replies = repliesOf(folder, about, seenAt);
  const uiLocale = pageLocale(document) ?? about.responses?.find((reply) => reply.hl)?.hl ?? about.uiLanguage;
  return {
    name: `${path.basename(path.dirname(path.resolve(folder)))}/${path.basename(path.resolve(folder))}`,
    about,
    capture: { url: about.pageUrl, document, replies, uiLocale, seenAt },
    clockSlack,
  };
}
