// What the parts of the side panel work with: everything that needs the worker, the store or the clock comes in here.

import type { Report } from '../../lib/evaluation/report.ts';
import type { ShortlistStatus } from '../../lib/messaging/contract.ts';
import type { PortClient } from '../../lib/messaging/port-client.ts';
import type { CreatorReading } from '../../lib/profile/creator-profile.ts';
import type { Store } from '../../lib/storage/store.ts';
import type { OverlapClient } from './OverlapMeasure.tsx';

type PanelStore = Omit<Store, 'erase'> & {
  /** Erases what the tabs show of the creator, too. */
  readonly erase: { creator(creatorKey: string): Promise<void> };
};

export interface PanelParts {
  readonly client: OverlapClient & Pick<PortClient, 'state' | 'subscribe' | 'addToShortlist' | 'removeFromShortlist'>;
  readonly store: PanelStore;
  /** Now in milliseconds since 1970. */
  readonly clock: () => number;
  /** Gives a random key that was never given before. */
  readonly newKey: () => string;
  /** Opens an address in the tab in front; to be called at the user's press alone. */
  readonly openInTab: (url: string) => Promise<void>;
}

/** A creator that the panel shows, with the judgement. */
export interface ShownCreator {
  /** `page`: as the tab shows them; `store`: as they are known, without a visit. */
  readonly from: 'page' | 'store';
  /** The store's key; null when the store could not be reached. */
  readonly creatorKey: string | null;
  readonly reading: CreatorReading;
  readonly report: Report;
  readonly shortlist: ShortlistStatus;
}

export type PanelTab = 'report' | 'note' | 'record';
