// The side panel: follows the tab in front – its creator with report, notes and record, or the creators read last.
import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react';
import { defaultCampaignId } from '../../lib/campaign/campaign.ts';
import type { FailureCode } from '../../lib/messaging/contract.ts';
import { RecentCreators } from '../creator/RecentCreators.tsx';
import { ReviewNext } from '../import/ReviewNext.tsx';
import { useSettings } from '../settings/Surface.tsx';
import { CampaignMenu } from '../shortlist/CampaignMenu.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useCampaigns } from '../workspace/use-campaigns.ts';
import { PageState } from './PageState.tsx';
import { PanelCreator } from './PanelCreator.tsx';
import type { PanelParts, PanelTab } from './panel-parts.ts';
import { StoredCreator } from './StoredCreator.tsx';
import { Waiting } from './Waiting.tsx';
import './side-panel.css';

export function SidePanel(parts: PanelParts) {
  const { text } = useLanguage();
  const { client, store } = parts;
  const { view, gone } = useSyncExternalStore(client.subscribe, client.state);
  const [{ activeCampaignId }, changeSettings] = useSettings();
  const campaigns = useCampaigns(store, activeCampaignId) ?? [];
  const active =
    campaigns.find(({ id }) => id === activeCampaignId) ?? campaigns.find(({ id }) => id === defaultCampaignId) ?? null;
  /** With the creator goes the report that could have said so: the sentence stands until the next report comes. */
  const [erased, setErased] = useState(false);
  /** Chosen among the last ones; the tab's own creator comes before. */
  const [chosen, setChosen] = useState<string | null>(null);
  const [failure, setFailure] = useState<FailureCode | null>(null);
  /** Who goes through profiles with the notes open has them open at the next one, too. */
  const [tab, setTab] = useState<PanelTab>('report');
  useEffect(() => {
    if (view.kind === 'none') return;
    setChosen(null);
    if (view.kind === 'report') setErased(false);
  }, [view]);
  const openInTab = async (url: string) => {
    setFailure(null);
    await parts.openInTab(url).catch(() => setFailure('unknown'));
  };
  const choose = (creatorKey: string | null) => {
    setErased(false);
    setChosen(creatorKey);
  };
  const eraseDone = () => {
    setErased(true);
    setChosen(null);
  };

  if (gone) {
    return (
      <main className="panel">
        <PanelSentence>{text('panel', 'gone')}</PanelSentence>
      </main>
    );
  }
  const campaignId = active?.id ?? null;
  const withDevice = { ...parts, openInTab };
  return (
    <main className="panel">
      {/* There before the campaign is known: nothing below it may move under a press. */}
      <div className="panel-campaign">
        {active === null ? null : (
          <CampaignMenu
            store={store}
            active={active}
            isHeading={false}
            onChoose={(id) => changeSettings({ activeCampaignId: id })}
          />
        )}
        <ReviewNext store={store} openProfile={parts.openInTab} />
      </div>
      {failure === null ? null : <Notice tone="stop">{text('errors', failure)}</Notice>}
      {view.kind === 'report' && !erased ? (
        <PanelCreator
          key={view.creatorKey ?? view.reading.url}
          parts={withDevice}
          shown={{ ...view, from: 'page' }}
          campaignId={campaignId}
          onErased={eraseDone}
          tab={tab}
          onTab={setTab}
        />
      ) : chosen !== null ? (
        <StoredCreator
          key={chosen}
          parts={withDevice}
          creatorKey={chosen}
          campaignId={campaignId}
          onBack={() => choose(null)}
          onErased={eraseDone}
          tab={tab}
          onTab={setTab}
        />
      ) : (
        <>
          {erased ? (
            <div className="panel-part">
              <Notice>{text('panel', 'erased')}</Notice>
            </div>
          ) : null}
          {view.kind === 'page-state' ? (
            <div className="panel-part">
              <PageState view={view} />
            </div>
          ) : view.kind === 'waiting' && !erased ? (
            <div className="panel-part">
              <Waiting />
            </div>
          ) : view.kind !== 'none' ? null : (
            <>
              <PanelSentence>{text('panel', 'noCreator')}</PanelSentence>
              <div className="panel-part">
                <RecentCreators
                  store={store}
                  clock={parts.clock}
                  onChoose={choose}
                  onOpen={(url) => void openInTab(url)}
                />
              </div>
            </>
          )}
        </>
      )}
    </main>
  );
}

function PanelSentence({ children }: { readonly children: ReactNode }) {
  return (
    <p className="panel-part sentence" role="status">
      {children}
    </p>
  );
}
