// A campaign with its brief: what an invitation says about the brand, what the criteria ask for, and whose shortlist is whose.
import { type EvaluationBrief, emptyScreeningBrief } from '../evaluation/brief.ts';
import { defaultStages, type Stage } from './stages.ts';

/** What the marketer has written; an empty text means "not given yet" and shows as a gap, never as a value. */
export interface Brief extends EvaluationBrief {
  /** Positioning and selling points, three or four sentences. */
  readonly sellingPoints: string;
  /** Site or PDF, http(s) only. */
  readonly website: string;
  readonly goal: '' | 'awareness' | 'traffic' | 'sales' | 'app-installs';
  /** Number and form of posts or clips. */
  readonly deliverables: string;
  readonly requiredTags: string;
  /** Will the brand advertise from the creator's account (Partnership Ads)? */
  readonly partnershipAds: boolean;
  readonly schedule: string;
  /** Contact person and how to reach them. */
  readonly contactName: string;
  readonly contactDetails: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly replyBy: string;
}

/** A day by which something has to be done. */
export interface Deadline {
  /** Random. */
  readonly id: string;
  readonly name: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
}

/** Longest name of a campaign, in characters. */
export const longestCampaignName = 60;

export interface Campaign {
  readonly id: string;
  /** Empty for the default campaign: the interface names it in the user's language. */
  readonly name: string;
  readonly brief: Brief;
  /** At least one; creators begin in the first. */
  readonly stages: readonly Stage[];
  /** Who of the team runs the campaign; empty: nobody named. */
  readonly owner: string;
  readonly deadlines: readonly Deadline[];
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /**
   * When each part was changed last, milliseconds since 1970: `name`, `owner`, `stages`, `deadlines`, and each question of
   * the brief as `brief.<field>`. What is missing here is as old as the campaign.
   */
  readonly changedAt: Readonly<Record<string, number>>;
}

export const emptyBrief: Brief = {
  brand: '',
  product: '',
  sellingPoints: '',
  website: '',
  goal: '',
  deliverables: '',
  requiredTags: '',
  partnershipAds: false,
  schedule: '',
  contactName: '',
  contactDetails: '',
  replyBy: '',
  screening: emptyScreeningBrief,
};

export const defaultCampaignId = 'default';

/** Gives the campaign that exists before the user makes one. `now`: milliseconds since 1970. */
export function defaultCampaign(now: number): Campaign {
  return newCampaign(defaultCampaignId, '', now);
}

/** Gives an empty campaign with the usual stages. */
export function newCampaign(id: string, name: string, now: number): Campaign {
  return {
    id,
    name,
    brief: emptyBrief,
    stages: defaultStages,
    owner: '',
    deadlines: [],
    createdAt: now,
    changedAt: {},
  };
}
