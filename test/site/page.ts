// The frame around every demo page: a plain look of its own, the sites' kind of security headers, the script that moves inside the site.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { DemoLanguage } from './creators.ts';

export interface DemoReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A request that a page sends by itself; the sites use all three ways. */
export interface DemoRequest {
  readonly via: 'fetch' | 'request' | 'xhr';
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly body?: string;
}

/** What stands inside a page; the same on first load and after moving inside the site. */
export interface DemoView {
  readonly title: string;
  readonly markup: string;
  /** Sent on first load, beside the embedded data. */
  readonly afterLoad: readonly DemoRequest[];
  /** Sent after moving here inside the site, where nothing is embedded. */
  readonly afterMove: readonly DemoRequest[];
}

export const startAddress = 'https://kol-lens.example/';

const nonce = 'ZGVtby1wYWdl';

const script = readFileSync(path.join(import.meta.dirname, 'move-inside.js'), 'utf8');
const style = readFileSync(path.join(import.meta.dirname, 'page.css'), 'utf8');

/** Text for markup and for attribute values. */
export const escaped = (value: string) => value.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** JSON inside a `<script>` element. */
export const embed = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c');

/** A script element that the page's policy allows. */
export const scriptElement = (code: string, attributes = '') =>
  `<script nonce="${nonce}" ${attributes}>${code}</script>`;

/** The kind of policy that all three sites send: nonces, no foreign frames, no strings as code, no markup from strings. */
const policy = [
  "default-src 'self' data: blob:",
  `script-src 'nonce-${nonce}' 'strict-dynamic'`,
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'self'",
  "require-trusted-types-for 'script'",
].join('; ');

const headers = (type: string, more: Readonly<Record<string, string>> = {}) => ({
  'content-type': `${type}; charset=utf-8`,
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin-allow-popups',
  'cache-control': 'no-store',
  ...more,
});

export const jsonReply = (value: unknown, status = 200): DemoReply => ({
  status,
  headers: headers('application/json'),
  body: JSON.stringify(value),
});

export const emptyReply: DemoReply = { status: 204, headers: headers('text/plain'), body: '' };

const words = {
  'zh-TW': { notice: '示範頁面：人物、帳號與數字皆為虛構', start: '回到起始頁' },
  en: { notice: 'Demo page: people, accounts and figures are invented', start: 'Back to the start page' },
} as const;

export interface PageOptions {
  readonly language: DemoLanguage;
  /** The site's name as text: no picture of a brand is drawn. */
  readonly site: string;
  readonly htmlLanguage: string;
  /** Markup for the head: embedded data. */
  readonly head: string;
  readonly view: DemoView;
  readonly moreHeaders?: Readonly<Record<string, string>>;
}

const attribute = (value: unknown) => escaped(JSON.stringify(value));

/** The inner part that is exchanged when moving inside the site. */
const viewMarkup = (view: DemoView) =>
  `<div class="view" data-title="${escaped(view.title)}" data-requests="${attribute(view.afterMove)}">${view.markup}</div>`;

export const fragmentReply = (view: DemoView): DemoReply => ({
  status: 200,
  headers: headers('text/html'),
  body: viewMarkup(view),
});

/** A whole document. */
export function pageReply({ language, site, htmlLanguage, head, view, moreHeaders }: PageOptions): DemoReply {
  const { notice, start } = words[language];
  const address = `${startAddress}?lang=${language}`;
  return {
    status: 200,
    headers: headers('text/html', moreHeaders),
    body: `<!doctype html>
<html lang="${htmlLanguage}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(view.title)}</title>
<style>${style}</style>
${head}
</head>
<body>
<nav class="bar"><b>${escaped(site)}</b><span>${notice}</span><a href="${address}">${start}</a></nav>
<div id="app" data-first="${attribute(view.afterLoad)}">${viewMarkup(view)}</div>
${scriptElement(script)}
</body>
</html>`,
  };
}
