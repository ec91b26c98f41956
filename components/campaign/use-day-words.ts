// How far away a day is, in words: what is over says so, since a colour alone says it to few.
import { useLanguage } from '../ui/language-context.tsx';

/** Gives the function from whole days (negative: over) to words. */
export function useDayWords(): (daysLeft: number) => string {
  const { text, formats } = useLanguage();
  return (daysLeft) => {
    if (daysLeft === 0) return text('campaigns', 'today');
    const days = formats.fullCount(Math.abs(daysLeft));
    return text('campaigns', daysLeft < 0 ? 'overdue' : 'inDays', { days });
  };
}
