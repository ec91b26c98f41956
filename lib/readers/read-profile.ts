// The engine: runs a platform's reader over a capture. One field's failure never harms another; the winner is kept as the source.
import type {
  CreatorProfile,
  CreatorReading,
  Drift,
  Post,
  PostField,
  ProfileField,
  ReadReport,
} from '../profile/creator-profile.ts';
import { unread } from '../profile/figure.ts';
import type { Capture } from './capture.ts';
import type { Carriers, Found, FoundPost, Reader } from './define-reader.ts';
import { leafAt } from './leaf.ts';

/** Never more posts from one page than this: a page with more is a hostile page or a week of scrolling. */
const mostPosts = 1_000;

interface AnyRule {
  readonly from: PropertyKey;
  readonly leaf: string;
  readonly read?: ((trunk: unknown) => unknown) | undefined;
  readonly as: (
    raw: NonNullable<unknown>,
    context: never,
  ) => { readonly state: string; readonly source: string } | undefined;
  readonly expect: 'always' | 'sometimes';
}

type FoundByCarrier = ReadonlyMap<string, readonly Found<unknown>[]>;

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

function rawLeaf(rule: AnyRule, trunk: unknown): unknown {
  try {
    return rule.read ? rule.read(trunk) : leafAt(trunk, rule.leaf);
  } catch {
    // A hostile or changed trunk: the same as a value of unknown form, reported as such.
    return Symbol.for('unreadable');
  }
}

type Outcome =
  | { readonly answer: { readonly state: string; readonly source: string } }
  | 'missing'
  | 'told-empty'
  | 'unusable';

/** A rule's source is the same for every post; naming it once keeps a grid of forty cheap. */
const sourceOfRule = new WeakMap<AnyRule, string>();

function sourceOf(rule: AnyRule): string {
  const known = sourceOfRule.get(rule);
  if (known !== undefined) return known;
  const source = `${String(rule.from)} › ${rule.leaf}`;
  sourceOfRule.set(rule, source);
  return source;
}

function applyRule(rule: AnyRule, found: Found<unknown>, uiLocale: string | null): Outcome {
  const raw = rawLeaf(rule, found.trunk);
  if (raw === undefined) return 'missing';
  if (raw === null) return 'told-empty';
  const source = sourceOf(rule);
  try {
    const answer = rule.as(raw, { trunk: found.trunk, source, seenAt: found.seenAt, uiLocale } as never);
    return answer ? { answer } : 'unusable';
  } catch {
    return 'unusable';
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
function rulesFor(fields: Readonly<Record<string, readonly unknown[]>>, present: FoundByCarrier): FieldRules[] {
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
  present: FoundByCarrier,
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
  present: FoundByCarrier,
  uiLocale: string | null,
  findings: Findings,
): Record<string, unknown> {
  const read: Record<string, unknown> = {};
  for (const field of fields) read[field.field] = readField(subject, field, present, uiLocale, findings);
  return read;
}

/** Reads the posts one after the other; those that come by the same carriers share their rules. */
function readPosts<Sources, C extends Carriers<Sources>>(
  reader: Reader<Sources, C>,
  found: ReadonlyMap<string, FoundByCarrier>,
  uiLocale: string | null,
  findings: Findings,
): Post[] {
  const shared = new Map<string, FieldRules[]>();
  return [...found].map(([id, present]) => {
    const by = [...present.keys()].join(' ');
    const rules = shared.get(by) ?? rulesFor(reader.post, present);
    shared.set(by, rules);
    return { id, ...readFields('post', rules, present, uiLocale, findings) } as unknown as Post;
  });
}

function add<Key>(groups: Map<Key, Found<unknown>[]>, key: Key, found: Found<unknown>): void {
  const group = groups.get(key);
  if (group) group.push(found);
  else groups.set(key, [found]);
}

function collect<Sources, C extends Carriers<Sources>>(
  reader: Reader<Sources, C>,
  sources: Sources,
  address: ReturnType<Reader<Sources, C>['addressOf']>,
) {
  const creator = new Map<string, Found<unknown>[]>();
  const posts = new Map<string, Map<string, Found<unknown>[]>>();
  let heardReplies = false;
  for (const [name, carrier] of Object.entries(reader.carriers)) {
    try {
      for (const found of carrier.find(sources, address) as Iterable<Found<unknown>>) {
        heardReplies ||= found.origin === 'reply';
        if (carrier.holds === 'creator') {
          add(creator, name, found);
          continue;
        }
        const { id } = found as FoundPost<unknown>;
        const byCarrier = posts.get(id) ?? new Map<string, Found<unknown>[]>();
        if (!posts.has(id)) {
          if (posts.size >= mostPosts) break;
          posts.set(id, byCarrier);
        }
        add(byCarrier, name, found);
      }
    } catch {
      // One carrier in an unknown state is a carrier that is not there; its figures stay unread.
    }
  }
  return { creator, posts, heardReplies };
}

/**
 * Reads a page. Never throws: an unknown page gives a reading without a creator.
 * @param reader the platform's reader
 * @param capture the document, replies, address, language and time
 */
export function readProfile<Sources, C extends Carriers<Sources>>(
  reader: Reader<Sources, C>,
  capture: Capture,
): CreatorReading {
  const address = reader.addressOf(new URL(capture.url));
  const sources = reader.sourcesOf(capture, address);
  const found = collect(reader, sources, address);
  const findings = new Findings();

  const profile = {
    platform: reader.platform,
    ...readFields('creator', rulesFor(reader.creator, found.creator), found.creator, capture.uiLocale, findings),
  } as unknown as CreatorProfile;
  const tells = reader.tellsCreator ?? (() => true);
  const creator = found.creator.size > 0 && tells(profile, address) ? profile : null;

  const posts = readPosts(reader, found.posts, capture.uiLocale, findings);
  const pageKind = reader.pageKindOf({ sources, address, capture, creator, posts });

  return {
    platform: reader.platform,
    url: capture.url,
    pageKind,
    creator,
    posts,
    postId: address.postId,
    uiLocale: capture.uiLocale,
    seenAt: capture.seenAt,
    report: reportOf(findings, creator, reader.embeddedState(sources, address), found.heardReplies),
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
