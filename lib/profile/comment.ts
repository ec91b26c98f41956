// A comment as a page shows it: seen in passing, turned into hashes and features in the worker, and never kept as it is.

export interface SeenComment {
  /** The platform's own id of the comment. */
  readonly id: string;
  readonly postId: string;
  /** The platform's own id of the person; the handle where the page carries no id. */
  readonly authorId: string;
  /** Without "@"; null when the page does not name it. */
  readonly authorHandle: string | null;
  /** True for the platform's default picture; null when the page does not tell. */
  readonly hasDefaultPicture: boolean | null;
  /** Written by the creator whose post it is: no audience. */
  readonly isCreator: boolean;
  /** At most 1,000 characters. */
  readonly text: string;
}

/** What is read of a comment; the post is the page's own. */
export type CommentField = Exclude<keyof SeenComment, 'postId'>;

/** Longest comment that is looked at, in UTF-16 units. */
export const longestComment = 1_000;

/** Comments that one reading may hold: what a person loads by hand in one sitting lies below, a hostile page stops here. */
export const mostCommentsSeen = 2_000;
