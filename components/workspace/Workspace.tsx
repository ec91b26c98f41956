// The workspace: the rail on the left, and the place that the address names.
import { useMemo } from 'react';
import type { Condition } from '../../lib/campaign/table/table-query.ts';
import { tierIds } from '../../lib/evaluation/report.ts';
import type { Store } from '../../lib/storage/store.ts';
import { BackupPlace } from '../backup/BackupPlace.tsx';
import { CampaignPlace } from '../campaign/CampaignPlace.tsx';
import { ComparePlace } from '../compare/ComparePlace.tsx';
import { ImportPlace } from '../import/ImportPlace.tsx';
import { ReviewBar } from '../import/ReviewBar.tsx';
import { PeoplePlace } from '../people/PeoplePlace.tsx';
import { SettingsPlace } from '../settings/SettingsPlace.tsx';
import { useSettings } from '../settings/Surface.tsx';
import { LostStore } from '../shortlist/LostStore.tsx';
import { TablePlace } from '../table/TablePlace.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { useLater } from '../ui/use-later.ts';
import { addressOfPlace, type Place } from './places.ts';
import { Rail } from './Rail.tsx';
import { useCampaigns } from './use-campaigns.ts';
import { usePlace } from './use-place.ts';
import type { WorkspaceDevice, WorkspaceParts } from './workspace-parts.ts';
import './workspace.css';

interface WorkspaceProps {
  readonly store: Store;
  readonly clock: () => number;
  readonly newKey: () => string;
  readonly device: WorkspaceDevice;
  /** Whose address names the place. */
  readonly page: Window;
}

export function Workspace({ store, clock, newKey, device, page }: WorkspaceProps) {
  const [place, go] = usePlace(page);
  const [{ activeCampaignId }] = useSettings();
  const isLater = useLater();
  const campaigns = useCampaigns(store, activeCampaignId);
  const parts = useMemo(() => ({ store, clock, newKey, go, device }), [store, clock, newKey, go, device]);
  return (
    <div className="workspace">
      <Rail place={place} store={store} campaigns={campaigns ?? []} />
      <div className="workspace-side">
        <ReviewBar store={store} openProfile={device.openProfile} />
        <main className="workspace-place">
          {place?.at === 'backup' || !isLater ? null : (
            <LostStore health={store.health} backups={addressOfPlace({ at: 'backup' })} frame="workspace-message" />
          )}
          <PlaceView place={place} parts={parts} />
        </main>
      </div>
    </div>
  );
}

/** @returns null where the address names no tier that there is */
function partOf({ field, value }: Extract<Place, { at: 'part' }>): Condition | null {
  if (field === 'stage') return { field, oneOf: [value] };
  const tier = tierIds.find((id) => id === value);
  return tier ? { field, oneOf: [tier] } : null;
}

function PlaceView({ place, parts }: { readonly place: Place | null; readonly parts: WorkspaceParts }) {
  const { text } = useLanguage();
  switch (place?.at) {
    case 'list':
      return (
        <TablePlace
          key={place.listId}
          parts={parts}
          listId={place.listId}
          creatorKey={place.creatorKey}
          narrowedTo={null}
        />
      );
    case 'part':
      return (
        <TablePlace
          key={place.listId}
          parts={parts}
          listId={place.listId}
          creatorKey={null}
          narrowedTo={partOf(place)}
        />
      );
    case 'campaign':
      return <CampaignPlace key={place.campaignId} parts={parts} campaignId={place.campaignId} />;
    case 'compare':
      return <ComparePlace parts={parts} campaignId={place.campaignId} creatorKeys={place.creatorKeys} />;
    case 'people':
      return <PeoplePlace parts={parts} />;
    case 'import':
      return <ImportPlace parts={parts} />;
    case 'backup':
      return <BackupPlace parts={parts} />;
    case 'settings':
      return <SettingsPlace parts={parts} />;
    default:
      return <p className="sentence">{text('workspace', 'nothingHere')}</p>;
  }
}
