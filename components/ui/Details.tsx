// A line that opens: the claim on top, its working below.
import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';

interface DetailsProps {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  readonly open?: boolean;
  readonly className?: string;
}

export function Details({ summary, children, open, className = '' }: DetailsProps) {
  return (
    <details className={`details ${className}`} open={open}>
      <summary>
        {summary}
        <Icon name="chevron" className="chevron" />
      </summary>
      <div className="details-body">{children}</div>
    </details>
  );
}
