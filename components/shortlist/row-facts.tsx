// What a list says of a creator, column by column: the rate, or one answer of the screening.
import type { ReactNode } from 'react';
import type { ShortlistRow } from '../../lib/campaign/shortlist-row.ts';
import type { ListColumn } from '../../lib/storage/settings.ts';
import type { Speech } from '../ui/language-context.tsx';
import { PageText } from '../ui/PageText.tsx';
import { BandMark } from './BandMark.tsx';

interface Fact {
  readonly main: ReactNode;
  /** A second, smaller line. */
  readonly beside?: ReactNode;
  readonly title?: string;
}

export type FactOf = (row: ShortlistRow, words: Speech) => Fact | null;

function rateFact(row: ShortlistRow, { text, formats }: Speech): Fact | null {
  const rate = row.leading === 'view-rate' ? row.viewRate : row.engagementRate;
  if (row.leading === null || rate === null) return null;
  const written = formats.rate(rate);
  return {
    title: `${text('report', `criterion.${row.leading}`)} ${written.bounds}`,
    main: (
      <>
        {row.leading === 'view-rate' ? (
          <span className="row-unit">{text('report', 'criterion.view-rate')} </span>
        ) : (
          <span className="unseen">{text('report', 'criterion.engagement-rate')} </span>
        )}
        {written.value}
      </>
    ),
    beside: <BandMark bands={row.bands} />,
  };
}

/** What is known; null where nothing is. */
export const factOf: Readonly<Record<ListColumn, FactOf>> = {
  rate: rateFact,
  signals: ({ signals }, { text }) =>
    signals && {
      main: text('shortlist', 'fact.signals', signals),
      title: text('report', 'screening.bought-engagement'),
    },
  language: ({ traditionalShare, taiwanRule }, { text, formats }) => {
    if (traditionalShare === null) return null;
    const written = formats.rate(traditionalShare);
    return {
      main: written.value,
      title: `${text('shortlist', 'column.language')} ${written.bounds}`,
      beside:
        taiwanRule &&
        text('shortlist', 'fact.taiwanRule', { answer: text('report', `screening.taiwan-rule.${taiwanRule}`) }),
    };
  },
  overlap: ({ largestOverlap }, { text, formats }) =>
    largestOverlap && {
      main: text('shortlist', 'fact.overlap', { share: formats.percent(largestOverlap.share.low) }),
      title: text('shortlist', 'column.overlap'),
      beside: <PageText text={largestOverlap.name} />,
    },
  content: ({ content }, { text }) =>
    content && { main: text('shortlist', 'fact.content', content), title: text('shortlist', 'column.content') },
  rivals: ({ rivals }, { text }) => {
    const latest = rivals?.toSorted((a, b) => a.daysAgo - b.daysAgo)[0];
    if (rivals === null) return null;
    return latest
      ? { main: <PageText text={latest.name} />, beside: text('shortlist', 'fact.daysAgo', { days: latest.daysAgo }) }
      : { main: text('shortlist', 'fact.noRival') };
  },
  disclosure: ({ disclosure }, { text }) => {
    if (disclosure === null) return null;
    const { disclosed, possiblyUndisclosed, unclear } = disclosure;
    // Two zeros would look like an answer.
    if (disclosed + possiblyUndisclosed === 0) return { main: text('shortlist', 'fact.unclear', { count: unclear }) };
    return {
      main: text('shortlist', 'fact.possiblyUndisclosed', { count: possiblyUndisclosed }),
      beside: text('shortlist', 'fact.disclosed', { count: disclosed }),
    };
  },
  role: ({ roles }, { text }) =>
    roles && roles.ids.length > 0
      ? {
          main: roles.ids.map((id) => text('report', `screening.role.${id}`)).join(text('card', 'slash')),
          beside: roles.chosen ? text('shortlist', 'fact.chosen') : null,
        }
      : null,
  fit: ({ fit }, { text }) => fit && { main: text('report', `screening.fit.${fit}`) },
  quote: ({ quote }, { text, formats }) =>
    quote && {
      main: formats.money(quote.fee.amount, quote.fee.currency),
      beside:
        quote.cpm &&
        text('shortlist', 'fact.cpm', {
          cpm: formats.moneyInterval(quote.cpm.low, quote.cpm.high, quote.fee.currency),
        }),
    },
  growth: ({ growth }, { text, formats }) =>
    growth && {
      main: formats.signedPercent(growth.change.value),
      title: `${formats.signedPercent(growth.change.low)} – ${formats.signedPercent(growth.change.high)}`,
      beside: text('shortlist', 'fact.days', { days: growth.days }),
    },
};
