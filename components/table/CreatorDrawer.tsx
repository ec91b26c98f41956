// One creator beside the table: who it is and the row's facts at once, the report as soon as it is judged.
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { ShortlistRow } from '../../lib/campaign/shortlist-row.ts';
import type { ColumnId } from '../../lib/campaign/table/table-query.ts';
import { ReportSummary } from '../report/ReportSummary.tsx';
import { readingOfKept } from '../report/reading-of-kept.ts';
import { ScreeningGroups } from '../report/ScreeningGroups.tsx';
import { Working } from '../report/Working.tsx';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageText } from '../ui/PageText.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { type CellOf, Dash } from './cells.tsx';
import type { CreatorState } from './use-creator-report.ts';

interface CreatorDrawerProps {
  readonly state: CreatorState;
  readonly columns: readonly ColumnId[];
  readonly cellOf: CellOf;
  readonly clock: () => number;
  readonly onRetry: () => void;
  readonly onProfile: (row: ShortlistRow) => void;
  readonly onClose: () => void;
  /** What must be seen before all else. */
  readonly warning: ReactNode;
  /** What the marketer decides and writes of this creator. */
  readonly notes: ReactNode;
  /** What has come to pass. */
  readonly record: ReactNode;
}

const tabs = ['report', 'note', 'record'] as const;

export function CreatorDrawer(props: CreatorDrawerProps) {
  const { state, columns, cellOf, clock, onRetry, onProfile, onClose, warning, notes, record } = props;
  const { row, isGone, failure } = state;
  const { text } = useLanguage();
  const [tab, setTab] = useState<(typeof tabs)[number]>('report');
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => close.current?.focus({ preventScroll: true }), []);
  const name = row ? row.displayName || row.handle : '';
  return (
    <aside
      className="drawer"
      aria-label={text('table', 'drawer', { name })}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
    >
      <header className="drawer-head">
        <div className="drawer-who">
          <h2 className="drawer-name">
            <PageText text={name} />
          </h2>
          {row?.displayName && row.handle ? <PageText text={`@${row.handle}`} className="cell-handle" /> : null}
        </div>
        {row ? (
          <Button weight="quiet" label={text('table', 'openProfile')} onPress={() => onProfile(row)}>
            <Icon name="external" />
          </Button>
        ) : null}
        <Button weight="quiet" label={text('table', 'closeDrawer')} onPress={onClose} ref={close}>
          <Icon name="close" />
        </Button>
      </header>
      {failure === null ? null : (
        <Notice tone="stop">
          {text('errors', failure)}
          <Button weight="link" onPress={onRetry}>
            {text('panel', 'tryAgain')}
          </Button>
        </Notice>
      )}
      {isGone ? <p className="sentence">{text('table', 'creatorGone')}</p> : null}
      {row ? (
        <>
          {warning}
          <dl className="drawer-facts">
            {columns
              .filter((column) => column !== 'name')
              .map((column) => (
                <Fact key={column} column={column} row={row} cellOf={cellOf} />
              ))}
          </dl>
          <Tabs
            label={text('panel', 'tabs')}
            tabs={tabs.map((id) => ({ id, label: text('panel', id) }))}
            chosen={tab}
            onChoose={setTab}
          >
            {tab === 'note' ? notes : tab === 'record' ? record : <DrawerReport state={state} clock={clock} />}
          </Tabs>
        </>
      ) : null}
    </aside>
  );
}

function DrawerReport({ state: { known, failure }, clock }: Pick<CreatorDrawerProps, 'state' | 'clock'>) {
  const { text } = useLanguage();
  if (!known) {
    return failure === null ? (
      <p className="soft" role="status">
        {text('table', 'judging')}
      </p>
    ) : null;
  }
  return (
    <div className="drawer-report">
      <ReportSummary reading={readingOfKept(known.kept)} report={known.report} now={clock()} opens={false} />
      <ScreeningGroups report={known.report} actionsOf={() => null} />
      <Working report={known.report} />
    </div>
  );
}

interface FactProps {
  readonly column: ColumnId;
  readonly row: ShortlistRow;
  readonly cellOf: CellOf;
}

function Fact({ column, row, cellOf }: FactProps) {
  const { text } = useLanguage();
  const content = cellOf(column, row);
  return (
    <div>
      <dt>{text('table', `column.${column}`)}</dt>
      <dd title={content?.title}>
        {content === null ? <Dash /> : content.main}
        {content?.beside ? <span className="cell-beside"> {content.beside}</span> : null}
      </dd>
    </div>
  );
}
