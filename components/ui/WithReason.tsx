// A word with a dotted line under it: its reason shows on hover and on focus, and goes with Escape.
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';

interface WithReasonProps {
  readonly children: ReactNode;
  readonly reason: ReactNode;
  readonly className?: string;
}

/** Distance between word and reason, and between reason and the window's edge, in CSS pixels. */
const gap = 4;
const margin = 8;

function placeBeside(reason: HTMLElement, word: HTMLElement): void {
  const anchor = word.getBoundingClientRect();
  const size = reason.getBoundingClientRect();
  const below = anchor.bottom + gap;
  const fitsBelow = below + size.height + margin <= window.innerHeight;
  const top = fitsBelow ? below : Math.max(margin, anchor.top - gap - size.height);
  const left = Math.min(Math.max(margin, anchor.left), Math.max(margin, window.innerWidth - size.width - margin));
  reason.style.top = `${top}px`;
  reason.style.left = `${left}px`;
}

export function WithReason({ children, reason, className = '' }: WithReasonProps) {
  const [shown, setShown] = useState(false);
  const word = useRef<HTMLButtonElement>(null);
  const bubble = useRef<HTMLSpanElement>(null);
  const id = useId();

  useEffect(() => {
    if (!shown || !word.current || !bubble.current) return;
    // The top layer: no scrolling box and no neighbour cuts the reason off.
    bubble.current.showPopover?.();
    placeBeside(bubble.current, word.current);
    const hide = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setShown(false);
    };
    const leave = () => setShown(false);
    document.addEventListener('keydown', hide);
    document.addEventListener('scroll', leave, true);
    return () => {
      document.removeEventListener('keydown', hide);
      document.removeEventListener('scroll', leave, true);
    };
  }, [shown]);

  return (
    <span onPointerEnter={() => setShown(true)} onPointerLeave={() => setShown(false)}>
      <button
        ref={word}
        type="button"
        className={`reasoned ${className}`}
        aria-describedby={id}
        onFocus={() => setShown(true)}
        onBlur={() => setShown(false)}
        onClick={() => setShown(true)}
      >
        {children}
      </button>
      <span ref={bubble} id={id} role="tooltip" popover="manual" className="reason" hidden={!shown}>
        {reason}
      </span>
    </span>
  );
}
