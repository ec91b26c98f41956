// A small picture: the rate as a dot, its interval as a line, the average band of creators of this size as a bar.
import type { Interval, PackComparison } from '../../lib/evaluation/report.ts';
import { useLanguage } from '../ui/language-context.tsx';
import { useBandWords } from './BandWords.tsx';

interface BandPictureProps {
  readonly name: string;
  readonly rate: Interval;
  readonly pack: PackComparison;
}

const width = 296;
const middle = 9;
const inset = 6;

/** The scale starts at zero – a cut scale would make small differences look large – and ends a little beyond everything shown. */
function scaleOf(rate: Interval, average: { readonly high: number }): (share: number) => number {
  const end = Math.max(rate.high * 1.1, average.high * 2.2) || 1;
  return (share) => inset + (Math.min(share, end) / end) * (width - 2 * inset);
}

export function BandPicture({ name, rate, pack }: BandPictureProps) {
  const { text, formats } = useLanguage();
  const words = useBandWords()(pack.bands);
  if (!pack.average) return null;
  const { low, high } = pack.average;
  const x = scaleOf(rate, pack.average);
  const label = text('card', 'bandPicture', {
    name,
    rate: formats.rate(rate).value,
    interval: formats.rate(rate).bounds,
    average: formats.percentInterval(low, high),
    words: words ?? '',
  });
  return (
    <svg className="band-picture" viewBox={`0 0 ${width} ${2 * middle}`} role="img" aria-label={label}>
      <line className="band-axis" x1={0} x2={width} y1={middle} y2={middle} />
      <rect className="band-average" x={x(low)} width={Math.max(3, x(high) - x(low))} y={1} height={2 * middle - 2} />
      <line className="band-interval" x1={x(rate.low)} x2={x(rate.high)} y1={middle} y2={middle} />
      <line className="band-end" x1={x(rate.low)} x2={x(rate.low)} y1={middle - 4} y2={middle + 4} />
      <line className="band-end" x1={x(rate.high)} x2={x(rate.high)} y1={middle - 4} y2={middle + 4} />
      <circle className="band-dot" cx={x(rate.value)} cy={middle} r={4.5} />
    </svg>
  );
}
