// Exports the chosen, the shown or all creators: as a file or to the clipboard.
import type { ShortlistRow } from '../../lib/campaign/shortlist-row.ts';
import { Icon } from '../ui/Icon.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { Menu } from '../ui/Menu.tsx';
import type { ExportForm } from './export-rows.ts';

interface ExportMenuProps {
  /** Empty where not all can be exported here. */
  readonly all: readonly ShortlistRow[];
  readonly shown: readonly ShortlistRow[];
  readonly selected: readonly ShortlistRow[];
  readonly onExport: (form: ExportForm, rows: readonly ShortlistRow[]) => void;
}

const forms: readonly ExportForm[] = ['csv', 'json', 'text'];

export function ExportMenu({ all, shown, selected, onExport }: ExportMenuProps) {
  const { text } = useLanguage();
  const extents = [
    { id: 'selected', rows: selected, given: selected.length > 0 },
    { id: 'shown', rows: shown, given: shown.length !== all.length && shown.length > 0 },
    { id: 'all', rows: all, given: all.length > 0 || shown.length === 0 },
  ] as const;
  return (
    <Menu
      label={text('shortlist', 'export')}
      rise="up"
      button={
        <>
          <Icon name="download" />
          {text('shortlist', 'export')}
        </>
      }
      groups={extents
        .filter(({ given }) => given)
        .map(({ id, rows }) => ({
          heading: text('shortlist', `extent.${id}`, { count: rows.length }),
          entries: forms.map((form) => ({
            id: `${id} ${form}`,
            label: text('shortlist', `form.${form}`),
            onChoose: () => onExport(form, rows),
          })),
        }))}
    />
  );
}
