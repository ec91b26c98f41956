// The geometry of charts: scales, ticks, labels that never lie over each other, and files that are sound XML in known colours. @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Drawing, movedBy } from '../../components/charts/chart-marks.ts';
import { intervalsOverTime } from '../../components/charts/intervals-over-time.ts';
import { palettes, tokenOf } from '../../components/charts/palette.ts';
import { type AxisLabel, extentOf, labelsThatFit } from '../../components/charts/place-labels.ts';
import { decadeScale, decadesAround, linearScale, niceTicks, roomAround } from '../../components/charts/scale.ts';
import { svgFile } from '../../components/charts/svg-file.ts';
import { fittedText, textWidth } from '../../components/charts/text-width.ts';

const finite = { noNaN: true, noDefaultInfinity: true } as const;

describe('scales', () => {
  it('map ends on ends, and a range without extent into the middle', () => {
    const scale = linearScale([10, 20], [100, 0]);
    expect([scale(10), scale(15), scale(20)]).toEqual([100, 50, 0]);
    expect(linearScale([3, 3], [0, 10])(3)).toBe(5);
    const decades = decadeScale([1, 1000], [0, 30]);
    expect([0, 1, 10, 1000].map(decades).map(Math.round)).toEqual([0, 0, 10, 30]);
  });

  it('name round values inside the range, never more than asked for, evenly apart', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, ...finite }),
        fc.double({ min: 1e-4, max: 1e6, ...finite }),
        fc.integer({ min: 2, max: 8 }),
        (low, extent, most) => {
          const ticks = niceTicks(low, low + extent, most);
          expect(ticks.length).toBeLessThanOrEqual(most);
          const tolerance = extent * 1e-6;
          for (const tick of ticks) {
            expect(tick).toBeGreaterThanOrEqual(low - tolerance);
            expect(tick).toBeLessThanOrEqual(low + extent + tolerance);
          }
          const steps = ticks.slice(1).map((tick, place) => tick - (ticks[place] ?? 0));
          for (const step of steps) expect(Math.abs(step - (steps[0] ?? 0))).toBeLessThan(tolerance + 1e-6);
        },
      ),
    );
    expect(niceTicks(0, 100, 5)).toEqual([0, 50, 100]);
    expect(niceTicks(41_000, 41_003, 4, 1)).toEqual([41_000, 41_001, 41_002, 41_003]);
    expect(niceTicks(0, 0.03, 4)).toEqual([0, 0.01, 0.02, 0.03]);
  });

  it('hold a range between powers of ten', () => {
    expect(decadesAround(120, 98_000)).toEqual([100, 1_000, 10_000, 100_000]);
    expect(decadesAround(0, 0)).toEqual([1, 10]);
  });

  it('leave room, and never below nothing', () => {
    expect(roomAround(0, 10)[0]).toBe(0);
    expect(roomAround(5, 5)[1]).toBeGreaterThan(5);
  });
});

describe('labels', () => {
  it('never lie over each other; the first always stands', () => {
    const label = fc.record({
      x: fc.double({ min: 0, max: 700, ...finite }),
      text: fc.string({ minLength: 1, maxLength: 12 }),
      anchor: fc.constantFrom('start', 'middle', 'end' as const),
    }) as fc.Arbitrary<AxisLabel>;
    fc.assert(
      fc.property(fc.array(label, { maxLength: 12 }), (given) => {
        const labels = given.toSorted((a, b) => a.x - b.x);
        const placed = labelsThatFit(labels, 12);
        const extents = placed.map((one) => extentOf(one, 12)).toSorted((a, b) => a[0] - b[0]);
        for (const [place, [start]] of extents.entries()) {
          const before = extents[place - 1];
          if (before) expect(start).toBeGreaterThanOrEqual(before[1]);
        }
        if (labels[0]) expect(placed).toContain(labels[0]);
      }),
    );
  });

  it('are cut where they are too wide, and never wider than that', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.integer({ min: 20, max: 300 }), (text, width) => {
        expect(textWidth(fittedText(text, width, 13), 13)).toBeLessThanOrEqual(width);
      }),
    );
    expect(fittedText('小鹿吃什麼', 200, 13)).toBe('小鹿吃什麼');
    expect(fittedText('小鹿吃什麼', 50, 13)).toBe('小鹿吃…');
  });
});

describe('a figure over days', () => {
  const days = [1, 2, 5].map((day) => ({
    at: day * 86_400_000,
    value: { value: 1_000 * day, low: 1_000 * day - 50, high: 1_000 * day + 50 },
  }));
  const draw = intervalsOverTime({ days, fromZero: false, leastStep: 1, valueLabel: String, dayLabel: String });

  it.each([260, 400, 900])('stays inside %i pixels, its dots inside the band', (width) => {
    const { marks, height } = draw(width);
    const dots = marks.filter((mark) => mark.kind === 'dot');
    expect(dots).toHaveLength(3);
    for (const { x, y } of dots) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(height);
    }
    // Later days stand further right, greater values higher.
    expect(dots.map(({ x }) => x)).toEqual(dots.map(({ x }) => x).toSorted((a, b) => a - b));
    expect(dots.map(({ y }) => y)).toEqual(dots.map(({ y }) => y).toSorted((a, b) => b - a));
    const distance = (one: number, other: number) => (dots[other]?.x ?? 0) - (dots[one]?.x ?? 0);
    expect(distance(1, 2) / distance(0, 1)).toBeCloseTo(3);
  });

  it('draws one day alone', () => {
    const { marks } = intervalsOverTime({
      days: days.slice(0, 1),
      fromZero: true,
      leastStep: 0,
      valueLabel: String,
      dayLabel: String,
    })(400);
    const numbers = marks.flatMap((mark) => ('points' in mark ? mark.points.flatMap(({ x, y }) => [x, y]) : [mark.x]));
    expect(numbers.every(Number.isFinite)).toBe(true);
  });
});

describe('a saved picture', () => {
  const chart = (text: string): Drawing => ({
    width: 720,
    height: 100,
    marks: [
      { kind: 'text', x: 1, y: 2, text, size: 12, tone: 'ink' },
      { kind: 'dot', x: 5, y: 6, radius: 3, tone: 'accent', hollow: true },
    ],
  });
  const parsed = (svg: string) => new DOMParser().parseFromString(svg, 'image/svg+xml');
  // What XML cannot hold is replaced by a blank; jsdom's parser joins line ends as XML says.
  const words = fc.string({ unit: 'binary', maxLength: 30 });

  it('is sound XML whatever a page has written, and says it unchanged', () => {
    fc.assert(
      fc.property(words, words, (text, title) => {
        const document = parsed(svgFile(chart(text), { title, note: 'n', foot: 'f' }, 'light'));
        expect(document.querySelector('parsererror')).toBeNull();
        expect(document.documentElement.localName).toBe('svg');
        expect(document.querySelectorAll('circle')).toHaveLength(1);
      }),
    );
    // Half of a sign cannot be written as UTF-8: it is replaced, not handed on.
    expect(svgFile(chart('a\ud800b'), { title: 't', note: 'n', foot: 'f' }, 'light').isWellFormed()).toBe(true);
    const evil = '</text><script>alert(1)</script>"\'&';
    const document = parsed(svgFile(chart(evil), { title: evil, note: evil, foot: evil }, 'dark'));
    expect(document.querySelector('script')).toBeNull();
    expect([...document.querySelectorAll('text')].map((node) => node.textContent)).toContain(evil);
  });

  it('needs nothing but itself: no address, no style of the page', () => {
    const svg = svgFile(chart('x'), { title: 't', note: 'n', foot: 'f' }, 'dark');
    expect(svg.match(/https?:[^"]*/g)).toEqual(['http://www.w3.org/2000/svg']);
    expect(svg).not.toMatch(/var\(|url\(|href|class=|style=/);
    expect(svg).toContain(palettes.dark.paper);
    expect(svg).not.toContain(palettes.light.paper);
  });

  it('has the colours of the interface, in both themes', () => {
    const tokens = readFileSync('components/ui/tokens.css', 'utf8');
    for (const [tone, token] of Object.entries(tokenOf) as [keyof typeof tokenOf, string][]) {
      const [, light, dark] = tokens.match(new RegExp(`${token}: light-dark\\((#\\w+), (#\\w+)\\)`)) ?? [];
      expect([tone, palettes.light[tone], palettes.dark[tone]]).toEqual([tone, light, dark]);
    }
  });

  it('is moved as a whole', () => {
    expect(movedBy(chart('x').marks, 10, 20)).toMatchObject([
      { x: 11, y: 22 },
      { x: 15, y: 26 },
    ]);
  });
});
