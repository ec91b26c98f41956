// The tags of the person behind an account: chips to take off, a field that completes from all tags in use.
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { FailureCode } from '../../lib/messaging/contract.ts';
import type { DealingChange } from '../../lib/storage/dealings.ts';
import { failureCodeOf } from '../../lib/storage/store-failure.ts';
import { Combobox } from '../ui/Combobox.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { Notice } from '../ui/Notice.tsx';
import { completionsFor } from './completions.ts';
import type { CreatorParts, CreatorStore } from './creator-parts.ts';
import { Unread } from './Unread.tsx';
import { useFollowed } from './use-followed.ts';
import './creator.css';

interface TagsFieldProps extends Pick<CreatorParts, 'creatorKey'> {
  readonly store: Pick<CreatorStore, 'dealings' | 'onChange'>;
}

/** Longer ones are notes. */
const longestTag = 40;

export function TagsField({ store, creatorKey }: TagsFieldProps) {
  const { text } = useLanguage();
  const labelId = useId();
  const found = useFollowed(
    store,
    ['relationships', 'people'],
    async () => ({ tags: (await store.dealings.of(creatorKey)).tags, known: await store.dealings.tags() }),
    creatorKey,
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's own box cannot be laid out as a row of chips
    <div className="tags-field" role="group" aria-labelledby={labelId}>
      <p className="field-label" id={labelId}>
        {text('creator', 'tags')}
      </p>
      {found.at === 'failed' ? <Unread failure={found.failure} onRetry={found.retry} /> : null}
      {found.at === 'loaded' ? <Tags store={store} creatorKey={creatorKey} {...found.value} /> : null}
    </div>
  );
}

interface TagsProps extends TagsFieldProps {
  readonly tags: readonly string[];
  readonly known: readonly string[];
}

function Tags({ store, creatorKey, tags, known }: TagsProps) {
  const { text } = useLanguage();
  const [typed, setTyped] = useState('');
  const [failure, setFailure] = useState<FailureCode | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const chips = useRef<HTMLUListElement>(null);
  /** A chip that had the focus when it was taken off: once it has gone, its neighbour has it. */
  const leaving = useRef<{ readonly tag: string; readonly place: number } | null>(null);

  const change = async (change: Omit<Extract<DealingChange, { readonly kind: 'tags' }>, 'kind'>): Promise<boolean> => {
    setFailure(null);
    try {
      await store.dealings.change([creatorKey], { kind: 'tags', ...change });
      return true;
    } catch (thrown) {
      setFailure(failureCodeOf(thrown));
      return false;
    }
  };
  const add = async (written: string) => {
    const added = written.split(/[,，、;；]/).map((tag) => tag.trim().slice(0, longestTag));
    setTyped('');
    // What could not be kept stays in the field.
    if (!(await change({ add: added.filter((tag) => tag !== ''), remove: [] }))) setTyped(written);
  };
  const remove = (tag: string, place: number) => {
    leaving.current = { tag, place };
    void change({ add: [], remove: [tag] });
  };

  const buttons = () => [...(chips.current?.querySelectorAll('button') ?? [])];
  // biome-ignore lint/correctness/useExhaustiveDependencies: the buttons are those of the tags on the screen
  useEffect(() => {
    if (leaving.current === null || tags.includes(leaving.current.tag)) return;
    const left = buttons();
    (left[Math.min(leaving.current.place, left.length - 1)] ?? field.current)?.focus();
    leaving.current = null;
  }, [tags]);

  const fromField = (event: KeyboardEvent) => {
    if (event.key !== 'Backspace' || typed !== '') return;
    event.preventDefault();
    buttons().at(-1)?.focus();
  };

  return (
    <>
      {tags.length === 0 ? null : (
        <ul className="chips" ref={chips}>
          {tags.map((tag, place) => (
            <li key={tag}>
              <button
                type="button"
                className="chip tag"
                aria-label={text('creator', 'tags.remove', { tag })}
                title={text('creator', 'tags.remove', { tag })}
                onClick={() => remove(tag, place)}
                onKeyDown={(event) => {
                  if (event.key === 'Backspace' || event.key === 'Delete') remove(tag, place);
                }}
              >
                {tag}
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <Combobox
        ref={field}
        aria-label={text('creator', 'tags.add')}
        placeholder={text('creator', 'tags.placeholder')}
        optionsLabel={text('creator', 'tags.known')}
        value={typed}
        maxLength={200}
        options={completionsFor(typed, known, tags)}
        onChange={setTyped}
        onChoose={(tag) => void add(tag)}
        onEnter={() => void add(typed)}
        onOtherKey={fromField}
      />
      {failure === null ? null : (
        <Notice tone="stop">
          {text('creator', 'notChanged')} {text('errors', failure)}
        </Notice>
      )}
    </>
  );
}
