// The popup's list: filter, sort, choose, take off with a way back, export, and on to the invitations.
import { useDeferredValue, useMemo, useState } from 'react';
import type { Campaign } from '../../lib/campaign/campaign.ts';
import { filterRows, noFilter } from '../../lib/campaign/filter-rows.ts';
import type { ShortlistRow } from '../../lib/campaign/shortlist-row.ts';
import { newestFirst, sortRows } from '../../lib/campaign/sort-rows.ts';
import type { FailureCode } from '../../lib/messaging/contract.ts';
import type { PortClient } from '../../lib/messaging/port-client.ts';
import type { Store } from '../../lib/storage/store.ts';
import { useSettings } from '../settings/Surface.tsx';
import { Button } from '../ui/Button.tsx';
import { copyText, saveFile } from '../ui/hand-out.ts';
import { Icon } from '../ui/Icon.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { Notice } from '../ui/Notice.tsx';
import { CampaignMenu } from './CampaignMenu.tsx';
import { CurrentTab } from './CurrentTab.tsx';
import { EmptyShortlist } from './EmptyShortlist.tsx';
import { ExportMenu } from './ExportMenu.tsx';
import { type ExportForm, exportRows } from './export-rows.ts';
import { FilterBar } from './FilterBar.tsx';
import { LostStore } from './LostStore.tsx';
import { RowGrid } from './RowGrid.tsx';
import { type Removal, useRemoval } from './use-removal.ts';
import { useSelection } from './use-selection.ts';
import { useShortlist } from './use-shortlist.ts';

type ShortlistStore = Pick<Store, 'shortlists' | 'campaigns' | 'notes' | 'health' | 'onChange'>;

interface ShortlistViewProps {
  readonly store: ShortlistStore;
  readonly client: PortClient;
  readonly campaign: Campaign;
  readonly clock: () => number;
  readonly onCampaign: (campaignId: string) => Promise<unknown>;
  /** Opens one of the popup's other places. */
  readonly onOpen: (place: 'brief' | 'overlap' | 'settings') => void;
  readonly onInvite: (rows: readonly ShortlistRow[]) => void;
  /** Opens the workspace in a tab. */
  readonly onWorkspace: () => Promise<void>;
}

type Said =
  | { readonly kind: 'saved'; readonly file: string; readonly count: number }
  | { readonly kind: 'copied'; readonly count: number }
  | { readonly kind: 'failed'; readonly failure: FailureCode };

export function ShortlistView(props: ShortlistViewProps) {
  const { store, client, campaign, clock, onCampaign, onOpen, onInvite, onWorkspace } = props;
  const { text, language, formats } = useLanguage();
  const [list, readAgain] = useShortlist(store, campaign.id);
  const [filter, setFilter] = useState(noFilter);
  const [order, setOrder] = useState(newestFirst);
  const [said, setSaid] = useState<Said | null>(null);
  const [settings, changeSettings] = useSettings();
  const removal = useRemoval(store, campaign.id);

  const sorted = useMemo(
    // The store hands the rows over newest first already.
    () => (order === newestFirst ? list.rows : sortRows(list.rows, order, language)),
    [list.rows, order, language],
  );
  const wanted = useDeferredValue(filter);
  const shown = useMemo(() => filterRows(sorted, wanted), [sorted, wanted]);
  const selection = useSelection(shown);

  const onExport = async (form: ExportForm, rows: readonly ShortlistRow[]) => {
    setSaid(null);
    const outcome = await exportRows(form, rows, { notes: store.notes, campaign, language, now: clock() });
    if (!outcome.ok) {
      setSaid({ kind: 'failed', failure: 'failure' in outcome ? outcome.failure : 'unknown' });
    } else if (form === 'text') {
      const copied = await copyText(outcome.file.text);
      setSaid(copied ? { kind: 'copied', count: rows.length } : { kind: 'failed', failure: 'clipboard-refused' });
    } else {
      saveFile(outcome.file);
      setSaid({ kind: 'saved', file: outcome.file.name, count: rows.length });
    }
  };

  const total = list.count ?? list.rows.length;
  const isCut = list.complete && total > list.rows.length;
  const counted =
    shown.length < total && list.complete
      ? text('shortlist', 'countShown', { shown: formats.fullCount(shown.length), count: formats.fullCount(total) })
      : text('shortlist', 'count', { count: formats.fullCount(total) });

  return (
    <main className="popup">
      <header className="popup-head">
        <CampaignMenu store={store} active={campaign} onChoose={onCampaign} />
        <span className="popup-count" role="status">
          {list.complete || list.count !== null ? counted : null}
        </span>
        <span className="popup-places">
          <Button weight="quiet" label={text('brief', 'title')} onPress={() => onOpen('brief')}>
            <Icon name="brief" />
          </Button>
          <Button weight="quiet" label={text('overlap', 'title')} onPress={() => onOpen('overlap')}>
            <Icon name="overlap" />
          </Button>
          <Button weight="quiet" label={text('settings', 'title')} onPress={() => onOpen('settings')}>
            <Icon name="settings" />
          </Button>
        </span>
      </header>
      {list.complete ? <LostStore health={store.health} backups="workspace.html#/backup" /> : null}
      <CurrentTab client={client} />
      {list.failure !== null ? (
        <div className="popup-message">
          <Notice tone="stop">
            {text('shortlist', 'unreadable')} {text('errors', list.failure)}
            <Button weight="link" onPress={readAgain}>
              {text('panel', 'tryAgain')}
            </Button>
          </Notice>
        </div>
      ) : null}
      {list.rows.length === 0 ? (
        <div className="popup-fill">{list.complete ? <EmptyShortlist /> : null}</div>
      ) : (
        <>
          <FilterBar
            rows={list.rows}
            filter={filter}
            onFilter={setFilter}
            order={order}
            onOrder={setOrder}
            column={settings.listColumn}
            onColumn={(listColumn) => {
              changeSettings({ listColumn }).catch(() => {});
            }}
          />
          {shown.length === 0 ? (
            <div className="popup-fill nothing-found">
              <p>{text('shortlist', list.complete ? 'nothingFound' : 'stillReading')}</p>
              <Button onPress={() => setFilter(noFilter)}>{text('shortlist', 'clearFilter')}</Button>
            </div>
          ) : (
            <RowGrid
              rows={shown}
              selection={selection}
              column={settings.listColumn}
              stages={campaign.stages}
              onRemove={(rows) => void removal.remove(rows)}
            />
          )}
        </>
      )}
      {isCut ? (
        <p className="popup-message caption">
          {text('shortlist', 'cut', {
            held: formats.fullCount(list.rows.length),
            count: formats.fullCount(total),
          })}
        </p>
      ) : null}
      <Messages removal={removal} said={said} />
      <footer className="popup-foot">
        <ExportMenu
          all={isCut ? [] : sorted}
          shown={shown}
          selected={selection.rows}
          onExport={(form, rows) => void onExport(form, rows)}
        />
        <Button
          inactive={shown.length === 0}
          onPress={() => onInvite(selection.rows.length > 0 ? selection.rows : shown)}
        >
          <Icon name="mail" />
          {text('shortlist', 'invite')}
        </Button>
        {selection.rows.length > 0 ? (
          <div className="popup-selection">
            <span className="caption soft">{text('shortlist', 'selected', { count: selection.rows.length })}</span>
            <Button weight="link" onPress={() => void removal.remove(selection.rows)}>
              {text('shortlist', 'takeOff')}
            </Button>
            <Button weight="quiet" label={text('shortlist', 'clearSelection')} onPress={selection.clear}>
              <Icon name="close" />
            </Button>
          </div>
        ) : (
          <Button
            weight="quiet"
            className="popup-workspace"
            onPress={() => void onWorkspace().catch(() => setSaid({ kind: 'failed', failure: 'unknown' }))}
          >
            {text('shortlist', 'openWorkspace')}
            <Icon name="external" />
          </Button>
        )}
      </footer>
    </main>
  );
}

function Messages({ removal, said }: { readonly removal: Removal; readonly said: Said | null }) {
  const { text } = useLanguage();
  const failure = removal.failure ?? (said?.kind === 'failed' ? said.failure : null);
  return (
    <div className="popup-messages">
      {removal.removed.length > 0 ? (
        <Notice>
          {text('shortlist', 'removed', { count: removal.removed.length })}
          <Button weight="link" onPress={() => void removal.undo()}>
            {text('shortlist', 'undo')}
          </Button>
        </Notice>
      ) : null}
      {said?.kind === 'saved' ? (
        <Notice>{text('shortlist', 'savedFile', { count: said.count, file: said.file })}</Notice>
      ) : null}
      {said?.kind === 'copied' ? <Notice>{text('shortlist', 'copied', { count: said.count })}</Notice> : null}
      {failure === null ? null : <Notice tone="stop">{text('errors', failure)}</Notice>}
    </div>
  );
}
