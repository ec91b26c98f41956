// The export of what is shown or chosen: with the columns on the screen or with all there is.
import { Icon } from '../ui/Icon.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { Menu } from '../ui/Menu.tsx';
import type { ExportWish } from './export-file.ts';

export interface ExportChoice {
  readonly extent: 'found' | 'chosen';
  readonly form: ExportWish['form'];
  /** The columns on the screen alone. */
  readonly shownColumns: boolean;
}

interface TableExportProps {
  readonly found: number;
  readonly isFiltered: boolean;
  readonly chosen: number;
  readonly onExport: (choice: ExportChoice) => void;
}

const forms = [
  { id: 'shownCsv', form: 'csv', shownColumns: true },
  { id: 'shownXlsx', form: 'xlsx', shownColumns: true },
  { id: 'allCsv', form: 'csv', shownColumns: false },
  { id: 'allXlsx', form: 'xlsx', shownColumns: false },
  { id: 'allJson', form: 'json', shownColumns: false },
] as const;

export function TableExport({ found, isFiltered, chosen, onExport }: TableExportProps) {
  const { text, formats } = useLanguage();
  const extents = [
    ...(chosen > 0 ? [{ extent: 'chosen', heading: 'extent.selected', count: chosen } as const] : []),
    { extent: 'found', heading: isFiltered ? 'extent.shown' : 'extent.all', count: found } as const,
  ];
  return (
    <Menu
      label={text('shortlist', 'export')}
      align="end"
      className="button button-quiet"
      button={
        <>
          <Icon name="download" />
          {text('shortlist', 'export')}
        </>
      }
      groups={extents.map(({ extent, heading, count }) => ({
        heading: text('shortlist', heading, { count: formats.fullCount(count) }),
        entries: forms.map(({ id, form, shownColumns }) => ({
          id: `${extent} ${id}`,
          label: text('table', `export.${id}`),
          onChoose: () => onExport({ extent, form, shownColumns }),
        })),
      }))}
    />
  );
}
