// A line that opens: the claim on top, its working below.
import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';

interface DetailsProps {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  readonly open?: boolean;
  readonly onToggle?: (open: boolean) => void;
  readonly className?: string;
}

export function Details({ summary, children, open, onToggle, className = '' }: DetailsProps) {
  return (
    <details
      className={`details ${className}`}
      open={open}
      onToggle={(event) => {
        // A line inside that opens tells of itself, too.
        if (event.target === event.currentTarget) onToggle?.(event.currentTarget.open);
      }}
    >
      <summary>
        {summary}
        <Icon name="chevron" className="chevron" />
      </summary>
      <div className="details-body">{children}</div>
    </details>
  );
}
