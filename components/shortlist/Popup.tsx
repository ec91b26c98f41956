// The popup: the list, the brief, the overlaps, the invitations, the settings – one at a time, over the same campaign.
import { useEffect, useState } from 'react';
import type { Campaign } from '../../lib/campaign/campaign.ts';
import type { ShortlistRow } from '../../lib/campaign/shortlist-row.ts';
import type { FailureCode } from '../../lib/messaging/contract.ts';
import type { PortClient } from '../../lib/messaging/port-client.ts';
import type { Store } from '../../lib/storage/store.ts';
import { failureCodeOf } from '../../lib/storage/store-failure.ts';
import { BriefView } from '../campaign/BriefView.tsx';
import { InvitationView } from '../outreach/InvitationView.tsx';
import { SettingsView } from '../settings/SettingsView.tsx';
import { useSettings } from '../settings/Surface.tsx';
import { Button } from '../ui/Button.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { Notice } from '../ui/Notice.tsx';
import { OverlapView } from './OverlapView.tsx';
import { ShortlistView } from './ShortlistView.tsx';
import './popup.css';

interface PopupProps {
  readonly store: Store;
  readonly client: PortClient;
  readonly clock: () => number;
  readonly eraseEverything: () => Promise<void>;
  /** Opens the workspace in a tab, or goes to the one that is open. */
  readonly openWorkspace: () => Promise<void>;
}

type Place =
  | { readonly at: 'list' | 'settings' | 'brief' | 'overlap' }
  | { readonly at: 'invitations'; readonly rows: readonly ShortlistRow[] };

export function Popup({ store, client, clock, eraseEverything, openWorkspace }: PopupProps) {
  const { text } = useLanguage();
  const [settings, changeSettings] = useSettings();
  const [campaign, setCampaign] = useState<Campaign | null>(null);
  const [failure, setFailure] = useState<FailureCode | null>(null);
  const [place, setPlace] = useState<Place>({ at: 'list' });
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks again
  useEffect(() => {
    let current = true;
    const read = () =>
      store.campaigns.active(settings.activeCampaignId).then(
        (found) => current && setCampaign(found),
        (thrown) => current && setFailure(failureCodeOf(thrown)),
      );
    setFailure(null);
    void read();
    const stop = store.onChange((changed) => {
      // An erased store gets its default campaign anew.
      if (changed.has('store') || changed.has('campaigns')) void read();
    });
    return () => {
      current = false;
      stop();
    };
  }, [store, settings.activeCampaignId, attempt]);

  const toList = () => setPlace({ at: 'list' });
  if (place.at === 'settings')
    return <SettingsView store={{ ...store, eraseEverything }} campaign={campaign} clock={clock} onBack={toList} />;
  if (failure !== null) {
    return (
      <main className="popup popup-message">
        <Notice tone="stop">
          {text('shortlist', 'unreadable')} {text('errors', failure)}
          <Button weight="link" onPress={() => setAttempt(attempt + 1)}>
            {text('panel', 'tryAgain')}
          </Button>
        </Notice>
      </main>
    );
  }
  if (campaign === null) return <main className="popup" aria-busy="true" />;
  if (place.at === 'brief') {
    return (
      <BriefView key={campaign.id} campaigns={store.campaigns} campaign={campaign} clock={clock} onBack={toList} />
    );
  }
  if (place.at === 'overlap') {
    return <OverlapView key={campaign.id} store={store} client={client} campaignId={campaign.id} onBack={toList} />;
  }
  // Rows of a campaign that is no longer in use are nobody's to invite here: then the list is shown.
  if (place.at === 'invitations' && place.rows.every(({ campaignId }) => campaignId === campaign.id)) {
    return (
      <InvitationView
        key={campaign.id}
        campaigns={store.campaigns}
        campaign={campaign}
        rows={place.rows}
        clock={clock}
        onBack={toList}
      />
    );
  }
  return (
    <ShortlistView
      store={store}
      client={client}
      campaign={campaign}
      clock={clock}
      onCampaign={(activeCampaignId) => changeSettings({ activeCampaignId })}
      onWorkspace={openWorkspace}
      onOpen={(at) => setPlace({ at })}
      onInvite={(rows) => setPlace({ at: 'invitations', rows })}
    />
  );
}
