// The frame of every chart: its finding as title, the picture, the table behind it, and the buttons that save it.
import { type RefObject, useId, useMemo, useState } from 'react';
import { safeFileName } from '../../lib/outreach/file-name.ts';
import { Button } from '../ui/Button.tsx';
import { Details } from '../ui/Details.tsx';
import { saveFile, savePicture } from '../ui/hand-out.ts';
import { useLanguage } from '../ui/language-context.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageText } from '../ui/PageText.tsx';
import { ChartSvg } from './ChartSvg.tsx';
import type { Draw } from './chart-marks.ts';
import { pngOfSvg } from './draw-png.ts';
import type { Ground } from './palette.ts';
import { svgFile } from './svg-file.ts';
import { useWidth } from './use-width.ts';
import './charts.css';

interface ChartTable {
  /** Titles of the columns; the first is that of the rows' heads. */
  readonly columns: readonly string[];
  readonly rows: readonly { readonly key: string; readonly head: string; readonly cells: readonly string[] }[];
}

export interface ChartProps {
  /** States the finding. */
  readonly title: string;
  /** What is drawn, in which unit, under which conditions. */
  readonly note: string;
  readonly draw: Draw;
  /** The same values as in the picture. */
  readonly table: ChartTable;
  /** Without an ending. */
  readonly fileName: string;
  /** When the picture was true, milliseconds since 1970. */
  readonly now: number;
  /** Level of the title among the page's headings. */
  readonly level?: 2 | 3;
}

/** Width of a saved chart without its margin, in CSS pixels. */
const fileWidth = 720;

/** The theme in which an element stands, as the browser resolves it. */
function groundOf(element: Element | null): Ground {
  const theme = element?.closest<HTMLElement>('[data-theme]')?.dataset.theme;
  if (theme === 'light' || theme === 'dark') return theme;
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

type Outcome = { readonly tone: 'plain' | 'stop'; readonly words: string } | null;

interface SaveButtonsProps extends Pick<ChartProps, 'title' | 'note' | 'draw' | 'fileName' | 'now'> {
  readonly frame: RefObject<HTMLElement | null>;
}

function SaveButtons({ title, note, draw, fileName, now, frame }: SaveButtonsProps) {
  const { text, formats } = useLanguage();
  const [outcome, setOutcome] = useState<Outcome>(null);
  const written = () => {
    const foot = text('charts', 'foot', { product: text('card', 'name'), day: formats.day(now) });
    return svgFile(draw(fileWidth), { title, note, foot }, groundOf(frame.current));
  };
  const saved = (name: string) => setOutcome({ tone: 'plain', words: text('card', 'savedPicture', { file: name }) });
  const saveSvg = () => {
    const name = safeFileName(fileName, 'svg');
    saveFile({ name, mediaType: 'image/svg+xml;charset=utf-8', text: written() });
    saved(name);
  };
  const savePng = async () => {
    try {
      const name = safeFileName(fileName, 'png');
      savePicture(name, await pngOfSvg(written()));
      saved(name);
    } catch {
      setOutcome({ tone: 'stop', words: text('charts', 'pngFailed') });
    }
  };
  return (
    <div className="chart-save">
      <Button weight="quiet" onPress={saveSvg}>
        {text('charts', 'saveSvg')}
        <span className="unseen"> {title}</span>
      </Button>
      <Button weight="quiet" onPress={() => void savePng()}>
        {text('charts', 'savePng')}
        <span className="unseen"> {title}</span>
      </Button>
      {outcome === null ? null : <Notice tone={outcome.tone}>{outcome.words}</Notice>}
    </div>
  );
}

export function Chart({ title, note, draw, table, fileName, now, level = 3 }: ChartProps) {
  const { text } = useLanguage();
  const id = useId();
  const [frame, width] = useWidth(fileWidth);
  const drawing = useMemo(() => draw(width), [draw, width]);
  const Heading = level === 2 ? 'h2' : 'h3';
  const isScrolled = drawing.width > width;
  return (
    <figure className="chart" aria-labelledby={`${id}-title`}>
      <Heading className="chart-title" id={`${id}-title`}>
        {title}
      </Heading>
      <p className="chart-note" id={`${id}-note`}>
        {note}
      </p>
      <div
        className="chart-scroll"
        ref={frame}
        {...(isScrolled ? { tabIndex: 0, role: 'group', 'aria-label': title } : {})}
      >
        <ChartSvg drawing={drawing} labelledBy={`${id}-title`} describedBy={`${id}-note`} />
      </div>
      <div className="chart-below">
        <Details summary={text('charts', 'showTable')} className="chart-details">
          <ChartTableView table={table} title={title} />
        </Details>
        <SaveButtons title={title} note={note} draw={draw} fileName={fileName} now={now} frame={frame} />
      </div>
    </figure>
  );
}

function ChartTableView({ table, title }: { readonly table: ChartTable; readonly title: string }) {
  const [first, ...others] = table.columns;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard too
    <section className="chart-table-scroll" tabIndex={0} aria-label={title}>
      <table className="chart-table">
        <caption className="unseen">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {others.map((column) => (
              <th key={column} scope="col" className="chart-cell">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ key, head, cells }) => (
            <tr key={key}>
              <th scope="row">
                <PageText text={head} />
              </th>
              {cells.map((cell, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column's
                <td key={place} className="chart-cell">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
