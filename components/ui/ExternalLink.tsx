// A link out of the extension: http(s) only, in a new tab, telling the target nothing of where it was opened.
import type { ReactNode } from 'react';
import { useLanguage } from './language-context.tsx';

interface ExternalLinkProps {
  readonly href: string;
  readonly children: ReactNode;
  readonly className?: string;
}

function safeAddress(address: string): string | null {
  try {
    const url = new URL(address);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
  } catch {
    return null;
  }
}

export function ExternalLink({ href, children, className }: ExternalLinkProps) {
  const { text } = useLanguage();
  const address = safeAddress(href);
  if (address === null) return <span className={className}>{children}</span>;
  return (
    <a className={className} href={address} target="_blank" rel="noopener noreferrer">
      {children}
      <span className="unseen"> {text('card', 'newTab')}</span>
    </a>
  );
}
