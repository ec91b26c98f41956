// Writes a chart as an SVG file that needs nothing else: its colours written out, its fonts named, title and description inside.
import { type MeasureText, wrapText } from '../report/wrap-text.ts';
import { type Drawing, type Mark, movedBy, typeSize } from './chart-marks.ts';
import { fontFamily, type Ground, palettes } from './palette.ts';
import { textWidth } from './text-width.ts';

/** What stands around the chart in a file, where no page says it. */
export interface FileWords {
  /** The finding. */
  readonly title: string;
  /** What is drawn, with its conditions. */
  readonly note: string;
  /** Who made it, and when. */
  readonly foot: string;
}

const margin = 24;
const titleSize = 17;

/** Signs that no XML may hold, whatever they are written as. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is to be dropped
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

const escaped = (text: string) =>
  text
    .toWellFormed()
    .replace(forbidden, ' ')
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

const rounded = (number: number) => String(Math.round(number * 100) / 100);

function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .flatMap(([name, value]) =>
      value === undefined ? [] : [` ${name}="${typeof value === 'number' ? rounded(value) : escaped(value)}"`],
    )
    .join('');
}

const pathOf = (points: readonly { readonly x: number; readonly y: number }[]) =>
  points.map(({ x, y }) => `${rounded(x)},${rounded(y)}`).join(' ');

function elementOf(mark: Mark, ground: Ground): string {
  const colour = palettes[ground][mark.tone];
  switch (mark.kind) {
    case 'line': {
      const { points, width, dashed } = mark;
      const line = { fill: 'none', stroke: colour, 'stroke-width': width, 'stroke-linejoin': 'round' };
      return `<polyline${attributes({ points: pathOf(points), ...line, 'stroke-dasharray': dashed ? '3 3' : undefined })}/>`;
    }
    case 'area':
      return `<polygon${attributes({ points: pathOf(mark.points), fill: colour, 'fill-opacity': mark.opacity })}/>`;
    case 'box': {
      const { x, y, width, height, opacity } = mark;
      return `<rect${attributes({ x, y, width, height, fill: colour, 'fill-opacity': opacity })}/>`;
    }
    case 'dot': {
      const { x, y, radius, hollow } = mark;
      const look = hollow
        ? { fill: palettes[ground].paper, stroke: colour, 'stroke-width': 1.25 }
        : { fill: colour, stroke: undefined, 'stroke-width': undefined };
      return `<circle${attributes({ cx: x, cy: y, r: radius, ...look })}/>`;
    }
    case 'text': {
      const { x, y, size, anchor, strong, text } = mark;
      const place = {
        x,
        y,
        'font-size': size,
        fill: colour,
        'text-anchor': anchor,
        'font-weight': strong ? 600 : undefined,
      };
      return `<text${attributes(place)}>${escaped(text)}</text>`;
    }
  }
}

const measure: MeasureText<number> = (text, size) => textWidth(text, size);

/** A paragraph as lines of text. */
function paragraph(
  text: string,
  size: number,
  width: number,
  look: Pick<Extract<Mark, { kind: 'text' }>, 'tone' | 'strong'>,
) {
  const lines = wrapText([{ text, style: size }], width, measure).map((runs) => runs.map((run) => run.text).join(''));
  const height = Math.round(size * 1.5);
  const marks = lines.map(
    (line, place): Mark => ({ kind: 'text', x: 0, y: place * height + size * 1.1, text: line, size, ...look }),
  );
  return { marks, height: lines.length * height };
}

/** Gives the chart with its words around it, as one drawing with a margin. */
function framedDrawing(chart: Drawing, { title, note, foot }: FileWords): Drawing {
  const { width } = chart;
  const head = paragraph(title, titleSize, width, { tone: 'ink', strong: true });
  const under = paragraph(note, typeSize.small, width, { tone: 'soft' });
  const last = paragraph(foot, typeSize.small, width, { tone: 'faint' });
  const chartTop = margin + head.height + 4 + under.height + 14;
  const footTop = chartTop + chart.height + 12;
  return {
    width: width + 2 * margin,
    height: footTop + last.height + margin,
    marks: [
      ...movedBy(head.marks, margin, margin),
      ...movedBy(under.marks, margin, margin + head.height + 4),
      ...movedBy(chart.marks, margin, chartTop),
      ...movedBy(last.marks, margin, footTop),
    ],
  };
}

/** Gives the text of the file. */
export function svgFile(chart: Drawing, words: FileWords, ground: Ground): string {
  const { width, height, marks } = framedDrawing(chart, words);
  const size = { width, height: Math.ceil(height), viewBox: `0 0 ${rounded(width)} ${Math.ceil(height)}` };
  const named = { role: 'img', 'aria-labelledby': 'title description', 'font-family': fontFamily };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<svg xmlns="http://www.w3.org/2000/svg"${attributes({ ...size, ...named })}>`,
    `<title id="title">${escaped(words.title)}</title>`,
    `<desc id="description">${escaped(`${words.note} ${words.foot}`)}</desc>`,
    `<rect width="100%" height="100%"${attributes({ fill: palettes[ground].paper })}/>`,
    ...marks.map((mark) => elementOf(mark, ground)),
    '</svg>\n',
  ].join('');
}
