// Over the table: which list, how many, the search, and what changes the view.
import { type Ref, useEffect, useState } from 'react';
import { everyoneId } from '../../lib/campaign/listing.ts';
import type { TableAnswer } from '../../lib/campaign/table/table-query.ts';
import { searchedText, type TableView, withSearchedText } from '../../lib/campaign/table/table-view.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { addressOfPlace } from '../workspace/places.ts';
import { ColumnChooser } from './ColumnChooser.tsx';
import { type ExportChoice, TableExport } from './TableExport.tsx';
import type { TableParts } from './table-parts.ts';
import { ViewMenu } from './ViewMenu.tsx';

interface TableHeadProps {
  readonly parts: Pick<TableParts, 'store' | 'newKey'>;
  readonly listId: string;
  readonly listName: string;
  readonly view: TableView;
  readonly answer: TableAnswer | null;
  readonly chosen: number;
  readonly search: Ref<HTMLInputElement>;
  readonly onView: (view: TableView) => void;
  readonly onExport: (choice: ExportChoice) => void;
  readonly onKeys: () => void;
}

export function TableHead(props: TableHeadProps) {
  const { parts, listId, listName, view, answer, chosen, search, onView, onExport, onKeys } = props;
  const { text, formats } = useLanguage();
  const isCompact = view.density === 'compact';
  const counted = ({ found, total }: TableAnswer) =>
    found < total
      ? text('shortlist', 'countShown', { shown: formats.fullCount(found), count: formats.fullCount(total) })
      : text('shortlist', 'count', { count: formats.fullCount(total) });
  return (
    <header className="table-top">
      <div className="table-title">
        <h1>{listName}</h1>
        <span className="soft figure" role="status">
          {answer === null ? null : answer.isWhole ? counted(answer) : text('shortlist', 'stillReading')}
        </span>
        {listId === everyoneId ? null : (
          <a className="caption" href={addressOfPlace({ at: 'campaign', campaignId: listId })}>
            {text('table', 'campaignPage')}
          </a>
        )}
      </div>
      <div className="table-tools">
        <SearchField
          text={searchedText(view)}
          field={search}
          onText={(words) => onView(withSearchedText(view, words))}
        />
        <ViewMenu store={parts.store} newKey={parts.newKey} listId={listId} view={view} onView={onView} />
        <ColumnChooser listId={listId} view={view} onView={onView} />
        <Button
          weight="quiet"
          pressed={isCompact}
          onPress={() => onView({ ...view, density: isCompact ? 'comfortable' : 'compact' })}
        >
          {text('table', 'compact')}
        </Button>
        <TableExport
          found={answer?.found ?? 0}
          isFiltered={view.conditions.length > 0}
          chosen={chosen}
          onExport={onExport}
        />
        <Button weight="quiet" label={text('table', 'keys')} onPress={onKeys}>
          <span aria-hidden="true">?</span>
        </Button>
      </div>
    </header>
  );
}

interface SearchFieldProps {
  readonly text: string;
  readonly field: Ref<HTMLInputElement>;
  readonly onText: (text: string) => void;
}

/** What is typed stands at once; the rows follow. */
function SearchField({ text: searched, field, onText }: SearchFieldProps) {
  const { text } = useLanguage();
  const [typed, setTyped] = useState(searched);
  useEffect(() => setTyped(searched), [searched]);
  return (
    <label className="search table-search">
      <Icon name="search" />
      <span className="unseen">{text('table', 'search')}</span>
      <input
        ref={field}
        type="search"
        className="input"
        placeholder={text('table', 'search')}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          onText(event.target.value);
        }}
      />
    </label>
  );
}
