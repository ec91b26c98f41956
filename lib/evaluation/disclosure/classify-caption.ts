// Says what a caption shows of a disclosure: clear words, unclear ones, buried ones, hints without words, or nothing.
import type { Platform } from '../../profile/creator-profile.ts';
import { foldForMatching } from '../../text/fold-chinese.ts';
import type { Place } from '../../text/list-finder.ts';
import type { Mention } from '../../text/mentions.ts';
import type { Market } from '../brief.ts';
import { type BrandMentions, brandMentions } from './brand-mentions.ts';
import { type CaptionText, captionText, coverOf, isNear, overlap, overlapsAny } from './caption-text.ts';
import { type CommercialHint, commercialHints } from './commercial-hints.ts';
import { standsAsLabel } from './label-form.ts';
import { positionOf, type SignPosition } from './position.ts';
import { listNames, ruleWords, type SearchableRule, type SignKind } from './rule-words.ts';
import type { FrameRule, LabelRule, PhraseRule } from './rules.ts';

/**
 * - `clear`: words that the market's rule counts, at the beginning or in the text
 * - `ambiguous`: words that only point at something, or those of another market
 * - `buried`: clear words, but only where nobody looks
 * - `hints`: codes, tracked links, selling words beside a brand, and no words of disclosure
 * - `nothing`: none of these was seen, which says nothing about the post
 */
export type CaptionOutcome = 'clear' | 'ambiguous' | 'buried' | 'hints' | 'nothing';

/** A word of disclosure, with its place in the original caption. */
interface DisclosureSign extends Place {
  readonly position: SignPosition;
  /** A weak word counts only beside a brand or a code. */
  readonly weak: boolean;
}

export interface CaptionDisclosure {
  readonly outcome: CaptionOutcome;
  readonly clear: readonly DisclosureSign[];
  readonly ambiguous: readonly DisclosureSign[];
  readonly hints: readonly CommercialHint[];
  /** Evidence against advertising: shown, never counted. */
  readonly negations: readonly Place[];
  /** Accounts mentioned. */
  readonly accounts: readonly Mention[];
}

export interface ClassifyOptions {
  readonly market: Market;
  readonly platform: Platform;
  /** Names of brands that the user has listed. */
  readonly brands?: readonly string[];
}

interface Search {
  readonly text: CaptionText;
  readonly named: BrandMentions;
  /** Places in which a word does not mean what it says: tags, handles, addresses, negations, longer expressions. */
  readonly isClosed: (place: Place) => boolean;
  readonly negations: readonly Place[];
}

const isBeside = ({ text }: Search, place: Place, others: readonly Place[]) =>
  others.some((other) => isNear(text.original, place, other, ruleWords().brandSigns.near));

/** "sponsored by @brinto", "sponsored by Brinto", not "sponsored by my anxiety". */
function isBeforeName({ original }: CaptionText, { end }: Place): boolean {
  const next = original.slice(end, end + 12).replace(/^[\s:："'“「]+/, '');
  return /^[@#\p{Lu}\p{Lo}]/u.test(next);
}

/** Thanks to a firm without a name still point at a gift; a disclosure needs the name. */
function neighbours({ text, named }: Search, kind: SignKind, beside: 'brand' | 'account'): readonly Place[] {
  const { brands, accounts } = named;
  if (beside === 'account') return [...brands, ...accounts];
  if (kind === 'clear') return brands;
  // 自家品牌 is the creator's own.
  const own = text.find(listNames.affiliate);
  return [...brands, ...text.find(listNames.firms).filter((firm) => !overlapsAny(firm, own))];
}

function phrasesOf(search: Search, { list, kind }: SearchableRule, { beside }: PhraseRule): readonly Place[] {
  return search.text.find(list).filter((place) => {
    if (search.isClosed(place)) return false;
    if (beside === null) return true;
    return beside === 'name'
      ? isBeforeName(search.text, place)
      : isBeside(search, place, neighbours(search, kind, beside));
  });
}

function labelsOf(search: Search, { list }: SearchableRule, rule: LabelRule): readonly Place[] {
  return search.text
    .find(list)
    .filter((place) => !search.isClosed(place) && standsAsLabel(search.text.original, place, rule.capitals));
}

/** Between 由 and 提供 stands who provides: an account, a quoted name, or one in Latin letters. */
const holdsName = (between: string) => /@|「|『|[A-Z][a-zA-Z]{2}/.test(between);

/** Units on either side of a frame in which the thing that is provided is named. */
const aroundFrame = 4;

function framesOf(search: Search, { list, last, without }: SearchableRule, rule: FrameRule): readonly Place[] {
  const { text, isClosed } = search;
  const firsts = text.find(list);
  if (firsts.length === 0) return [];
  const between = text.find(without);
  return text.find(last).flatMap((closing) => {
    if (isClosed(closing)) return [];
    const first = firsts.findLast(
      (place) => place.end <= closing.start && isNear(text.original, place, closing, rule.within),
    );
    if (first === undefined) return [];
    const frame = { start: first.start, end: closing.end };
    // What is provided may stand before or behind: 「照片由…提供」, 「由阿嬤提供食譜」.
    const seen = { start: frame.start - aroundFrame, end: frame.end + aroundFrame };
    if (between.some((other) => overlapsAny(other, [seen]))) return [];
    const names = rule.beside === null || holdsName(text.original.slice(first.end, closing.start));
    return names || isBeside(search, frame, search.named.brands) ? [frame] : [];
  });
}

function placesOf(search: Search, searchable: SearchableRule): readonly Place[] {
  const { rule } = searchable;
  switch (rule.form) {
    case 'phrase':
      return phrasesOf(search, searchable, rule);
    case 'label':
      return labelsOf(search, searchable, rule);
    case 'frame':
      return framesOf(search, searchable, rule);
    case 'tag':
      return [];
  }
}

interface Sign extends Place {
  readonly kind: SignKind;
  readonly weak: boolean;
}

/**
 * What a rule says in this market. What counts elsewhere may not be understood here: it points at advertising, and does not
 * say it.
 */
function kindIn(market: Market, rule: SearchableRule): SignKind | null {
  if (rule.market === null || rule.market === market) return rule.kind;
  return rule.kind === 'clear' ? 'ambiguous' : null;
}

const isWeak = ({ rule }: SearchableRule) => rule.form === 'tag' && rule.weak;

/** The strongest that a tag says: clear, unclear, weak. */
function tagSign(rules: readonly SearchableRule[], market: Market): Omit<Sign, keyof Place> | null {
  const kinds = rules.map((rule) => ({ kind: kindIn(market, rule), weak: isWeak(rule) }));
  if (kinds.some(({ kind }) => kind === 'clear')) return { kind: 'clear', weak: false };
  const unclear = kinds.filter(({ kind }) => kind === 'ambiguous');
  return unclear.length === 0 ? null : { kind: 'ambiguous', weak: unclear.every(({ weak }) => weak) };
}

function tagSigns({ text, negations }: Search, market: Market): readonly Sign[] {
  const { tagRules } = ruleWords();
  return text.tags.flatMap(({ tag, start, end }) => {
    const rules = tagRules.get(foldForMatching(tag).text);
    const sign = rules === undefined || overlapsAny({ start, end }, negations) ? null : tagSign(rules, market);
    return sign === null ? [] : [{ ...sign, start, end }];
  });
}

function wordSigns(search: Search, market: Market): readonly Sign[] {
  const { wordRules } = ruleWords();
  return [...search.text.lists].flatMap((list) => {
    const rule = wordRules.get(list);
    const kind = rule === undefined ? null : kindIn(market, rule);
    if (rule === undefined || kind === null) return [];
    return placesOf(search, rule).map((place) => ({ kind, weak: false, ...place }));
  });
}

/** Gives the signs in their order, each place once; what lies inside a clear one is not also unclear. */
function signsOf(search: Search, market: Market): readonly Sign[] {
  const words = wordSigns(search, market).toSorted(
    (a, b) => a.start - b.start || Number(b.kind === 'clear') - Number(a.kind === 'clear') || b.end - a.end,
  );
  const kept: Sign[] = [];
  const clear = words.filter(({ kind }) => kind === 'clear');
  let next = 0;
  for (const sign of words) {
    if (kept.at(-1)?.start === sign.start) continue;
    while ((clear[next]?.end ?? Number.POSITIVE_INFINITY) <= sign.start) next += 1;
    const beside = clear[next];
    if (sign.kind === 'clear' || beside === undefined || !overlap(sign, beside)) kept.push(sign);
  }
  return [...tagSigns(search, market), ...kept].toSorted((a, b) => a.start - b.start);
}

const isTracked = ({ hint }: CommercialHint) => hint === 'code' || hint === 'tracked-link';

function outcomeOf(found: Omit<CaptionDisclosure, 'outcome'>, { brands }: BrandMentions): CaptionOutcome {
  const { clear, ambiguous, hints, negations } = found;
  if (clear.some(({ position }) => position !== 'buried')) return 'clear';
  if (clear.length > 0) return 'buried';
  if (ambiguous.some(({ weak }) => !weak)) return 'ambiguous';
  const isNegated = negations.length > 0;
  const hasWeak = ambiguous.length > 0 && (hints.some(isTracked) || (brands.length > 0 && !isNegated));
  if (hasWeak) return 'ambiguous';
  // What somebody says against advertising outweighs everyday selling words, not a code or a link that pays.
  return hints.some(({ hint }) => !isNegated || hint !== 'selling') ? 'hints' : 'nothing';
}

/** Gives what the caption shows; reads its first 5,000 units, and never throws. */
export function classifyCaption(
  caption: string,
  { market, platform, brands = [] }: ClassifyOptions,
): CaptionDisclosure {
  const text = captionText(caption, platform);
  const named = brandMentions(text, brands);
  const negations = text.find(listNames.negations);
  const closed = [...text.tags, ...text.mentions, ...text.addresses, ...negations, ...text.find(listNames.notMeant)];
  const search: Search = { text, named, isClosed: coverOf(closed), negations };
  const signs = signsOf(search, market);
  const ofKind = (wanted: SignKind): readonly DisclosureSign[] =>
    signs
      .filter(({ kind }) => kind === wanted)
      .map(({ start, end, weak }) => ({ start, end, weak, position: positionOf(text, { start, end }) }));
  const found = {
    clear: ofKind('clear'),
    ambiguous: ofKind('ambiguous'),
    hints: commercialHints(text, named),
    negations,
    accounts: text.mentions,
  };
  return { outcome: outcomeOf(found, named), ...found };
}
