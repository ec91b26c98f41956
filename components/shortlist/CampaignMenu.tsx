// The active campaign's name; a menu as soon as there is more than one campaign.
import { useEffect, useState } from 'react';
import type { Campaign } from '../../lib/campaign/campaign.ts';
import type { Store } from '../../lib/storage/store.ts';
import { Icon } from '../ui/Icon.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { Menu } from '../ui/Menu.tsx';
import { useCampaignName } from './use-campaign-name.ts';

interface CampaignMenuProps {
  readonly campaigns: Pick<Store['campaigns'], 'list'>;
  readonly active: Campaign;
  readonly onChoose: (campaignId: string) => void;
}

export function CampaignMenu({ campaigns, active, onChoose }: CampaignMenuProps) {
  const { text } = useLanguage();
  const nameOf = useCampaignName();
  const [all, setAll] = useState<readonly Campaign[]>([]);
  useEffect(() => {
    campaigns.list().then(setAll, () => setAll([]));
  }, [campaigns]);
  if (all.length < 2) return <h1 className="campaign">{nameOf(active.name)}</h1>;
  return (
    <h1 className="campaign">
      <Menu
        label={text('shortlist', 'campaigns')}
        className="button button-quiet campaign-button"
        button={
          <>
            {nameOf(active.name)}
            <Icon name="chevron" className="chevron chevron-down" />
          </>
        }
        groups={[
          {
            entries: all.map(({ id, name }) => ({
              id,
              label: nameOf(name),
              checked: id === active.id,
              onChoose: () => onChoose(id),
            })),
          },
        ]}
      />
    </h1>
  );
}
