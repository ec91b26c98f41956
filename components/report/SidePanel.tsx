// The side panel: the creator of the tab in front with the full report, and the note on them.
import { useEffect, useState, useSyncExternalStore } from 'react';
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
import { PageState } from './PageState.tsx';
import { ReportSummary } from './ReportSummary.tsx';
import { SourceList } from './SourceList.tsx';
import { Waiting } from './Waiting.tsx';
import { Working } from './Working.tsx';
import './side-panel.css';

type PanelStore = NoteStore & { readonly erase: Pick<Store['erase'], 'creator'> };

type ReportView = Extract<TabView, { readonly kind: 'report' }>;

interface SidePanelProps {
  readonly client: PortClient;
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
          onAdd={client.addToShortlist}
          onRemove={client.removeFromShortlist}
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
  readonly onAdd: (creatorKey: string) => Promise<Answer>;
  readonly onRemove: (creatorKey: string) => Promise<Answer>;
  readonly onErased: () => void;
}

function PanelReport({ view, store, clock, onAdd, onRemove, onErased }: PanelReportProps) {
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
            onAdd={withKey(onAdd)}
            onRemove={withKey(onRemove)}
          />
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
            <ReportSummary reading={reading} report={report} now={clock()} />
            <HonestyLine reading={reading} />
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
