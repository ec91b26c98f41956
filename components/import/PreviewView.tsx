// The first rows of a list as they will be read: what is understood of each, or why it is not.
import type { PlannedEntry } from '../../lib/campaign/import/import-plan.ts';
import type { EntriesReading } from '../../lib/campaign/import/read-entries.ts';
import type { Stage } from '../../lib/campaign/stages.ts';
import { useStageName } from '../campaign/use-stage-name.ts';
import { useLanguage } from '../ui/language-context.tsx';
import { PageText } from '../ui/PageText.tsx';
import { useAccountName } from './use-account-name.ts';

interface PreviewViewProps {
  /** With their fees settled: a fee that goes into the note is shown there. */
  readonly entries: readonly PlannedEntry[];
  readonly unread: EntriesReading['unread'];
  readonly stages: readonly Stage[];
}

const parts = ['name', 'emails', 'tags', 'owner', 'stage', 'fee', 'note', 'do-not-contact'] as const;

type Part = (typeof parts)[number];

/** What an entry says of a part, as text; empty where it says nothing. */
function useCells(stages: readonly Stage[]): (entry: PlannedEntry, part: Part) => string {
  const { formats, text } = useLanguage();
  const stageName = useStageName();
  return (entry, part) => {
    switch (part) {
      case 'emails':
      case 'tags':
        return entry[part].join(', ');
      case 'stage':
        return entry.stage === null ? '' : stageName(stages, entry.stage);
      case 'fee':
        return entry.quote === null ? '' : formats.money(entry.quote.fee.amount, entry.quote.fee.currency);
      case 'do-not-contact':
        return entry.doNotContact === null ? '' : entry.doNotContact || text('importing', 'target.do-not-contact');
      default:
        return entry[part];
    }
  };
}

export function PreviewView({ entries, unread, stages }: PreviewViewProps) {
  const { text } = useLanguage();
  const accountName = useAccountName();
  const cellOf = useCells(stages);
  const shown = parts.filter((part) => entries.some((entry) => cellOf(entry, part) !== ''));
  return (
    <div className="import-preview">
      <table>
        <thead>
          <tr>
            <th scope="col" className="import-number">
              {text('importing', 'row')}
            </th>
            <th scope="col">{text('importing', 'account')}</th>
            {shown.map((part) => (
              <th key={part} scope="col">
                {text('importing', `target.${part}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={`${entry.row} ${entry.account.platform} ${entry.account.handle ?? entry.account.platformId}`}>
              <td className="import-number">{entry.row}</td>
              <th scope="row">
                <PageText text={accountName(entry.account)} />
              </th>
              {shown.map((part) => (
                <td key={part}>
                  <PageText text={cellOf(entry, part)} />
                </td>
              ))}
            </tr>
          ))}
          {unread.map(({ row, text: cell, problem }) => (
            <tr key={`${row} ${problem} ${cell}`} className="import-unread">
              <td className="import-number">{row}</td>
              <td colSpan={shown.length + 1}>
                <PageText text={cell} /> {text('importing', `problem.${problem}`)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
