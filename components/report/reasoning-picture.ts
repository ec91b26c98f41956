// The report as a picture to send: where every text, line and mark of it stands – a pure layout, drawn elsewhere.
import type { Excerpt, Verdict } from '../../lib/evaluation/report.ts';
import type { Reasoning, ReasoningPosition, ReasoningQuestion, ReasoningRow } from '../../lib/outreach/reasoning.ts';
import { type MeasureText, type TextRun, wrapText } from './wrap-text.ts';

/** CSS pixels; the picture is drawn at twice the size, 1080 pixels wide. */
export const pictureWidth = 540;
export const pictureScale = 2;

const margin = 28;
const inner = pictureWidth - 2 * margin;

/** The light theme, whatever the interface wears: a picture is looked at on other people's screens. */
const colours = {
  paper: '#ffffff',
  sunk: '#f5f5f3',
  line: '#e3e3df',
  ink: '#1a1b1d',
  soft: '#4d5055',
  faint: '#63666b',
  look: '#875000',
  lookWash: '#fbf1dd',
  stop: '#b3261e',
  band: '#d9dad6',
} as const;

type PictureColour = (typeof colours)[keyof typeof colours];

/** Size, weight and line height in CSS pixels. */
export interface PictureFont {
  readonly size: number;
  readonly weight: 400 | 600;
  readonly line: number;
}

const fonts = {
  name: { size: 20, weight: 600, line: 28 },
  figure: { size: 30, weight: 600, line: 38 },
  headline: { size: 16, weight: 600, line: 24 },
  strong: { size: 14, weight: 600, line: 21 },
  base: { size: 14, weight: 400, line: 21 },
  small: { size: 13, weight: 400, line: 20 },
  smallStrong: { size: 13, weight: 600, line: 20 },
  caption: { size: 12, weight: 400, line: 18 },
  captionStrong: { size: 12, weight: 600, line: 18 },
} as const satisfies Readonly<Record<string, PictureFont>>;

interface TextStyle {
  readonly font: PictureFont;
  readonly colour: PictureColour;
}

/** In CSS pixels; `y` of a text is its baseline. */
export type DrawCall =
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly font: PictureFont;
      readonly colour: PictureColour;
    }
  | {
      readonly kind: 'box';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly colour: PictureColour;
    }
  | {
      readonly kind: 'mark';
      readonly x: number;
      readonly y: number;
      readonly verdict: Verdict | null;
      readonly colour: PictureColour;
    }
  | {
      readonly kind: 'dot';
      readonly x: number;
      readonly y: number;
      readonly radius: number;
      readonly colour: PictureColour;
    };

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly calls: readonly DrawCall[];
}

/** Gives the width of a text in CSS pixels. */
export type MeasureFont = (text: string, font: PictureFont) => number;

const style = (font: keyof typeof fonts, colour: keyof typeof colours): TextStyle => ({
  font: fonts[font],
  colour: colours[colour],
});

const styles = {
  name: style('name', 'ink'),
  handle: style('small', 'faint'),
  size: style('base', 'soft'),
  headline: style('headline', 'ink'),
  base: style('base', 'ink'),
  title: style('strong', 'ink'),
  figure: style('figure', 'ink'),
  bounds: style('base', 'soft'),
  value: style('strong', 'ink'),
  small: style('small', 'ink'),
  soft: style('small', 'soft'),
  hit: style('smallStrong', 'ink'),
  caption: style('caption', 'faint'),
  captionSoft: style('caption', 'soft'),
  section: style('captionStrong', 'soft'),
  verdictOk: style('caption', 'faint'),
  verdictLook: style('caption', 'look'),
  verdictAlarm: style('captionStrong', 'stop'),
} as const;

/** Rows of a question in the picture; the text has more of them. */
const mostRows = 3;

const markColours: Readonly<Record<Verdict, PictureColour>> = {
  ok: colours.faint,
  look: colours.look,
  alarm: colours.stop,
  'cannot-tell': colours.faint,
};

const asksForLook = (verdict: Verdict | null) => verdict === 'look' || verdict === 'alarm';

/** Writing from right to left is drawn as one stretch: cut at the hit, its parts would stand in the wrong order. */
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** Where the next thing stands, and what stands already. */
class Sheet {
  readonly calls: DrawCall[] = [];
  y = margin;
  private readonly measure: MeasureText<TextStyle>;

  constructor(measure: MeasureFont) {
    this.measure = (text, { font }) => measure(text, font);
  }

  widthOf(text: string, look: TextStyle): number {
    return this.measure(text, look);
  }

  space(height: number): void {
    this.y += height;
  }

  rule(): void {
    this.calls.push({ kind: 'box', x: margin, y: this.y, width: inner, height: 1, colour: colours.line });
  }

  /** One line of text at a place of its own, which moves nothing. */
  word(text: string, look: TextStyle, x: number): void {
    this.calls.push({ kind: 'text', x, y: this.y + 0.72 * look.font.line, text, ...look });
  }

  wordAtEnd(text: string, look: TextStyle): void {
    this.word(text, look, pictureWidth - margin - this.widthOf(text, look));
  }

  mark(verdict: Verdict | null, x: number, line: number): void {
    const colour = verdict === null ? colours.faint : markColours[verdict];
    this.calls.push({ kind: 'mark', x: x + 5, y: this.y + line / 2, verdict, colour });
  }

  /** Text over as many lines as it takes. */
  lines(runs: readonly TextRun<TextStyle>[], indent = 0, width = inner - indent): void {
    for (const line of wrapText(runs, width, this.measure)) {
      let x = margin + indent;
      const height = Math.max(...line.map(({ style: { font } }) => font.line));
      for (const { text, style: look } of line) {
        this.calls.push({ kind: 'text', x, y: this.y + 0.72 * height, text, ...look });
        x += this.widthOf(text, look);
      }
      this.y += height;
    }
  }

  say(text: string, look: TextStyle, indent = 0, width = inner - indent): void {
    if (text !== '') this.lines([{ text, style: look }], indent, width);
  }
}

function drawHead(sheet: Sheet, { name, handle, onPlatform, size }: Reasoning): void {
  sheet.say(name, styles.name);
  sheet.say(`${handle ?? ''}${onPlatform}`.trim(), styles.handle);
  sheet.say(size, styles.size);
}

function drawVerdict(sheet: Sheet, { headline, reasons, groups }: Reasoning): void {
  sheet.space(14);
  sheet.say(headline, styles.headline);
  const looks = new Set(
    groups.flatMap(({ questions }) =>
      questions.filter(({ verdict }) => asksForLook(verdict)).map(({ summary }) => summary),
    ),
  );
  for (const reason of reasons) {
    sheet.space(2);
    sheet.mark(looks.has(reason) ? 'look' : null, margin, styles.base.font.line);
    sheet.say(reason, styles.base, 17);
  }
}

/** The scale starts at zero and ends a little beyond everything shown, as on the card. */
function drawBand(sheet: Sheet, { rate, average }: ReasoningPosition): void {
  if (average === null) return;
  const end = Math.max(rate.high * 1.1, average.high * 2.2) || 1;
  const x = (share: number) => margin + (Math.min(share, end) / end) * inner;
  const box = (from: number, to: number, top: number, height: number, colour: PictureColour) =>
    sheet.calls.push({ kind: 'box', x: from, y: sheet.y + top, width: Math.max(1.5, to - from), height, colour });
  box(margin, margin + inner, 8.5, 1, colours.line);
  box(x(average.low), Math.max(x(average.low) + 3, x(average.high)), 1, 16, colours.band);
  box(x(rate.low), x(rate.high), 8.25, 1.5, colours.soft);
  sheet.calls.push({ kind: 'dot', x: x(rate.value), y: sheet.y + 9, radius: 5, colour: colours.ink });
  sheet.space(22);
  sheet.say(average.words, styles.caption);
}

function drawPosition(sheet: Sheet, position: ReasoningPosition): void {
  sheet.space(14);
  sheet.rule();
  sheet.space(10);
  sheet.word(position.title, styles.captionSoft, margin);
  sheet.wordAtEnd(position.words, styles.title);
  sheet.space(20);
  const wide = sheet.widthOf(position.value, styles.figure);
  sheet.word(position.value, styles.figure, margin);
  sheet.space(9);
  sheet.word(position.bounds, styles.bounds, margin + wide + 8);
  sheet.space(styles.figure.font.line - 5);
  drawBand(sheet, position);
  for (const remark of position.remarks) sheet.say(remark, styles.caption);
}

function drawFigures(sheet: Sheet, { figures, position }: Reasoning): void {
  const list = figures.list.filter(({ title, value }) => title !== position?.title || value !== position.value);
  if (list.length === 0) return;
  sheet.space(10);
  for (const { title, value, bounds } of list) {
    sheet.space(2);
    sheet.word(title, styles.soft, margin);
    sheet.wordAtEnd(`${value}${bounds}`, styles.small);
    sheet.space(styles.soft.font.line);
  }
}

function drawSection(sheet: Sheet, title: string): void {
  sheet.space(16);
  sheet.say(title, styles.section);
  sheet.space(4);
  sheet.rule();
}

function drawQuote(sheet: Sheet, { before, hit, after }: Excerpt, { opening, closing }: Reasoning['quotes']): void {
  const top = sheet.y + 3;
  const whole = `${before}${hit}${after}`;
  const runs = rightToLeft.test(whole)
    ? [{ text: `${opening}${whole}${closing}`, style: styles.soft }]
    : [
        { text: `${opening}${before}`, style: styles.soft },
        { text: hit, style: styles.hit },
        { text: `${after}${closing}`, style: styles.soft },
      ];
  sheet.lines(runs, 44);
  sheet.calls.push({ kind: 'box', x: margin + 34, y: top, width: 2, height: sheet.y - top - 3, colour: colours.line });
}

function drawRow(sheet: Sheet, row: ReasoningRow, quotes: Reasoning['quotes']): void {
  sheet.space(4);
  sheet.mark(row.verdict, margin + 17, styles.small.font.line);
  sheet.say(row.words, styles.small, 34);
  for (const remark of row.remarks) sheet.say(remark, styles.caption, 34);
  if (row.quote !== null) drawQuote(sheet, row.quote, quotes);
  if (row.link !== null) sheet.say(row.link.words, styles.caption, 34);
}

function drawQuestion(sheet: Sheet, question: ReasoningQuestion, quotes: Reasoning['quotes']): void {
  const { verdict, verdictWords, title, summary, rows } = question;
  const verdictStyle =
    verdict === 'look' ? styles.verdictLook : verdict === 'alarm' ? styles.verdictAlarm : styles.verdictOk;
  sheet.space(8);
  sheet.mark(verdict, margin, styles.title.font.line);
  if (verdict !== 'ok') sheet.wordAtEnd(verdictWords, verdictStyle);
  sheet.say(title, styles.title, 17, inner - 17 - 120);
  sheet.say(summary, styles.soft, 17);
  // The picture is for a glance: only what asks for a look shows its rows.
  if (!asksForLook(verdict)) return;
  for (const row of rows.filter((one) => asksForLook(one.verdict)).slice(0, mostRows)) drawRow(sheet, row, quotes);
}

/**
 * Gives the layout; its height follows the content, the width is always `pictureWidth`.
 * @param measure as the canvas that it is drawn on measures
 */
export function layoutPicture(reasoning: Reasoning, measure: MeasureFont): Picture {
  const sheet = new Sheet(measure);
  const { position, groups, unknown, sources, quotes, judged } = reasoning;
  drawHead(sheet, reasoning);
  drawVerdict(sheet, reasoning);
  if (position) drawPosition(sheet, position);
  drawFigures(sheet, reasoning);
  for (const { title, questions } of groups) {
    drawSection(sheet, title);
    for (const question of questions) drawQuestion(sheet, question, quotes);
  }
  if (unknown.list.length > 0) {
    drawSection(sheet, unknown.title);
    sheet.space(6);
    for (const line of unknown.list) sheet.say(line, styles.captionSoft);
  }
  if (sources.list.length > 0) {
    drawSection(sheet, sources.title);
    sheet.space(6);
    sheet.say(sources.list.map(({ words }) => words).join(sources.between), styles.caption);
  }
  sheet.space(14);
  sheet.say(judged, styles.caption);
  const paper: DrawCall = {
    kind: 'box',
    x: 0,
    y: 0,
    width: pictureWidth,
    height: sheet.y + margin,
    colour: colours.paper,
  };
  return { width: pictureWidth, height: sheet.y + margin, calls: [paper, ...sheet.calls] };
}
