// A campaign with its brief: what an invitation says about the brand, what the criteria ask for, and whose shortlist is whose.
import { type EvaluationBrief, emptyScreeningBrief } from '../evaluation/brief.ts';

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

export interface Campaign {
  readonly id: string;
  /** Empty for the default campaign: the interface names it in the user's language. */
  readonly name: string;
  readonly brief: Brief;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
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
  return { id: defaultCampaignId, name: '', brief: emptyBrief, createdAt: now };
}
