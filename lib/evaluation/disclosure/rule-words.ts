// The disclosure rules ready to search: every list of words in one finder, every hashtag in one table.
import { foldForMatching } from '../../text/fold-chinese.ts';
import { type ListFinder, listFinder } from '../../text/list-finder.ts';
import type { Market } from '../brief.ts';
import { readBrandSigns, readMarketRules, readSharedRules } from './read-rules.ts';
import brandSignsFile from './rules/brand-signs.json' with { type: 'json' };
import euFile from './rules/eu.json' with { type: 'json' };
import sharedFile from './rules/every-market.json' with { type: 'json' };
import jpFile from './rules/jp.json' with { type: 'json' };
import twFile from './rules/tw.json' with { type: 'json' };
import ukFile from './rules/uk.json' with { type: 'json' };
import usFile from './rules/us.json' with { type: 'json' };
import type { BrandSigns, MarketRules, SellingKind, SharedRules, WordRule } from './rules.ts';
import { sellingKinds } from './rules.ts';

export type SignKind = 'clear' | 'ambiguous';

/** A rule with the names under which its words are found. */
export interface SearchableRule {
  readonly rule: WordRule;
  /** Null: holds in every market. */
  readonly market: Market | null;
  readonly kind: SignKind;
  /** Its words; a frame's first ones. */
  readonly list: string;
  readonly last: string;
  readonly without: string;
}

export interface RuleWords {
  readonly shared: SharedRules;
  readonly markets: Readonly<Record<Market, MarketRules>>;
  readonly brandSigns: BrandSigns;
  /** Rules of words in running text, by their list. */
  readonly wordRules: ReadonlyMap<string, SearchableRule>;
  /** Rules of whole tags by the folded tag. */
  readonly tagRules: ReadonlyMap<string, readonly SearchableRule[]>;
  readonly find: ListFinder<string>;
}

export const listNames = {
  notMeant: 'not-meant',
  negations: 'negations',
  negatedHints: 'negated-hints',
  codes: 'codes',
  codesWithToken: 'codes-with-token',
  codesBesideOffer: 'codes-beside-offer',
  notCodes: 'not-codes',
  affiliate: 'affiliate',
  notSelling: 'not-selling',
  products: 'products',
  firms: 'firms',
} as const;

export const sellingList = (kind: SellingKind): string => `selling.${kind}`;

const folded = (words: readonly string[]) => [...new Set(words.map((word) => foldForMatching(word).text))];

/** "jacket" stands for "jackets" too; in other scripts a word has one form. */
const withPlurals = (words: readonly string[]) => [
  ...new Set(words.flatMap((word) => (/^[a-z -]+[^s]$/.test(word) ? [word, `${word}s`] : [word]))),
];

function searchableRules({ markets, shared }: Pick<RuleWords, 'markets' | 'shared'>): readonly SearchableRule[] {
  const sets = [{ market: null, clear: shared.clear, ambiguous: shared.ambiguous }, ...Object.values(markets)];
  return sets.flatMap(({ market, clear, ambiguous }) =>
    (['clear', 'ambiguous'] as const).flatMap((kind) =>
      (kind === 'clear' ? clear : ambiguous).map((rule, index) => {
        const list = `${kind}.${market ?? 'every'}.${index}`;
        return { rule, market, kind, list, last: `${list}.last`, without: `${list}.without` };
      }),
    ),
  );
}

function listsOf({ rule, list, last, without }: SearchableRule): readonly (readonly [string, readonly string[]])[] {
  if (rule.form === 'tag') return [];
  if (rule.form !== 'frame') return [[list, folded(rule.words)]];
  return [
    [list, folded(rule.first)],
    [last, folded(rule.last)],
    [without, folded(rule.without)],
  ];
}

function tagTable(rules: readonly SearchableRule[]): ReadonlyMap<string, readonly SearchableRule[]> {
  const table = new Map<string, SearchableRule[]>();
  for (const searchable of rules) {
    if (searchable.rule.form !== 'tag') continue;
    for (const tag of folded(searchable.rule.words)) table.set(tag, [...(table.get(tag) ?? []), searchable]);
  }
  return table;
}

function made(): RuleWords {
  const markets = {
    TW: readMarketRules(twFile),
    US: readMarketRules(usFile),
    UK: readMarketRules(ukFile),
    JP: readMarketRules(jpFile),
    EU: readMarketRules(euFile),
  };
  const shared = readSharedRules(sharedFile);
  const brandSigns = readBrandSigns(brandSignsFile);
  const rules = searchableRules({ markets, shared });
  const { hints } = shared;
  const lists: readonly (readonly [string, readonly string[]])[] = [
    ...rules.flatMap(listsOf),
    [listNames.notMeant, folded(Object.values(markets).flatMap(({ notMeant }) => notMeant))],
    [listNames.negations, folded(shared.negations)],
    [listNames.negatedHints, folded(shared.negatedHints)],
    [listNames.codes, folded(hints.codes)],
    [listNames.codesWithToken, folded(hints.codesWithToken)],
    [listNames.codesBesideOffer, folded(hints.codesBesideOffer)],
    [listNames.notCodes, folded(hints.notCodes)],
    [listNames.affiliate, folded(hints.affiliate)],
    [listNames.notSelling, folded(hints.notSelling)],
    [listNames.firms, folded(brandSigns.firmNouns)],
    [listNames.products, withPlurals(folded(brandSigns.productWords))],
    ...sellingKinds.map((kind) => [sellingList(kind), folded(hints.selling[kind])] as const),
  ];
  return {
    shared,
    markets,
    brandSigns,
    wordRules: new Map(rules.flatMap((rule) => (rule.rule.form === 'tag' ? [] : [[rule.list, rule] as const]))),
    tagRules: tagTable(rules),
    find: listFinder(Object.fromEntries(lists)),
  };
}

let inUse: RuleWords | null = null;

/** Gives the rules; they are read and made ready at the first use, for the surfaces that only show reports never need them. */
export function ruleWords(): RuleWords {
  inUse ??= made();
  return inUse;
}
