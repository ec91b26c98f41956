// A text field that offers what was written before: arrow keys, Enter and Escape as the ARIA pattern has them; any text stays possible.
import { type KeyboardEvent, type Ref, useId, useState } from 'react';

interface ComboboxProps {
  readonly value: string;
  /** What is offered, best first; the caller filters. */
  readonly options: readonly string[];
  readonly onChange: (value: string) => void;
  /** An offer was chosen. */
  readonly onChoose: (option: string) => void;
  /** Enter with no offer chosen. */
  readonly onEnter?: () => void;
  /** Keys that the field itself has no use for. */
  readonly onOtherKey?: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly onBlur?: () => void;
  readonly optionsLabel: string;
  readonly id?: string;
  readonly 'aria-describedby'?: string | undefined;
  readonly 'aria-label'?: string;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly ref?: Ref<HTMLInputElement>;
}

export function Combobox({
  value,
  options,
  onChange,
  onChoose,
  onEnter,
  onOtherKey,
  onBlur,
  optionsLabel,
  ref,
  ...field
}: ComboboxProps) {
  const listId = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState<number | null>(null);
  const shown = isOpen && options.length > 0;
  const chosen = shown && active !== null ? options[active] : undefined;

  const close = () => {
    setIsOpen(false);
    setActive(null);
  };
  const choose = (option: string) => {
    close();
    onChoose(option);
  };
  const move = (step: 1 | -1) => {
    const first = step === 1 ? 0 : options.length - 1;
    setActive(!shown || active === null ? first : (active + step + options.length) % options.length);
    setIsOpen(true);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // An input method takes Enter and arrows for itself while a word is being composed.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') move(event.key === 'ArrowDown' ? 1 : -1);
    else if (event.key === 'Escape' && shown) close();
    else if (event.key === 'Enter' && chosen !== undefined) choose(chosen);
    else if (event.key === 'Enter' && onEnter) {
      close();
      onEnter();
    } else {
      onOtherKey?.(event);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className="combobox">
      <input
        {...field}
        ref={ref}
        className="input"
        role="combobox"
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={shown ? listId : undefined}
        aria-activedescendant={chosen === undefined ? undefined : `${listId}-${active}`}
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
          setIsOpen(true);
          setActive(null);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          close();
          onBlur?.();
        }}
      />
      {shown ? (
        <div className="combobox-list" role="listbox" id={listId} aria-label={optionsLabel}>
          {options.map((option, place) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field, which keeps the focus
            <div
              key={option}
              role="option"
              tabIndex={-1}
              id={`${listId}-${place}`}
              className="combobox-option"
              aria-selected={place === active}
              // The field keeps the focus: a blur would close the list under the press.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose(option)}
            >
              {option}
            </div>
          ))}
        </div>
      ) : null}
    </div>
  );
}
