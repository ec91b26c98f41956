// Checks the data files of the disclosure rules; what is not as described stops at once, with the place.
import { markets } from '../brief.ts';
import { type Fields, fail, fieldsOf, listOf, numberOf, textOf, wordOf } from '../data-file.ts';
import { readSource } from '../read-source.ts';
import type { ThresholdSource } from '../report.ts';
import type { BrandSigns, HintRules, MarketRules, SellingKind, SharedRules, WordRule } from './rules.ts';
import { sellingKinds } from './rules.ts';

const forms = ['tag', 'phrase', 'label', 'frame'] as const;
const besides = ['brand', 'account', 'name'] as const;

function wordsOf(fields: Fields, name: string, file: string): readonly string[] {
  const words = listOf(fields, name, file).map((word, index) => {
    if (typeof word !== 'string' || word.trim() === '') return fail(file, `${name}[${index}] is no word`);
    return word;
  });
  const double = words.find((word, index) => words.indexOf(word) !== index);
  return double === undefined ? words : fail(file, `${name} names ${double} twice`);
}

const wordsOrNone = (fields: Fields, name: string, file: string) =>
  fields[name] === undefined ? [] : wordsOf(fields, name, file);

function readSources(data: unknown, file: string): Readonly<Record<string, ThresholdSource>> {
  return Object.fromEntries(
    Object.entries(fieldsOf(data, file)).map(([name, source]) => [name, readSource(source, `${file}, ${name}`)]),
  );
}

/** Gives the name of a source that the file has. */
function sourceOf(fields: Fields, sources: Readonly<Record<string, ThresholdSource>>, file: string): string {
  const name = textOf(fields, 'source', file);
  return Object.hasOwn(sources, name) ? name : fail(file, `source ${name} is not described`);
}

function readRule(data: unknown, sources: Readonly<Record<string, ThresholdSource>>, file: string): WordRule {
  const fields = fieldsOf(data, file);
  const form = wordOf(fields, 'form', forms, file);
  const source = sourceOf(fields, sources, file);
  const beside = fields.beside === undefined ? null : wordOf(fields, 'beside', besides, file);
  switch (form) {
    case 'tag':
      return { form, source, words: wordsOf(fields, 'words', file), weak: fields.weak === true };
    case 'phrase':
      return { form, source, words: wordsOf(fields, 'words', file), beside };
    case 'label':
      return { form, source, words: wordsOf(fields, 'words', file), capitals: wordsOrNone(fields, 'capitals', file) };
    case 'frame':
      if (beside === 'name' || beside === 'account') return fail(file, `a frame cannot stand beside ${beside}`);
      return {
        form,
        source,
        first: wordsOf(fields, 'first', file),
        last: wordsOf(fields, 'last', file),
        within: numberOf(fields, 'within', file),
        without: wordsOrNone(fields, 'without', file),
        beside,
      };
  }
}

/** Gives a market's rules; throws with the place when the file is not as described. */
export function readMarketRules(data: unknown): MarketRules {
  const fields = fieldsOf(data, 'disclosure rules');
  const market = wordOf(fields, 'market', markets, 'disclosure rules');
  const file = `disclosure rules ${market}`;
  const sources = readSources(fields.sources, file);
  const rules = (name: string) => listOf(fields, name, file).map((rule) => readRule(rule, sources, `${file}, ${name}`));
  return {
    market,
    sources,
    upfront: fields.upfront === null ? null : { source: sourceOf(fieldsOf(fields.upfront, file), sources, file) },
    clear: rules('clear'),
    ambiguous: rules('ambiguous'),
    notMeant: wordsOf(fields, 'notMeant', file),
  };
}

function readHints(data: unknown, file: string): HintRules {
  const fields = fieldsOf(data, file);
  const selling = fieldsOf(fields.selling, file);
  const ofKind = (kind: SellingKind) => wordsOf(selling, kind, file);
  const unknown = Object.keys(selling).find((kind) => !sellingKinds.some((known) => known === kind));
  if (unknown !== undefined) fail(file, `selling words of unknown kind ${unknown}`);
  return {
    codes: wordsOf(fields, 'codes', file),
    codesWithToken: wordsOf(fields, 'codesWithToken', file),
    codesBesideOffer: wordsOf(fields, 'codesBesideOffer', file),
    notCodes: wordsOf(fields, 'notCodes', file),
    trackedHosts: wordsOf(fields, 'trackedHosts', file),
    trackedParameters: wordsOf(fields, 'trackedParameters', file),
    affiliate: wordsOf(fields, 'affiliate', file),
    selling: {
      offer: ofKind('offer'),
      buy: ofKind('buy'),
      'group-buy': ofKind('group-buy'),
      link: ofKind('link'),
      'own-shop': ofKind('own-shop'),
    },
    notSelling: wordsOf(fields, 'notSelling', file),
  };
}

/** Gives what holds in every market; throws with the place when the file is not as described. */
export function readSharedRules(data: unknown): SharedRules {
  const file = 'disclosure rules of every market';
  const fields = fieldsOf(data, file);
  const sources = readSources(fields.sources, file);
  const rules = (name: string) => listOf(fields, name, file).map((rule) => readRule(rule, sources, `${file}, ${name}`));
  const overloadShare = numberOf(fields, 'overloadShare', file);
  if (overloadShare > 1) fail(file, 'overloadShare is no share');
  return {
    sources,
    upfrontCharacters: numberOf(fields, 'upfrontCharacters', file),
    blockTags: numberOf(fields, 'blockTags', file),
    windowDays: numberOf(fields, 'windowDays', file),
    fewestPosts: numberOf(fields, 'fewestPosts', file),
    overloadShare,
    mostRows: numberOf(fields, 'mostRows', file),
    recurringPosts: numberOf(fields, 'recurringPosts', file),
    clear: rules('clear'),
    ambiguous: rules('ambiguous'),
    negations: wordsOf(fields, 'negations', file),
    negatedHints: wordsOf(fields, 'negatedHints', file),
    hints: readHints(fields.hints, file),
  };
}

/** Gives the signs by which a brand is told; throws with the place when the file is not as described. */
export function readBrandSigns(data: unknown): BrandSigns {
  const file = 'brand signs';
  const fields = fieldsOf(data, file);
  return {
    source: readSource(fields.source, file),
    near: numberOf(fields, 'near', file),
    besideProduct: numberOf(fields, 'besideProduct', file),
    handleMarks: wordsOf(fields, 'handleMarks', file),
    handleEndings: wordsOf(fields, 'handleEndings', file),
    firmNouns: wordsOf(fields, 'firmNouns', file),
    productWords: wordsOf(fields, 'productWords', file),
    notNames: wordsOf(fields, 'notNames', file),
  };
}
