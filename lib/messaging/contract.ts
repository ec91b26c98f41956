// The messages between content script, worker, card and side panel: every kind that exists stands here and nowhere else.
import type { Report } from '../evaluation/report.ts';
import type { CreatorReading, PageKind, Platform } from '../profile/creator-profile.ts';
import type { Gathered } from '../readers/gathered.ts';

/** Content script → worker. The worker answers with a `Receipt` alone: a page's tab may know no shortlist, note or price. */
export type PageMessage =
  /**
   * A creator's page has been opened, by loading or by moving inside the site: what was shown for the tab until now holds
   * no longer. The page shows the card again once this is answered.
   */
  | { readonly kind: 'arrived'; readonly platform: Platform; readonly url: string }
  /** The page does not let the card's frame come up: the verdict is to be said by the toolbar button. */
  | { readonly kind: 'card-blocked' }
  /**
   * What a creator's page offers now. `isFinal`: the page has had its time, so that figures which are missing are an answer;
   * before that they may still be on their way.
   */
  | { readonly kind: 'gathered'; readonly gathered: Gathered; readonly isFinal: boolean }
  /** The user has pressed the mark on a post: the card is to show what was found there. */
  | { readonly kind: 'mark-pressed'; readonly postId: string }
  /** The tab has left the creator's page. */
  | { readonly kind: 'left' };

/** `hasCreator`: was there an account in what was gathered? The page knows that better than we do. */
export interface Receipt {
  readonly received: true;
  readonly hasCreator: boolean;
}

/** Card frame → content script of the same tab (tabs.sendMessage): the only things that flow back into the page. */
export type FrameMessage =
  | { readonly kind: 'card-size'; readonly width: number; readonly height: number }
  /**
   * Moved by this many CSS pixels away from the right and the bottom edge of the window (negative: towards it); `done` on
   * release. Answered with the place that came of it (CardPlace), kept inside the window: on release the card stores that.
   */
  | { readonly kind: 'card-move'; readonly right: number; readonly bottom: number; readonly done: boolean }
  | { readonly kind: 'card-ready' }
  /** The posts on the page that are worth reading, by shape alone: no word of the user's crosses into the page. */
  | { readonly kind: 'post-marks'; readonly marks: readonly PostMark[] };

export interface PostMark {
  readonly postId: string;
  /** A rival's appearance, or words worth reading. */
  readonly shape: 'rival' | 'content';
}

/** Distance of the card from the window's right and bottom edges, in CSS pixels. */
export interface CardPlace {
  readonly right: number;
  readonly bottom: number;
}

/** Failures that a user can meet; each has a sentence with the remedy in both languages (`errors` in the dictionaries). */
export type FailureCode =
  | 'store-unavailable'
  | 'store-full'
  | 'store-outdated'
  | 'nothing-read'
  | 'nothing-to-export'
  | 'clipboard-refused'
  /** The campaign was erased meanwhile. */
  | 'campaign-gone'
  | 'unknown';

export type Answer<T = null> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: FailureCode };

interface CampaignName {
  readonly id: string;
  /** Empty for the default campaign: the interface names it in the user's language. */
  readonly name: string;
}

/** The campaign in use, what else could be in use, and where the creator stands. For card and panel alone. */
interface CampaignStatus {
  /** Of the campaign in use. */
  readonly campaignId: string;
  readonly campaignName: string;
  /** All campaigns, oldest first. */
  readonly campaigns: readonly CampaignName[];
  /** The campaigns beside that in use on whose shortlists the creator stands. */
  readonly others: readonly CampaignName[];
}

export type ShortlistStatus =
  | (CampaignStatus & { readonly state: 'listed'; readonly addedAt: number })
  | (CampaignStatus & { readonly state: 'not-listed' })
  /** The store cannot be asked: said as such, never shown as "not listed". */
  | { readonly state: 'unknown'; readonly failure: FailureCode };

/** What card and side panel show for the tab. */
export type TabView =
  /** No creator's page in this tab. */
  | { readonly kind: 'none' }
  /** A creator's page is there, nothing read yet. */
  | { readonly kind: 'waiting'; readonly platform: Platform }
  /** The page has no figures to give, and why: one sentence. */
  | {
      readonly kind: 'page-state';
      readonly platform: Platform;
      readonly pageKind: Exclude<PageKind, 'profile' | 'post' | 'other'> | 'unknown-layout';
    }
  | {
      readonly kind: 'report';
      /** The store's key of the creator; null when the store could not be reached. */
      readonly creatorKey: string | null;
      readonly reading: CreatorReading;
      readonly report: Report;
      readonly shortlist: ShortlistStatus;
    };

/** Ports: `card` from the frame in a page, `panel` from the side panel. */
export type PortName = 'card' | 'panel';

/** Card or panel → worker, over the port. `request` comes back in the answer. */
export type PortRequest =
  | { readonly kind: 'follow-tab'; readonly tabId: number }
  | { readonly kind: 'add-to-shortlist'; readonly request: number; readonly creatorKey: string }
  | { readonly kind: 'remove-from-shortlist'; readonly request: number; readonly creatorKey: string }
  /** Takes another campaign into use: what is added from now on is added to it, and creators are judged by its brief. */
  | { readonly kind: 'choose-campaign'; readonly request: number; readonly campaignId: string }
  /** Measures the overlaps of all pairs of the active shortlist; answered when they are kept. */
  | { readonly kind: 'measure-overlaps'; readonly request: number }
  /** Ends the measuring that was asked for under this number; nothing of it is kept. */
  | { readonly kind: 'cancel-overlaps'; readonly request: number };

/** Worker → card or panel, over the port. */
export type PortNews =
  | { readonly kind: 'view'; readonly view: TabView; readonly tabId: number }
  | { readonly kind: 'answer'; readonly request: number; readonly answer: Answer }
  /** How far a long request has come. */
  | { readonly kind: 'progress'; readonly request: number; readonly done: number; readonly total: number }
  /** The mark on this post was pressed in the page. */
  | { readonly kind: 'show-post'; readonly postId: string };
