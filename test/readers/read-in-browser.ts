// Runs inside a real browser: reads a saved page there, and times it against JSON.parse of all JSON that the page embeds.
import type { CreatorReading } from '../../lib/profile/creator-profile.ts';
import { readPage } from '../../lib/readers/index.ts';

export interface PageTimes {
  /** Milliseconds per run, ours and JSON.parse's in turn. */
  readonly reading: number[];
  readonly parsing: number[];
  readonly jsonCharacters: number;
}

/** Every JSON text that the page's script elements hold, as whole documents. */
function embeddedJson(document: Document): string[] {
  const texts: string[] = [];
  for (const script of document.querySelectorAll('script')) {
    const text = script.textContent ?? '';
    const assigned = /^\s*(?:var |window\.|window\[['"])[\w'"\]]+\s*=\s*(?=[{[])/.exec(text);
    const candidate = assigned ? text.slice(assigned[0].length).replace(/;[^;]*$/, '') : text;
    if (!/^\s*[{[]/.test(candidate)) continue;
    try {
      JSON.parse(candidate);
      texts.push(candidate);
    } catch {
      // Not JSON: a program. It is not part of the comparison.
    }
  }
  return texts;
}

function timeReading(html: string, url: string, uiLocale: string | null, seenAt: number, runs: number): PageTimes {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const json = embeddedJson(document);
  const reading: number[] = [];
  const parsing: number[] = [];
  // The first round warms both up and is not counted.
  for (let run = 0; run <= runs; run += 1) {
    const began = performance.now();
    for (const text of json) JSON.parse(text);
    const between = performance.now();
    readPage({ url, document, replies: [], uiLocale, seenAt });
    const ended = performance.now();
    if (run > 0) {
      parsing.push(between - began);
      reading.push(ended - between);
    }
  }
  return { reading, parsing, jsonCharacters: json.reduce((sum, text) => sum + text.length, 0) };
}

function readSaved(html: string, url: string, uiLocale: string | null, seenAt: number): CreatorReading | null {
  const document = new DOMParser().parseFromString(html, 'text/html');
  return readPage({ url, document, replies: [], uiLocale, seenAt });
}

Object.assign(globalThis, { timeReading, readSaved });
