// What an import would do, before it does: how many are new, known, doubled, not understood – each line by line, and as a file.
import { type ReactNode, useMemo } from 'react';
import { safeFileName } from '../../lib/outreach/file-name.ts';
import { csvText } from '../../lib/outreach/formats/csv.ts';
import { addsToKnown } from '../../lib/storage/import.ts';
import type { SurveyedEntry } from '../../lib/storage/import-survey.ts';
import { Button } from '../ui/Button.tsx';
import { Details } from '../ui/Details.tsx';
import { saveFile } from '../ui/hand-out.ts';
import { Icon } from '../ui/Icon.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { PageText } from '../ui/PageText.tsx';
import { useAccountName } from './use-account-name.ts';
import type { Checked } from './use-check.ts';

/** A line of one of the lists: where it stands, what it is, what is said of it. */
interface Line {
  readonly row: number;
  readonly what: string;
  readonly why: string;
}

/** Lines shown of a list; all of them go into the file. */
const shownLines = 100;

function useAdditions(): (surveyed: SurveyedEntry) => string {
  const { text, formats } = useLanguage();
  return (surveyed) => {
    const { additions } = surveyed;
    if (!addsToKnown(surveyed)) return text('importing', 'addsNothing');
    const said = (['listing', 'note', 'quote', 'owner', 'doNotContact'] as const).flatMap((part) =>
      additions[part] ? [text('importing', `adds.${part}`)] : [],
    );
    if (additions.tags.length > 0) said.push(text('importing', 'adds.tags', { tags: formats.list(additions.tags) }));
    if (additions.emails.length > 0) {
      said.push(text('importing', 'adds.emails', { emails: formats.list(additions.emails) }));
    }
    return text('importing', 'adds', { parts: formats.list(said) });
  };
}

/** The three lists of a check. */
function useLines({ surveyed, duplicates, unread }: Checked) {
  const { text } = useLanguage();
  const accountName = useAccountName();
  const additionsOf = useAdditions();
  const known = surveyed.filter(({ additions }) => !additions.isNew);
  return {
    known: known.map(
      (one): Line => ({ row: one.entry.row, what: accountName(one.entry.account), why: additionsOf(one) }),
    ),
    duplicates: duplicates.map(
      ({ row, firstRow, entry }): Line => ({
        row,
        what: accountName(entry.account),
        why: text('importing', 'firstRow', { row: firstRow }),
      }),
    ),
    unread: unread.map(
      ({ row, text: what, problem }): Line => ({ row, what, why: text('importing', `problem.${problem}`) }),
    ),
  };
}

export function SummaryView({ checked }: { readonly checked: Checked }) {
  const { text, formats } = useLanguage();
  const lines = useLines(checked);
  const counts = useMemo(() => {
    const fresh = checked.surveyed.filter(({ additions }) => additions.isNew).length;
    return {
      fresh,
      known: checked.surveyed.length - fresh,
      adding: checked.surveyed.filter(addsToKnown).length,
      parts: checked.unread.filter(({ isPart }) => isPart).length,
    };
  }, [checked]);
  const number = (count: number) => formats.fullCount(count);
  return (
    <div className="import-summary">
      <dl className="import-counts">
        <Count label={text('importing', 'new')} count={number(counts.fresh)} />
        <Count label={text('importing', 'known')} count={number(counts.known)} />
        {counts.known > 0 ? (
          <Count label={text('importing', 'knownAdding')} count={number(counts.adding)} isPart />
        ) : null}
        <Count label={text('importing', 'duplicates')} count={number(checked.duplicates.length)} />
        <Count label={text('importing', 'unread')} count={number(checked.unread.length)} />
        {counts.parts > 0 ? <Count label={text('importing', 'partly')} count={number(counts.parts)} isPart /> : null}
      </dl>
      {counts.known > 0 ? <p className="field-hint">{text('importing', 'keepsYours')}</p> : null}
      <LineList kind="unread" lines={lines.unread} open />
      <LineList kind="duplicates" lines={lines.duplicates} />
      <LineList kind="known" lines={lines.known} />
    </div>
  );
}

function Count({ label, count, isPart = false }: { label: ReactNode; count: string; isPart?: boolean }) {
  return (
    <div data-part={isPart || undefined}>
      <dt>{label}</dt>
      <dd>{count}</dd>
    </div>
  );
}

interface LineListProps {
  readonly kind: 'unread' | 'duplicates' | 'known';
  readonly lines: readonly Line[];
  readonly open?: boolean;
}

function LineList({ kind, lines, open = false }: LineListProps) {
  const { text, formats } = useLanguage();
  if (lines.length === 0) return null;
  const save = () => {
    const titles = (['row', 'text', 'reason'] as const).map((title) => text('importing', `title.${title}`));
    const sheet = csvText(
      titles,
      lines.map(({ row, what, why }) => [row, what, why]),
    );
    if (!sheet.ok) return;
    const name = safeFileName(text('importing', `file.${kind}Name`), 'csv');
    saveFile({ name, mediaType: 'text/csv;charset=utf-8', text: sheet.value });
  };
  return (
    <Details open={open} summary={`${text('importing', kind)} ${formats.fullCount(lines.length)}`}>
      <div className="import-lines">
        <table>
          <thead>
            <tr>
              <th scope="col" className="import-number">
                {text('importing', 'title.row')}
              </th>
              <th scope="col">{text('importing', 'title.text')}</th>
              <th scope="col">{text('importing', 'title.reason')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.slice(0, shownLines).map(({ row, what, why }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two lines may be alike
              <tr key={place}>
                <td className="import-number">{row}</td>
                <td>
                  <PageText text={what} />
                </td>
                <td className="soft">
                  <PageText text={why} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="import-bar">
        {lines.length > shownLines ? (
          <span className="caption faint">
            {text('importing', 'more', { count: formats.fullCount(lines.length - shownLines) })}
          </span>
        ) : null}
        <Button onPress={save}>
          <Icon name="download" /> {text('importing', 'save')}
        </Button>
      </div>
    </Details>
  );
}
