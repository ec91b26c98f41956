// What stands in each cell of the table; what is not known is a dash with its reason, never a number.
import { type ReactNode, useMemo } from 'react';
import { everyoneId } from '../../lib/campaign/listing.ts';
import { neverRead, type ShortlistRow } from '../../lib/campaign/shortlist-row.ts';
import type { Stage } from '../../lib/campaign/stages.ts';
import type { ColumnId } from '../../lib/campaign/table/table-query.ts';
import type { Interval } from '../../lib/evaluation/report.ts';
import type { ListColumn } from '../../lib/storage/settings.ts';
import { useStageName } from '../campaign/use-stage-name.ts';
import { useBandWords } from '../report/BandWords.tsx';
import { LookMark } from '../report/LookMark.tsx';
import { BandMark } from '../shortlist/BandMark.tsx';
import { factOf } from '../shortlist/row-facts.tsx';
import { type FigureWords, useFigureWords } from '../ui/figure-words.ts';
import { type Speech, useLanguage } from '../ui/language-context.tsx';
import { PageText, withoutControls } from '../ui/PageText.tsx';

interface CellContent {
  readonly main: ReactNode;
  /** A second, smaller line; in the dense table it is left out. */
  readonly beside?: ReactNode;
  /** Everything in words, where the cell shows less. */
  readonly title?: string | undefined;
}

/** Gives what stands in a cell; null: not known, with a dash in its place. */
export type CellOf = (column: ColumnId, row: ShortlistRow) => CellContent | null;

/** These hold numbers and stand on the right. */
export const numberColumns: ReadonlySet<ColumnId> = new Set([
  'followers',
  'rate',
  'views',
  'looks',
  'signals',
  'suspicious',
  'traditional',
  'content',
  'overlap',
  'quote',
  'growth',
  'addedAt',
  'readAt',
]);

/** Columns of the table that the popup's list has as well. */
const shared = {
  signals: 'signals',
  content: 'content',
  rivals: 'rivals',
  disclosure: 'disclosure',
  roles: 'role',
  fit: 'fit',
  overlap: 'overlap',
  quote: 'quote',
  growth: 'growth',
} as const satisfies Partial<Record<ColumnId, ListColumn>>;

interface Words {
  readonly speech: Speech;
  readonly figureWords: (figure: ShortlistRow['followers']) => FigureWords;
  readonly bandWords: (bands: ShortlistRow['bands']) => string | null;
  readonly stageName: (id: string) => string;
}

const interval = (value: Interval | null, { formats, text }: Speech): CellContent | null => {
  if (value === null) return null;
  const { value: main, bounds } = formats.rate(value);
  return value.low === value.high
    ? { main }
    : { main, beside: text('card', 'brackets', { inside: bounds }), title: bounds };
};

function rateCell(row: ShortlistRow, { speech }: Words): CellContent | null {
  const { text } = speech;
  const leads = row.leading === 'view-rate' ? row.viewRate : row.engagementRate;
  const cell = interval(leads, speech);
  if (cell === null) {
    return row.engagementMissing === null
      ? null
      : { main: <Dash reason={text('report', `missing.${row.engagementMissing}`)} /> };
  }
  // Views per follower are no engagement: the cell says which of the two it shows.
  return row.leading === 'view-rate'
    ? {
        ...cell,
        beside: (
          <>
            {text('report', 'criterion.view-rate')} {cell.beside}
          </>
        ),
      }
    : cell;
}

const cells: Readonly<
  Record<Exclude<ColumnId, keyof typeof shared | 'name'>, (row: ShortlistRow, words: Words) => CellContent | null>
> = {
  platform: ({ platform }, { speech: { text } }) => ({ main: text('reading', `platform.${platform}`) }),
  tier: ({ tiers }, { speech: { text } }) => {
    if (tiers.length === 0) return null;
    const joined = (form: '' | '.both') =>
      tiers.map((id) => text('report', `tier.${id}${form}` as 'tier.nano')).join(text('card', 'slash'));
    return { main: joined(''), title: joined('.both') };
  },
  followers: ({ followers }, { figureWords }) => {
    const { words, reason } = figureWords(followers);
    return followers.state === 'known'
      ? { main: words, title: reason ?? undefined }
      : { main: <Dash words={words} reason={reason ?? words} /> };
  },
  rate: rateCell,
  band: ({ bands, benchmarkName }, { bandWords }) => {
    const words = bandWords(bands);
    return words === null
      ? null
      : {
          main: (
            <span className="cell-band">
              <BandMark bands={bands} />
              <span aria-hidden="true">{words}</span>
            </span>
          ),
          title: benchmarkName === null ? words : `${words} · ${withoutControls(benchmarkName)}`,
        };
  },
  views: ({ viewRate }, { speech }) => interval(viewRate, speech),
  looks: ({ lookCount, flags }, { speech: { text, formats } }) => ({
    main:
      lookCount === 0 ? (
        <span className="faint">{formats.fullCount(0)}</span>
      ) : (
        <span className="cell-looks">
          <LookMark />
          {formats.fullCount(lookCount)}
        </span>
      ),
    title: flags.map((id) => text('report', `screening.${id}`)).join(text('card', 'listComma')) || undefined,
  }),
  stage: ({ stage, campaignId }, { stageName }) =>
    campaignId === everyoneId || stage === '' ? null : { main: stageName(stage) },
  owner: ({ owner, campaignId }) =>
    campaignId === everyoneId || owner === ''
      ? null
      : { main: <PageText text={owner} />, title: withoutControls(owner) },
  tags: ({ tags }, { speech: { formats } }) =>
    tags.length === 0
      ? null
      : {
          main: (
            <span className="cell-tags">
              {tags.map((tag) => (
                <PageText key={tag} text={tag} className="cell-tag" />
              ))}
            </span>
          ),
          title: formats.list(tags.map(withoutControls)),
        },
  suspicious: ({ suspiciousShare }, { speech }) => interval(suspiciousShare, speech),
  traditional: ({ traditionalShare }, { speech }) => interval(traditionalShare, speech),
  taiwan: ({ taiwanRule }, { speech: { text } }) =>
    taiwanRule && { main: text('report', `screening.taiwan-rule.${taiwanRule}`) },
  emails: ({ emails }) =>
    emails.length === 0
      ? null
      : { main: <PageText text={emails[0] ?? ''} />, title: emails.map(withoutControls).join(', ') },
  doNotContact: ({ doNotContact }, { speech: { text } }) =>
    doNotContact && {
      main: <span className="cell-stop">{text('table', 'barred')}</span>,
      beside: doNotContact.reason === '' ? null : <PageText text={doNotContact.reason} />,
      title: withoutControls(doNotContact.reason) || undefined,
    },
  addedAt: ({ addedAt }, { speech: { formats } }) => ({
    main: formats.shortDay(addedAt),
    title: formats.dayAndTime(addedAt),
  }),
  readAt: ({ readAt }, { speech: { formats } }) =>
    readAt === neverRead ? null : { main: formats.shortDay(readAt), title: formats.dayAndTime(readAt) },
};

/** A dash for the eye, a word for the ear, the reason on hover. */
export function Dash({ words, reason }: { readonly words?: string; readonly reason?: string }) {
  const { text } = useLanguage();
  return (
    <span className="cell-none" title={reason ?? text('report', 'verdict.cannot-tell')}>
      {words ?? <span aria-hidden="true">—</span>}
      <span className="unseen">{reason ?? text('report', 'verdict.cannot-tell')}</span>
    </span>
  );
}

/** Gives the cells of a list; the same function until language or stages change. */
export function useCells(stages: readonly Stage[]): CellOf {
  const speech = useLanguage();
  const figureWords = useFigureWords();
  const bandWords = useBandWords();
  const stageName = useStageName();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the others are made anew each time and hang on the language alone
  return useMemo(() => {
    const words: Words = { speech, figureWords, bandWords, stageName: (id) => stageName(stages, id) };
    return (column, row) => {
      if (column === 'name') return null;
      return column in shared
        ? factOf[shared[column as keyof typeof shared]](row, speech)
        : cells[column as keyof typeof cells](row, words);
    };
  }, [speech, stages]);
}
