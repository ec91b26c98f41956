// The table without rows: no creators yet, or none that the filter lets pass.
import { everyoneId } from '../../lib/campaign/listing.ts';
import { Button } from '../ui/Button.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { addressOfPlace } from '../workspace/places.ts';

interface EmptyListProps {
  readonly listId: string;
  readonly isFiltered: boolean;
  readonly onClear: () => void;
}

export function EmptyList({ listId, isFiltered, onClear }: EmptyListProps) {
  const { text } = useLanguage();
  if (isFiltered) {
    return (
      <div className="table-empty">
        <p>{text('shortlist', 'nothingFound')}</p>
        <Button onPress={onClear}>{text('shortlist', 'clearFilter')}</Button>
      </div>
    );
  }
  return (
    <div className="table-empty">
      <h2>{text('table', listId === everyoneId ? 'emptyEveryone' : 'emptyCampaign')}</h2>
      <p className="soft">{text('table', listId === everyoneId ? 'emptyEveryoneWhat' : 'emptyCampaignWhat')}</p>
      <a href={addressOfPlace({ at: 'import' })}>{text('table', 'toImport')}</a>
    </div>
  );
}
