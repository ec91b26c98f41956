// The worker side of reading: runs a platform's rules over what was gathered. One field's failure never harms another; the winner is kept as the source.
import type {
  CreatorProfile,
  Drift,
  PageKind,
  PageReading,
  Post,
  PostField,
  ProfileField,
  ReadReport,
} from '../profile/creator-profile.ts';
import { unread } from '../profile/figure.ts';
import { type AnyRule, applyRule, type Outcome } from './apply-rule.ts';
import type { Interpretation, Findings as PageFindings } from './define-reader.ts';
import type { Gathered, GatheredPlace } from './gathered.ts';
import { interpretComments } from './interpret-comments.ts';

type PlacesByCarrier = ReadonlyMap<string, readonly GatheredPlace[]>;

class Findings {
  readonly drift = new Map<string, Drift>();
  readonly sources = new Map<string, Set<string>>();

  noteSource(field: string, source: string): void {
    const known = this.sources.get(field);
    if (known) known.add(source);
    else this.sources.set(field, new Set([source]));
  }

  noteDrift(drift: Drift): void {
    this.drift.set(`${drift.subject} ${drift.field} ${drift.carrier} ${drift.leaf}`, drift);
  }
}

interface FieldRules {
  readonly field: ProfileField | PostField;
  /** The rules whose carrier is there, in order. */
  readonly rules: readonly AnyRule[];
  /** False for a field that the platform does not have. */
  readonly hasRules: boolean;
}

/** Leaves out the rules of carriers that are not there: most are not, and the posts of a list all come by the same ones. */
function rulesFor(fields: Readonly<Record<string, readonly unknown[]>>, present: PlacesByCarrier): FieldRules[] {
  return Object.entries(fields).map(([field, rules]) => ({
    field: field as ProfileField | PostField,
    rules: (rules as readonly AnyRule[]).filter(({ from }) => present.has(String(from))),
    hasRules: rules.length > 0,
  }));
}

/** Runs one field's rules in order and gives the first usable answer, or `unread` with the reason. */
function readField(
  subject: 'creator' | 'post',
  { field, rules, hasRules }: FieldRules,
  present: PlacesByCarrier,
  uiLocale: string | null,
  findings: Findings,
): unknown {
  if (rules.length === 0) return unread(hasRules ? 'not-captured' : 'not-offered');
  const failures: Omit<Drift, 'kind'>[] = [];
  let failureKind: 'missing' | 'unusable' = 'missing';
  for (const rule of rules) {
    let worst: Outcome = 'missing';
    for (const place of present.get(String(rule.from)) ?? []) {
      const outcome = applyRule(rule, place, uiLocale);
      if (typeof outcome === 'object') {
        for (const failure of failures) findings.noteDrift({ ...failure, kind: 'fallback' });
        findings.noteSource(subject === 'post' ? `posts.${field}` : field, outcome.answer.source);
        return outcome.answer;
      }
      if (outcome === 'unusable' || worst === 'missing') worst = outcome;
    }
    if (worst === 'unusable' || (worst === 'missing' && rule.expect === 'always')) {
      failures.push({ subject, field, carrier: String(rule.from), leaf: rule.leaf });
      if (worst === 'unusable') failureKind = 'unusable';
    }
  }
  for (const failure of failures) findings.noteDrift({ ...failure, kind: failureKind });
  return unread(failures.length > 0 ? 'changed' : 'not-offered');
}

function readFields(
  subject: 'creator' | 'post',
  fields: readonly FieldRules[],
  present: PlacesByCarrier,
  uiLocale: string | null,
  findings: Findings,
): Record<string, unknown> {
  const read: Record<string, unknown> = {};
  for (const field of fields) read[field.field] = readField(subject, field, present, uiLocale, findings);
  return read;
}

/** The places of one piece, by carrier. */
function byCarrier(places: readonly GatheredPlace[]): PlacesByCarrier {
  const groups = new Map<string, GatheredPlace[]>();
  for (const place of places) {
    const group = groups.get(place.carrier);
    if (group) group.push(place);
    else groups.set(place.carrier, [place]);
  }
  return groups;
}

/** Reads the posts one after the other; those that come by the same carriers share their rules. */
function readPosts(
  rules: Readonly<Record<string, readonly unknown[]>>,
  { posts, uiLocale }: Gathered,
  findings: Findings,
): Post[] {
  const shared = new Map<string, FieldRules[]>();
  return posts.map(({ id, places }) => {
    const present = byCarrier(places);
    const by = [...present.keys()].join(' ');
    const fields = shared.get(by) ?? rulesFor(rules, present);
    shared.set(by, fields);
    return { id, ...readFields('post', fields, present, uiLocale, findings) } as unknown as Post;
  });
}

/** Names the page; signs of an unknown form tell nothing beyond the address. */
function pageKindIn<Signs, C>({ pageKindOf }: Interpretation<Signs, C>, found: PageFindings<Signs>): PageKind {
  try {
    return pageKindOf(found);
  } catch {
    return found.address.kind;
  }
}

/**
 * Reads the figures out of what a page side has gathered. Never throws on hostile trunks.
 * @param interpretation the platform's worker side
 */
export function interpret<Signs, C>(interpretation: Interpretation<Signs, C>, gathered: Gathered): PageReading {
  const { platform, url, address, uiLocale, seenAt, embedded, heardReplies } = gathered;
  const findings = new Findings();
  const present = byCarrier(gathered.creator);
  const profile = {
    platform,
    ...readFields('creator', rulesFor(interpretation.creator, present), present, uiLocale, findings),
  } as unknown as CreatorProfile;
  const tells = interpretation.tellsCreator ?? (() => true);
  const creator = present.size > 0 && tells(profile, address) ? profile : null;
  // What a creator was read from that is not reported has given no figure; what has drifted there has drifted all the same.
  if (!creator) findings.sources.clear();
  const posts = readPosts(interpretation.post, gathered, findings);
  const rules = interpretation.comment as Parameters<typeof interpretComments>[0];
  const { comments, drift } = interpretComments(rules, gathered, profile, posts);
  for (const one of drift) findings.noteDrift(one);
  // The signs are what this platform's page side gave: the pair is held together by defineInterpretation.
  const signs = gathered.signs as Signs;
  return {
    platform,
    url,
    pageKind: pageKindIn(interpretation, { signs, address, url, embedded, creator, posts }),
    creator,
    posts,
    comments,
    postId: address.postId,
    uiLocale,
    seenAt,
    report: reportOf(findings, creator, embedded, heardReplies),
  };
}

function reportOf(
  findings: Findings,
  creator: CreatorProfile | null,
  embedded: ReadReport['embedded'],
  heardReplies: boolean,
): ReadReport {
  const unreadFields = creator
    ? Object.entries(creator).flatMap(([field, value]) =>
        typeof value === 'object' && value.state === 'unread' ? [{ field: field as ProfileField, why: value.why }] : [],
      )
    : [];
  return {
    sources: Object.fromEntries([...findings.sources].map(([field, sources]) => [field, [...sources]])),
    drift: [...findings.drift.values()],
    unread: unreadFields,
    embedded,
    heardReplies,
  };
}
