// One word in a small form, with completion: a tag, an owner, a reason.
import { useId, useState } from 'react';
import { Field } from '../ui/Field.tsx';

export interface WordDeed {
  readonly label: string;
  readonly onDo: (word: string) => void;
  /** Needs no word. */
  readonly wordless?: boolean;
}

interface WordFormProps {
  readonly label: string;
  readonly hint?: string;
  /** Known words, for completion. */
  readonly known?: readonly string[];
  /** What the form does, one button each. */
  readonly deeds: readonly WordDeed[];
}

const longestWord = 200;

export function WordForm({ label, hint, known = [], deeds }: WordFormProps) {
  const listId = useId();
  const [word, setWord] = useState('');
  const isUsable = ({ wordless = false }: WordDeed) => wordless || word.trim() !== '';
  return (
    <form
      className="word-form"
      onSubmit={(event) => {
        event.preventDefault();
        const [first] = deeds;
        if (first && isUsable(first)) first.onDo(word.trim());
      }}
    >
      <Field label={label} hint={hint}>
        {(ids) => (
          <input
            {...ids}
            className="input"
            list={known.length > 0 ? listId : undefined}
            maxLength={longestWord}
            value={word}
            onChange={(event) => setWord(event.target.value)}
          />
        )}
      </Field>
      {known.length > 0 ? (
        <datalist id={listId}>
          {known.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      ) : null}
      <div className="word-deeds">
        {deeds.map((deed, place) => (
          <button
            key={deed.label}
            type={place === 0 ? 'submit' : 'button'}
            className={place === 0 ? 'button button-primary' : 'button button-plain'}
            aria-disabled={!isUsable(deed) || undefined}
            onClick={place === 0 ? undefined : () => isUsable(deed) && deed.onDo(word.trim())}
          >
            {deed.label}
          </button>
        ))}
      </div>
    </form>
  );
}
