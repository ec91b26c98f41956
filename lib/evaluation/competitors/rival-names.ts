// A rival of the brief made ready to look for: folded names, handles, domains, and what its names may claim in a hashtag.
import { foldForMatching, foldWithoutSigns } from '../../text/fold-chinese.ts';
import type { Competitor } from '../brief.ts';
import rules from './competitor-rules.json' with { type: 'json' };

export interface RivalName {
  /** Folded as texts are. */
  readonly folded: string;
  /** Letters and digits of it alone, as a hashtag would spell it. */
  readonly inTag: string;
  /** Long enough to count also where a hashtag only begins or ends with it. */
  readonly claimsTagEnds: boolean;
  /** An everyday word, or too short to stand alone: needs a product word beside it. */
  readonly needsCompany: boolean;
}

export interface Rival {
  /** As the user wrote it. */
  readonly name: string;
  readonly names: readonly RivalName[];
  /** Lower case, without "@". */
  readonly handles: readonly string[];
  /** The handles as a hashtag would spell them. */
  readonly handlesInTag: readonly string[];
  /** Lower case host names. */
  readonly domains: readonly string[];
  /** Letters and digits of names, handles and domains: a text without any of them, read the same way, shows nothing of the rival. */
  readonly traces: readonly string[];
}

const countOf = (text: string, pattern: RegExp) => [...text].filter((sign) => pattern.test(sign)).length;

const han = /\p{Script=Han}/u;
const letter = /\p{L}/u;

/** A name of one sign or two letters stands in every other text and says nothing alone. */
function isShortName(ideographs: number, letters: number): boolean {
  return ideographs < rules.shortestHanName && letters < rules.shortestLetterName;
}

/** True when the name can be told as one wherever it stands by itself. */
export function standsForItself(name: string): boolean {
  return !isShortName(countOf(name, han), countOf(name, letter));
}

function nameOf(written: string, isCommonWord: boolean): RivalName {
  const folded = foldForMatching(written).text.trim();
  const inTag = [...folded].filter((sign) => /[\p{L}\p{M}\p{N}]/u.test(sign)).join('');
  const ideographs = countOf(inTag, han);
  const letters = countOf(inTag, letter);
  const isShort = isShortName(ideographs, letters);
  const isLongInTag = ideographs >= rules.shortestHanInTag || letters >= rules.shortestLettersInTag;
  return {
    folded,
    inTag,
    claimsTagEnds: isLongInTag && !isCommonWord,
    needsCompany: isCommonWord || isShort,
  };
}

/** Gives the handle as it is compared: without "@", composed, in lower case. */
export const accountOf = (handle: string) =>
  handle
    .trim()
    .replace(/^[@＠]/, '')
    .normalize('NFC')
    .toLowerCase();

/** Gives the host of a domain as the user may have written it: "https://www.Brand.example/" is brand.example. */
const hostOf = (domain: string) =>
  (
    domain
      .trim()
      .toLowerCase()
      .replace(/^https?:\/\//, '')
      .split('/', 1)[0] ?? ''
  ).replace(/^www\./, '');

export function rivalOf({ name, alsoWritten, handles, domains, isCommonWord }: Competitor): Rival {
  const accounts = handles.map(accountOf).filter((handle) => handle !== '');
  const written = [...new Set([name, ...alsoWritten])].map((one) => nameOf(one, isCommonWord));
  const names = written.filter(({ folded }) => folded !== '');
  const hosts = domains.map(hostOf).filter((domain) => domain.includes('.'));
  return {
    name,
    names,
    handles: accounts,
    handlesInTag: accounts.map((handle) => handle.replace(/[._-]/g, '')),
    domains: hosts,
    traces: [...names.map(({ folded }) => folded), ...accounts, ...hosts].map((word) => foldWithoutSigns(word).text),
  };
}
