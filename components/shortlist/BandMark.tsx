// Five steps from far below to far above the average of the size; the steps that the rate's interval touches are filled.
import type { BandId } from '../../lib/evaluation/report.ts';
import { useBandWords } from '../report/BandWords.tsx';

const steps: readonly BandId[] = ['low', 'below-average', 'average', 'above-average', 'high'];

export function BandMark({ bands }: { readonly bands: readonly BandId[] }) {
  const words = useBandWords()(bands);
  if (words === null) return null;
  return (
    <svg className="band-mark" viewBox="0 0 34 6" role="img" aria-label={words}>
      <title>{words}</title>
      {steps.map((step, place) => (
        <rect
          key={step}
          className={bands.includes(step) ? 'band-mark-on' : 'band-mark-off'}
          x={place * 7}
          y={bands.includes(step) ? 0 : 2}
          width={6}
          height={bands.includes(step) ? 6 : 2}
        />
      ))}
    </svg>
  );
}
