// A drawing in the page, in the colours of the theme.
import type { Drawing, Mark, Tone } from './chart-marks.ts';
import { tokenOf } from './palette.ts';

const colourOf = (tone: Tone) => `var(${tokenOf[tone]})`;

const pathOf = (points: readonly { readonly x: number; readonly y: number }[]) =>
  points.map(({ x, y }) => `${x},${y}`).join(' ');

function MarkShape({ mark }: { readonly mark: Mark }) {
  const colour = colourOf(mark.tone);
  switch (mark.kind) {
    case 'line':
      return (
        <polyline
          points={pathOf(mark.points)}
          fill="none"
          stroke={colour}
          strokeWidth={mark.width}
          strokeLinejoin="round"
          strokeDasharray={mark.dashed ? '3 3' : undefined}
        />
      );
    case 'area':
      return <polygon points={pathOf(mark.points)} fill={colour} fillOpacity={mark.opacity} />;
    case 'box': {
      const { x, y, width, height, opacity } = mark;
      return <rect x={x} y={y} width={width} height={height} fill={colour} fillOpacity={opacity} />;
    }
    case 'dot': {
      const { x, y, radius, hollow } = mark;
      return hollow ? (
        <circle cx={x} cy={y} r={radius} fill={colourOf('paper')} stroke={colour} strokeWidth={1.25} />
      ) : (
        <circle cx={x} cy={y} r={radius} fill={colour} />
      );
    }
    case 'text': {
      const { x, y, text, size, anchor, strong } = mark;
      return (
        <text x={x} y={y} fontSize={size} fill={colour} textAnchor={anchor} fontWeight={strong ? 600 : undefined}>
          {text}
        </text>
      );
    }
  }
}

interface ChartSvgProps {
  readonly drawing: Drawing;
  readonly labelledBy: string;
  readonly describedBy: string;
}

export function ChartSvg({ drawing: { width, height, marks }, labelledBy, describedBy }: ChartSvgProps) {
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: named by the heading above; a title inside would show as a bubble over everything
    <svg
      className="chart-picture"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
    >
      {marks.map((mark, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: marks have no identity but their place, and no state
        <MarkShape key={place} mark={mark} />
      ))}
    </svg>
  );
}
