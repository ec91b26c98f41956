// The comments of a video: in replies as entities (since April 2024) or renderers (before), and as the last resort on the screen.
import { pick, wanted } from '../json-pick.ts';
import { memberTexts } from '../json-text.ts';
import { isRecord } from '../leaf.ts';
import { labelWanted, textOf } from './labels.ts';

/** `commentEntityPayload`; `displayName` is the handle with its "@". */
export interface CommentEntity {
  readonly properties?: { readonly commentId?: unknown; readonly content?: { readonly content?: unknown } };
  readonly author?: { readonly channelId?: unknown; readonly displayName?: unknown; readonly isCreator?: unknown };
}

/** `commentRenderer`, its texts joined. */
export interface CommentRenderer {
  readonly commentId?: unknown;
  readonly authorText?: unknown;
  readonly authorEndpoint?: { readonly browseEndpoint?: { readonly browseId?: unknown } };
  readonly authorIsChannelOwner?: unknown;
  readonly contentText?: unknown;
}

export interface ShownComment {
  readonly id: string | null;
  /** "/@name" or "/channel/UC…". */
  readonly author: string | null;
  readonly text: string | null;
}

export interface ListedComments {
  readonly entities: readonly CommentEntity[];
  readonly renderers: readonly CommentRenderer[];
}

const entityWanted = wanted({
  properties: { commentId: 'value', content: { content: 'value' } },
  author: { channelId: 'value', displayName: 'value', isCreator: 'value' },
});
const rendererWanted = wanted({
  commentId: 'value',
  authorText: labelWanted,
  authorEndpoint: { browseEndpoint: { browseId: 'value' } },
  authorIsChannelOwner: 'value',
  contentText: labelWanted,
});

const mostShown = 500;

function taken(text: string, key: string, what: typeof entityWanted): Readonly<Record<string, unknown>>[] {
  return [...memberTexts(text, key)].flatMap((found) => {
    const value = pick(found, 0, what)?.value;
    return isRecord(value) ? [value] : [];
  });
}

/** The text of a label; a comment without words has no runs in it. */
const joined = (label: unknown): unknown =>
  textOf(label) ?? (isRecord(label) && Array.isArray(label.runs) && label.runs.length === 0 ? '' : label);

/** Cuts a reply's list of comments, or of answers to one. */
export function cutCommentList(text: string): ListedComments {
  return {
    entities: taken(text, 'commentEntityPayload', entityWanted),
    renderers: taken(text, 'commentRenderer', rendererWanted).map((renderer) => ({
      ...renderer,
      authorText: joined(renderer.authorText),
      contentText: joined(renderer.contentText),
    })),
  };
}

export const idOfEntity = ({ properties }: CommentEntity): string | null => textOf(properties?.commentId) ?? null;

const commentLink = /[?&]lc=([\w.-]{10,100})/;

/** The comments under the video at the address as they stand on the screen; each bears its id in the link of its date. */
export function shownComments(document: Document, postId: string): ShownComment[] {
  const page = document.querySelector('ytd-watch-flexy:not([hidden])');
  if (page?.getAttribute('video-id') !== postId) return [];
  return [...page.querySelectorAll('ytd-comment-view-model')].slice(0, mostShown).map((comment) => {
    const link = comment.querySelector('#published-time-text a[href]')?.getAttribute('href') ?? '';
    const isOfPost = link.includes(`v=${postId}`);
    return {
      id: isOfPost ? (commentLink.exec(link)?.[1] ?? null) : null,
      author: comment.querySelector('#author-text')?.getAttribute('href') ?? null,
      text: comment.querySelector('#content-text')?.textContent ?? null,
    };
  });
}
