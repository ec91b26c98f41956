// A hundred thousand invented creators with 30 posts each, the same in every run: as the store keeps them, on everyone's list and on a campaign's.
import { defaultCampaignId } from '../../lib/campaign/campaign.ts';
import { everyoneId, type Listing, noDealing } from '../../lib/campaign/listing.ts';
import { noScreening, type ShortlistRow } from '../../lib/campaign/shortlist-row.ts';
import { defaultStageIds } from '../../lib/campaign/stages.ts';
import { type BandId, type ScreeningId, type TierId, tierIds } from '../../lib/evaluation/report.ts';
import { roleIds } from '../../lib/evaluation/roles/roles.ts';
import { type CreatorProfile, type Post, platforms } from '../../lib/profile/creator-profile.ts';
import { type Fact, type Figure, unread } from '../../lib/profile/figure.ts';
import type { CreatorRecord, DetailsRecord, ShortlistRecord, SnapshotRecord } from '../../lib/storage/records.ts';
import { shortlistRecordOf } from '../../lib/storage/shortlist-records.ts';
import { type Random, seededRandom } from '../evaluation/seeded-random.ts';

const minute = 60_000;
const day = 1_440 * minute;
const postsPerCreator = 30;

/** One creator in all tables that reading a page fills. */
interface InventedCreator {
  readonly creator: CreatorRecord;
  readonly details: DetailsRecord;
  readonly snapshot: SnapshotRecord;
  /** On the list of everyone, and on the campaign's. */
  readonly rows: readonly [ShortlistRecord, ShortlistRecord];
}

const chosen = <Value>({ whole }: Random, values: readonly Value[]): Value => values[whole(values.length)] as Value;

const surnames = [...'陳林黃張李王吳劉蔡楊許鄭謝郭洪曾邱廖賴周葉蘇莊呂江何羅高蕭潘簡朱鍾彭游詹胡施沈余'];
const givenNames = [...'怡君雅婷欣柔思妤承翰宇軒品妍子晴柏睿冠廷詩涵語彤佳穎志豪建宏俊傑美玲淑芬雨潔可昕芷瑄'];
const subjects = ['烘焙', '旅行', '穿搭', '健身', '親子', '開箱', '咖啡', '美妝', '理財', '露營', '手作', '貓奴'];
const englishWords = ['daily', 'kitchen', 'travel', 'studio', 'life', 'fit', 'taipei', 'bakes', 'wears', 'reads'];
const tags = ['母嬰', '美妝', '3C', '高雄', '已合作', 'VIP', '夏季檔期', '台中', '團購', '素食'];
const owners = ['小安', 'Mia', '阿哲', 'Ken'];
const bands: readonly BandId[] = ['low', 'below-average', 'average', 'above-average', 'high'];
const flags: readonly ScreeningId[] = ['bought-engagement', 'growth', 'commenter-look', 'competitors', 'disclosure'];

const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0').slice(-digits);

/** Looks like the random keys of the store; its beginning is spread evenly, as theirs is. */
function keyOf(place: number): string {
  const spread = Math.imul(place + 1, 0x9e37_79b1) >>> 0;
  return `${hex(spread, 8)}-${hex(place >>> 16, 4)}-4${hex(place, 3)}-8000-${hex(place, 12)}`;
}

const figure = (value: number, seenAt: number, source: string): Figure => ({
  state: 'known',
  value,
  low: value,
  high: value,
  exact: true,
  text: null,
  source,
  seenAt,
});

const fact = <Value>(value: Value, seenAt: number, source: string): Fact<Value> => ({
  state: 'known',
  value,
  source,
  seenAt,
});

const unseen = unread('not-offered');

function nameOf(random: Random, place: number): { readonly displayName: string; readonly handle: string } {
  const english = `${chosen(random, englishWords)}.${chosen(random, englishWords)}`;
  const chinese = `${chosen(random, surnames)}${chosen(random, givenNames)}${chosen(random, givenNames)}`;
  return {
    displayName: random.share() < 0.1 ? english.replace('.', ' ') : `${chinese}｜${chosen(random, subjects)}`,
    handle: `${english}.${place}`,
  };
}

const tierBorders = [1_000, 10_000, 50_000, 250_000, 1_000_000];

const tierOf = (followers: number): TierId =>
  tierIds[tierBorders.filter((border) => followers >= border).length] ?? 'mega';

function postsOf(random: Random, handle: string, followers: number, seenAt: number): Post[] {
  const reach = followers * (0.005 + random.share() * 0.05);
  return Array.from({ length: postsPerCreator }, (_, at): Post => {
    const likes = Math.round(reach * (0.5 + random.share()));
    return {
      id: `${handle}-${at}`,
      kind: fact(at % 3 === 0 ? 'reel' : 'photo', seenAt, 'timeline-reply › node.__typename'),
      author: fact(handle, seenAt, 'timeline-reply › node.owner.username'),
      coAuthors: fact([], seenAt, 'timeline-reply › node.coauthor_producers'),
      published: {
        state: 'known',
        from: seenAt - (3 + at * 2) * day,
        to: seenAt - (3 + at * 2) * day,
        exact: true,
        derived: false,
        text: null,
        source: 'timeline-reply › node.taken_at_timestamp',
        seenAt,
      },
      pinned: fact(false, seenAt, 'timeline-reply › node.pinned_for_users'),
      caption: fact(
        `第 ${at} 篇｜${chosen(random, subjects)}\n今天分享最近喜歡的${chosen(random, subjects)}，慢慢來比較快。 #${chosen(random, subjects)} #日常`,
        seenAt,
        'timeline-reply › node.edge_media_to_caption',
      ),
      likes: figure(likes, seenAt, 'timeline-reply › node.edge_liked_by.count'),
      comments: figure(Math.round(likes / 30), seenAt, 'timeline-reply › node.edge_media_to_comment.count'),
      views: unseen,
      plays: at % 3 === 0 ? figure(likes * 12, seenAt, 'timeline-reply › node.play_count') : unseen,
      shares: unseen,
      saves: unseen,
      paidPartnership: fact(at % 15 === 0, seenAt, 'timeline-reply › node.is_paid_partnership'),
      paidPartners: unseen,
    };
  });
}

const screeningOf = (random: Random): Partial<ShortlistRow> => ({
  flags: flags.filter(() => random.share() < 0.12),
  signals: { outside: random.whole(3), measured: 6 },
  content: { posts: random.whole(2), seen: postsPerCreator },
  disclosure: { disclosed: random.whole(3), possiblyUndisclosed: random.whole(2), unclear: 0 },
  roles: { ids: [chosen(random, roleIds)], chosen: false },
  fit: chosen(random, ['pass', 'look', 'cannot-tell'] as const),
  taiwanRule: chosen(random, ['met', 'missed', 'open', null] as const),
  ...(random.share() < 0.5
    ? { traditionalShare: { value: random.share(), low: 0.1, high: 0.95 }, suspiciousShare: null }
    : { suspiciousShare: { value: random.share() / 4, low: 0.01, high: 0.3 } }),
  ...(random.share() < 0.4
    ? { growth: { change: { value: random.normal() / 20, low: -0.1, high: 0.1 }, days: 40 } }
    : {}),
});

function rowFor(
  random: Random,
  { creator, profile, listing }: { creator: CreatorRecord; profile: CreatorProfile; listing: Listing },
): ShortlistRow {
  const followers = profile.followers.state === 'known' ? profile.followers.value : -1;
  const rate = followers < 0 ? null : 0.002 + random.share() ** 2 * 0.12;
  return {
    ...noScreening,
    ...screeningOf(random),
    ...listing,
    creatorKey: creator.key,
    platform: creator.platform,
    handle: creator.handle ?? '',
    displayName: creator.displayName ?? '',
    profileUrl: `https://www.instagram.com/${creator.handle}/`,
    tiers: followers < 0 ? [] : [tierOf(followers)],
    followers: profile.followers,
    followersOrder: followers,
    engagementRate: rate === null ? null : { value: rate, low: rate * 0.8, high: rate * 1.2 },
    engagementOrder: rate ?? -1,
    engagementFormula: rate === null ? null : 'formula.likesCommentsPerFollower',
    engagementSample: rate === null ? 0 : postsPerCreator - 3,
    engagementMissing: rate === null ? 'audience-unknown' : null,
    viewRate: null,
    viewRateFormula: null,
    viewRateSample: 0,
    leading: rate === null ? null : 'engagement-rate',
    bands: rate === null ? [] : [chosen(random, bands)],
    benchmarkName: rate === null ? null : 'Modash Instagram',
    benchmarkYear: null,
    lookCount: random.whole(5),
    emails: random.share() < 0.4 ? [`hello.${creator.handle}@mail.example`] : [],
    readAt: creator.readAt,
  };
}

/**
 * Gives one of the creators.
 * @param place 0 … 99,999: the same place gives the same creator
 * @param now milliseconds since 1970: what was read is up to 25 days older
 */
export function inventedCreator(place: number, now: number): InventedCreator {
  const random = seededRandom(place * 2 + 7);
  const key = keyOf(place);
  const readAt = now - place * 20_000 - day;
  const { displayName, handle } = nameOf(random, place);
  const isKnown = random.share() > 0.03;
  const value = Math.round(Math.exp(9.8 + random.normal() * 1.6));
  const followers = isKnown ? figure(value, readAt, 'profile-reply › edge_followed_by.count') : unseen;
  const platform = chosen(random, platforms);
  const profile: CreatorProfile = {
    platform,
    handle: fact(handle, readAt, 'profile-reply › username'),
    platformId: fact(String(10_000_000 + place), readAt, 'profile-reply › id'),
    displayName: fact(displayName, readAt, 'profile-reply › full_name'),
    bio: fact(`${displayName}\n合作邀約 hello.${handle}@mail.example`, readAt, 'profile-reply › biography'),
    category: unseen,
    verified: fact(false, readAt, 'profile-reply › is_verified'),
    private: fact(false, readAt, 'profile-reply › is_private'),
    links: fact([`https://linktr.example/${handle}`], readAt, 'profile-reply › bio_links'),
    country: unseen,
    joinedOn: unseen,
    followers,
    following: figure(random.whole(900), readAt, 'profile-reply › edge_follow.count'),
    postCount: figure(200 + random.whole(900), readAt, 'profile-reply › media.count'),
    totalLikes: unseen,
    totalViews: unseen,
  };
  const creator: CreatorRecord = {
    key,
    platform,
    identity: `${platform}:${10_000_000 + place}`,
    handleKey: `${platform}:${handle}`,
    handle,
    displayName,
    followers,
    readAt,
    touchedAt: readAt,
    personHints: [],
  };
  const person = {
    tags: tags.filter(() => random.share() < 0.08),
    doNotContact: random.share() < 0.02 ? { reason: '', since: readAt } : null,
  };
  const inCampaign = {
    campaignId: defaultCampaignId,
    addedAt: now - place * minute,
    stage: chosen(random, defaultStageIds),
    owner: random.share() < 0.5 ? chosen(random, owners) : '',
    ...person,
  };
  const row = rowFor(random, { creator, profile, listing: inCampaign });
  const { following, postCount, totalLikes, totalViews } = profile;
  return {
    creator,
    details: { key, profile, posts: postsOf(random, handle, value, readAt) },
    snapshot: {
      creatorKey: key,
      day: new Date(readAt).toISOString().slice(0, 10),
      seenAt: readAt,
      followers,
      following,
      postCount,
      totalLikes,
      totalViews,
    },
    rows: [
      shortlistRecordOf({ ...row, ...noDealing, ...person, campaignId: everyoneId, addedAt: readAt }),
      shortlistRecordOf(row),
    ],
  };
}
