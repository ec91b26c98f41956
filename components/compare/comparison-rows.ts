// The lines of the comparison: what each says of a creator, in words, for the page and for the files alike.

import type { Measured } from '../../lib/campaign/compare/clearly-apart.ts';
import type { ComparedCreator } from '../../lib/campaign/compare/compared-creator.ts';
import { findingIn, leadingIn, rateGroup } from '../../lib/campaign/compare/compared-creator.ts';
import { everyoneId } from '../../lib/campaign/listing.ts';
import type { Finding, Interval, ScreeningId } from '../../lib/evaluation/report.ts';
import type { FigureWords } from '../ui/figure-words.ts';
import type { Speech } from '../ui/language-context.tsx';
import { withoutControls } from '../ui/PageText.tsx';

/** Another account of the same person. */
export interface OtherAccount {
  readonly platform: ComparedCreator['row']['platform'];
  readonly handle: string;
}

/** What the lines need beside the creator. */
export interface ComparisonWords extends Speech {
  readonly figureWords: (figure: ComparedCreator['row']['followers']) => FigureWords;
  readonly bandWords: (bands: ComparedCreator['row']['bands']) => string | null;
  readonly stageName: (id: string) => string;
  /** True when the creator stands on the campaign's list. */
  readonly isListed: (creatorKey: string) => boolean;
  readonly accountsOf: (creatorKey: string) => readonly OtherAccount[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** What stands in one cell. */
export interface ComparisonCell {
  readonly main: string;
  /** Smaller, below. */
  readonly beside: readonly string[];
  /** Why it is not known, or not exact. */
  readonly reason: string | null;
  /** `none`: known not to be there, such as a tag; `unknown` is never zero. */
  readonly state: 'known' | 'none' | 'unknown';
}

export type RowGroup = 'size' | 'audience' | 'content' | 'partnership' | 'own';

export interface ComparisonRow {
  readonly id: RowId;
  readonly group: RowGroup;
  readonly cellOf: (creator: ComparedCreator, words: ComparisonWords) => ComparisonCell;
  /** Given: the value that lies beyond all others is marked, where it surely does. */
  readonly apart?: {
    readonly side: 'highest' | 'lowest';
    readonly measured: (creator: ComparedCreator) => Measured | null;
  };
}

type RowId =
  | 'followers'
  | 'tier'
  | 'rate'
  | 'band'
  | 'benchmark'
  | 'views'
  | 'rhythm'
  | 'lastPost'
  | 'growth'
  | 'signals'
  | 'suspicious'
  | 'traditional'
  | 'taiwan'
  | 'overlap'
  | 'content'
  | 'rivals'
  | 'disclosure'
  | 'roles'
  | 'fit'
  | 'modes'
  | 'quote'
  | 'cpm'
  | 'stage'
  | 'owner'
  | 'tags'
  | 'doNotContact'
  | 'accounts'
  | 'readAt';

const said = (main: string, beside: readonly (string | null)[] = [], reason: string | null = null): ComparisonCell => ({
  main,
  beside: beside.filter((line): line is string => line !== null && line !== ''),
  reason,
  state: 'known',
});

/** Nothing known, and why. */
const unknown = ({ text }: ComparisonWords, reason: string | null): ComparisonCell => ({
  main: text('compare', 'cell.unknown'),
  beside: [],
  reason,
  state: 'unknown',
});

/** A fact of ours that is simply not there, such as a tag. */
const nothing = (main: string): ComparisonCell => ({ main, beside: [], reason: null, state: 'none' });

const missingOf = (finding: Finding | null, words: ComparisonWords) =>
  unknown(words, words.text('report', `missing.${finding?.missing ?? 'failed'}`));

/** The answer of a question of the screening as the reason for what it leaves open. */
function openQuestion({ report }: ComparedCreator, id: ScreeningId, words: ComparisonWords): ComparisonCell {
  const finding = report.screening.find(({ criterion }) => criterion === id);
  return unknown(words, finding ? words.phrase(finding.summary) : null);
}

function rateCell(finding: Finding | null, words: ComparisonWords): ComparisonCell {
  const { text, formats, reportText } = words;
  if (!finding?.value) return missingOf(finding, words);
  const { value, bounds } = formats.rate(finding.value);
  const kind = finding.population === null ? null : text('report', `population.${finding.population}`);
  return said(value, [
    text('card', 'brackets', { inside: bounds }),
    kind,
    reportText(finding.formula),
    text('compare', 'cell.sample', { count: finding.sampleSize }),
  ]);
}

function shareCell(share: Interval, { formats, text }: ComparisonWords): ComparisonCell {
  const { value, bounds } = formats.rate(share);
  return said(value, [text('card', 'brackets', { inside: bounds })]);
}

function leadingCell(creator: ComparedCreator, words: ComparisonWords): ComparisonCell {
  const leading = leadingIn(creator);
  if (leading === null) return missingOf(findingIn(creator, 'engagement-rate'), words);
  const cell = rateCell(leading, words);
  return { ...cell, beside: [words.text('report', `criterion.${leading.criterion}`), ...cell.beside] };
}

function lastPostCell(creator: ComparedCreator, words: ComparisonWords): ComparisonCell {
  const newest = findingIn(creator, 'posting-rhythm')?.evidence[0]?.publishedAt ?? null;
  if (newest === null) return unknown(words, words.text('card', 'lastPostUnread'));
  return said(words.formats.ago(newest, words.now), [words.formats.day(newest)], words.text('card', 'lastPostSeen'));
}

function growthCell(creator: ComparedCreator, words: ComparisonWords): ComparisonCell {
  const { growth } = creator.row;
  if (growth === null) return openQuestion(creator, 'growth', words);
  const { formats, text } = words;
  const { value, low, high } = growth.change;
  const bounds = `${formats.signedPercent(low)} – ${formats.signedPercent(high)}`;
  return said(formats.signedPercent(value), [
    low === high ? null : text('card', 'brackets', { inside: bounds }),
    text('compare', 'cell.days', { days: growth.days }),
  ]);
}

function rivalsCell(creator: ComparedCreator, words: ComparisonWords): ComparisonCell {
  const { rivals } = creator.row;
  const { text } = words;
  if (rivals === null) return openQuestion(creator, 'competitors', words);
  const byName = new Map<string, (typeof rivals)[number]>();
  for (const sighting of rivals.toSorted((a, b) => a.daysAgo - b.daysAgo)) {
    if (!byName.has(sighting.name)) byName.set(sighting.name, sighting);
  }
  const [first, ...others] = [...byName.values()].map(({ name, daysAgo, isInsideWindow }) =>
    text('compare', isInsideWindow ? 'cell.rival' : 'cell.rivalOutside', {
      name: withoutControls(name),
      days: daysAgo,
    }),
  );
  return first === undefined ? nothing(text('compare', 'cell.noRival')) : said(first, others);
}

function disclosureCell(creator: ComparedCreator, words: ComparisonWords): ComparisonCell {
  const { disclosure } = creator.row;
  if (disclosure === null) return openQuestion(creator, 'disclosure', words);
  const { disclosed, possiblyUndisclosed, unclear } = disclosure;
  const line = (key: 'undisclosed' | 'disclosed' | 'unclear', count: number) =>
    words.text('compare', `cell.${key}`, { count });
  // Two zeros would look like an answer.
  if (disclosed + possiblyUndisclosed === 0) return said(line('unclear', unclear));
  return said(line('undisclosed', possiblyUndisclosed), [line('disclosed', disclosed), line('unclear', unclear)]);
}

function rolesCell(creator: ComparedCreator, words: ComparisonWords): ComparisonCell {
  const { roles } = creator.row;
  const { text } = words;
  if (roles === null || (roles.ids.length === 0 && !roles.chosen)) return openQuestion(creator, 'creator-role', words);
  const names = roles.ids.map((id) => text('report', `screening.role.${id}`)).join(text('card', 'slash'));
  return said(names || text('compare', 'cell.noRole'), [
    text('compare', roles.chosen ? 'cell.chosen' : 'cell.suggested'),
  ]);
}

function quoteCell(creator: ComparedCreator, words: ComparisonWords): ComparisonCell {
  const { quote } = creator.row;
  if (quote === null) return { ...unknown(words, null), main: words.text('compare', 'cell.noQuote') };
  return said(words.formats.money(quote.fee.amount, quote.fee.currency));
}

function cpmCell(creator: ComparedCreator, words: ComparisonWords): ComparisonCell {
  const { quote } = creator.row;
  if (quote?.cpm) {
    const { low, high } = quote.cpm;
    return said(words.formats.moneyInterval(low, high, quote.fee.currency));
  }
  return quote === null
    ? { ...unknown(words, null), main: words.text('compare', 'cell.noQuote') }
    : openQuestion(creator, 'quote', words);
}

function overlapCell(creator: ComparedCreator, words: ComparisonWords): ComparisonCell {
  const { largestOverlap, campaignId } = creator.row;
  if (largestOverlap !== null) {
    const share = words.formats.percent(largestOverlap.share.low);
    return said(words.text('compare', 'cell.overlap', { share }), [withoutControls(largestOverlap.name)]);
  }
  if (campaignId === everyoneId) return unknown(words, words.text('compare', 'overlap.everyone'));
  return openQuestion(creator, 'audience-overlap', words);
}

function stageCell({ row, creatorKey }: ComparedCreator, words: ComparisonWords): ComparisonCell {
  const { text } = words;
  if (row.campaignId === everyoneId) return nothing(text('compare', 'cell.stageEveryone'));
  return words.isListed(creatorKey) ? said(words.stageName(row.stage)) : nothing(text('compare', 'cell.noStage'));
}

function doNotContactCell({ row }: ComparedCreator, { text, formats }: ComparisonWords): ComparisonCell {
  if (row.doNotContact === null) return nothing(text('compare', 'cell.notMarked'));
  const { reason, since } = row.doNotContact;
  return said(text('compare', 'row.doNotContact'), [
    withoutControls(reason) || text('compare', 'cell.noReason'),
    text('compare', 'cell.since', { day: formats.day(since) }),
  ]);
}

const measuredRate = (finding: Finding | null): Measured | null =>
  finding?.value ? { group: rateGroup(finding), value: finding.value } : null;

/** All lines, in the order in which they are shown. */
export const comparisonRows: readonly ComparisonRow[] = [
  {
    id: 'followers',
    group: 'size',
    cellOf: ({ row }, words) => {
      const { words: main, reason } = words.figureWords(row.followers);
      const audience = words.text('reading', `audience.${row.platform}`);
      return { main, beside: [audience], reason, state: row.followers.state === 'known' ? 'known' : 'unknown' };
    },
  },
  {
    id: 'tier',
    group: 'size',
    cellOf: ({ row: { tiers } }, words) => {
      if (tiers.length === 0) return unknown(words, words.text('report', 'missing.audience-unknown'));
      const names = tiers.map((tier) => words.text('report', `tier.${tier}.both`));
      return said(
        names.join(words.text('card', 'slash')),
        [],
        tiers.length > 1 ? words.text('card', 'tierBetweenReason') : null,
      );
    },
  },
  {
    id: 'rate',
    group: 'size',
    cellOf: leadingCell,
    apart: { side: 'highest', measured: (creator) => measuredRate(leadingIn(creator)) },
  },
  {
    id: 'band',
    group: 'size',
    cellOf: ({ row }, words) => {
      const main = words.bandWords(row.bands);
      return main === null ? unknown(words, words.text('compare', 'cell.noBand')) : said(main);
    },
  },
  {
    id: 'benchmark',
    group: 'size',
    cellOf: ({ row: { benchmarkName, benchmarkYear } }, words) =>
      benchmarkName === null
        ? unknown(words, words.text('compare', 'cell.noBenchmark'))
        : said(benchmarkName, [benchmarkYear === null ? words.text('compare', 'cell.undated') : String(benchmarkYear)]),
  },
  {
    id: 'views',
    group: 'size',
    cellOf: (creator, words) => rateCell(findingIn(creator, 'view-rate'), words),
    apart: { side: 'highest', measured: (creator) => measuredRate(findingIn(creator, 'view-rate')) },
  },
  {
    id: 'rhythm',
    group: 'size',
    cellOf: (creator, words) => {
      const rhythm = findingIn(creator, 'posting-rhythm');
      if (!rhythm?.value) return missingOf(rhythm, words);
      const { value, low, high } = rhythm.value;
      const count = words.formats.decimal(value);
      const inside = words.formats.decimalInterval(low, high);
      return said(words.text('compare', 'cell.perWeek', { count }), [
        inside === count ? null : words.text('card', 'brackets', { inside }),
      ]);
    },
  },
  { id: 'lastPost', group: 'size', cellOf: lastPostCell },
  { id: 'growth', group: 'size', cellOf: growthCell },
  {
    id: 'signals',
    group: 'audience',
    cellOf: (creator, words) =>
      creator.row.signals === null
        ? openQuestion(creator, 'bought-engagement', words)
        : said(words.text('compare', 'cell.signals', creator.row.signals)),
  },
  {
    id: 'suspicious',
    group: 'audience',
    cellOf: (creator, words) =>
      creator.row.suspiciousShare === null
        ? openQuestion(creator, 'commenter-look', words)
        : shareCell(creator.row.suspiciousShare, words),
  },
  {
    id: 'traditional',
    group: 'audience',
    cellOf: (creator, words) =>
      creator.row.traditionalShare === null
        ? openQuestion(creator, 'audience-language', words)
        : shareCell(creator.row.traditionalShare, words),
  },
  {
    id: 'taiwan',
    group: 'audience',
    cellOf: (creator, words) =>
      creator.row.taiwanRule === null
        ? openQuestion(creator, 'audience-language', words)
        : said(words.text('report', `screening.taiwan-rule.${creator.row.taiwanRule}`)),
  },
  { id: 'overlap', group: 'audience', cellOf: overlapCell },
  {
    id: 'content',
    group: 'content',
    cellOf: (creator, words) =>
      creator.row.content === null
        ? openQuestion(creator, 'content-check', words)
        : said(words.text('compare', 'cell.content', creator.row.content)),
  },
  { id: 'rivals', group: 'content', cellOf: rivalsCell },
  { id: 'disclosure', group: 'content', cellOf: disclosureCell },
  { id: 'roles', group: 'partnership', cellOf: rolesCell },
  {
    id: 'fit',
    group: 'partnership',
    cellOf: (creator, words) =>
      creator.row.fit === null || creator.row.fit === 'cannot-tell'
        ? openQuestion(creator, 'brief-fit', words)
        : said(words.text('report', `screening.fit.${creator.row.fit}`)),
  },
  {
    id: 'modes',
    group: 'partnership',
    cellOf: (creator, words) => {
      const { modes } = creator.row;
      if (modes === null) return openQuestion(creator, 'cooperation-mode', words);
      if (modes.length === 0) return nothing(words.text('compare', 'cell.noModes'));
      return said(words.formats.list(modes.map((mode) => words.text('report', `screening.mode.${mode}`))));
    },
  },
  { id: 'quote', group: 'partnership', cellOf: quoteCell },
  {
    id: 'cpm',
    group: 'partnership',
    cellOf: cpmCell,
    apart: {
      side: 'lowest',
      measured: ({ row: { quote, platform } }) =>
        quote?.cpm ? { group: `${platform} ${quote.fee.currency}`, value: quote.cpm } : null,
    },
  },
  { id: 'stage', group: 'own', cellOf: stageCell },
  {
    id: 'owner',
    group: 'own',
    cellOf: ({ row }, { text }) =>
      row.owner === '' ? nothing(text('compare', 'cell.noOwner')) : said(withoutControls(row.owner)),
  },
  {
    id: 'tags',
    group: 'own',
    cellOf: ({ row }, { text, formats }) =>
      row.tags.length === 0 ? nothing(text('compare', 'cell.none')) : said(formats.list(row.tags.map(withoutControls))),
  },
  { id: 'doNotContact', group: 'own', cellOf: doNotContactCell },
  {
    id: 'accounts',
    group: 'own',
    cellOf: ({ creatorKey }, { text, accountsOf }) => {
      const [first, ...others] = accountsOf(creatorKey).map(({ platform, handle }) =>
        text('compare', 'cell.onPlatform', {
          platform: text('reading', `platform.${platform}`),
          handle: withoutControls(handle),
        }),
      );
      return first === undefined ? nothing(text('compare', 'cell.noAccounts')) : said(first, others);
    },
  },
  {
    id: 'readAt',
    group: 'own',
    cellOf: ({ row }, { formats, now }) => said(formats.ago(row.readAt, now), [formats.dayAndTime(row.readAt)]),
  },
];
