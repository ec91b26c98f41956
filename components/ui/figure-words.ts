// A figure in words, with the reason behind its state: for figures and for lines too narrow for a reason on focus.
import type { Figure } from '../../lib/profile/figure.ts';
import { useLanguage } from './language-context.tsx';

export interface FigureWords {
  /** 4.12 萬 · ≈ 4.1 萬 · 隱藏 · 讀不到 */
  readonly words: string;
  /** Why it is so; for an exact figure all its digits when they are not shown, else null. */
  readonly reason: string | null;
}

export function useFigureWords(): (figure: Figure) => FigureWords {
  const { text, formats } = useLanguage();
  return (figure) => {
    if (figure.state === 'hidden') return { words: text('reading', 'hidden'), reason: text('reading', 'hiddenReason') };
    if (figure.state === 'absent') return { words: text('reading', 'absent'), reason: text('reading', 'absentReason') };
    if (figure.state === 'unread') {
      return { words: text('reading', 'unread'), reason: text('reading', `why.${figure.why}`) };
    }
    const short = formats.count(figure.value);
    const full = formats.fullCount(figure.value);
    if (figure.exact) return { words: short, reason: full === short ? null : full };
    const bounds = { low: formats.fullCount(figure.low), high: formats.fullCount(figure.high) };
    return { words: `≈ ${short}`, reason: text('reading', 'roundedReason', bounds) };
  };
}
