// A small panel under a button: Escape or a press outside closes it, and focus comes back to the button.
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';

interface PopoverProps {
  readonly button: ReactNode;
  /** Name of the panel, and of the button where that is a picture. */
  readonly label: string;
  /** What stands in the panel; is given what closes it. */
  readonly children: (close: () => void) => ReactNode;
  readonly className?: string;
  /** The button shows a picture alone. */
  readonly isIcon?: boolean;
  readonly align?: 'start' | 'end';
  readonly rise?: 'down' | 'up';
  /** Keeps the button focusable but without effect. */
  readonly inactive?: boolean;
  /** Is told when the panel has been closed. */
  readonly onClosed?: () => void;
}

export function Popover(props: PopoverProps) {
  const {
    button,
    label,
    children,
    className = 'button button-plain',
    isIcon = false,
    align = 'start',
    rise = 'down',
  } = props;
  const { inactive = false, onClosed } = props;
  const [open, setOpen] = useState(false);
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);

  const shut = () => {
    setOpen(false);
    onClosed?.();
  };
  const close = () => {
    shut();
    opener.current?.focus();
  };
  const shutNow = useRef(shut);
  shutNow.current = shut;

  useEffect(() => {
    if (!open) return;
    const inside = panel.current?.querySelector<HTMLElement>('input, select, textarea, button, [tabindex]');
    (inside ?? panel.current)?.focus();
    const pressedOutside = (event: PointerEvent) => {
      if (event.target instanceof Node && !frame.current?.contains(event.target)) shutNow.current();
    };
    document.addEventListener('pointerdown', pressedOutside);
    return () => document.removeEventListener('pointerdown', pressedOutside);
  }, [open]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (!open || event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape bubbles up here from the panel
    <div className="menu" ref={frame} onKeyDown={onKeyDown}>
      <button
        ref={opener}
        type="button"
        className={className}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={isIcon ? label : undefined}
        title={isIcon ? label : undefined}
        aria-disabled={inactive || undefined}
        onClick={() => {
          if (inactive) return;
          if (open) shut();
          else setOpen(true);
        }}
      >
        {button}
      </button>
      {open ? (
        <div
          className="menu-list popover"
          role="dialog"
          id={id}
          aria-label={label}
          tabIndex={-1}
          ref={panel}
          data-align={align}
          data-rise={rise}
        >
          {children(close)}
        </div>
      ) : null}
    </div>
  );
}
