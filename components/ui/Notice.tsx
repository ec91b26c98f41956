// A sentence to the user: what happened, what it means, what to do.
import type { ReactNode } from 'react';

interface NoticeProps {
  /** `stop` is for what keeps the user from going on. */
  readonly tone?: 'plain' | 'look' | 'stop';
  readonly children: ReactNode;
}

export function Notice({ tone = 'plain', children }: NoticeProps) {
  return (
    <div className={`notice notice-${tone}`} role={tone === 'stop' ? 'alert' : 'status'}>
      {children}
    </div>
  );
}
