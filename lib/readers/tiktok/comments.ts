// The comments that came with the page or in replies: whose post they belong to, and what tells who wrote what.
import { isRecord, leafAt } from '../leaf.ts';

/** As the replies `/api/comment/list/` and its `/reply/` give it, and the list on streamed pages. */
export interface CommentNode {
  readonly cid?: unknown;
  readonly aweme_id?: unknown;
  readonly text?: unknown;
  readonly user?: {
    readonly uid?: unknown;
    readonly unique_id?: unknown;
    readonly avatar_thumb?: { readonly uri?: unknown };
  };
}

export interface FoundComments {
  /** The post that the request named; null where it named none. */
  readonly askedFor: string | null;
  readonly nodes: readonly CommentNode[];
}

const records = (list: unknown): CommentNode[] => (Array.isArray(list) ? list.filter(isRecord) : []);

/** The comments of a list with the answers that came along. */
export function commentsIn(list: unknown, url: URL | null): FoundComments {
  const nodes = records(list).flatMap((node) => [node, ...records(leafAt(node, 'reply_comment'))]);
  // Answers to a comment are asked for by the post under another name.
  const askedFor = url?.searchParams.get('aweme_id') ?? url?.searchParams.get('item_id') ?? null;
  return { askedFor, nodes };
}

/** True when the comment itself says that it is the post's, or, where it says nothing, the request did. */
export const isCommentOf = ({ aweme_id: own }: CommentNode, postId: string, askedFor: string | null): boolean =>
  (typeof own === 'string' ? own : askedFor) === postId;
