// One creator in the side panel: who it is and how to keep them above, below it report, notes and record as tabs.
import type { Answer } from '../../lib/messaging/contract.ts';
import { CreatorNotes } from '../creator/CreatorNotes.tsx';
import { CreatorRecord } from '../creator/CreatorRecord.tsx';
import { DoNotContactLine } from '../creator/DoNotContact.tsx';
import { ShortlistButton } from '../shortlist/ShortlistButton.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { CreatorHeader } from './CreatorHeader.tsx';
import { EraseCreator } from './EraseCreator.tsx';
import { HonestyLine } from './HonestyLine.tsx';
import type { PanelParts, PanelTab, ShownCreator } from './panel-parts.ts';
import { QuestionActions } from './QuestionActions.tsx';
import { ReasoningMenu } from './ReasoningMenu.tsx';
import { ReportSummary } from './ReportSummary.tsx';
import { ScreeningGroups } from './ScreeningGroups.tsx';
import { SourceList } from './SourceList.tsx';
import { Working } from './Working.tsx';

interface PanelCreatorProps {
  readonly parts: PanelParts;
  readonly shown: ShownCreator;
  /** The campaign in use; null while it is not known. */
  readonly campaignId: string | null;
  readonly onErased: () => void;
  /** Stays from creator to creator. */
  readonly tab: PanelTab;
  readonly onTab: (tab: PanelTab) => void;
}

/** Give it the creator's key as React key. */
export function PanelCreator({ parts, shown, campaignId, onErased, tab, onTab }: PanelCreatorProps) {
  const { text } = useLanguage();
  const { client, store, clock, newKey } = parts;
  const { reading, report, shortlist, creatorKey } = shown;
  const withKey = (work: (key: string) => Promise<Answer>) => async (): Promise<Answer> =>
    creatorKey === null ? { ok: false, failure: 'nothing-read' } : work(creatorKey);
  return (
    <>
      <div className="panel-head">
        <CreatorHeader reading={reading} report={report} />
        {creatorKey === null ? null : <DoNotContactLine store={store} creatorKey={creatorKey} />}
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
          { id: 'record', label: text('panel', 'record') },
        ]}
        chosen={tab}
        onChoose={onTab}
      >
        {tab === 'report' ? (
          <ReportTab parts={parts} shown={shown} onErased={onErased} />
        ) : creatorKey === null ? (
          <div className="panel-part">
            <Notice tone="stop">{text('errors', 'store-unavailable')}</Notice>
          </div>
        ) : (
          <div className="panel-part">
            {tab === 'note' ? (
              <CreatorNotes
                key={creatorKey}
                store={store}
                creatorKey={creatorKey}
                campaignId={campaignId}
                clock={clock}
                newKey={newKey}
              />
            ) : (
              <CreatorRecord
                key={creatorKey}
                store={store}
                creatorKey={creatorKey}
                campaignId={campaignId}
                clock={clock}
              />
            )}
          </div>
        )}
      </Tabs>
    </>
  );
}

function ReportTab({ parts, shown, onErased }: Pick<PanelCreatorProps, 'parts' | 'shown' | 'onErased'>) {
  const { store, clock } = parts;
  const { from, reading, report, creatorKey } = shown;
  return (
    <div className="panel-part panel-report">
      <ReportSummary reading={reading} report={report} now={clock()} opens={false} />
      {from === 'page' ? <HonestyLine reading={reading} /> : null}
      <ScreeningGroups
        report={report}
        actionsOf={(finding) => <QuestionActions finding={finding} parts={parts} shown={shown} />}
      />
      <Working report={report} />
      <SourceList reading={reading} />
      {creatorKey === null ? null : <EraseCreator erase={() => store.erase.creator(creatorKey)} onErased={onErased} />}
    </div>
  );
}
