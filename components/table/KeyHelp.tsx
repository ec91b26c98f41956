// The keys of the table, reachable by "?" and by a press.
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import { Button } from '../ui/Button.tsx';
import { useLanguage } from '../ui/language-context.tsx';

/** As they stand on the keys; the sentence beside them says what they do. */
const keys = [
  ['↑ ↓ ← →', 'move'],
  ['Page Up / Page Down', 'page'],
  ['Home / End', 'ends'],
  ['Ctrl + Home / End', 'firstLast'],
  ['Space', 'choose'],
  ['Shift + ↑ ↓', 'extend'],
  ['Ctrl + A', 'all'],
  ['Enter', 'open'],
  ['F2', 'edit'],
  ['O', 'profile'],
  ['Delete', 'remove'],
  ['Esc', 'escape'],
  ['/', 'search'],
  ['Enter / Shift + Enter', 'sort'],
  ['Shift + ← →', 'width'],
] as const;

export interface KeyHelpHandle {
  open(): void;
}

export function KeyHelp({ ref, onClose }: { readonly ref?: Ref<KeyHelpHandle>; readonly onClose: () => void }) {
  const { text } = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  useImperativeHandle(ref, () => ({ open: () => dialog.current?.showModal?.() }), []);
  useEffect(() => {
    const shown = dialog.current;
    shown?.addEventListener('close', onClose);
    return () => shown?.removeEventListener('close', onClose);
  }, [onClose]);
  return (
    <dialog ref={dialog} className="confirm key-help" aria-label={text('table', 'keys')}>
      <h2>{text('table', 'keys')}</h2>
      <dl className="key-list">
        {keys.map(([key, deed]) => (
          <div key={deed}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{text('table', `key.${deed}`)}</dd>
          </div>
        ))}
      </dl>
      <div className="confirm-buttons">
        <Button onPress={() => dialog.current?.close()}>{text('table', 'close')}</Button>
      </div>
    </dialog>
  );
}
