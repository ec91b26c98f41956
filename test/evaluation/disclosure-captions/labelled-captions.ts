// Labelled captions of our own, all brands and people invented; labelled by the written rules before the rules ran on them.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Market } from '../../../lib/evaluation/brief.ts';
import type { CaptionOutcome } from '../../../lib/evaluation/disclosure/classify-caption.ts';

export interface LabelledCaption {
  readonly id: string;
  readonly market: Market;
  readonly language: string;
  readonly outcome: CaptionOutcome;
  readonly caption: string;
  /** Names that the user has listed. */
  readonly brands: readonly string[];
}

/** Counted when the set was run for the first time, before anything was mended for it. */
interface FirstRun {
  readonly captions: number;
  readonly right: number;
  readonly disclosedLabelled: number;
  readonly disclosedFound: number;
  readonly disclosedRight: number;
}

export interface LabelledSet {
  readonly name: string;
  /** Before or after the word lists. */
  readonly written: 'before' | 'afterwards';
  readonly firstRun: FirstRun | null;
  readonly captions: readonly LabelledCaption[];
}

interface SetFile {
  readonly market?: Market;
  readonly written: LabelledSet['written'];
  readonly firstRun?: FirstRun;
  readonly captions: readonly (Omit<LabelledCaption, 'market' | 'brands'> & {
    readonly market?: Market;
    readonly brands?: readonly string[];
  })[];
}

function readSet(name: string): LabelledSet {
  const file: SetFile = JSON.parse(readFileSync(path.join(import.meta.dirname, name), 'utf8'));
  return {
    name: name.replace('.json', ''),
    written: file.written,
    firstRun: file.firstRun ?? null,
    captions: file.captions.map(({ market = file.market, brands = [], ...caption }) => {
      if (market === undefined) throw new Error(`${name}: ${caption.id} has no market`);
      return { ...caption, market, brands };
    }),
  };
}

export const labelledSets = (): readonly LabelledSet[] =>
  readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map(readSet);
