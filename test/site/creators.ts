// The invented creators with their posts: figures follow from a few settings and the day on which the demo site is opened.
import type { Platform } from '../../lib/profile/creator-profile.ts';
import data from './creators.json' with { type: 'json' };

export type DemoLanguage = 'zh-TW' | 'en';

export interface DemoPost {
  readonly id: string;
  /** Numeric id, where the platform has one beside. */
  readonly numericId: string;
  readonly caption: string;
  /** Milliseconds since 1970. */
  readonly publishedAt: number;
  readonly likes: number;
  readonly comments: number;
  readonly views: number;
  readonly shares: number;
  readonly saves: number;
  readonly pinned: boolean;
  readonly paid: boolean;
}

export interface DemoCreator {
  readonly platform: Platform;
  readonly handle: string;
  readonly id: string;
  readonly name: string;
  readonly bio: string;
  readonly category: string;
  readonly link: string;
  readonly followers: number;
  readonly following: number;
  readonly postCount: number;
  readonly totalLikes: number;
  readonly verified: boolean;
  readonly state: 'open' | 'private';
  readonly likesHidden: boolean;
  /** Share of comments below the posts that say what others say, word by word. */
  readonly repeats: number;
  readonly story: Readonly<Record<DemoLanguage, string>>;
  /** Newest first; pinned ones before. */
  readonly posts: readonly DemoPost[];
}

interface PostSettings {
  readonly count: number;
  readonly newestDays: number;
  readonly everyDays: number;
  /** Engagements per follower (Instagram) or per view. */
  readonly rate: number;
  /** How far posts lie around the rate: 0.2 is ±20 %. */
  readonly spread: number;
  /** Comments per like. */
  readonly commentShare: number;
  /** Views per follower. */
  readonly viewRate?: number;
  readonly pinned?: number;
}

type Settings = Omit<DemoCreator, 'posts' | 'state' | 'platform' | 'likesHidden' | 'repeats' | 'totalLikes'> & {
  readonly platform: string;
  readonly state: string;
  readonly likesHidden?: boolean;
  readonly repeats?: number;
  readonly totalLikes?: number;
  readonly captions: readonly string[];
  readonly posts: PostSettings;
};

const day = 86_400_000;

/** A number in -1…1 that looks random and is the same each time. */
const wobble = (index: number) => Math.sin(index * 2.399 + 0.7);

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Instagram's ids hold the time of upload (epoch 1314220021721 ms, 23 bits below); the shortcode is the id in base 64. */
function instagramIds(publishedAt: number, index: number): { id: string; numericId: string } {
  const number = (BigInt(publishedAt - 1_314_220_021_721) << 23n) | BigInt(index + 1);
  let code = '';
  for (let rest = number; rest > 0n; rest >>= 6n) code = `${alphabet[Number(rest & 63n)]}${code}`;
  return { id: code, numericId: String(number) };
}

/** TikTok's ids hold the second of upload in their upper half. */
function tiktokIds(publishedAt: number, index: number): { id: string; numericId: string } {
  const id = String((BigInt(Math.floor(publishedAt / 1_000)) << 32n) | BigInt(index + 1));
  return { id, numericId: id };
}

/** Eleven letters, as YouTube's ids have. */
function youtubeIds(handle: string, index: number): { id: string; numericId: string } {
  const id = `${handle.slice(0, 8)}${String(index).padStart(3, '0')}`;
  return { id, numericId: id };
}

function postOf(settings: Settings, index: number, now: number): DemoPost {
  const { platform, handle, followers, captions } = settings;
  const { newestDays, everyDays, rate, spread, commentShare, viewRate = 0, pinned = 0 } = settings.posts;
  const isPinned = index < pinned;
  const age = isPinned ? 200 + index * 40 : newestDays + (index - pinned) * everyDays;
  const publishedAt = Math.round((now - age * day) / 1_000) * 1_000;
  const factor = (1 + spread * wobble(index)) * (isPinned ? 6 : 1);
  const views = Math.round(followers * viewRate * factor);
  const engagements = viewRate > 0 ? views * rate * (1 + spread * wobble(index + 7)) : followers * rate * factor;
  const likes = Math.round(engagements / (1 + commentShare));
  const ids =
    platform === 'instagram'
      ? instagramIds(publishedAt, index)
      : platform === 'tiktok'
        ? tiktokIds(publishedAt, index)
        : youtubeIds(handle, index);
  const caption = captions[index % captions.length] ?? '';
  return {
    ...ids,
    caption,
    publishedAt,
    likes,
    comments: Math.round(likes * commentShare),
    views,
    shares: Math.round(likes * 0.012),
    saves: Math.round(likes * 0.05),
    pinned: isPinned,
    paid: caption.includes('合作'),
  };
}

/**
 * Gives all creators.
 * @param now the day they are seen, milliseconds since 1970: posts are dated back from it
 */
export function demoCreators(now: number): readonly DemoCreator[] {
  return (data.creators as readonly Settings[]).map(({ captions, posts, ...settings }) => ({
    ...settings,
    platform: settings.platform as Platform,
    state: settings.state as DemoCreator['state'],
    likesHidden: settings.likesHidden ?? false,
    repeats: settings.repeats ?? 0,
    totalLikes: settings.totalLikes ?? 0,
    posts: Array.from({ length: posts.count }, (_, index) => postOf({ ...settings, captions, posts }, index, now)),
  }));
}
