// Finds rivals in one post: accounts, the platform's own label, hashtags, names, web addresses – never inside longer words.
import type { Platform, Post } from '../../profile/creator-profile.ts';
import { isKnown } from '../../profile/figure.ts';
import { emailAddresses } from '../../text/email-addresses.ts';
import { type FoldedText, foldForMatching, foldWithoutSigns, longestFolded } from '../../text/fold-chinese.ts';
import { hashtags } from '../../text/hashtags.ts';
import { type Place, standsAlone } from '../../text/list-finder.ts';
import { mentions } from '../../text/mentions.ts';
import { isBelowDomain, webAddresses } from '../../text/web-addresses.ts';
import { coverOf, isNear, overlapsAny } from '../disclosure/caption-text.ts';
import { listNames, ruleWords } from '../disclosure/rule-words.ts';
import rules from './competitor-rules.json' with { type: 'json' };
import type { Rival, RivalName } from './rival-names.ts';

/** The strongest first. */
export const rivalSources = ['paid-partner', 'co-author', 'handle', 'hashtag', 'domain', 'name'] as const;
type RivalSource = (typeof rivalSources)[number];

export interface RivalInPost {
  readonly rival: Rival;
  /** In the order of their strength. */
  readonly sources: readonly RivalSource[];
  /** Where the first of the strongest stands in the caption; null when it stands in the platform's data only. */
  readonly place: Place | null;
}

interface Found {
  readonly source: RivalSource;
  readonly place: Place | null;
}

interface Caption {
  readonly original: string;
  readonly folded: FoldedText;
  readonly lower: string;
  readonly platform: Platform;
  /** With their letters and digits, folded. */
  readonly tags: readonly SpelledTag[];
}

interface SpelledTag extends Place {
  readonly spelled: string;
}

const sameHandle = (one: string, other: string) => one.normalize('NFC').toLowerCase() === other;

function inLabels({ paidPartners, coAuthors, author }: Post, { handles }: Rival): readonly Found[] {
  const names = (list: readonly string[]) => list.some((one) => handles.some((handle) => sameHandle(one, handle)));
  const paid = isKnown(paidPartners) && names(paidPartners.value);
  const joint = (isKnown(coAuthors) && names(coAuthors.value)) || (isKnown(author) && names([author.value]));
  return [
    ...(paid ? [{ source: 'paid-partner', place: null } as const] : []),
    ...(joint ? [{ source: 'co-author', place: null } as const] : []),
  ];
}

/** Host names of the platforms, under whose addresses a handle stands first in the path. */
const profileHosts = ['instagram.com', 'tiktok.com', 'youtube.com', 'facebook.com', 'threads.net', 'threads.com'];

/** A full-width ＠ is no link: the account after it is only a name. */
function inHandles({ original, lower, platform }: Caption, { handles }: Rival): readonly Found[] {
  if (!handles.some((handle) => lower.includes(handle))) return [];
  const isRival = (handle: string) => handles.some((known) => sameHandle(handle, known));
  const written = mentions(original.replaceAll('＠', '@'), platform).filter(({ handle }) => isRival(handle));
  const linked = webAddresses(original).filter(({ host, rest }) => {
    const first = rest.split(/[/?#]/, 2)[1]?.replace(/^@/, '') ?? '';
    return profileHosts.some((known) => isBelowDomain(host, known)) && isRival(first);
  });
  return [
    ...written.map((place) => ({ source: original.charAt(place.start) === '@' ? 'handle' : 'name', place }) as const),
    ...linked.map((place) => ({ source: 'handle', place }) as const),
  ];
}

function isTagOf(spelled: string, { names, handlesInTag }: Rival): boolean {
  return (
    handlesInTag.includes(spelled) ||
    names.some(
      ({ inTag, claimsTagEnds }) =>
        spelled === inTag || (claimsTagEnds && (spelled.startsWith(inTag) || spelled.endsWith(inTag))),
    )
  );
}

const inHashtags = ({ tags }: Caption, rival: Rival): readonly Found[] =>
  tags.filter(({ spelled }) => isTagOf(spelled, rival)).map((place) => ({ source: 'hashtag', place }) as const);

function inDomains({ original, lower }: Caption, { domains }: Rival): readonly Found[] {
  if (!domains.some((domain) => lower.includes(domain))) return [];
  return webAddresses(original)
    .filter(({ host }) => domains.some((domain) => isBelowDomain(host, domain)))
    .map((place) => ({ source: 'domain', place }) as const);
}

const katakana = /[\u30a1-\u30fa\u30fc]/;

/** Katakana words stand side by side with signs of other scripts: one does not begin inside another. */
function isInsideKatakana(text: string, { start, end }: Place): boolean {
  const joins = (one: string, other: string) => katakana.test(one) && katakana.test(other);
  return joins(text.charAt(start - 1), text.charAt(start)) || joins(text.charAt(end - 1), text.charAt(end));
}

/** Where a name does not count: other accounts, hashtags (they have their own rule), e-mail and web addresses. */
function closedPlaces({ original, folded, platform, tags }: Caption): readonly Place[] {
  const mails = emailAddresses(original).flatMap((mail) => {
    const at = folded.text.indexOf(mail);
    return at === -1 ? [] : [{ start: folded.places[at] ?? 0, end: folded.places[at + mail.length] ?? 0 }];
  });
  // "GlowLab.It was" is two sentences without a space between: only what is surely an address is closed.
  const addresses = webAddresses(original).filter(({ hasScheme, rest, host }) => {
    return hasScheme || rest !== '' || host.startsWith('www.');
  });
  return [...mentions(original, platform), ...tags, ...mails, ...addresses];
}

function placesOfName({ folded, original }: Caption, { folded: name }: RivalName): readonly Place[] {
  const found: Place[] = [];
  for (let at = folded.text.indexOf(name); at !== -1; at = folded.text.indexOf(name, at + name.length)) {
    const place = { start: at, end: at + name.length };
    if (!standsAlone(folded.text, place) || isInsideKatakana(folded.text, place)) continue;
    found.push({ start: folded.places[at] ?? 0, end: folded.places[place.end] ?? original.length });
  }
  return found;
}

/** Where product words stand in the caption. */
const productsIn = ({ folded, original }: Caption): readonly Place[] =>
  (ruleWords().find(folded.text).get(listNames.products) ?? []).map(({ start, end }) => ({
    start: folded.places[start] ?? 0,
    end: folded.places[end] ?? original.length,
  }));

const besideProduct = ({ original }: Caption, place: Place, products: readonly Place[]): boolean =>
  products.some((product) => !overlapsAny(product, [place]) && isNear(original, place, product, rules.besideProduct));

function inNames(caption: Caption, { names }: Rival): readonly Found[] {
  const present = names.filter(({ folded }) => caption.folded.text.includes(folded));
  if (present.length === 0) return [];
  const isClosed = coverOf(closedPlaces(caption));
  const products = present.some(({ needsCompany }) => needsCompany) ? productsIn(caption) : [];
  return present.flatMap((name) =>
    placesOfName(caption, name)
      .filter((place) => !isClosed(place))
      .filter((place) => !name.needsCompany || besideProduct(caption, place, products))
      .map((place) => ({ source: 'name', place }) as const),
  );
}

function captionOf(original: string, platform: Platform): Caption {
  return {
    original,
    folded: foldForMatching(original),
    lower: original.toLowerCase(),
    platform,
    tags: hashtags(original).map(({ tag, start, end }) => ({
      spelled: foldForMatching(tag).text.replaceAll('_', ''),
      start,
      end,
    })),
  };
}

/** Gives each rival that the post shows. @param rivals as `rivalOf` made them */
export function findRivals(post: Post, rivals: readonly Rival[], platform: Platform): readonly RivalInPost[] {
  const original = isKnown(post.caption) ? post.caption.value.slice(0, longestFolded) : '';
  // Most captions hold no letter of any rival: they need not be taken apart.
  const letters = foldWithoutSigns(original).text;
  let taken: Caption | null = null;
  return rivals.flatMap((rival) => {
    const inText = rival.traces.some((trace) => letters.includes(trace));
    if (inText) taken ??= captionOf(original, platform);
    const found: readonly Found[] = [
      ...inLabels(post, rival),
      ...(inText && taken
        ? [
            ...inHandles(taken, rival),
            ...inHashtags(taken, rival),
            ...inDomains(taken, rival),
            ...inNames(taken, rival),
          ]
        : []),
    ];
    if (found.length === 0) return [];
    const sources = rivalSources.filter((source) => found.some((one) => one.source === source));
    const shown = sources.flatMap((source) =>
      found.flatMap((one) => (one.source === source && one.place !== null ? [one.place] : [])),
    );
    return [{ rival, sources, place: shown[0] ?? null }];
  });
}
