// The conditions as sentences, each to be changed or taken out, and a menu of the fields to add one.
import { useRef, useState } from 'react';
import { fieldsOf, isOpenCondition, newCondition } from '../../lib/campaign/table/condition-choices.ts';
import type { Condition, ConditionField } from '../../lib/campaign/table/table-query.ts';
import type { Store } from '../../lib/storage/store.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { Menu } from '../ui/Menu.tsx';
import { Popover } from '../ui/Popover.tsx';
import { ConditionForm, useKnownWords } from './ConditionForm.tsx';
import { type ListNames, useConditionWords } from './table-words.ts';

interface FilterBarProps {
  readonly listId: string;
  readonly conditions: readonly Condition[];
  readonly names: ListNames;
  readonly dealings: Pick<Store['dealings'], 'tags' | 'owners'>;
  readonly onConditions: (conditions: readonly Condition[]) => void;
}

export function FilterBar({ listId, conditions, names, dealings, onConditions }: FilterBarProps) {
  const { text } = useLanguage();
  /** A condition in the making: it counts as soon as it narrows something, and has its own form until that is left. */
  const [begun, setBegun] = useState<Condition | null>(null);
  const bar = useRef<HTMLDivElement>(null);
  const standing = conditions.filter((one) => one !== begun);
  const shown = standing.filter(({ field }) => field !== 'text');
  const replace = (old: Condition, next: Condition) => {
    if (isOpenCondition(next)) onConditions(conditions.filter((one) => one !== old));
    else onConditions(conditions.map((one) => (one === old ? next : one)));
  };
  const takeOut = (condition: Condition) => {
    onConditions(conditions.filter((one) => one !== condition));
    bar.current?.querySelector<HTMLElement>('.filter-add button')?.focus();
  };
  const begin = (field: ConditionField) => {
    const condition = newCondition(field);
    if (isOpenCondition(condition)) setBegun(condition);
    else onConditions([...conditions, condition]);
  };
  return (
    <div className="filter-bar" ref={bar}>
      <div className="filter-add">
        <Menu
          label={text('table', 'addCondition')}
          className="button button-quiet"
          button={
            <>
              <Icon name="filter" />
              {text('table', 'addCondition')}
            </>
          }
          groups={[
            {
              entries: fieldsOf(listId).map((field) => ({
                id: field,
                label: text('table', `field.${field}`),
                onChoose: () => begin(field),
              })),
            },
          ]}
        />
      </div>
      {shown.length === 0 && begun === null ? null : (
        <ul className="filter-chips" aria-label={text('table', 'conditions')}>
          {shown.map((condition, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a condition has no name of its own; it keeps its place while it is changed
            <li key={place} className="filter-chip">
              <ConditionChip
                condition={condition}
                names={names}
                dealings={dealings}
                onChange={(next) => replace(condition, next)}
                onRemove={() => takeOut(condition)}
              />
            </li>
          ))}
          {begun === null ? null : (
            <li className="filter-chip">
              <BegunCondition
                condition={begun}
                names={names}
                dealings={dealings}
                onChange={(next) => {
                  setBegun(next);
                  onConditions(isOpenCondition(next) ? standing : [...standing, next]);
                }}
                onDone={() => {
                  setBegun(null);
                  bar.current?.querySelector<HTMLElement>('.filter-add button')?.focus();
                }}
                onGivenUp={() => {
                  setBegun(null);
                  onConditions(standing);
                  bar.current?.querySelector<HTMLElement>('.filter-add button')?.focus();
                }}
              />
            </li>
          )}
        </ul>
      )}
      {conditions.length > 1 ? (
        <Button weight="link" onPress={() => onConditions([])}>
          {text('shortlist', 'clearFilter')}
        </Button>
      ) : null}
    </div>
  );
}

interface ChipProps {
  readonly condition: Condition;
  readonly names: ListNames;
  readonly dealings: FilterBarProps['dealings'];
  readonly onChange: (condition: Condition) => void;
}

function ConditionChip({
  condition,
  names,
  dealings,
  onChange,
  onRemove,
}: ChipProps & { readonly onRemove: () => void }) {
  const { text } = useLanguage();
  const words = useConditionWords(names)(condition);
  /** Emptied while the form is open, it goes when the form is left: else the form would go under the user's hands. */
  const [draft, setDraft] = useState<Condition | null>(null);
  const change = (next: Condition) => {
    setDraft(next);
    if (!isOpenCondition(next)) onChange(next);
  };
  return (
    <>
      <Popover
        className="chip-sentence"
        label={text('table', 'editCondition', { condition: words })}
        button={words}
        onClosed={() => {
          if (draft && isOpenCondition(draft)) onChange(draft);
          setDraft(null);
        }}
      >
        {(close) => (
          <LoadedForm
            condition={draft ?? condition}
            names={names}
            dealings={dealings}
            onChange={change}
            onDone={close}
          />
        )}
      </Popover>
      <Button weight="quiet" label={text('table', 'removeCondition', { condition: words })} onPress={onRemove}>
        <Icon name="close" />
      </Button>
    </>
  );
}

function LoadedForm({ condition, names, dealings, onChange, onDone }: ChipProps & { readonly onDone: () => void }) {
  const { text } = useLanguage();
  const known = useKnownWords(dealings);
  return (
    <div className="condition-form">
      <ConditionForm condition={condition} names={names} known={known} onChange={onChange} />
      <Button weight="primary" onPress={onDone}>
        {text('table', 'done')}
      </Button>
    </div>
  );
}

interface BegunProps extends ChipProps {
  readonly onDone: () => void;
  readonly onGivenUp: () => void;
}

/** The form of a new condition: open until it is done or left. */
function BegunCondition({ condition, names, dealings, onChange, onDone, onGivenUp }: BegunProps) {
  const { text } = useLanguage();
  const frame = useRef<HTMLDivElement>(null);
  const field = condition.field;
  return (
    <div
      ref={(element) => {
        if (element && frame.current !== element) {
          frame.current = element;
          element.querySelector<HTMLElement>('input, select')?.focus();
        }
      }}
      className="menu-list popover popover-begun"
      role="dialog"
      aria-label={text('table', `field.${field}`)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onGivenUp();
      }}
    >
      <LoadedForm condition={condition} names={names} dealings={dealings} onChange={onChange} onDone={onDone} />
    </div>
  );
}
