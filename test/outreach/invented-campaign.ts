// An invented campaign with a full brief, and what an export is given beside the rows.
import { type Brief, type Campaign, defaultCampaign, emptyBrief, newCampaign } from '../../lib/campaign/campaign.ts';
import { dictionaries } from '../../lib/i18n/index.ts';
import type { ExportContext } from '../../lib/outreach/export-context.ts';
import { addedAt } from '../campaign/invented-rows.ts';

const fullBrief: Brief = {
  brand: '青禾',
  product: '燕麥司康預拌粉',
  sellingPoints: '只用台灣燕麥與發酵奶油。\n十五分鐘就能出爐。',
  website: 'https://oat.example/scone',
  goal: 'awareness',
  deliverables: '一支 Reels、兩則限時動態',
  requiredTags: '#青禾司康 #廣告',
  partnershipAds: true,
  schedule: '一月第二週上線',
  contactName: '林小姐',
  contactDetails: 'pr@oat.example',
  replyBy: '',
  screening: emptyBrief.screening,
};

export const campaignOf = (brief: Partial<Brief> = {}, given: Partial<Campaign> = {}): Campaign => ({
  ...newCampaign('default', '冬季司康', addedAt),
  brief: { ...fullBrief, ...brief },
  ...given,
});

export const emptyCampaign: Campaign = defaultCampaign(addedAt);

/** 2026-11-19 in Taipei, still the 18th in UTC. */
const exportedAt = Date.UTC(2026, 10, 18, 23, 45);

export const contextOf = (given: Partial<ExportContext> = {}): ExportContext => ({
  language: 'zh-TW',
  words: dictionaries,
  campaigns: new Map([['default', campaignOf()]]),
  notes: new Map(),
  now: exportedAt,
  timeZone: 'Asia/Taipei',
  ...given,
});
