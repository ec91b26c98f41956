// What a campaign waits for next: overdue first, in words.
import type { Campaign } from '../../lib/campaign/campaign.ts';
import { momentOfDay, type UpcomingDay, upcomingDays } from '../../lib/campaign/deadlines.ts';
import { useLanguage } from '../ui/language-context.tsx';
import { useDayWords } from './use-day-words.ts';

/** Days shown; the rest is counted. */
const mostShown = 6;

export function UpcomingDays({ campaign, today }: { readonly campaign: Campaign; readonly today: string }) {
  const { text, formats } = useLanguage();
  const dayWords = useDayWords();
  const days = upcomingDays(campaign, today);
  const overdue = days.filter(({ daysLeft }) => daysLeft < 0);
  const nameOf = ({ deadline }: UpcomingDay) =>
    deadline === null ? text('campaigns', 'replyBy') : deadline.name || text('campaigns', 'deadlineUnnamed');
  const finding = () => {
    const [first] = days;
    if (first === undefined) return text('campaigns', 'noDays');
    return overdue.length > 0
      ? text('campaigns', 'nextDaysOverdue', { count: formats.fullCount(overdue.length) })
      : text('campaigns', 'nextDaysFirst', { name: nameOf(first), when: dayWords(first.daysLeft) });
  };
  return (
    <section className="dashboard-part" aria-labelledby="campaign-days">
      <h2 id="campaign-days">{finding()}</h2>
      {days.length === 0 ? <p className="soft">{text('campaigns', 'noDaysWhat')}</p> : null}
      <ul className="upcoming">
        {days.slice(0, mostShown).map((day) => (
          <li key={day.deadline?.id ?? 'reply'} data-over={day.daysLeft < 0 || undefined}>
            <time dateTime={day.on}>{formats.shortDay(momentOfDay(day.on))}</time>
            <span>{nameOf(day)}</span>
            <span className="caption upcoming-when">{dayWords(day.daysLeft)}</span>
          </li>
        ))}
      </ul>
      {days.length > mostShown ? (
        <p className="caption soft">
          {text('campaigns', 'moreDays', { count: formats.fullCount(days.length - mostShown) })}
        </p>
      ) : null}
    </section>
  );
}
