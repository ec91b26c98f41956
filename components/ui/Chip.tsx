// A filter that is on or off.
import type { ReactNode } from 'react';

interface ChipProps {
  readonly children: ReactNode;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

export function Chip({ children, on, onChange }: ChipProps) {
  return (
    <button type="button" className="chip" aria-pressed={on} onClick={() => onChange(!on)}>
      {children}
    </button>
  );
}
