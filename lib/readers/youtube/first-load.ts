// Finds the data that YouTube embeds in the first load of a page: script elements that assign it to a variable.
import { parseJson } from '../json-text.ts';

export interface FirstLoad {
  readonly initialData: string | null;
  readonly playerResponse: string | null;
}

/** `var x = {…};`; to about 2021 also `window["x"] = {…};`; mobile pages assign a quoted text. */
const assignment = /^\s*(?:var |window\[")(ytInitialData|ytInitialPlayerResponse)(?:"\])?\s*=\s*(?=[{'])/;
const longestAssignment = 80;

/**
 * The text that mobile pages quote as a script's string: `\x7b\x22…`. Its escapes are turned into those of JSON, whose parser
 * then undoes them all at once. A doubled backslash never stands before an x there: JSON has no such escape.
 */
function unquoted(quoted: string): string | null {
  const end = quoted.lastIndexOf("'");
  const text = parseJson(`"${quoted.slice(1, end).replaceAll('\\x', '\\u00')}"`);
  return typeof text === 'string' ? text : null;
}

/** Gives the embedded data as JSON text, unparsed; anything may follow its end. */
export function firstLoad(document: Document): FirstLoad {
  const found = new Map<string, string>();
  for (const script of document.querySelectorAll('script:not([src])')) {
    const text = script.textContent ?? '';
    const [before, name] = assignment.exec(text.slice(0, longestAssignment)) ?? [];
    if (before === undefined || name === undefined) continue;
    const value = text.slice(before.length);
    const data = value.startsWith("'") ? unquoted(value) : value;
    if (data !== null) found.set(name, data);
  }
  return {
    initialData: found.get('ytInitialData') ?? null,
    playerResponse: found.get('ytInitialPlayerResponse') ?? null,
  };
}

/** The path for which the first load was made, as a script of the page names it; null where none does. */
export function firstLoadPath(document: Document): string | null {
  for (const script of document.querySelectorAll('script:not([src])')) {
    const [, quoted] = /window\['ytUrl'\] = '([^']{1,500})'/.exec(script.textContent ?? '') ?? [];
    const path = quoted && parseJson(`"${quoted.replaceAll('\\x', '\\u00')}"`);
    if (typeof path === 'string') return path;
  }
  return null;
}
