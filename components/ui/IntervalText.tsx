// A rate with its interval in brackets, "(1.6–2.9 %)", or the bounds of a number that is no share.
import type { Interval } from '../../lib/evaluation/report.ts';
import { useLanguage } from './language-context.tsx';

interface IntervalTextProps {
  readonly interval: Interval;
  readonly unit: 'rate' | 'number';
}

export function IntervalText({ interval, unit }: IntervalTextProps) {
  const { text, formats } = useLanguage();
  const { low, high } = interval;
  if (low === high) return null;
  const bounds = unit === 'rate' ? formats.rate(interval).bounds : `${formats.decimal(low)}–${formats.decimal(high)}`;
  return <span className="figure">{text('card', 'brackets', { inside: bounds })}</span>;
}
