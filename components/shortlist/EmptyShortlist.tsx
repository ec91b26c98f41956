// The list without creators: a picture of a card on a page, and what to do next.
import { useLanguage } from '../ui/language-context.tsx';

export function EmptyShortlist() {
  const { text } = useLanguage();
  return (
    <div className="empty">
      <svg className="empty-picture" viewBox="0 0 160 96" aria-hidden="true" focusable="false">
        <rect className="empty-page" x="8" y="8" width="144" height="80" rx="6" />
        <path className="empty-line" d="M8 22h144M16 15h.01M22 15h.01M28 15h.01" />
        <circle className="empty-line" cx="34" cy="42" r="10" />
        <path className="empty-line" d="M52 38h34M52 46h22M20 64h20M46 64h20M20 78h20M46 78h20" />
        <rect className="empty-card" x="88" y="44" width="58" height="38" rx="5" />
        <path className="empty-figure" d="M95 53h22M95 61h34" />
        <rect className="empty-button" x="95" y="68" width="28" height="8" rx="2" />
      </svg>
      <h2>{text('shortlist', 'emptyTitle')}</h2>
      <p className="soft">{text('shortlist', 'emptyWhat')}</p>
    </div>
  );
}
