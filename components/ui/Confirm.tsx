// Asks before something is erased: says what will go, names the deed on its button, and lets Escape be the way out.
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from './Button.tsx';
import { useLanguage } from './language-context.tsx';

interface ConfirmProps {
  readonly title: string;
  readonly children: ReactNode;
  /** The deed in words, e.g. "erase everything". */
  readonly deed: string;
  readonly busy: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

export function Confirm({ title, children, deed, busy, onConfirm, onCancel }: ConfirmProps) {
  const { text } = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    dialog.current?.showModal?.();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="confirm"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
    >
      <h2 id={titleId}>{title}</h2>
      <div className="confirm-body">{children}</div>
      <div className="confirm-buttons">
        <Button onPress={onCancel}>{text('settings', 'cancel')}</Button>
        <Button weight="stop" inactive={busy} onPress={onConfirm}>
          {deed}
        </Button>
      </div>
    </dialog>
  );
}
