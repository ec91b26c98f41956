// The side panel: the creator of the tab in front with the full report, and the note on them.
import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react';
import type { ScreeningFinding } from '../../lib/evaluation/report.ts';
import type { Answer, FailureCode, TabView } from '../../lib/messaging/contract.ts';
import type { PortClient } from '../../lib/messaging/port-client.ts';
import type { Store } from '../../lib/storage/store.ts';
import { failureCodeOf } from '../../lib/storage/store-failure.ts';
import { ShortlistButton } from '../shortlist/ShortlistButton.tsx';
import { Button } from '../ui/Button.tsx';
import { Confirm } from '../ui/Confirm.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { CreatorHeader } from './CreatorHeader.tsx';
import { HonestyLine } from './HonestyLine.tsx';
import { NoteEditor, type NoteStore } from './NoteEditor.tsx';
import { type OverlapClient, OverlapMeasure } from './OverlapMeasure.tsx';
import { PageState } from './PageState.tsx';
import { QuoteForm, type QuoteStore } from './QuoteForm.tsx';
import { ReasoningMenu } from './ReasoningMenu.tsx';
import { ReportSummary } from './ReportSummary.tsx';
import { RoleChooser, type RoleStore } from './RoleChooser.tsx';
import { ScreeningGroups } from './ScreeningGroups.tsx';
import { SourceList } from './SourceList.tsx';
import { Waiting } from './Waiting.tsx';
import { Working } from './Working.tsx';
import './side-panel.css';

type PanelStore = NoteStore & RoleStore & QuoteStore & { readonly erase: Pick<Store['erase'], 'creator'> };

type PanelClient = OverlapClient & Pick<PortClient, 'state' | 'subscribe' | 'addToShortlist' | 'removeFromShortlist'>;

type ReportView = Extract<TabView, { readonly kind: 'report' }>;

interface SidePanelProps {
  readonly client: PanelClient;
  readonly store: PanelStore;
  readonly clock: () => number;
}

export function SidePanel({ client, store, clock }: SidePanelProps) {
  const { text } = useLanguage();
  const { view, gone } = useSyncExternalStore(client.subscribe, client.state);
  /** With the creator goes the report that could have said so: the sentence stands until the next report comes. */
  const [erased, setErased] = useState(false);
  useEffect(() => {
    if (view.kind === 'report') setErased(false);
  }, [view]);
  if (gone) return <PanelSentence words={text('panel', 'gone')} />;
  if (view.kind === 'none') return <PanelSentence words={text('panel', 'noCreator')} />;
  return (
    <main className="panel">
      {view.kind === 'report' ? (
        <PanelReport
          key={view.creatorKey ?? view.reading.url}
          view={view}
          store={store}
          clock={clock}
          client={client}
          onErased={() => setErased(true)}
        />
      ) : (
        <div className="panel-part">
          {erased ? (
            <Notice>{text('panel', 'erased')}</Notice>
          ) : view.kind === 'page-state' ? (
            <PageState view={view} />
          ) : (
            <Waiting />
          )}
        </div>
      )}
    </main>
  );
}

function PanelSentence({ words }: { readonly words: string }) {
  return (
    <main className="panel">
      <p className="panel-part sentence" role="status">
        {words}
      </p>
    </main>
  );
}

interface PanelReportProps {
  readonly view: ReportView;
  readonly store: PanelStore;
  readonly clock: () => number;
  readonly client: PanelClient;
  readonly onErased: () => void;
}

function PanelReport({ view, store, clock, client, onErased }: PanelReportProps) {
  const { text } = useLanguage();
  const [tab, setTab] = useState<'report' | 'note'>('report');
  const { reading, report, shortlist, creatorKey } = view;
  const withKey = (work: (key: string) => Promise<Answer>) => async (): Promise<Answer> =>
    creatorKey === null ? { ok: false, failure: 'nothing-read' } : work(creatorKey);
  return (
    <>
      <div className="panel-head">
        <CreatorHeader reading={reading} report={report} />
        <div className="panel-actions">
          <ShortlistButton
            status={shortlist}
            possible={creatorKey !== null}
            onAdd={withKey(client.addToShortlist)}
            onRemove={withKey(client.removeFromShortlist)}
          />
          <ReasoningMenu reading={reading} report={report} inPage={false} />
        </div>
      </div>
      <Tabs
        label={text('panel', 'tabs')}
        tabs={[
          { id: 'report', label: text('panel', 'report') },
          { id: 'note', label: text('panel', 'note') },
        ]}
        chosen={tab}
        onChoose={setTab}
      >
        {tab === 'report' ? (
          <div className="panel-part panel-report">
            <ReportSummary reading={reading} report={report} now={clock()} opens={false} />
            <HonestyLine reading={reading} />
            <ScreeningGroups
              report={report}
              actionsOf={(finding) => (
                <QuestionActions finding={finding} view={view} store={store} clock={clock} client={client} />
              )}
            />
            <Working report={report} />
            <SourceList reading={reading} />
            {creatorKey === null ? null : <EraseCreator store={store} creatorKey={creatorKey} onErased={onErased} />}
          </div>
        ) : (
          <div className="panel-part">
            {creatorKey === null ? (
              <Notice tone="stop">{text('errors', 'store-unavailable')}</Notice>
            ) : (
              <NoteEditor key={creatorKey} store={store} creatorKey={creatorKey} clock={clock} />
            )}
          </div>
        )}
      </Tabs>
    </>
  );
}

type QuestionActionsProps = Omit<PanelReportProps, 'onErased'> & { readonly finding: ScreeningFinding };

/** What the user can do about a question of the screening: decide on the role, note the quote, compare audiences. */
function QuestionActions({ finding, view, store, clock, client }: QuestionActionsProps): ReactNode {
  const { text } = useLanguage();
  const { creatorKey, shortlist, reading } = view;
  if (!['creator-role', 'quote', 'audience-overlap'].includes(finding.criterion)) return null;
  if (creatorKey === null) return <Notice tone="stop">{text('errors', 'store-unavailable')}</Notice>;
  switch (finding.criterion) {
    case 'creator-role':
      return <RoleChooser store={store} creatorKey={creatorKey} />;
    case 'audience-overlap':
      return <OverlapMeasure client={client} />;
    default:
      return shortlist.state === 'unknown' ? (
        <Notice tone="stop">{text('errors', shortlist.failure)}</Notice>
      ) : (
        <QuoteForm
          key={shortlist.campaignId}
          store={store}
          campaignId={shortlist.campaignId}
          creatorKey={creatorKey}
          platform={reading.platform}
          clock={clock}
        />
      );
  }
}

interface EraseCreatorProps {
  readonly store: PanelStore;
  readonly creatorKey: string;
  readonly onErased: () => void;
}

type Erasing = 'rest' | 'asking' | 'erasing' | 'erased' | { readonly failure: FailureCode };

function EraseCreator({ store, creatorKey, onErased }: EraseCreatorProps) {
  const { text } = useLanguage();
  const [step, setStep] = useState<Erasing>('rest');
  const erase = async () => {
    setStep('erasing');
    try {
      await store.erase.creator(creatorKey);
      setStep('erased');
      onErased();
    } catch (thrown) {
      setStep({ failure: failureCodeOf(thrown) });
    }
  };
  useEffect(() => {
    if (step !== 'erased') return;
    const timer = setTimeout(() => setStep('rest'), 10_000);
    return () => clearTimeout(timer);
  }, [step]);
  return (
    <div className="erase-creator">
      <Button weight="quiet" onPress={() => setStep('asking')}>
        {text('panel', 'erase')}
      </Button>
      {step === 'erased' ? <Notice>{text('panel', 'erased')}</Notice> : null}
      {typeof step === 'object' ? (
        <Notice tone="stop">
          {text('panel', 'notErased')} {text('errors', step.failure)}
        </Notice>
      ) : null}
      {step === 'asking' || step === 'erasing' ? (
        <Confirm
          title={text('panel', 'eraseTitle')}
          deed={text('panel', 'eraseDeed')}
          busy={step === 'erasing'}
          onConfirm={erase}
          onCancel={() => setStep('rest')}
        >
          <p>{text('panel', 'eraseWhat')}</p>
        </Confirm>
      ) : null}
    </div>
  );
}
