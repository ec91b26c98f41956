// A menu under a button: arrow keys, Home, End and Escape; closes by a press outside; focus comes back to the button.
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Icon } from './Icon.tsx';

interface MenuEntry {
  readonly id: string;
  readonly label: ReactNode;
  readonly onChoose: () => void;
  /** Given: the entry is one of several to choose between. */
  readonly checked?: boolean;
  /** Several may be checked at once: choosing one leaves the menu open. */
  readonly several?: boolean;
  readonly inactive?: boolean;
}

interface MenuGroup {
  readonly heading?: string;
  readonly entries: readonly MenuEntry[];
}

interface MenuProps {
  readonly button: ReactNode;
  /** Name of button and menu for screen readers. */
  readonly label: string;
  readonly groups: readonly MenuGroup[];
  readonly className?: string;
  readonly align?: 'start' | 'end';
  readonly rise?: 'down' | 'up';
}

function itemsIn(frame: HTMLElement | null): HTMLButtonElement[] {
  return [...(frame?.querySelectorAll<HTMLButtonElement>('[role^="menuitem"]') ?? [])];
}

export function Menu({
  button,
  label,
  groups,
  className = 'button button-plain',
  align = 'start',
  rise = 'down',
}: MenuProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!open) return;
    const list = itemsIn(frame.current);
    (list.find((item) => item.getAttribute('aria-checked') === 'true') ?? list[0])?.focus();
    const pressedOutside = (event: PointerEvent) => {
      if (event.target instanceof Node && !frame.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', pressedOutside);
    return () => document.removeEventListener('pointerdown', pressedOutside);
  }, [open]);

  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };

  const moveBy = (key: string) => {
    const list = itemsIn(frame.current);
    const now = list.indexOf(document.activeElement as HTMLButtonElement);
    const next = key === 'Home' ? 0 : key === 'End' ? list.length - 1 : key === 'ArrowDown' ? now + 1 : now - 1;
    list[(next + list.length) % list.length]?.focus();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (!open) return;
    if (['ArrowDown', 'ArrowUp', 'Home', 'End'].includes(event.key)) moveBy(event.key);
    else if (event.key === 'Escape') close();
    else if (event.key === 'Tab') {
      setOpen(false);
      return;
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys bubble up here from the menu's own items
    <div className="menu" ref={frame} onKeyDown={onKeyDown}>
      <button
        ref={opener}
        type="button"
        className={className}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {button}
      </button>
      {open ? (
        <div className="menu-list" role="menu" id={id} aria-label={label} data-align={align} data-rise={rise}>
          {groups.map((group) => (
            <MenuPart key={group.entries[0]?.id} group={group} onChosen={close} />
          ))}
        </div>
      ) : null}
    </div>
  );
}

function MenuPart({ group, onChosen }: { readonly group: MenuGroup; readonly onChosen: () => void }) {
  const headingId = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a menu
    <div role="group" aria-labelledby={group.heading === undefined ? undefined : headingId}>
      {group.heading === undefined ? null : (
        <div className="menu-heading" id={headingId}>
          {group.heading}
        </div>
      )}
      {group.entries.map((entry) => (
        <button
          key={entry.id}
          type="button"
          {...(entry.checked === undefined
            ? { role: 'menuitem' }
            : { role: entry.several ? 'menuitemcheckbox' : 'menuitemradio', 'aria-checked': entry.checked })}
          aria-disabled={entry.inactive || undefined}
          tabIndex={-1}
          className="menu-item"
          onClick={() => {
            if (entry.inactive) return;
            if (!entry.several) onChosen();
            entry.onChoose();
          }}
        >
          {entry.checked === undefined ? null : <Icon name="check" />}
          {entry.label}
        </button>
      ))}
    </div>
  );
}
