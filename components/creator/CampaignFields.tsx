// Stage and owner of a creator in one campaign; who is not on its shortlist is said to be so, with the way to add them.
import type { ReactNode } from 'react';
import { useCampaignName } from '../shortlist/use-campaign-name.ts';
import { useLanguage } from '../ui/language-context.tsx';
import type { CreatorParts } from './creator-parts.ts';
import { OwnerField } from './OwnerField.tsx';
import { StageField } from './StageField.tsx';
import { Unread } from './Unread.tsx';
import { useListing } from './use-listing.ts';
import './creator.css';

interface CampaignFieldsProps extends Pick<CreatorParts, 'store' | 'creatorKey' | 'clock'> {
  readonly campaignId: string;
  /** Adds the creator to the campaign's shortlist. */
  readonly add?: ReactNode;
}

export function CampaignFields({ store, creatorKey, campaignId, clock, add }: CampaignFieldsProps) {
  const { text } = useLanguage();
  const nameOf = useCampaignName();
  const listing = useListing(store, campaignId, creatorKey);
  if (listing.at === 'loading') return null;
  if (listing.at === 'failed') return <Unread failure={listing.failure} onRetry={listing.retry} />;
  const { campaign, row, stageSince } = listing.value;
  if (!campaign || !row) {
    return (
      <div className="not-listed">
        <p className="soft">
          {campaign
            ? text('creator', 'notListed', { campaign: nameOf(campaign.name) })
            : text('creator', 'campaignGone')}
        </p>
        {campaign ? add : null}
      </div>
    );
  }
  return (
    <div className="campaign-fields">
      <StageField store={store} campaign={campaign} row={row} stageSince={stageSince} />
      <OwnerField
        key={`${campaignId} ${creatorKey}`}
        store={store}
        campaignId={campaignId}
        creatorKey={creatorKey}
        owner={row.owner}
        clock={clock}
      />
    </div>
  );
}
