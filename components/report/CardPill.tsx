// The folded card: tier, rate, number of things to look at; opens on a press, moves by drag or arrow keys.
import { useEffect, useRef } from 'react';
import type { TabView } from '../../lib/messaging/contract.ts';
import { useLanguage } from '../ui/language-context.tsx';
import { countLooks, findingOf } from './report-parts.ts';
import { type MoveCard, useMoving } from './use-moving.ts';

interface CardPillProps {
  readonly view: TabView;
  readonly onUnfold: () => void;
  readonly onMove: MoveCard;
  readonly zoom: () => number;
  /** True when the user has just folded the card: the focus stays on it. */
  readonly takeFocus: boolean;
}

export function CardPill({ view, onUnfold, onMove, zoom, takeFocus }: CardPillProps) {
  const { text, formats } = useLanguage();
  const { wasDragged, ...handlers } = useMoving(onMove, zoom);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takeFocus) button.current?.focus();
  }, [takeFocus]);

  const parts = () => {
    if (view.kind !== 'report') return [text('card', view.kind === 'page-state' ? 'pillNothing' : 'pillWaiting')];
    const { report } = view;
    const rate = report.leading && findingOf(report, report.leading)?.value;
    const tier = report.tier.tiers[0];
    const looks = countLooks(report);
    return [
      tier === undefined ? null : text('report', `tier.${tier}.short`),
      rate ? formats.percent(rate.value) : text('report', 'verdict.cannot-tell'),
      looks > 0 ? `◇${looks}` : null,
    ].filter((part) => part !== null);
  };

  return (
    <button
      ref={button}
      type="button"
      className="card-pill"
      aria-label={text('card', 'unfold', { summary: parts().join(text('card', 'listComma')) })}
      title={text('card', 'unfoldTitle')}
      {...handlers}
      onClick={() => {
        if (!wasDragged()) onUnfold();
      }}
    >
      {parts().join(' · ')}
    </button>
  );
}
