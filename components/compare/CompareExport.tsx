// Hands the comparison on: as Markdown to the clipboard, or as a CSV file.
import { useState } from 'react';
import { safeFileName } from '../../lib/outreach/file-name.ts';
import { type ComparisonSheet, comparisonCsv, comparisonMarkdown } from '../../lib/outreach/formats/comparison.ts';
import { copyText, saveFile } from '../ui/hand-out.ts';
import { Icon } from '../ui/Icon.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { Menu } from '../ui/Menu.tsx';
import { Notice } from '../ui/Notice.tsx';

interface CompareExportProps {
  /** Made when it is asked for. */
  readonly sheet: () => ComparisonSheet;
  /** Without an ending. */
  readonly fileName: string;
}

type Outcome = { readonly tone: 'plain' | 'stop'; readonly words: string } | null;

export function CompareExport({ sheet, fileName }: CompareExportProps) {
  const { text } = useLanguage();
  const [outcome, setOutcome] = useState<Outcome>(null);
  const failed = () => setOutcome({ tone: 'stop', words: text('compare', 'exportFailed') });
  const copy = async () => {
    const made = sheet();
    const written = comparisonMarkdown(made);
    if (!written.ok) return failed();
    const done = await copyText(written.value);
    setOutcome(
      done
        ? { tone: 'plain', words: text('compare', 'copied', { count: made.titles.length - 1 }) }
        : { tone: 'stop', words: text('errors', 'clipboard-refused') },
    );
  };
  const save = () => {
    const written = comparisonCsv(sheet());
    if (!written.ok) return failed();
    const name = safeFileName(fileName, 'csv');
    saveFile({ name, mediaType: 'text/csv;charset=utf-8', text: written.value });
    setOutcome({ tone: 'plain', words: text('compare', 'saved', { file: name }) });
  };
  return (
    <>
      <Menu
        label={text('compare', 'export')}
        align="end"
        button={
          <>
            <Icon name="download" />
            {text('compare', 'export')}
          </>
        }
        groups={[
          {
            entries: [
              { id: 'markdown', label: text('compare', 'exportMarkdown'), onChoose: () => void copy() },
              { id: 'csv', label: text('compare', 'exportCsv'), onChoose: save },
            ],
          },
        ]}
      />
      {outcome === null ? null : <Notice tone={outcome.tone}>{outcome.words}</Notice>}
    </>
  );
}
