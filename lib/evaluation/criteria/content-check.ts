// Content (B9): which posts of the last 90 days are worth reading, with the words in their sentence; no score, no all-clear.
import type { CreatorProfile } from '../../profile/creator-profile.ts';
import accuracy from '../accuracy.json' with { type: 'json' };
import type { ScreeningBrief } from '../brief.ts';
import { type ContentHit, type ContentMatcher, contentMatcher } from '../content/content-matching.ts';
import rules from '../content/content-rules.json' with { type: 'json' };
import { type CaptionedPost, type ContentWindow, contentConfidence, contentWindow } from '../content/content-window.ts';
import { isAskedFor } from '../content/content-words.ts';
import { sentenceExcerpt } from '../content/sentence-excerpt.ts';
import type { ContentCategory } from '../content/word-lists/word-list.ts';
import { productWords, wordLists } from '../content/word-lists/word-lists.ts';
import { defineScreening } from '../criterion.ts';
import { postLinkOf } from '../evidence.ts';
import type { WordChoice } from '../judging-rules.ts';
import { count, percent, phrase, rowOf, text } from '../phrases.ts';
import { readSource } from '../read-source.ts';
import type { Phrase, ScreeningRow, ThresholdSource } from '../report.ts';

type Owner = Pick<CreatorProfile, 'platform' | 'handle'>;

interface ReadPost {
  readonly captioned: CaptionedPost;
  readonly hits: readonly ContentHit[];
}

const isHealthClaim = ({ category }: ContentHit): boolean =>
  category === 'health-claims-food' || category === 'health-claims-cosmetics';

const asksForLook = ({ level }: ContentHit): boolean => level === 'hit';

/** Health claims are named as words to check, never as a breach: the whole and its proof decide, not a word. */
function noteOf(hit: ContentHit): Phrase | null {
  if (!isHealthClaim(hit)) return null;
  if (hit.reading !== 'decided') return phrase(`content-check.note.${hit.reading}`);
  return phrase(hit.level === 'note' ? 'content-check.note.depends' : 'content-check.note.claim');
}

function rowOfHit({ post, caption }: CaptionedPost, hit: ContentHit, owner: Owner): ScreeningRow {
  return rowOf({
    id: `${post.id}:${hit.from}`,
    verdict: asksForLook(hit) ? 'look' : null,
    label: phrase(`content-check.category.${hit.category}`),
    value:
      hit.reason === null
        ? phrase('content-check.own-word', { word: text(hit.word) })
        : phrase(`content-check.reason.${hit.reason}`),
    note: noteOf(hit),
    excerpt: sentenceExcerpt(caption, hit.from, hit.to, rules.excerptReach),
    post: postLinkOf(post, owner),
  });
}

/** Gives the rows, what asks for a look first, and how many hits found no room. */
function rowsOf(
  read: readonly ReadPost[],
  owner: Owner,
): { readonly rows: readonly ScreeningRow[]; readonly more: number } {
  const found = read.flatMap(({ captioned, hits }) =>
    hits
      .toSorted((a, b) => Number(asksForLook(b)) - Number(asksForLook(a)))
      .slice(0, rules.mostRowsOfPost)
      .map((hit) => ({ captioned, hit })),
  );
  const looks = found.filter(({ hit }) => asksForLook(hit));
  const notes = found.filter(({ hit }) => !asksForLook(hit)).slice(0, rules.mostNotes);
  const shown = [...looks, ...notes].slice(0, rules.mostRows);
  const all = read.reduce((sum, { hits }) => sum + hits.length, 0);
  return { rows: shown.map(({ captioned, hit }) => rowOfHit(captioned, hit, owner)), more: all - shown.length };
}

/** Categories of what asks for a look, the most frequent first. */
function categoriesOf(read: readonly ReadPost[]): readonly ContentCategory[] {
  const posts = new Map<ContentCategory, number>();
  for (const { hits } of read) {
    for (const category of new Set(hits.filter(asksForLook).map((hit) => hit.category))) {
      posts.set(category, (posts.get(category) ?? 0) + 1);
    }
  }
  return [...posts].toSorted(([, one], [, other]) => other - one).map(([category]) => category);
}

function basisOf(window: ContentWindow, more: number): readonly Phrase[] {
  const counted = (key: string, value: number) => (value === 0 ? [] : [phrase(key, { count: count(value) })]);
  return [
    phrase('content-check.basis.seen', {
      seen: count(window.seen),
      read: count(window.captioned.length),
      days: count(rules.windowDays),
    }),
    ...counted('content-check.basis.wordless', window.wordless),
    ...counted('content-check.basis.unread', window.unread),
    ...counted('content-check.basis.undated', window.undated),
    ...counted('content-check.basis.of-others', window.ofOthers),
    phrase(`content-check.basis.confidence.${contentConfidence(window)}`),
    ...counted('content-check.basis.more', more),
  ];
}

/** A list that the user has switched off is named: its silence means nothing. */
function switchedOff({ listsOff }: WordChoice): readonly Phrase[] {
  if (listsOff.length === 0) return [];
  const lists = listsOff.map((id) => `content-check.category.${id}`);
  return [phrase('content-check.limit.lists-off', { lists: { kind: 'keys', value: lists } })];
}

function limitsOf(read: readonly ReadPost[], brief: ScreeningBrief, choice: WordChoice): readonly Phrase[] {
  const { precision, recall, falseHits } = accuracy.content;
  const hasClaims = read.some(({ hits }) => hits.some(isHealthClaim));
  return [
    phrase('content-check.limit.words-only'),
    phrase('content-check.limit.accuracy', {
      precision: percent(precision),
      recall: percent(recall),
      falseHits: percent(falseHits),
    }),
    phrase(
      isAskedFor('politics', brief, choice)
        ? 'content-check.limit.politics-asked'
        : 'content-check.limit.politics-silent',
    ),
    ...(hasClaims ? [phrase('content-check.limit.law')] : []),
    ...switchedOff(choice),
  ];
}

const sources = {
  window: readSource(rules.sources.window, 'content rules'),
  confidence: readSource(rules.sources.confidence, 'content rules'),
};

function thresholdsOf(read: readonly ReadPost[]): readonly ThresholdSource[] {
  const hasClaims = read.some(({ hits }) => hits.some(isHealthClaim));
  const lists = wordLists.slice(0, 1).map(({ source }) => source);
  return [sources.window, ...lists, ...(hasClaims ? [productWords.source] : []), sources.confidence];
}

function readPosts(window: ContentWindow, find: ContentMatcher): readonly ReadPost[] {
  return window.captioned.flatMap((captioned) => {
    const hits = find(captioned.caption);
    return hits.length === 0 ? [] : [{ captioned, hits }];
  });
}

/** Says what is missing, or null when there is enough to answer. */
function missingIn(window: ContentWindow): Phrase | null {
  const needed = count(rules.leastPosts);
  if (window.seen < rules.leastPosts) {
    const days = count(rules.windowDays);
    return phrase('content-check.summary.few-posts', { count: count(window.seen), needed, days });
  }
  if (window.captioned.length < rules.leastPosts) {
    return phrase('content-check.summary.few-captions', { count: count(window.captioned.length), needed });
  }
  return null;
}

export const contentCheck = defineScreening({
  id: 'content-check',
  group: 'content',
  needs: ['platform', 'handle', 'posts', 'now', 'brief', 'rules'],
  judge: ({ platform, handle, posts, now, brief: { screening }, rules: choice }) => {
    const window = contentWindow(posts, handle, now);
    const read = readPosts(window, contentMatcher(screening, choice));
    const toRead = read.filter(({ hits }) => hits.some(asksForLook)).length;
    const { rows, more } = rowsOf(read, { platform, handle });
    const common = {
      rows,
      basis: basisOf(window, more),
      limits: limitsOf(read, screening, choice),
      thresholds: thresholdsOf(read),
    };
    const missing = missingIn(window);
    if (missing !== null) return { ...common, verdict: 'cannot-tell', summary: missing, facts: {} };
    const facts = { content: { posts: toRead, seen: window.seen } };
    if (toRead > 0) {
      const categories = categoriesOf(read).map((category) => `content-check.category.${category}`);
      const summary = phrase('content-check.summary.look', {
        posts: count(toRead),
        days: count(rules.windowDays),
        categories: { kind: 'keys', value: categories },
      });
      return { ...common, verdict: 'look', summary, facts };
    }
    const key = rows.length > 0 ? 'content-check.summary.notes-only' : 'content-check.summary.nothing';
    return { ...common, verdict: 'ok', summary: phrase(key, { posts: count(window.captioned.length) }), facts };
  },
});
