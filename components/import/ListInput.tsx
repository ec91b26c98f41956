// Where a list comes in: pasted, dropped, or chosen as a file.
import { type ChangeEvent, type DragEvent, useRef, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { Notice } from '../ui/Notice.tsx';
import { type ListProblem, type OpenedList, type OpenList, openFile, openText } from './read-list.ts';

interface ListInputProps {
  readonly onOpen: (list: OpenList) => void;
}

type Said = { readonly kind: 'reading'; readonly name: string } | { readonly kind: 'several' } | ListProblem;

export function ListInput({ onOpen }: ListInputProps) {
  const { text } = useLanguage();
  const [pasted, setPasted] = useState('');
  const [said, setSaid] = useState<Said | null>(null);
  const [isOver, setOver] = useState(false);
  const picker = useRef<HTMLInputElement>(null);

  const take = (opened: OpenedList) => {
    if (opened.ok) onOpen(opened.list);
    else setSaid(opened.problem);
  };
  const takeFiles = async (files: readonly File[]) => {
    const [file, second] = files;
    if (!file) return;
    if (second) {
      setSaid({ kind: 'several' });
      return;
    }
    setSaid({ kind: 'reading', name: file.name });
    take(await openFile(file));
  };
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.target.files ?? [])];
    event.target.value = '';
    void takeFiles(files);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void takeFiles([...event.dataTransfer.files]);
  };

  return (
    <div className="import-ways">
      <div className="import-way">
        <Field label={text('importing', 'paste')} hint={text('importing', 'pasteHint')}>
          {(ids) => (
            <textarea
              {...ids}
              className="input import-paste"
              rows={8}
              value={pasted}
              spellCheck={false}
              placeholder={text('importing', 'pasteExample')}
              onChange={(event) => setPasted(event.target.value)}
            />
          )}
        </Field>
        <Button weight="primary" inactive={pasted.trim() === ''} onPress={() => take(openText(pasted))}>
          {text('importing', 'readPasted')}
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: files are dropped here; the button inside does the same by keyboard */}
      <div
        className="import-way import-drop"
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <p>{text('importing', 'drop')}</p>
        <Button onPress={() => picker.current?.click()}>{text('importing', 'choose')}</Button>
        <p className="caption faint">{text('importing', 'fileKinds')}</p>
        <input
          ref={picker}
          type="file"
          accept=".csv,.tsv,.txt,.xlsx,text/csv,text/plain,text/tab-separated-values"
          className="unseen"
          tabIndex={-1}
          aria-label={text('importing', 'choose')}
          onChange={choose}
        />
      </div>
      {said === null ? null : (
        <div className="import-said">
          <SaidNotice said={said} />
        </div>
      )}
    </div>
  );
}

function SaidNotice({ said }: { readonly said: Said }) {
  const { text } = useLanguage();
  if (said.kind === 'reading') return <Notice>{text('importing', 'reading', { file: said.name })}</Notice>;
  return (
    <Notice tone="stop">
      {'row' in said
        ? text('importing', `file.${said.kind}`, { row: said.row, column: said.column })
        : text('importing', `file.${said.kind}`)}
    </Notice>
  );
}
