// How two machines' records of one thing become one: per field the newer decision, of readings what either has seen.
import type { Brief } from '../../campaign/campaign.ts';
import { mergePosts, mergeProfile } from '../../profile/merge.ts';
import type {
  CampaignRecord,
  CreatorRecord,
  DetailsRecord,
  QuoteRecord,
  RelationshipRecord,
  RoleRecord,
  ShortlistRecord,
  SnapshotRecord,
} from '../records.ts';
import { joinSnapshots } from '../snapshots.ts';
import { canonical, type MergeConflict, type Settled, settle } from './merge-conflict.ts';

/** A field on which both have decided differently; who and where is added by the caller. */
export type FieldConflict = Pick<MergeConflict, 'field' | 'ours' | 'theirs' | 'kept'>;

export interface Merged<T> {
  readonly record: T;
  readonly conflicts: readonly FieldConflict[];
}

type Side<T> = { readonly ours: T; readonly theirs: T };

const conflictOf = <T>(field: string, { ours, theirs }: Side<T>, { isConflict, kept }: Settled<T>) =>
  isConflict ? [{ field, ours, theirs, kept }] : [];

/** Of one age the text decides, so that it does not matter whose is whose, nor how often they are joined. */
const inOrder = <T>(one: T, other: T): readonly [T, T] =>
  (canonical(one) ?? '') <= (canonical(other) ?? '') ? [one, other] : [other, one];

const seenAtOf = (answer: unknown): unknown =>
  typeof answer === 'object' && answer !== null && 'seenAt' in answer ? answer.seenAt : null;

/** Two records whose fields have changed places where neither is the newer answer: joined, the second one's stands there. */
function fieldsInOrder<T extends object>(one: T, other: T): readonly [T, T] {
  const [first, second] = [{ ...one }, { ...other }];
  for (const name of Object.keys({ ...one, ...other }) as (keyof T)[]) {
    if (seenAtOf(one[name]) !== seenAtOf(other[name])) continue;
    [first[name], second[name]] = inOrder(one[name], other[name]);
  }
  return [first, second];
}

/** Profile and posts of one creator as both have read them. `key`: ours. */
export function joinDetails(ours: DetailsRecord, theirs: DetailsRecord): DetailsRecord {
  const [first, second] = fieldsInOrder(ours.profile, theirs.profile);
  const postsOf = new Map(theirs.posts.map((post) => [post.id, post]));
  const pairs = ours.posts.map((post) => {
    const other = postsOf.get(post.id);
    return other ? fieldsInOrder(post, other) : ([post] as const);
  });
  const known = new Set(ours.posts.map(({ id }) => id));
  const fresh = [...pairs.flatMap(([, post]) => post ?? []), ...theirs.posts.filter(({ id }) => !known.has(id))];
  return {
    key: ours.key,
    profile: mergeProfile(first, second),
    posts: mergePosts(
      pairs.map(([post]) => post),
      fresh,
    ),
  };
}

/** The figures of one day as both have read them. */
export function joinDays(ours: SnapshotRecord, theirs: SnapshotRecord): SnapshotRecord {
  const [first, second] = fieldsInOrder(ours, theirs);
  // `seenAt` belongs to the whole day: it decides which rates stand.
  return joinSnapshots({ ...first, ...ratesOf(ours, theirs, 0) }, { ...second, ...ratesOf(ours, theirs, 1) });
}

function ratesOf(ours: SnapshotRecord, theirs: SnapshotRecord, place: 0 | 1): Pick<SnapshotRecord, 'rates' | 'seenAt'> {
  const rated = ({ seenAt, rates }: SnapshotRecord) => ({ seenAt, ...(rates === undefined ? {} : { rates }) });
  const [one, other] = [rated(ours), rated(theirs)];
  if (one.seenAt !== other.seenAt) return one.seenAt < other.seenAt === (place === 0) ? one : other;
  return inOrder(one, other)[place];
}

/** One field of the light record: that of the later reading, of one age the one that says more. */
function laterOf<T>(
  ours: T,
  theirs: T,
  { ours: ourAge, theirs: theirAge }: Side<number>,
  isNothing: (value: T) => boolean,
): T {
  if (isNothing(ours) || isNothing(theirs)) return isNothing(ours) ? theirs : ours;
  if (ourAge !== theirAge) return ourAge > theirAge ? ours : theirs;
  return inOrder(ours, theirs)[1];
}

const isNull = (value: unknown) => value === null || value === undefined;

/** The light record of one creator. Who holds the handle is decided by the caller, who sees all of them. */
export function joinCreators(ours: CreatorRecord, theirs: CreatorRecord): CreatorRecord {
  const ages = { ours: ours.readAt, theirs: theirs.readAt };
  const identity = ours.identity ?? theirs.identity;
  const handleKey = laterOf(ours.handleKey, theirs.handleKey, ages, isNull);
  return {
    key: ours.key,
    platform: ours.platform,
    ...(identity === undefined ? {} : { identity }),
    ...(handleKey === undefined ? {} : { handleKey }),
    handle: laterOf(ours.handle, theirs.handle, ages, isNull),
    displayName: laterOf(ours.displayName, theirs.displayName, ages, isNull),
    followers: laterOf(ours.followers, theirs.followers, ages, ({ state }) => state === 'unread'),
    readAt: Math.max(ours.readAt, theirs.readAt),
    touchedAt: Math.max(ours.touchedAt, theirs.touchedAt),
    personHints: [...new Set([...ours.personHints, ...theirs.personHints])].sort(),
  };
}

type Part = 'name' | 'owner' | 'stages' | 'deadlines';
const plainParts: readonly Part[] = ['name', 'owner', 'stages', 'deadlines'];

/** Every part of a campaign under its name in `changedAt`. */
function partsOf({ brief, ...campaign }: CampaignRecord): Map<string, unknown> {
  const { screening, ...rest } = brief;
  return new Map<string, unknown>([
    ...plainParts.map((part): [string, unknown] => [part, campaign[part]]),
    ...Object.entries(rest).map(([field, value]): [string, unknown] => [`brief.${field}`, value]),
    ...Object.entries(screening ?? {}).map(([field, value]): [string, unknown] => [`brief.screening.${field}`, value]),
  ]);
}

/** The campaign with these parts; unnamed ones are as in `campaign`. */
function withParts(campaign: CampaignRecord, parts: ReadonlyMap<string, unknown>): CampaignRecord {
  const below = (start: string) =>
    Object.fromEntries(
      [...parts].flatMap(([name, value]) => {
        const field = name.startsWith(start) ? name.slice(start.length) : '.';
        return field.includes('.') ? [] : [[field, value]];
      }),
    );
  const plain = Object.fromEntries(plainParts.map((part) => [part, parts.get(part)])) as Pick<CampaignRecord, Part>;
  return {
    ...campaign,
    ...plain,
    brief: { ...below('brief.'), screening: below('brief.screening.') } as unknown as Brief,
  };
}

/**
 * A campaign that both have: part by part the newer one. Stages of the other list are not among them; those in which somebody
 * stands are added by the caller.
 */
export function joinCampaigns(ours: CampaignRecord, theirs: CampaignRecord): Merged<CampaignRecord> {
  const [mine, yours] = [partsOf(ours), partsOf(theirs)];
  const createdAt = Math.min(ours.createdAt, theirs.createdAt);
  const parts = new Map<string, unknown>();
  const changedAt: Record<string, number> = {};
  const conflicts: FieldConflict[] = [];
  for (const name of new Set([...mine.keys(), ...yours.keys()])) {
    // A part that one side's version did not know is the other's.
    const sides = {
      ours: mine.has(name) ? mine.get(name) : yours.get(name),
      theirs: yours.has(name) ? yours.get(name) : mine.get(name),
    };
    const decided = settle(
      { value: sides.ours, at: ours.changedAt[name] ?? null },
      { value: sides.theirs, at: theirs.changedAt[name] ?? null },
    );
    parts.set(name, decided.value);
    if (decided.at !== null) changedAt[name] = decided.at;
    conflicts.push(...conflictOf(name, sides, decided));
  }
  return { record: { ...withParts(ours, parts), createdAt, changedAt }, conflicts };
}

/** The row of which what is judged was read later. What the marketer has decided does not count. */
function judgedLater(ours: ShortlistRecord, theirs: ShortlistRecord): ShortlistRecord {
  if (ours.readAt !== theirs.readAt) return ours.readAt > theirs.readAt ? ours : theirs;
  const judged = ({ creatorKey: _key, addedAt: _added, ...row }: ShortlistRecord) =>
    canonical({ ...row, stage: '', owner: '', tags: [], doNotContact: null, changedAt: {} });
  return judged(ours) >= judged(theirs) ? ours : theirs;
}

/** A creator's place on one list. `creatorKey` is ours. Tags and do-not-contact come from the relationship. */
export function joinListings(ours: ShortlistRecord, theirs: ShortlistRecord): Merged<ShortlistRecord> {
  const { creatorKey } = ours;
  const newer = judgedLater(ours, theirs);
  const stage = settle(
    { value: ours.stage, at: ours.changedAt.stage ?? null },
    { value: theirs.stage, at: theirs.changedAt.stage ?? null },
  );
  const owner = settle(
    { value: ours.owner, at: ours.changedAt.owner ?? null },
    { value: theirs.owner, at: theirs.changedAt.owner ?? null },
  );
  return {
    record: {
      ...newer,
      creatorKey,
      addedAt: Math.min(ours.addedAt, theirs.addedAt),
      stage: stage.value,
      owner: owner.value,
      tags: ours.tags,
      doNotContact: ours.doNotContact,
      changedAt: {
        ...(stage.at === null ? {} : { stage: stage.at }),
        ...(owner.at === null ? {} : { owner: owner.at }),
      },
    },
    conflicts: [
      ...conflictOf('stage', { ours: ours.stage, theirs: theirs.stage }, stage),
      ...conflictOf('owner', { ours: ours.owner, theirs: theirs.owner }, owner),
    ],
  };
}

/** Tags and do-not-contact, each by itself. */
export function joinRelationships(ours: RelationshipRecord, theirs: RelationshipRecord): Merged<RelationshipRecord> {
  const tags = settle(
    { value: ours.tags, at: ours.changedAt.tags ?? null },
    { value: theirs.tags, at: theirs.changedAt.tags ?? null },
  );
  const contact = settle(
    { value: ours.doNotContact, at: ours.changedAt.doNotContact ?? null },
    { value: theirs.doNotContact, at: theirs.changedAt.doNotContact ?? null },
  );
  const emails = [...new Set([...(ours.emails ?? []), ...(theirs.emails ?? [])])].sort();
  return {
    record: {
      creatorKey: ours.creatorKey,
      tags: tags.value,
      doNotContact: contact.value,
      ...(emails.length > 0 ? { emails } : {}),
      changedAt: {
        ...(tags.at === null ? {} : { tags: tags.at }),
        ...(contact.at === null ? {} : { doNotContact: contact.at }),
      },
    },
    conflicts: [
      ...conflictOf('tags', { ours: ours.tags, theirs: theirs.tags }, tags),
      ...conflictOf('doNotContact', { ours: ours.doNotContact, theirs: theirs.doNotContact }, contact),
    ],
  };
}

/** One whole record with one time: the later one stands. */
function later<T extends object>(ours: T, theirs: T, at: keyof T & string, fields: readonly (keyof T)[]): Merged<T> {
  const pick = (record: T) => Object.fromEntries(fields.map((field) => [field, record[field]]));
  const sides = { ours: pick(ours), theirs: pick(theirs) };
  const decided = settle({ value: sides.ours, at: Number(ours[at]) }, { value: sides.theirs, at: Number(theirs[at]) });
  return { record: { ...ours, ...decided.value, [at]: decided.at }, conflicts: conflictOf('', sides, decided) };
}

export const joinQuotes = (ours: QuoteRecord, theirs: QuoteRecord): Merged<QuoteRecord> =>
  later(ours, theirs, 'noted', ['fee', 'deliverable', 'pieces']);

export const joinRoles = (ours: RoleRecord, theirs: RoleRecord): Merged<RoleRecord> =>
  later(ours, theirs, 'chosenAt', ['roles']);

/** Sets of accounts that share one become one. */
export function uniteGroups(groups: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const groupOf = new Map<string, Set<string>>();
  for (const group of groups) {
    const united = new Set(group);
    for (const key of group) for (const other of groupOf.get(key) ?? []) united.add(other);
    for (const key of united) groupOf.set(key, united);
  }
  return [...new Set(groupOf.values())].map((united) => [...united].sort());
}
