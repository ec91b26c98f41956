// Around every surface: settings, language and theme, all live.
import { createContext, type ReactNode, useContext, useEffect, useSyncExternalStore } from 'react';
import type { Settings } from '../../lib/storage/settings.ts';
import { LanguageProvider, useLanguage } from '../ui/language-context.tsx';
import type { SettingsSource } from './settings-source.ts';

const SettingsContext = createContext<SettingsSource | null>(null);

interface SurfaceProps {
  readonly source: SettingsSource;
  readonly browserLanguage: string;
  /** Class of the surface, e.g. `surface-card`. */
  readonly className: string;
  readonly children: ReactNode;
}

export function Surface({ source, browserLanguage, className, children }: SurfaceProps) {
  const settings = useSyncExternalStore(source.subscribe, source.current);
  return (
    <SettingsContext value={source}>
      <LanguageProvider choice={settings.language} browserLanguage={browserLanguage} shortCounts={settings.shortCounts}>
        <DocumentTitle />
        <div className={`surface ${className}`} data-theme={settings.theme}>
          {children}
        </div>
      </LanguageProvider>
    </SettingsContext>
  );
}

function DocumentTitle() {
  const { text } = useLanguage();
  const title = text('card', 'name');
  useEffect(() => {
    document.title = title;
  }, [title]);
  return null;
}

/** Gives the settings and the door to change them. */
export function useSettings(): readonly [Settings, SettingsSource['change']] {
  const source = useContext(SettingsContext);
  if (!source) throw new Error('No Surface above this component');
  const settings = useSyncExternalStore(source.subscribe, source.current);
  return [settings, source.change];
}
