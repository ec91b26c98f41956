// Finds a creator in the store by name or handle, and puts them into the comparison.
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { ShortlistRow } from '../../lib/campaign/shortlist-row.ts';
import type { TableEngine, TableQuery } from '../../lib/campaign/table/table-query.ts';
import type { FailureCode } from '../../lib/messaging/contract.ts';
import { failureCodeOf } from '../../lib/storage/store-failure.ts';
import { useAnswer } from '../table/use-answer.ts';
import { useLanguage } from '../ui/language-context.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageText } from '../ui/PageText.tsx';

interface AddCreatorProps {
  /** Starts an engine that searches; must stay the same function. */
  readonly openTable: () => TableEngine;
  /** The list that is searched. */
  readonly listId: string;
  /** Who stands in the comparison already. */
  readonly here: readonly string[];
  readonly onAdd: (creatorKey: string) => void;
}

/** Creators offered at once: more than these are found by more letters. */
const mostOffered = 8;

type Found =
  | { readonly rows: readonly ShortlistRow[]; readonly isWhole: boolean }
  | { readonly failure: FailureCode }
  | null;

/** Gives who matches; null while nothing is asked for or known. */
function useFound({ openTable, listId }: Pick<AddCreatorProps, 'openTable' | 'listId'>, words: string): Found {
  const query = useMemo<TableQuery | null>(
    () => (words.trim() === '' ? null : { listId, order: [], conditions: [{ field: 'text', text: words }] }),
    [listId, words],
  );
  const { engine, latest, failure } = useAnswer(openTable, query);
  const [found, setFound] = useState<Found>(null);
  useEffect(() => {
    let current = true;
    if (query === null) setFound(null);
    if (!engine || latest === null || latest.query !== query) return;
    const { answer, isWhole } = latest.answer;
    engine.rows(answer, 0, mostOffered).then(
      // An outdated answer is followed by another one.
      (rows) => current && rows !== null && setFound({ rows, isWhole }),
      (thrown) => current && setFound({ failure: failureCodeOf(thrown) }),
    );
    return () => {
      current = false;
    };
  }, [engine, latest, query]);
  return failure === null ? found : { failure };
}

export function AddCreator({ openTable, listId, here, onAdd }: AddCreatorProps) {
  const { text } = useLanguage();
  const [words, setWords] = useState('');
  const [active, setActive] = useState(0);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const found = useFound({ openTable, listId }, words);
  const rows = found && 'rows' in found ? found.rows : [];
  const current = Math.min(active, rows.length - 1);

  const add = (row: ShortlistRow | undefined) => {
    if (!row || here.includes(row.creatorKey)) return;
    onAdd(row.creatorKey);
    setWords('');
    setActive(0);
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setActive(Math.min(rows.length - 1, current + 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(0, current - 1));
    else if (event.key === 'Enter') add(rows[current]);
    else if (event.key === 'Escape' && words !== '') setWords('');
    else return;
    event.preventDefault();
  };

  return (
    <div className="compare-add">
      <label className="field-label" htmlFor={id}>
        {text('compare', 'add')}
      </label>
      <input
        ref={field}
        id={id}
        className="input"
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        placeholder={text('compare', 'addHint')}
        value={words}
        aria-expanded={rows.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={rows.length > 0 ? `${id}-${current}` : undefined}
        onChange={(event) => {
          setWords(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div
        className="compare-found"
        id={`${id}-list`}
        role="listbox"
        aria-label={text('compare', 'found')}
        hidden={rows.length === 0}
      >
        {rows.map((row, place) => {
          const isHere = here.includes(row.creatorKey);
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the field above does the same
            <div
              key={row.creatorKey}
              id={`${id}-${place}`}
              role="option"
              tabIndex={-1}
              aria-selected={place === current}
              aria-disabled={isHere || undefined}
              className="compare-option"
              onClick={() => add(row)}
            >
              <PageText text={row.displayName || row.handle} />{' '}
              <span className="faint">
                {text('reading', `platform.${row.platform}`)} <PageText text={`@${row.handle}`} />
                {isHere ? ` · ${text('compare', 'isHere')}` : null}
              </span>
            </div>
          );
        })}
      </div>
      {found && 'failure' in found ? <Notice tone="stop">{text('errors', found.failure)}</Notice> : null}
      {found && 'rows' in found && found.isWhole && rows.length === 0 ? (
        <p className="caption soft" role="status">
          {text('compare', 'foundNone')}
        </p>
      ) : null}
    </div>
  );
}
