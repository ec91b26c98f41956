// Comments out of gathered data: who wrote, what, and whether it is the creator. A comment without author or id is left out.
import type { CommentField, SeenComment } from '../profile/comment.ts';
import type { CreatorProfile, Drift, Post } from '../profile/creator-profile.ts';
import { type Fact, isKnown } from '../profile/figure.ts';
import { type AnyRule, applyRule } from './apply-rule.ts';
import type { Address } from './capture.ts';
import type { Gathered, GatheredComment } from './gathered.ts';

type Rules = Readonly<Record<CommentField, readonly AnyRule[]>>;
type Answers = ReadonlyMap<CommentField, unknown>;

/** The names under which the owner of the post may stand beside a comment. */
interface Owner {
  readonly id: string | null;
  readonly handles: ReadonlySet<string>;
}

const textOf = (fact: Fact<string> | undefined): string | null => (fact && isKnown(fact) ? fact.value : null);

function ownerOf(profile: CreatorProfile, post: Post | undefined, address: Address): Owner {
  const names = [textOf(profile.handle), textOf(post?.author), address.handle].filter((name) => name !== null);
  return { id: textOf(profile.platformId), handles: new Set(names.map((name) => name.toLowerCase())) };
}

/** Null where nothing tells the audience from the creator: no word of the page, and no two ids or two handles to compare. */
function isByOwner(told: unknown, { id, handles }: Owner, authorId: string, handle: string | null): boolean | null {
  const byHandle = handle === null || handles.size === 0 ? null : handles.has(handle.toLowerCase());
  // A page without ids gives the handle as the person's id.
  const byId = id === null || authorId === handle ? null : authorId === id;
  if (typeof told !== 'boolean' && byHandle === null && byId === null) return null;
  return told === true || byHandle === true || byId === true;
}

/**
 * What a leaf gave in all comments of its carrier together. That a few comments lack an author (closed accounts) or a picture
 * is no change of the site; that all of them do is one.
 */
class Tally {
  private readonly read = new Set<string>();
  private readonly failed = new Map<string, Drift>();

  noteRead(rule: AnyRule, field: CommentField): void {
    this.read.add(`${field} ${String(rule.from)} ${rule.leaf}`);
  }

  noteFailure(rule: AnyRule, field: CommentField, kind: 'missing' | 'unusable'): void {
    const { leaf } = rule;
    const carrier = String(rule.from);
    this.failed.set(`${field} ${carrier} ${leaf}`, { subject: 'comment', field, carrier, leaf, kind });
  }

  drift(): Drift[] {
    return [...this.failed].filter(([name]) => !this.read.has(name)).map(([, drift]) => drift);
  }
}

function answersIn(
  rules: Rules,
  { carrier, trunk }: GatheredComment,
  { seenAt, uiLocale }: Gathered,
  tally: Tally,
): Answers {
  const answers = new Map<CommentField, unknown>();
  for (const [name, ordered] of Object.entries(rules)) {
    const field = name as CommentField;
    for (const rule of ordered) {
      if (rule.from !== carrier) continue;
      const outcome = applyRule(rule, { trunk, seenAt }, uiLocale);
      if (typeof outcome === 'object') {
        tally.noteRead(rule, field);
        answers.set(field, 'value' in outcome.answer ? outcome.answer.value : null);
        break;
      }
      if (outcome === 'unusable' || (outcome === 'missing' && rule.expect === 'always')) {
        tally.noteFailure(rule, field, outcome);
      }
    }
  }
  return answers;
}

const known = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

function commentOf(answers: Answers, postId: string, owner: Owner): SeenComment | null {
  const id = known(answers.get('id'));
  const authorId = known(answers.get('authorId'));
  if (id === null || authorId === null || !answers.has('text')) return null;
  const authorHandle = known(answers.get('authorHandle'));
  const isCreator = isByOwner(answers.get('isCreator'), owner, authorId, authorHandle);
  if (isCreator === null) return null;
  const picture = answers.get('hasDefaultPicture');
  return {
    id,
    postId,
    authorId,
    authorHandle,
    hasDefaultPicture: typeof picture === 'boolean' ? picture : null,
    isCreator,
    text: known(answers.get('text')) ?? '',
  };
}

/**
 * Reads the comments; each once. Never throws on hostile trunks.
 * @param rules the platform's own
 * @param profile the owner of the post as far as the page tells
 * @param posts the page's posts, among them the one at the address
 */
export function interpretComments(
  rules: Rules,
  gathered: Gathered,
  profile: CreatorProfile,
  posts: readonly Post[],
): { readonly comments: readonly SeenComment[]; readonly drift: readonly Drift[] } {
  const { postId } = gathered.address;
  if (postId === null) return { comments: [], drift: [] };
  const post = posts.find(({ id }) => id === postId);
  const owner = ownerOf(profile, post, gathered.address);
  const tally = new Tally();
  const comments = new Map<string, SeenComment>();
  for (const one of gathered.comments) {
    const comment = commentOf(answersIn(rules, one, gathered, tally), postId, owner);
    if (comment && !comments.has(comment.id)) comments.set(comment.id, comment);
  }
  return { comments: [...comments.values()], drift: tally.drift() };
}
