// What a creator asks for: a fee for a number of pieces of one kind.
import type { Money } from './money.ts';

export type Deliverable =
  | 'instagram-post'
  | 'instagram-reel'
  | 'instagram-story'
  | 'tiktok-video'
  | 'youtube-dedicated'
  | 'youtube-integration'
  | 'youtube-short';

export const deliverables: readonly Deliverable[] = [
  'instagram-post',
  'instagram-reel',
  'instagram-story',
  'tiktok-video',
  'youtube-dedicated',
  'youtube-integration',
  'youtube-short',
];

export interface Quote {
  /** For all pieces together. */
  readonly fee: Money;
  readonly deliverable: Deliverable;
  /** Whole, ≥ 1. */
  readonly pieces: number;
  /** Milliseconds since 1970. */
  readonly noted: number;
}
