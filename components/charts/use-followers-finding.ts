// Says in one sentence how the followers went over the days on which they were seen, as far as rounding lets one say.
import type { CreatorHistory } from '../../lib/campaign/history.ts';
import type { Interval } from '../../lib/evaluation/report.ts';
import { useLanguage } from '../ui/language-context.tsx';

const dayLength = 86_400_000;

const directionOf = ({ low, high }: Interval) =>
  low > 0 ? 'up' : high < 0 ? 'down' : low === 0 && high === 0 ? 'same' : 'unclear';

const withoutSign = ({ low, high }: Interval): readonly [number, number] => (low >= 0 ? [low, high] : [-high, -low]);

/** Gives a function from the audience's word ("followers") and a history to the sentence; empty without any visit. */
export function useFollowersFinding(): (
  audience: string,
  history: Pick<CreatorHistory, 'visits' | 'change'>,
) => string {
  const { text, formats } = useLanguage();
  return (audience, { visits, change }) => {
    const [first, last] = [visits[0], visits.at(-1)];
    if (!first || !last) return '';
    if (change === null) {
      return text('charts', 'history.oneDay', { audience, count: formats.count(first.followers.value) });
    }
    const days = Math.max(1, Math.round((last.seenAt - first.seenAt) / dayLength));
    return text('charts', `history.followers.${directionOf(change)}`, {
      audience,
      days,
      change: formats.percentInterval(...withoutSign(change)),
    });
  };
}
