// Where a rate lies among creators of its size, in words; two words when its interval touches more than one band.
import type { BandId, PackComparison } from '../../lib/evaluation/report.ts';
import { useLanguage } from '../ui/language-context.tsx';

export function useBandWords(): (bands: readonly BandId[]) => string | null {
  const { text } = useLanguage();
  return (bands) => {
    const lowest = bands[0];
    const highest = bands.at(-1);
    if (lowest === undefined || highest === undefined) return null;
    if (lowest === highest) return text('report', `band.${lowest}`);
    return text('card', 'bandBetween', {
      lower: text('report', `band.${lowest}`),
      upper: text('report', `band.${highest}`),
    });
  };
}

export function BandWords({ pack }: { readonly pack: PackComparison | null }) {
  const words = useBandWords()(pack?.bands ?? []);
  return words === null ? null : <span className="band-words">{words}</span>;
}
