// Who of the team looks after the creator in a campaign: saved while it is typed, completed from the names in use.
import { useState } from 'react';
import type { FailureCode } from '../../lib/messaging/contract.ts';
import { failureCodeOf } from '../../lib/storage/store-failure.ts';
import type { SaveOutcome } from '../ui/autosave.ts';
import { Combobox } from '../ui/Combobox.tsx';
import { Field } from '../ui/Field.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { SaveMark } from '../ui/SaveMark.tsx';
import { useAutosave } from '../ui/use-autosave.ts';
import { completionsFor } from './completions.ts';
import type { CreatorStore } from './creator-parts.ts';
import { useFollowed } from './use-followed.ts';

interface OwnerFieldProps {
  readonly store: Pick<CreatorStore, 'dealings' | 'onChange'>;
  readonly campaignId: string;
  readonly creatorKey: string;
  /** As it stands in the store. */
  readonly owner: string;
  readonly clock: () => number;
}

/** Give it campaign and creator as React key. */
export function OwnerField({ store, campaignId, creatorKey, owner, clock }: OwnerFieldProps) {
  const { text } = useLanguage();
  const [typed, setTyped] = useState(owner);
  const [seen, setSeen] = useState(owner);
  const owners = useFollowed(store, ['shortlist'], () => store.dealings.owners(), 'owners');
  const save = async (value: string): Promise<SaveOutcome<FailureCode>> => {
    try {
      await store.dealings.change([creatorKey], { kind: 'owner', campaignId, owner: value.trim() });
      return { ok: true };
    } catch (thrown) {
      return { ok: false, problem: failureCodeOf(thrown) };
    }
  };
  const [state, autosave] = useAutosave(save, clock);
  if (seen !== owner) {
    setSeen(owner);
    // Changed in another window; what is being written here stands until it is saved.
    if (state.at !== 'unsaved' && state.at !== 'failed' && owner !== typed.trim()) setTyped(owner);
  }
  const change = (value: string) => {
    setTyped(value);
    autosave.change(value);
  };
  const known = owners.at === 'loaded' ? owners.value : [];
  return (
    <div>
      <Field label={text('creator', 'owner')}>
        {(names) => (
          <Combobox
            {...names}
            optionsLabel={text('creator', 'owner.known')}
            placeholder={text('creator', 'owner.nobody')}
            maxLength={60}
            value={typed}
            options={completionsFor(typed, known, [typed])}
            onChange={change}
            onChoose={(name) => {
              change(name);
              void autosave.flush();
            }}
            onEnter={() => void autosave.flush()}
            onBlur={() => void autosave.flush()}
          />
        )}
      </Field>
      <SaveMark state={state} onRetry={() => void autosave.flush()} />
    </div>
  );
}
