// Breaks text into lines of a width: Chinese between any two signs, Latin between words, never before a closing or after an opening sign.

/** A stretch of text of one look. */
export interface TextRun<Style> {
  readonly text: string;
  readonly style: Style;
}

/** Gives the width of a text in its look. */
export type MeasureText<Style> = (text: string, style: Style) => number;

/** Signs that may not begin a line, and those that may not end one (JLREQ and the Taiwanese rules for print agree on these). */
const closing = /^[\p{Pe}\p{Pf}，。、；：！？…‥·・.,;:!?%\u202f」』）》〉】〕”’]/u;
const opening = /[\p{Ps}\p{Pi}「『（《〈【〔“‘]$/u;

/** Scripts that are written without spaces, and pictures: a line may break at each of their signs. */
const breaksAnywhere =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Extended_Pictographic}\u3000-\u303f\uff00-\uffef]/u;

interface Unit<Style> extends TextRun<Style> {
  readonly isSpace: boolean;
  /** Stays with the unit before it. */
  readonly glued: boolean;
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

const kindOf = (sign: string): 'space' | 'free' | 'word' =>
  /^[^\S\u00a0\u202f]+$/.test(sign) ? 'space' : breaksAnywhere.test(sign) ? 'free' : 'word';

function unitsOf<Style>(runs: readonly TextRun<Style>[]): readonly Unit<Style>[] {
  const units: Unit<Style>[] = [];
  let before: 'space' | 'free' | 'word' = 'space';
  for (const { text, style } of runs) {
    let isFirst = true;
    for (const { segment } of graphemes.segment(text)) {
      const kind = kindOf(segment);
      const last = units.at(-1);
      if (last && !isFirst && kind === before && kind !== 'free') {
        units[units.length - 1] = { ...last, text: last.text + segment };
      } else {
        const sticks =
          closing.test(segment) || opening.test(last?.text ?? '') || (kind === 'word' && before === 'word');
        units.push({
          text: segment,
          style,
          isSpace: kind === 'space',
          glued: kind !== 'space' && before !== 'space' && sticks,
        });
      }
      before = kind;
      isFirst = false;
    }
  }
  return units;
}

/** Units that stay on one line. */
function groupsOf<Style>(units: readonly Unit<Style>[]): readonly (readonly Unit<Style>[])[] {
  const groups: Unit<Style>[][] = [];
  for (const unit of units) {
    const last = groups.at(-1);
    if (unit.glued && last) last.push(unit);
    else groups.push([unit]);
  }
  return groups;
}

/** Joins neighbours of one look again. */
function joined<Style>(runs: readonly TextRun<Style>[]): readonly TextRun<Style>[] {
  const result: TextRun<Style>[] = [];
  for (const { text, style } of runs) {
    const last = result.at(-1);
    if (last && last.style === style) result[result.length - 1] = { text: last.text + text, style };
    else result.push({ text, style });
  }
  return result;
}

/**
 * Gives the lines. What is too long for a line on its own, such as an address, is broken between its signs.
 * @param width in the unit of `measure`
 */
export function wrapText<Style>(
  runs: readonly TextRun<Style>[],
  width: number,
  measure: MeasureText<Style>,
): readonly (readonly TextRun<Style>[])[] {
  const lines: TextRun<Style>[][] = [[]];
  let used = 0;
  const put = (text: string, style: Style, wide: number) => {
    lines.at(-1)?.push({ text, style });
    used += wide;
  };
  const nextLine = () => {
    lines.push([]);
    used = 0;
  };
  const widthOf = (units: readonly TextRun<Style>[]) =>
    units.reduce((sum, { text, style }) => sum + measure(text, style), 0);
  for (const group of groupsOf(unitsOf(runs))) {
    const wide = widthOf(group);
    if (group[0]?.isSpace) {
      if (used > 0) for (const { style } of group) put(' ', style, measure(' ', style));
      continue;
    }
    if (used > 0 && used + wide > width) nextLine();
    if (wide <= width) {
      for (const { text, style } of group) put(text, style, measure(text, style));
      continue;
    }
    for (const { text, style } of group) {
      for (const { segment } of graphemes.segment(text)) {
        const one = measure(segment, style);
        if (used > 0 && used + one > width) nextLine();
        put(segment, style, one);
      }
    }
  }
  return lines.filter((line) => line.length > 0).map(joined);
}
