// The reasoning behind a report as plain content in one language: what the copied text, the Markdown and the picture are written from.
import type {
  Excerpt,
  Finding,
  Interval,
  PackComparison,
  Phrase,
  PostLink,
  Report,
  ScreeningFinding,
  ScreeningGroup,
  ScreeningRow,
  ThresholdSource,
  Verdict,
} from '../evaluation/report.ts';
import type { CreatorReading, Platform } from '../profile/creator-profile.ts';
import { type Figure, isKnown } from '../profile/figure.ts';
import { addressOfProfile } from '../profile/profile-address.ts';
import { cleanText, flatPiece, oneLine } from './clean-text.ts';

/** How the interface's language says things; handed in, so that this folder holds no words of its own. */
export interface ReasoningWords {
  /** A sentence of the dictionary's `reasoning` area. */
  word(key: string, values?: Readonly<Record<string, string | number>>): string;
  /** The words of a key of the `report` area. */
  report(key: string): string;
  say(phrase: Phrase): string;
  readonly formats: {
    count(value: number): string;
    fullCount(value: number): string;
    percentInterval(low: number, high: number): string;
    rate(interval: Interval): { readonly value: string; readonly bounds: string };
    decimal(value: number): string;
    decimalInterval(low: number, high: number): string;
    day(moment: number): string;
    shortDay(moment: number): string;
    days(from: number, to: number): string;
    dayAndTime(moment: number): string;
  };
}

/** Where something can be seen for oneself. */
interface ReasoningLink {
  readonly url: string;
  readonly words: string;
}

export interface ReasoningRow {
  readonly verdict: Verdict | null;
  /** What was observed. */
  readonly words: string;
  /** Usual range and remarks. */
  readonly remarks: readonly string[];
  /** The page's own words; together they are one line. */
  readonly quote: Excerpt | null;
  readonly link: ReasoningLink | null;
}

export interface ReasoningQuestion {
  readonly title: string;
  readonly verdict: Verdict;
  /** The title, with the verdict in brackets where it asks for a look. */
  readonly heading: string;
  /** The verdict in words. */
  readonly verdictWords: string;
  readonly summary: string;
  readonly rows: readonly ReasoningRow[];
  /** That there are more rows than these; null when there are none. */
  readonly more: string | null;
  /** What it rests on, and what it cannot say. */
  readonly remarks: readonly string[];
}

interface ReasoningFigure {
  readonly title: string;
  readonly value: string;
  /** With brackets; empty for an exact value. */
  readonly bounds: string;
  readonly remarks: readonly string[];
}

/** The leading rate with its place among creators of the size; for the picture. */
export interface ReasoningPosition {
  readonly title: string;
  readonly rate: Interval;
  readonly value: string;
  readonly bounds: string;
  /** Where it lies, in words. */
  readonly words: string;
  /** Formula and sample. */
  readonly remarks: readonly string[];
  readonly average: { readonly low: number; readonly high: number; readonly words: string } | null;
}

/** Every text is one line without control characters. */
export interface Reasoning {
  readonly name: string;
  /** With "@"; null when not known, or when it is the name. */
  readonly handle: string | null;
  /** After the name: the platform in brackets. */
  readonly onPlatform: string;
  readonly address: string;
  /** Tier and audience. */
  readonly size: string;
  readonly headline: string;
  readonly reasons: readonly string[];
  readonly position: ReasoningPosition | null;
  readonly figures: { readonly title: string; readonly list: readonly ReasoningFigure[] };
  readonly groups: readonly { readonly title: string; readonly questions: readonly ReasoningQuestion[] }[];
  /** What could not be told, and why. */
  readonly unknown: { readonly title: string; readonly list: readonly string[] };
  readonly sources: {
    readonly title: string;
    readonly list: readonly { readonly words: string; readonly url: string | null }[];
    /** Sets them apart where they stand in one paragraph. */
    readonly between: string;
  };
  /** Quotation marks of the language. */
  readonly quotes: { readonly opening: string; readonly closing: string };
  /** When it was judged, and by what. */
  readonly judged: string;
  /** A file's name, without ending. */
  readonly fileName: string;
}

/** What the reasoning is made of. */
export interface ReasoningSubject {
  readonly reading: CreatorReading;
  readonly report: Report;
}

const groups: readonly ScreeningGroup[] = ['engagement', 'audience', 'content', 'partnership'];

/** Rows that a question gives, what asks for a look first. */
const mostRows = 5;

/** Longest pieces of a page's text in a quotation, in UTF-16 units. */
const longestAround = 120;
const longestHit = 160;
const longestTitle = 80;

/** Packs beside the leading rate. */
const mostPacks = 3;

function sizeOf({ tier, platform }: Report, { word, report, formats }: ReasoningWords): string {
  const audience = platform === 'youtube' ? 'subscribers' : 'followers';
  const count = countWords(tier.followers);
  function countWords(figure: Figure): string | null {
    if (!isKnown(figure)) return null;
    const value = formats.count(figure.value);
    const bounds = { low: formats.fullCount(figure.low), high: formats.fullCount(figure.high) };
    return figure.exact ? value : word('about', { count: value, ...bounds });
  }
  const tiers = tier.tiers.map((id) => report(`tier.${id}.both`)).join(word('listComma'));
  const people = count === null ? word(`unread.${audience}`) : word(audience, { count });
  return [tiers, people].filter((part) => part !== '').join(word('dot'));
}

const yearOf = ({ year }: ThresholdSource, { word }: ReasoningWords) =>
  year === null ? word('undated') : String(year);

function bandWords(pack: PackComparison, { word, report }: ReasoningWords): string {
  const [lowest] = pack.bands;
  const highest = pack.bands.at(-1);
  if (lowest === undefined || highest === undefined) return '';
  if (lowest === highest) return report(`band.${lowest}`);
  return word('bandBetween', { lower: report(`band.${lowest}`), upper: report(`band.${highest}`) });
}

/** The dictionary's words for the middle of a sentence, standing at its beginning. */
const atBeginning = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);

function packWords(pack: PackComparison, words: ReasoningWords): string {
  const values = { words: bandWords(pack, words), name: pack.name, year: yearOf(pack.source, words) };
  if (pack.average === null) return atBeginning(words.word('benchmarkWords', values));
  const interval = words.formats.percentInterval(pack.average.low, pack.average.high);
  return atBeginning(words.word('benchmark', { ...values, interval }));
}

const compared = ({ benchmarks }: Report) => benchmarks.filter(({ bands }) => bands.length > 0).slice(0, mostPacks);

const titleOf = ({ criterion, population }: Finding, { word, report }: ReasoningWords) =>
  report(`criterion.${criterion}`) + (population === null ? '' : word('dot') + report(`population.${population}`));

function valueWords(finding: Finding, value: Interval, { word, formats }: ReasoningWords) {
  const exact = value.low === value.high;
  const brackets = (bounds: string) => (exact ? '' : word('brackets', { inside: bounds }));
  if (finding.unit === 'rate') {
    const rate = formats.rate(value);
    return { value: rate.value, bounds: brackets(rate.bounds) };
  }
  const count = formats.decimal(value.value);
  return {
    value: finding.unit === 'ratio' ? word('times', { count }) : word('perWeek', { count }),
    bounds: brackets(formats.decimalInterval(value.low, value.high)),
  };
}

/** Formula and sample. */
function workingOf({ formula, sampleSize, span, confidence }: Finding, words: ReasoningWords): readonly string[] {
  const { word, formats, report } = words;
  const sample = [
    word('posts', { count: sampleSize }),
    ...(span === null ? [] : [formats.days(span.from, span.to)]),
    ...(confidence === null ? [] : [report(`confidence.${confidence}`)]),
  ];
  return [word('formula', { formula: report(formula) }), word('sample', { sample: sample.join(word('dot')) })];
}

function figureOf(finding: Finding, value: Interval, report: Report, words: ReasoningWords): ReasoningFigure {
  const { why, criterion } = finding;
  const looks = finding.verdict === 'look' ? why.map(words.say) : [];
  const packs = criterion === report.leading ? compared(report).map((pack) => packWords(pack, words)) : [];
  return {
    title: titleOf(finding, words),
    ...valueWords(finding, value, words),
    remarks: [...looks, ...packs, ...workingOf(finding, words)],
  };
}

function positionOf(report: Report, words: ReasoningWords): ReasoningPosition | null {
  const leading = report.findings.find(({ criterion }) => criterion === report.leading);
  if (!leading?.value) return null;
  const [pack] = compared(report);
  const average = pack?.average ?? null;
  return {
    title: titleOf(leading, words),
    rate: leading.value,
    ...valueWords(leading, leading.value, words),
    words: atBeginning(pack ? bandWords(pack, words) : words.word('noComparison')),
    remarks: workingOf(leading, words),
    average:
      average && pack
        ? {
            ...average,
            words: atBeginning(
              words.word('averageOf', {
                interval: words.formats.percentInterval(average.low, average.high),
                name: pack.name,
                year: yearOf(pack.source, words),
              }),
            ),
          }
        : null,
  };
}

const quoteOf = ({ before, hit, after }: Excerpt): Excerpt => ({
  before: flatPiece(before.slice(-longestAround), longestAround),
  hit: flatPiece(hit, longestHit),
  after: flatPiece(after, longestAround),
});

function linkOf(post: PostLink, { word, formats }: ReasoningWords): ReasoningLink {
  const title = oneLine(post.title ?? '');
  const short = [...title].length > longestTitle ? `${[...title].slice(0, longestTitle).join('')}…` : title;
  const day = post.publishedAt === null ? null : formats.shortDay(post.publishedAt);
  return { url: post.url, words: [day, short || word('openPost')].filter((part) => part !== null).join(word('dot')) };
}

function rowOf(row: ScreeningRow, words: ReasoningWords): ReasoningRow {
  const label = words.say(row.label);
  return {
    verdict: row.verdict,
    words: row.value === null ? label : `${label}${words.word('colon')}${words.say(row.value)}`,
    remarks: [row.usual, row.note].filter((phrase) => phrase !== null).map(words.say),
    quote: row.excerpt === null ? null : quoteOf(row.excerpt),
    link: row.post === null ? null : linkOf(row.post, words),
  };
}

const asksForLook = (verdict: Verdict) => verdict === 'alarm' || verdict === 'look';

const urgency = (verdict: Verdict | null) => (verdict === 'alarm' ? 0 : verdict === 'look' ? 1 : 2);

/** Whole sentences follow one another; anything else is set apart. */
const inOneLine = (texts: readonly string[], dot: string): string =>
  texts.reduce((line, text) => {
    if (line === '') return text;
    return line + (line.endsWith('。') ? '' : line.endsWith('.') ? ' ' : dot) + text;
  }, '');

function questionOf(finding: ScreeningFinding, words: ReasoningWords): ReasoningQuestion {
  const { word, say } = words;
  const title = words.report(`screening.${finding.criterion}`);
  const verdictWords = word(`verdict.${finding.verdict}`);
  const rows = finding.rows.toSorted((a, b) => urgency(a.verdict) - urgency(b.verdict));
  const listed = (key: string, phrases: readonly Phrase[]) =>
    phrases.length === 0 ? [] : [word(key, { [key]: inOneLine(phrases.map(say), word('dot')) })];
  return {
    title,
    heading: asksForLook(finding.verdict) ? title + word('brackets', { inside: verdictWords }) : title,
    verdict: finding.verdict,
    verdictWords,
    summary: say(finding.summary),
    rows: rows.slice(0, mostRows).map((row) => rowOf(row, words)),
    more: rows.length > mostRows ? word('more', { count: rows.length - mostRows }) : null,
    remarks: [...listed('basis', finding.basis), ...listed('limits', finding.limits)],
  };
}

function unknownOf({ findings, screening }: Report, words: ReasoningWords): readonly string[] {
  const line = (title: string, why: string) => `${title}${words.word('colon')}${why}`;
  /** The list's title says already that data are lacking. */
  const withoutVerdict = (summary: Phrase) => {
    const said = words.say(summary);
    const opening = `${words.report('verdict.cannot-tell')}${words.word('colon')}`;
    return said.startsWith(opening) ? said.slice(opening.length) : said;
  };
  return [
    ...findings
      .filter(({ value }) => value === null)
      .map((finding) => line(titleOf(finding, words), words.report(`missing.${finding.missing ?? 'failed'}`))),
    ...screening
      .filter(({ verdict }) => verdict === 'cannot-tell')
      .map(({ criterion, summary }) => line(words.report(`screening.${criterion}`), withoutVerdict(summary))),
  ];
}

function sourcesOf(report: Report, words: ReasoningWords): Reasoning['sources']['list'] {
  const used = [
    report.tier.scheme,
    ...compared(report).map(({ source }) => source),
    ...report.findings.filter(({ value }) => value !== null).flatMap(({ thresholds }) => thresholds),
    ...report.screening.filter(({ verdict }) => verdict !== 'cannot-tell').flatMap(({ thresholds }) => thresholds),
  ];
  const list = used.map((source) =>
    source.ownRule
      ? { words: words.word('ownRule', { rule: words.report(source.explanation ?? source.name) }), url: null }
      : { words: words.word('source', { name: source.name, year: yearOf(source, words) }), url: source.url },
  );
  return [...new Map(list.map((source) => [source.words, source])).values()];
}

/** Removes what a phrase keeps around a page's text, and everything else that is no plain line. */
const plainly = (words: ReasoningWords): ReasoningWords => ({
  word: (key, values) => flatPiece(words.word(key, values), 2_000),
  report: (key) => oneLine(words.report(key)),
  say: (phrase) => oneLine(words.say(phrase)),
  formats: words.formats,
});

const platformWords = (platform: Platform, { word }: ReasoningWords) =>
  word('onPlatform', { platform: word(`platform.${platform}`) });

/** Gives the content in the language of the words. */
export function reasoningOf({ reading, report }: ReasoningSubject, givenWords: ReasoningWords): Reasoning {
  const words = plainly(givenWords);
  const { word, say, formats } = words;
  const { creator } = reading;
  const handle = creator && isKnown(creator.handle) ? oneLine(creator.handle.value) : '';
  const displayName = creator && isKnown(creator.displayName) ? oneLine(creator.displayName.value) : '';
  const name = displayName || handle || word('nameUnread');
  return {
    name,
    handle: handle === '' || handle === name ? null : `@${handle}`,
    onPlatform: platformWords(reading.platform, words),
    address: creator && handle !== '' ? addressOfProfile(creator) : cleanText(reading.url),
    size: sizeOf(report, words),
    headline: say(report.headline),
    reasons: report.reasons.map(say),
    position: positionOf(report, words),
    figures: {
      title: word('figures'),
      list: report.findings.flatMap((finding) =>
        finding.value === null ? [] : [figureOf(finding, finding.value, report, words)],
      ),
    },
    groups: groups
      .map((group) => ({
        title: words.report(`screening.group.${group}`),
        questions: report.screening
          .filter((finding) => finding.group === group && finding.verdict !== 'cannot-tell')
          .map((finding) => questionOf(finding, words)),
      }))
      .filter(({ questions }) => questions.length > 0),
    unknown: { title: word('unknown'), list: unknownOf(report, words) },
    sources: { title: word('sources'), list: sourcesOf(report, words), between: word('dot') },
    quotes: { opening: word('opening'), closing: word('closing') },
    judged: word('judged', { time: formats.dayAndTime(report.judgedAt) }),
    fileName: word('file', { name: handle || name, day: formats.shortDay(report.judgedAt) }),
  };
}
