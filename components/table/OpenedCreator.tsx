// The creator whose key stands in the address, read and judged for the list.
import { everyoneId } from '../../lib/campaign/listing.ts';
import type { ShortlistRow } from '../../lib/campaign/shortlist-row.ts';
import type { ColumnId } from '../../lib/campaign/table/table-query.ts';
import { columnsOf } from '../../lib/campaign/table/table-view.ts';
import { CreatorNotes } from '../creator/CreatorNotes.tsx';
import { CreatorRecord } from '../creator/CreatorRecord.tsx';
import { DoNotContactLine } from '../creator/DoNotContact.tsx';
import { useSettings } from '../settings/Surface.tsx';
import { CreatorDrawer } from './CreatorDrawer.tsx';
import type { CellOf } from './cells.tsx';
import type { TableParts } from './table-parts.ts';
import { useCreatorReport } from './use-creator-report.ts';

interface OpenedCreatorProps {
  readonly parts: Pick<TableParts, 'store' | 'clock' | 'newKey'>;
  readonly listId: string;
  readonly creatorKey: string;
  readonly atHand: ShortlistRow | null;
  readonly cellOf: CellOf;
  readonly onProfile: (row: ShortlistRow) => void;
  readonly onClose: () => void;
}

/** What the tabs below do not say again. */
const facts: readonly ColumnId[] = [
  'platform',
  'tier',
  'followers',
  'rate',
  'band',
  'looks',
  'fit',
  'quote',
  'emails',
  'addedAt',
  'readAt',
];

export function OpenedCreator({ parts, listId, creatorKey, atHand, cellOf, onProfile, onClose }: OpenedCreatorProps) {
  const { store, clock, newKey } = parts;
  const campaignId = listId === everyoneId ? null : listId;
  const [settings] = useSettings();
  const [state, again] = useCreatorReport({ store, settings, clock, listId, creatorKey, atHand });
  return (
    <CreatorDrawer
      state={state}
      columns={columnsOf(listId).filter((column) => facts.includes(column))}
      cellOf={cellOf}
      clock={clock}
      onRetry={again}
      onProfile={onProfile}
      onClose={onClose}
      warning={<DoNotContactLine store={store} creatorKey={creatorKey} />}
      notes={
        <CreatorNotes
          store={store}
          creatorKey={creatorKey}
          clock={clock}
          newKey={newKey}
          campaignId={campaignId}
          add={null}
        />
      }
      record={<CreatorRecord store={store} creatorKey={creatorKey} clock={clock} campaignId={campaignId} />}
    />
  );
}
