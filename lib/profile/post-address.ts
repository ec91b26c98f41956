// The address of a post from its platform, id, kind and author, for evidence links.
import type { Platform, PostKind } from './creator-profile.ts';

/** What is known of the post; `kind` and `handle` may be unknown. */
export interface PostPlace {
  readonly platform: Platform;
  /** Shortcode on Instagram, video id elsewhere. */
  readonly id: string;
  readonly kind: PostKind | null;
  /** The author's handle without "@". */
  readonly handle: string | null;
}

const written = (part: string) => encodeURIComponent(part.toWellFormed());

/**
 * Gives the https address of a post.
 * Without a kind Instagram's `/p/` and YouTube's `/watch` are used, which lead on to the right page;
 * TikTok serves `/@/video/<id>` without a handle: the id decides.
 */
export function postAddress({ platform, id, kind, handle }: PostPlace): string {
  switch (platform) {
    case 'instagram':
      return `https://www.instagram.com/${kind === 'reel' ? 'reel' : 'p'}/${written(id)}/`;
    case 'youtube':
      return kind === 'short'
        ? `https://www.youtube.com/shorts/${written(id)}`
        : `https://www.youtube.com/watch?v=${written(id)}`;
    case 'tiktok':
      return `https://www.tiktok.com/@${written(handle ?? '')}/${kind === 'photo' || kind === 'carousel' ? 'photo' : 'video'}/${written(id)}`;
  }
}
