// Around a page of the settings: a head with the way back; the popup's whole window, or a place of the workspace.
import { createContext, type ReactNode, useContext } from 'react';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';

/** Where the settings are shown. */
export const SettingsRoom = createContext<'popup' | 'workspace'>('popup');

interface SettingsFrameProps {
  readonly title: string;
  /** Names the way back; null: there is none. */
  readonly back: { readonly label: string; readonly onPress: () => void } | null;
  readonly busy?: boolean;
  readonly children: ReactNode;
}

export function SettingsFrame({ title, back, busy = false, children }: SettingsFrameProps) {
  const room = useContext(SettingsRoom);
  const content = (
    <>
      <header className="popup-head">
        {back === null ? null : (
          <Button weight="quiet" label={back.label} onPress={back.onPress}>
            <Icon name="left" />
          </Button>
        )}
        <h1>{title}</h1>
      </header>
      <div className="settings" aria-busy={busy}>
        {children}
      </div>
    </>
  );
  // The workspace has its main part already.
  return room === 'popup' ? (
    <main className="popup">{content}</main>
  ) : (
    <section className="settings-place">{content}</section>
  );
}
