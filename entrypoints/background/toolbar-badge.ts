// Where a page does not let the card come up, the toolbar button says the verdict in one sign.
import type { TabState } from '../../lib/browser/tab-views.ts';

/**
 * Gives the badge's text: how many findings are worth a second look, "✓" for none, "?" when nothing could be judged,
 * "" when the card itself can be seen or there is no report.
 */
export function badgeOf({ view, cardBlocked }: TabState): string {
  if (!cardBlocked || view.kind !== 'report') return '';
  const { findings, screening } = view.report;
  const looks = [...findings, ...screening].filter(({ verdict }) => verdict === 'look' || verdict === 'alarm').length;
  if (looks > 0) return String(looks);
  return findings.some(({ verdict }) => verdict === 'ok') ? '✓' : '?';
}
