// Holds what the built extension weighs and what must not be in it: the bytes that our users' pages pay for.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const output = path.resolve(import.meta.dirname, '../../.output');
const builds = ['chrome-mv3', 'firefox-mv3'] as const;

interface BuiltFile {
  readonly name: string;
  readonly bytes: Buffer;
  readonly text: string;
}

function filesOf(build: string, below = ''): BuiltFile[] {
  return readdirSync(path.join(output, build, below), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(below, entry.name);
    if (entry.isDirectory()) return filesOf(build, name);
    const bytes = readFileSync(path.join(output, build, name));
    return [{ name, bytes, text: bytes.toString('utf8') }];
  });
}

const isScript = ({ name }: BuiltFile) => name.endsWith('.js');
const isTap = ({ name }: BuiltFile) => name === 'content-scripts/tap.js';
const isInPage = ({ name }: BuiltFile) => name.startsWith('content-scripts/');

/** What gives a library away in minified code: its own words, which no minifier changes. */
const libraries: Readonly<Record<string, RegExp>> = {
  react: /react\.(?:element|transitional\.element|fragment)|react-dom|__reactFiber/i,
  dexie: /\bDexie\b|DexieError/i,
  zod: /\b_zod\b|ZodError|\$ZodType/,
};

/** Ways to send or fetch. Words inside longer names (`prefetch`) do not count. */
const network =
  /\bfetch\s*\(|new\s+XMLHttpRequest|new\s+WebSocket|new\s+EventSource|new\s+WebTransport|sendBeacon|importScripts\s*\(|RTCPeerConnection/;

/** The tap stands in front of the page's own functions by name and calls none of its own. */
const callsOfItsOwn = /(?<![.\w$])fetch\s*\(|new\s+XMLHttpRequest|sendBeacon|new\s+WebSocket/;

describe.each(builds)('%s', (build) => {
  const files = filesOf(build);
  const scripts = files.filter(isScript);
  const inPage = scripts.filter(isInPage);

  it('has the files that the tests below look at', () => {
    expect(inPage.map(({ name }) => name).sort()).toEqual(
      ['instagram', 'tap', 'tiktok', 'youtube'].map((name) => `content-scripts/${name}.js`),
    );
    for (const name of ['manifest.json', 'background.js', 'card.html', 'popup.html', 'sidepanel.html']) {
      expect(files.map((file) => file.name)).toContain(name);
    }
  });

  it('keeps the tap within 4 kB', () => {
    expect(inPage.find(isTap)?.bytes.length).toBeLessThanOrEqual(4_000);
  });

  it.each(inPage.filter((file) => !isTap(file)).map((file) => [file.name, file.bytes.length] as const))(
    'keeps %s within 60 kB',
    (_name, length) => {
      expect(length).toBeLessThanOrEqual(60_000);
      // A build that lost its reader would be small, too.
      expect(length).toBeGreaterThan(20_000);
    },
  );

  it('has no interface, store or schema library in the page', () => {
    for (const [library, sign] of Object.entries(libraries)) {
      expect(inPage.filter(({ text }) => sign.test(text)).map(({ name }) => `${name}: ${library}`)).toEqual([]);
    }
    // The signs are found where the libraries are.
    const elsewhere = scripts.filter((file) => !isInPage(file)).map(({ text }) => text);
    for (const sign of Object.values(libraries)) expect(elsewhere.some((text) => sign.test(text))).toBe(true);
  });

  it('has no letter that stops the whole extension from loading', () => {
    for (const { name, bytes, text } of files.filter((file) => /\.(js|html|css|json)$/.test(file.name))) {
      // Chromium refuses content scripts that are not UTF-8 and, even inside it, U+FFFF.
      if (isInPage({ name, bytes, text })) expect([name, text.includes('\uffff')]).toEqual([name, false]);
      expect([name, Buffer.from(text, 'utf8').equals(bytes)]).toEqual([name, true]);
    }
  });

  it('sends and fetches nothing', () => {
    const requesting = scripts.filter((file) => !isTap(file) && network.test(file.text));
    expect(requesting.map(({ name, text }) => [name, network.exec(text)?.[0]])).toEqual([]);
    expect(callsOfItsOwn.exec(inPage.find(isTap)?.text ?? '')).toBeNull();
    expect([network.test('fetch("/x")'), network.test('prefetch(x)'), callsOfItsOwn.test('a.fetch(')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('loads nothing from elsewhere: no address in a page but its own files', () => {
    for (const { name, text } of files.filter((file) => /\.(html|css)$/.test(file.name))) {
      const addresses = [...text.matchAll(/(?:src|href)="([^"]*)"|url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)/g)];
      const foreign = addresses
        .map((found) => found[1] ?? found[2] ?? found[3] ?? '')
        .filter((to) => /^(?:\w+:)?\/\//.test(to));
      expect([name, foreign]).toEqual([name, []]);
    }
  });

  it('builds no code from text', () => {
    const building = scripts.filter(({ text }) => /\beval\s*\(|new\s+Function\s*\(/.test(text));
    expect(building.map(({ name }) => name)).toEqual([]);
  });

  it('leaves no source map behind', () => {
    expect(files.filter(({ name }) => name.endsWith('.map'))).toEqual([]);
  });
});
