// Runs inside a real browser: reads a saved page there, and times it against JSON.parse of all JSON that the page embeds.
import type { CreatorReading } from '../../lib/profile/creator-profile.ts';
import { gatherPage, readPage } from '../../lib/readers/index.ts';
import { interpretAny } from '../../lib/readers/interpret-any.ts';

export interface PageTimes {
  /** Milliseconds per page, one entry per run, taken in turn: what runs in the page, the whole reading, JSON.parse. */
  readonly gathering: number[];
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

/** The browser's clock ticks in tenths of a millisecond: small pages are read several times between two looks at it. */
const charactersPerRun = 1_500_000;
const mostCopies = 24;

function timeReading(html: string, url: string, uiLocale: string | null, seenAt: number, runs: number): PageTimes {
  const parser = new DOMParser();
  const json = embeddedJson(parser.parseFromString(html, 'text/html'));
  const jsonCharacters = json.reduce((sum, text) => sum + text.length, 0);
  const copies = Math.max(1, Math.min(mostCopies, Math.ceil(charactersPerRun / Math.max(1, jsonCharacters))));
  const times: PageTimes = { gathering: [], reading: [], parsing: [], jsonCharacters };
  const timed = (into: number[], act: (document: Document) => void) => {
    // A document of its own for each reading, so that nothing remembered from the last one helps.
    const documents = Array.from({ length: copies }, () => parser.parseFromString(html, 'text/html'));
    const began = performance.now();
    for (const document of documents) act(document);
    into.push((performance.now() - began) / copies);
  };
  // The first round warms all up and is not counted.
  for (let run = 0; run <= runs; run += 1) {
    const into = run === 0 ? { gathering: [], reading: [], parsing: [] } : times;
    timed(into.parsing, () => {
      for (const text of json) JSON.parse(text);
    });
    timed(into.gathering, (document) => gatherPage({ url, document, replies: [], uiLocale, seenAt }));
    timed(into.reading, (document) => {
      const gathered = gatherPage({ url, document, replies: [], uiLocale, seenAt });
      if (gathered) interpretAny(gathered);
    });
  }
  return times;
}

function readSaved(html: string, url: string, uiLocale: string | null, seenAt: number): CreatorReading | null {
  const document = new DOMParser().parseFromString(html, 'text/html');
  return readPage({ url, document, replies: [], uiLocale, seenAt });
}

Object.assign(globalThis, { timeReading, readSaved });
