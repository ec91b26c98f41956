// Suggests KOL, KOC, KOS from visible hints: each is shown with the words it was found in, two different ones make a suggestion.
import type { CreatorProfile, Post } from '../../profile/creator-profile.ts';
import { type Figure, isKnown } from '../../profile/figure.ts';
import { emailAddresses } from '../../text/email-addresses.ts';
import { postLinkOf } from '../evidence.ts';
import type { Excerpt, PostLink } from '../report.ts';
import { isOfAnother } from '../sample.ts';
import { excerptOf, findWord, type SearchableText, searchable } from './listed-words.ts';
import {
  type HintPlace,
  type HintWords,
  type RoleHints,
  readRoleHints,
  type SizeRange,
  type WordHint,
} from './read-role-hints.ts';
import hintsFile from './role-hints.json' with { type: 'json' };
import { type RoleId, roleIds } from './roles.ts';

type HintKind = WordHint | 'several-brands' | 'audience-size' | 'no-agency-line';

/** One place in which a hint was found. */
export interface HintFound {
  readonly place: HintPlace;
  readonly excerpt: Excerpt;
  /** The newest post with it; null outside of captions. */
  readonly post: PostLink | null;
  /** Captions with it, and captions searched; null outside of captions. */
  readonly captions: { readonly count: number; readonly of: number } | null;
}

export interface RoleHint {
  readonly role: RoleId;
  readonly kind: HintKind;
  /** Size of the audience and a missing agency line only support: without a hint of another kind they suggest nothing. */
  readonly supportsOnly: boolean;
  readonly found: readonly HintFound[];
}

export interface RoleSuggestion {
  readonly hints: readonly RoleHint[];
  /** Roles with enough different hints, in the order KOL, KOC, KOS. */
  readonly roles: readonly RoleId[];
  readonly hintsNeeded: number;
  readonly bioRead: boolean;
  /** Captions that were searched. */
  readonly captions: number;
}

interface Caption extends SearchableText {
  readonly post: Post;
}

interface Searched {
  readonly profile: CreatorProfile;
  readonly texts: Readonly<Record<Exclude<HintPlace, 'captions'>, SearchableText | null>>;
  readonly captions: readonly Caption[];
  readonly ownPosts: readonly Post[];
}

/** Made when first asked for: the surfaces that only show reports never need it. */
let hintsInUse: RoleHints | null = null;

function roleHints(): RoleHints {
  hintsInUse ??= readRoleHints(hintsFile);
  return hintsInUse;
}

const dateOf = ({ published }: Post) => (isKnown(published) ? published.from : Number.NEGATIVE_INFINITY);

function searchedOf(profile: CreatorProfile, posts: readonly Post[], { captions }: RoleHints): Searched {
  const ownPosts = posts.filter((post) => !isOfAnother(post, profile.handle));
  const textOf = (text: string) => searchable(text.slice(0, captions.longest));
  const factOf = (name: 'displayName' | 'category' | 'bio') => {
    const fact = profile[name];
    return isKnown(fact) ? textOf(fact.value) : null;
  };
  return {
    profile,
    ownPosts,
    texts: {
      name: factOf('displayName'),
      category: factOf('category'),
      bio: factOf('bio'),
      links: isKnown(profile.links) ? textOf(profile.links.value.join('\n')) : null,
    },
    captions: ownPosts
      .toSorted((a, b) => dateOf(b) - dateOf(a))
      .slice(0, captions.most)
      .flatMap((post) => (isKnown(post.caption) ? [{ post, ...textOf(post.caption.value) }] : [])),
  };
}

/** In captions a word must come again and again: one 「心得」 in a hundred posts says nothing. Buying calls by a share of their own. */
function foundInCaptions(
  { captions, profile }: Searched,
  { hint, list }: HintWords,
  rules: RoleHints,
): HintFound | null {
  const { share, buyingCallShare, fewest } = rules.captions;
  if (hint === 'buying-call' && captions.length < fewest) return null;
  const needed = Math.max(1, Math.ceil((hint === 'buying-call' ? buyingCallShare : share) * captions.length - 1e-9));
  const hits = captions.flatMap((caption) => {
    const found = findWord(caption, list);
    return found === null ? [] : [{ caption, found }];
  });
  const [newest] = hits;
  if (newest === undefined || hits.length < needed) return null;
  return {
    place: 'captions',
    excerpt: excerptOf(newest.caption, newest.found),
    post: postLinkOf(newest.caption.post, profile),
    captions: { count: hits.length, of: captions.length },
  };
}

function foundAt(searched: Searched, words: HintWords, place: HintPlace, rules: RoleHints): HintFound | null {
  if (place === 'captions') return foundInCaptions(searched, words, rules);
  const text = searched.texts[place];
  const found = text && findWord(text, words.list);
  return text && found ? { place, excerpt: excerptOf(text, found), post: null, captions: null } : null;
}

/** Many lives without a word of them: the platform marks them. */
function livesOf({ ownPosts }: Searched, { captions: rules }: RoleHints): boolean {
  if (ownPosts.length < rules.fewest) return false;
  const lives = ownPosts.filter(({ kind }) => isKnown(kind) && kind.value === 'live').length;
  return lives / ownPosts.length >= rules.liveShare;
}

function wordHintOf(searched: Searched, words: HintWords, rules: RoleHints): readonly RoleHint[] {
  const found = words.places.flatMap((place) => foundAt(searched, words, place, rules) ?? []);
  const holds = found.length > 0 || (words.hint === 'live' && livesOf(searched, rules));
  return holds ? [{ role: words.role, kind: words.hint, supportsOnly: false, found }] : [];
}

/** An amount, or a discount: 「299 元」, 「$390」, 「9 折」. */
const price = /[$＄]\s?\d|\d\s?(?:元|塊|折)/u;

/** Handles in a caption; what stands behind a letter or digit is an e-mail address. */
const mention = /(?<![\w.])@([\w.]{2,30})/gu;

/**
 * Gives the newest caption that names a brand, with how many different brands are named in captions without price or code. A
 * handle counts as a brand's when a part of it says so, or words about a product stand in the same caption.
 */
function severalBrands({ captions, profile }: Searched, { brand, brandsNeeded }: RoleHints): readonly RoleHint[] {
  const own = isKnown(profile.handle) ? profile.handle.value.toLowerCase() : null;
  const brands = new Set<string>();
  const named: { readonly caption: Caption; readonly from: number; readonly to: number }[] = [];
  for (const caption of captions) {
    const { original } = caption;
    if (!original.includes('@') || price.test(original) || findWord(caption, brand.priceWords) !== null) continue;
    const isAboutProduct = findWord(caption, brand.productWords) !== null;
    for (const match of original.matchAll(mention)) {
      const handle = (match[1] ?? '').replace(/\.$/u, '').toLowerCase();
      const isBrand = isAboutProduct || handle.split(/[._]/u).some((part) => brand.marks.includes(part));
      if (handle === own || !isBrand) continue;
      if (!brands.has(handle)) named.push({ caption, from: match.index, to: match.index + 1 + handle.length });
      brands.add(handle);
    }
  }
  const [newest] = named;
  if (newest === undefined || brands.size < brandsNeeded) return [];
  const { original } = newest.caption;
  const excerpt = {
    before: original.slice(Math.max(0, newest.from - 24), newest.from),
    hit: original.slice(newest.from, newest.to),
    after: original.slice(newest.to, newest.to + 24),
  };
  const post = postLinkOf(newest.caption.post, profile);
  const count = { count: new Set(named.map(({ caption }) => caption)).size, of: captions.length };
  return [
    {
      role: 'koc',
      kind: 'several-brands',
      supportsOnly: false,
      found: [{ place: 'captions', excerpt, post, captions: count }],
    },
  ];
}

const isWithin = (followers: Figure, { from, to }: SizeRange) =>
  isKnown(followers) && followers.low >= from && (to === null || followers.high <= to);

function supportsOf({ profile, texts }: Searched, rules: RoleHints): readonly RoleHint[] {
  const support = (role: RoleId, kind: HintKind): RoleHint => ({ role, kind, supportsOnly: true, found: [] });
  const { followers } = rules;
  const bio = profile.bio.state === 'absent' ? searchable('') : texts.bio;
  const hasNoLine =
    bio !== null && findWord(bio, rules.contactLine) === null && emailAddresses(bio.original).length === 0;
  return [
    ...(isWithin(profile.followers, followers.kol) ? [support('kol', 'audience-size')] : []),
    ...(isWithin(profile.followers, followers.koc) ? [support('koc', 'audience-size')] : []),
    ...(hasNoLine ? [support('koc', 'no-agency-line')] : []),
  ];
}

function suggest(profile: CreatorProfile, posts: readonly Post[]): RoleSuggestion {
  const rules = roleHints();
  const searched = searchedOf(profile, posts, rules);
  const hints = [
    ...rules.words.flatMap((words) => wordHintOf(searched, words, rules)),
    ...severalBrands(searched, rules),
    ...supportsOf(searched, rules),
  ];
  const ofRole = (role: RoleId) => hints.filter((hint) => hint.role === role);
  return {
    hints: roleIds.flatMap(ofRole),
    roles: roleIds.filter((role) => {
      const found = ofRole(role);
      return found.length >= rules.hintsNeeded && found.some(({ supportsOnly }) => !supportsOnly);
    }),
    hintsNeeded: rules.hintsNeeded,
    bioRead: profile.bio.state !== 'unread',
    captions: searched.captions.length,
  };
}

/** Three questions ask for the same creator's roles one after the other. */
let last: {
  readonly profile: CreatorProfile;
  readonly posts: readonly Post[];
  readonly suggestion: RoleSuggestion;
} | null = null;

/** Gives the hints that the page shows and the roles that they suggest; no hint is no finding about the person. */
export function suggestRoles(profile: CreatorProfile, posts: readonly Post[]): RoleSuggestion {
  if (last === null || last.profile !== profile || last.posts !== posts) {
    last = { profile, posts, suggestion: suggest(profile, posts) };
  }
  return last.suggestion;
}
