// The left rail: everyone, the campaigns with their counts, and the tools; links, so that each can be opened in a tab of its own.
import { useState } from 'react';
import type { Campaign } from '../../lib/campaign/campaign.ts';
import { everyoneId } from '../../lib/campaign/listing.ts';
import type { FailureCode } from '../../lib/messaging/contract.ts';
import type { Store } from '../../lib/storage/store.ts';
import { failureCodeOf } from '../../lib/storage/store-failure.ts';
import { useSettings } from '../settings/Surface.tsx';
import { useCampaignName } from '../shortlist/use-campaign-name.ts';
import { Icon } from '../ui/Icon.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { Notice } from '../ui/Notice.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { useLater } from '../ui/use-later.ts';
import { addressOfPlace, type Place } from './places.ts';
import { useListCounts } from './use-list-counts.ts';

interface RailProps {
  readonly place: Place | null;
  readonly store: Pick<Store, 'shortlists' | 'onChange'>;
  readonly campaigns: readonly Campaign[];
}

interface Entry {
  readonly label: string;
  readonly place: Place;
  readonly isHere: boolean;
  readonly count?: number | undefined;
}

export function Rail({ place, store, campaigns }: RailProps) {
  const { text } = useLanguage();
  const counts = useListCounts(store, useLater() ? [everyoneId, ...campaigns.map(({ id }) => id)] : []);
  const tools = (['people', 'import', 'backup', 'settings'] as const).map((at) => ({
    label: text('workspace', at === 'import' ? 'importing' : at),
    place: { at },
    isHere: place?.at === at,
  }));
  const everyone: Entry = {
    label: text('workspace', 'everyone'),
    place: { at: 'list', listId: everyoneId, creatorKey: null },
    isHere: place?.at === 'list' && place.listId === everyoneId,
    count: counts.get(everyoneId),
  };
  return (
    <nav className="rail" aria-label={text('workspace', 'places')}>
      <div className="rail-group">
        <RailList entries={[everyone]} />
      </div>
      <div className="rail-group">
        <h2 className="rail-title">{text('workspace', 'campaigns')}</h2>
        <RailCampaigns place={place} campaigns={campaigns} counts={counts} />
        <CampaignInUse campaigns={campaigns} />
      </div>
      <div className="rail-group">
        <h2 className="rail-title">{text('workspace', 'tools')}</h2>
        <RailList entries={tools} />
      </div>
    </nav>
  );
}

function RailLink({ label, place, isHere, count }: Entry) {
  const { formats } = useLanguage();
  return (
    <a className="rail-link" href={addressOfPlace(place)} aria-current={isHere ? 'page' : undefined}>
      <span className="rail-label">{label}</span>
      {count === undefined ? null : <span className="rail-count">{formats.fullCount(count)}</span>}
    </a>
  );
}

function RailList({ entries }: { readonly entries: readonly Entry[] }) {
  return (
    <ul>
      {entries.map((entry) => (
        <li key={addressOfPlace(entry.place)}>
          <RailLink {...entry} />
        </li>
      ))}
    </ul>
  );
}

interface RailCampaignsProps {
  readonly place: Place | null;
  readonly campaigns: readonly Campaign[];
  readonly counts: ReadonlyMap<string, number>;
}

/** A campaign is its list; its overview stands below the one that is open. */
function RailCampaigns({ place, campaigns, counts }: RailCampaignsProps) {
  const { text } = useLanguage();
  const nameOf = useCampaignName();
  const isList = (id: string) => place?.at === 'list' && place.listId === id;
  const isOverview = (id: string) => place?.at === 'campaign' && place.campaignId === id;
  return (
    <ul>
      {campaigns.map(({ id, name }) => (
        <li key={id}>
          <RailLink
            label={nameOf(name)}
            place={{ at: 'list', listId: id, creatorKey: null }}
            isHere={isList(id)}
            count={counts.get(id)}
          />
          {isList(id) || isOverview(id) ? (
            <div className="rail-below">
              <RailLink
                label={text('workspace', 'overview')}
                place={{ at: 'campaign', campaignId: id }}
                isHere={isOverview(id)}
              />
            </div>
          ) : null}
        </li>
      ))}
      <li>
        <a
          className="rail-link rail-new"
          href={addressOfPlace({ at: 'campaign', campaignId: null })}
          aria-current={place?.at === 'campaign' && place.campaignId === null ? 'page' : undefined}
        >
          <Icon name="plus" />
          {text('workspace', 'newCampaign')}
        </a>
      </li>
    </ul>
  );
}

/** The campaign to which card and popup add: marked, and changed here. */
function CampaignInUse({ campaigns }: { readonly campaigns: readonly Campaign[] }) {
  const { text } = useLanguage();
  const nameOf = useCampaignName();
  const [{ activeCampaignId }, changeSettings] = useSettings();
  const [failure, setFailure] = useState<FailureCode | null>(null);
  if (campaigns.length < 2) return null;
  const choose = async (campaignId: string) => {
    setFailure(null);
    try {
      await changeSettings({ activeCampaignId: campaignId });
    } catch (thrown) {
      setFailure(failureCodeOf(thrown));
    }
  };
  return (
    <div className="rail-in-use">
      <SelectField
        label={text('campaigns', 'inUseWhat')}
        value={activeCampaignId}
        options={campaigns.map(({ id, name }) => ({ value: id, label: nameOf(name) }))}
        onChange={(id) => void choose(id)}
      />
      {failure === null ? null : (
        <Notice tone="stop">
          {text('campaigns', 'notSwitched')} {text('errors', failure)}
        </Notice>
      )}
    </div>
  );
}
