// The creator's tier in Chinese and English – the two sets of names are one step apart, so both always stand together.
import type { TierId } from '../../lib/evaluation/report.ts';
import { useLanguage } from '../ui/language-context.tsx';
import { WithReason } from '../ui/WithReason.tsx';

export function TierBadge({ tiers }: { readonly tiers: readonly TierId[] }) {
  const { text } = useLanguage();
  const [lower, upper] = tiers;
  if (lower === undefined) return null;
  if (upper === undefined) return <span className="tier">{text('report', `tier.${lower}.both`)}</span>;
  const both = text('card', 'tierBetween', {
    lower: text('report', `tier.${lower}.both`),
    upper: text('report', `tier.${upper}.both`),
  });
  return (
    <WithReason className="tier" reason={text('card', 'tierBetweenReason')}>
      {both}
    </WithReason>
  );
}
