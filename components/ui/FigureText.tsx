// A figure with its state visible: exact plain, rounded with ≈, hidden and unread in words with the reason on focus.
import type { Figure } from '../../lib/profile/figure.ts';
import { useLanguage } from './language-context.tsx';
import { WithReason } from './WithReason.tsx';

export function FigureText({ figure }: { readonly figure: Figure }) {
  const { text, formats } = useLanguage();
  if (figure.state === 'hidden') {
    return <WithReason reason={text('reading', 'hiddenReason')}>{text('reading', 'hidden')}</WithReason>;
  }
  if (figure.state === 'absent') {
    return <WithReason reason={text('reading', 'absentReason')}>{text('reading', 'absent')}</WithReason>;
  }
  if (figure.state === 'unread') {
    return <WithReason reason={text('reading', `why.${figure.why}`)}>{text('reading', 'unread')}</WithReason>;
  }
  const short = formats.count(figure.value);
  if (figure.exact) {
    const full = formats.fullCount(figure.value);
    return (
      <span className="figure" title={full === short ? undefined : full}>
        {short}
      </span>
    );
  }
  const bounds = { low: formats.fullCount(figure.low), high: formats.fullCount(figure.high) };
  return (
    <WithReason className="figure" reason={text('reading', 'roundedReason', bounds)}>
      {`≈ ${short}`}
    </WithReason>
  );
}
