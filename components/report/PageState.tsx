// A page without figures: one sentence that says why and what to do.
import type { TabView } from '../../lib/messaging/contract.ts';
import { useLanguage } from '../ui/language-context.tsx';

interface PageStateProps {
  readonly view: Extract<TabView, { readonly kind: 'page-state' }>;
}

export function PageState({ view }: PageStateProps) {
  const { text } = useLanguage();
  const platform = text('reading', `platform.${view.platform}`);
  return (
    <p className="sentence" role="status">
      {text('reading', `page.${view.pageKind}`, { platform })}
    </p>
  );
}
