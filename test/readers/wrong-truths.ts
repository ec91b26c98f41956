// The one place for recordings whose written truth is proven wrong by their own bytes, each with the proof.

export interface WrongTruth {
  /** `platform/case` */
  readonly case: string;
  /** How the comparison's line begins, e.g. `posts[abc].likes`. */
  readonly place: string;
  readonly proof: string;
}

export const wrongTruths: readonly WrongTruth[] = [];
