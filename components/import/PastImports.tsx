// Imports that were made: how far each came, and its undoing after a question.
import { useEffect, useState } from 'react';
import type { ImportRecord } from '../../lib/storage/records.ts';
import type { Store } from '../../lib/storage/store.ts';
import { Button } from '../ui/Button.tsx';
import { Confirm } from '../ui/Confirm.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { PageText } from '../ui/PageText.tsx';

interface PastImportsProps {
  readonly store: Pick<Store, 'imports' | 'onChange'>;
  readonly onUndo: (importId: string) => void;
}

function usePastImports(store: PastImportsProps['store']): readonly ImportRecord[] {
  const [past, setPast] = useState<readonly ImportRecord[]>([]);
  useEffect(() => {
    let current = true;
    const read = async () => {
      const found = await store.imports.list().catch(() => []);
      if (current) setPast(found);
    };
    void read();
    const end = store.onChange((changed) => {
      if (changed.has('imports')) void read();
    });
    return () => {
      current = false;
      end();
    };
  }, [store]);
  return past;
}

export function PastImports({ store, onUndo }: PastImportsProps) {
  const { text, formats } = useLanguage();
  const past = usePastImports(store);
  const [asked, setAsked] = useState<ImportRecord | null>(null);
  const nameOf = ({ name }: ImportRecord) => name || text('importing', 'pasted');
  if (past.length === 0) return null;
  return (
    <section className="import-part" aria-labelledby="import-past">
      <h2 id="import-past">{text('importing', 'past')}</h2>
      <ul className="import-past">
        {past.map((record) => (
          <li key={record.id}>
            <PageText
              text={text('importing', 'pastOf', { file: nameOf(record), time: formats.dayAndTime(record.at) })}
            />
            <span className="figure">
              {text('importing', 'pastCount', {
                written: formats.fullCount(record.written),
                total: formats.fullCount(record.total),
              })}
            </span>
            {record.written < record.total ? (
              <span className="caption soft">{text('importing', 'pastHalf')}</span>
            ) : null}
            <Button weight="link" onPress={() => setAsked(record)}>
              {text('importing', 'undoImport')}
            </Button>
          </li>
        ))}
      </ul>
      {asked === null ? null : (
        <Confirm
          title={text('importing', 'undoTitle', { file: nameOf(asked) })}
          deed={text('importing', 'undoDeed')}
          busy={false}
          onCancel={() => setAsked(null)}
          onConfirm={() => {
            setAsked(null);
            onUndo(asked.id);
          }}
        >
          <p>{text('importing', 'undoWhat')}</p>
        </Confirm>
      )}
    </section>
  );
}
