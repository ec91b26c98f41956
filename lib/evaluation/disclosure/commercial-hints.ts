// What hints at advertising without saying so: codes, tracked links, affiliate words, selling words beside a brand.
import type { Place } from '../../text/list-finder.ts';
import { isBelowDomain, parameterNames } from '../../text/web-addresses.ts';
import type { BrandMentions } from './brand-mentions.ts';
import { type CaptionText, lineAround, overlapsAny } from './caption-text.ts';
import { listNames, ruleWords, sellingList } from './rule-words.ts';
import { type SellingKind, sellingKinds } from './rules.ts';

type HintKind = 'code' | 'tracked-link' | 'affiliate' | 'selling';

export interface CommercialHint extends Place {
  readonly hint: HintKind;
}

/** Units behind a word like "code" in which the code itself begins. */
const tokenWithin = 24;

const plainToken = /^[\s:：]{0,3}(?:is\s|は)?["'“‘「『【(]?([A-Za-z0-9][A-Za-z0-9_-]{2,19})/;
const quotedToken = /^[\s:：]{0,3}[「『【“]([^」』】”\n]{1,16})[」』】”]/;
const offerSign = /折|減|優惠|免運|[%％]|\boff\b|checkout|割|円引/i;

/** MIMI10, nini10, KOKO: capitals, or letters with a digit; "code since Tuesday" has none. */
function isCode(token: string): boolean {
  const letters = /[A-Za-z]/.test(token);
  return letters && (/\d/.test(token) || (token === token.toUpperCase() && token.length >= 4));
}

function hasCodeBehind(text: string, word: Place): boolean {
  const token = plainToken.exec(text.slice(word.end, word.end + tokenWithin))?.[1];
  return token !== undefined && isCode(token);
}

function hasCodeBesideOffer(text: string, word: Place): boolean {
  const line = lineAround(text, word);
  if (!offerSign.test(text.slice(line.start, line.end))) return false;
  return hasCodeBehind(text, word) || quotedToken.test(text.slice(word.end, word.end + tokenWithin));
}

function codesIn({ original, find }: CaptionText): readonly Place[] {
  const voided = [...find(listNames.notCodes), ...find(listNames.negatedHints)];
  return [
    ...find(listNames.codes),
    ...find(listNames.codesWithToken).filter((word) => hasCodeBehind(original, word)),
    ...find(listNames.codesBesideOffer).filter((word) => hasCodeBesideOffer(original, word)),
  ].filter((place) => !overlapsAny(place, voided));
}

function trackedLinks({ addresses }: CaptionText): readonly Place[] {
  const { trackedHosts, trackedParameters } = ruleWords().shared.hints;
  return addresses.filter(
    (address) =>
      trackedHosts.some((host) => isBelowDomain(address.host, host)) ||
      parameterNames(address).some((name) => trackedParameters.includes(name)),
  );
}

/** 「8 折」, "30% off", 「20%オフ」. */
const reduced = /\d(?:\.\d)?\s?折(?![疊叠傘扇紙])|\d\s?[%％]\s?(?:off|オフ|引)/gi;

function sellingWords(text: CaptionText): ReadonlyMap<SellingKind, Place> {
  const voided = [...text.find(listNames.notSelling), ...text.find(listNames.negatedHints)];
  const found = new Map<SellingKind, Place>();
  for (const kind of sellingKinds) {
    const first = text.find(sellingList(kind)).find((place) => !overlapsAny(place, voided));
    if (first) found.set(kind, first);
  }
  const offer = found.has('offer') ? null : text.original.matchAll(reduced).next().value;
  if (offer) found.set('offer', { start: offer.index, end: offer.index + offer[0].length });
  return found;
}

/**
 * One selling word is everyday talk. Beside any account an offer or a call to buy is a hint, beside a brand also a link or
 * an own shop; two different kinds are one without a name.
 */
function sellingHint(text: CaptionText, { brands, accounts }: BrandMentions): readonly Place[] {
  const words = sellingWords(text);
  const [first] = words.values();
  if (first === undefined) return [];
  const asks = words.get('offer') ?? words.get('buy') ?? words.get('group-buy');
  if (brands.length + accounts.length > 0 && asks) return [asks];
  return words.size >= 2 || brands.length > 0 ? [first] : [];
}

/** Gives the hints in the order of their weight. */
export function commercialHints(text: CaptionText, named: BrandMentions): readonly CommercialHint[] {
  const voided = [...text.find(listNames.negatedHints), ...text.find(listNames.notMeant)];
  const affiliate = text.find(listNames.affiliate).filter((place) => !overlapsAny(place, voided));
  const of = (hint: HintKind, places: readonly Place[]) =>
    places.map(({ start, end }): CommercialHint => ({ hint, start, end }));
  return [
    ...of('code', codesIn(text)),
    ...of('tracked-link', trackedLinks(text)),
    ...of('affiliate', affiliate),
    ...of('selling', sellingHint(text, named)),
  ];
}
