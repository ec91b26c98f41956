// The mark of "worth a second look": a shape of its own, so that it does not hang on colour, with words for screen readers.
import { useLanguage } from '../ui/language-context.tsx';

export function LookMark() {
  const { text } = useLanguage();
  return (
    <span className="look-mark">
      <svg viewBox="0 0 10 10" aria-hidden="true" focusable="false">
        <path d="M5 .9L9.1 5 5 9.1.9 5z" />
      </svg>
      <span className="unseen">{text('report', 'verdict.look')}</span>
    </span>
  );
}
