// Comments in sight become what may be kept of them: salted hashes and features. Names and texts end here.
import { createSaltedHashes, wholeNumberOf } from '../../lib/browser/salted-hash.ts';
import { keptCommentOf } from '../../lib/evaluation/comments/comment-features.ts';
import type { SeenComment } from '../../lib/profile/comment.ts';
import type { Hash, KeptComment } from '../../lib/profile/comment-log.ts';
import type { PageReading } from '../../lib/profile/creator-profile.ts';
import type { Store } from '../../lib/storage/store.ts';
import type { WorkerParts } from './parts.ts';

export interface CommentHashing {
  /**
   * Gives the comments of the audience as they are kept; the creator's own are no audience. None when the store cannot give
   * its salt: what cannot be hashed is not looked at further.
   */
  keptOf(reading: Pick<PageReading, 'platform' | 'comments'>): Promise<readonly KeptComment[]>;
}

const nowhere: Hash = { high: 0, low: 0 };

/** @param parts the store for its salt; WebCrypto; the pace, as a page may show two thousand comments */
export function createCommentHashing({
  store,
  crypto,
  pace,
}: Pick<WorkerParts, 'crypto' | 'pace'> & { readonly store: Pick<Store, 'comments'> }): CommentHashing {
  const hashes = createSaltedHashes(crypto);

  const hashed = async (salt: string, texts: readonly string[]) => {
    const distinct = [...new Set(texts)];
    const found = await hashes.of(salt, distinct);
    const byText = new Map(distinct.map((text, place) => [text, found[place] ?? nowhere]));
    return (text: string) => byText.get(text) ?? nowhere;
  };

  return {
    keptOf: async ({ platform, comments }) => {
      const audience = comments.filter(({ isCreator }) => !isCreator);
      if (audience.length === 0) return [];
      try {
        const salt = await store.comments.salt();
        const nameOf = {
          comment: ({ id }: SeenComment) => `${platform}:comment:${id}`,
          commenter: ({ authorId }: SeenComment) => `${platform}:commenter:${authorId}`,
          fingerprints: 'own:fingerprints',
        };
        const hash = await hashed(salt, [
          nameOf.fingerprints,
          ...audience.flatMap((seen) => [nameOf.comment(seen), nameOf.commenter(seen)]),
        ]);
        const fingerprintSalt = wholeNumberOf(hash(nameOf.fingerprints));
        const kept: KeptComment[] = [];
        for (const seen of audience) {
          const own = { comment: hash(nameOf.comment(seen)), commenter: hash(nameOf.commenter(seen)) };
          kept.push(keptCommentOf(seen, own, fingerprintSalt));
          await pace();
        }
        return kept;
      } catch {
        return [];
      }
    },
  };
}
