// The comparison as a table: a column for each creator, to be moved by mouse or keyboard; its head and first column stay in sight.
import { type DragEvent, Fragment, useEffect, useRef, useState } from 'react';
import type { ComparedCreator } from '../../lib/campaign/compare/compared-creator.ts';
import { Button } from '../ui/Button.tsx';
import { ExternalLink } from '../ui/ExternalLink.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { PageText } from '../ui/PageText.tsx';
import { WithReason } from '../ui/WithReason.tsx';
import type { ComparisonWords } from './comparison-rows.ts';
import { type ComparisonLine, comparisonLines, shownName } from './comparison-table.ts';

interface CompareTableProps {
  readonly creators: readonly ComparedCreator[];
  readonly words: ComparisonWords;
  /** Puts a creator at another place. */
  readonly onMove: (creatorKey: string, place: number) => void;
  readonly onRemove: (creatorKey: string) => void;
}

/** The button of a column that has the focus, to be found again after the column has moved. */
interface Held {
  readonly creatorKey: string;
  readonly button: 'left' | 'right' | 'remove';
}

export function CompareTable({ creators, words, onMove, onRemove }: CompareTableProps) {
  const { text } = useLanguage();
  const table = useRef<HTMLTableElement>(null);
  const held = useRef<Held | null>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const [spoken, setSpoken] = useState('');

  // A column that moves takes its button along, and the browser lets go of the focus meanwhile.
  useEffect(() => {
    const wanted = held.current;
    held.current = null;
    if (wanted === null || creators.length === 0) return;
    const column = table.current?.querySelector(`[data-creator="${CSS.escape(wanted.creatorKey)}"]`);
    column?.querySelector<HTMLButtonElement>(`.compare-${wanted.button}`)?.focus();
  }, [creators]);

  const move = (creator: ComparedCreator, place: number, button: Held['button'] | null) => {
    if (button !== null) held.current = { creatorKey: creator.creatorKey, button };
    const name = shownName(creator, words);
    setSpoken(text('compare', 'moved', { name, place: place + 1, count: creators.length }));
    onMove(creator.creatorKey, place);
  };
  const remove = (creator: ComparedCreator, place: number) => {
    const next = creators[place + 1] ?? creators[place - 1];
    if (next) held.current = { creatorKey: next.creatorKey, button: 'remove' };
    setSpoken(text('compare', 'removed', { name: shownName(creator, words) }));
    onRemove(creator.creatorKey);
  };
  const drop = (event: DragEvent, place: number) => {
    event.preventDefault();
    const moved = creators.find(({ creatorKey }) => creatorKey === dragged);
    setDragged(null);
    setOver(null);
    if (moved) move(moved, place, null);
  };

  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard too */}
      <section className="compare-scroll" tabIndex={0} aria-label={text('compare', 'table')}>
        <table className="compare-table" ref={table}>
          <thead>
            <tr>
              <th scope="col" className="compare-corner">
                {text('compare', 'item')}
              </th>
              {creators.map((creator, place) => (
                <th
                  key={creator.creatorKey}
                  scope="col"
                  data-creator={creator.creatorKey}
                  className={over === creator.creatorKey && dragged !== creator.creatorKey ? 'compare-over' : undefined}
                  draggable
                  onDragStart={(event) => {
                    event.dataTransfer.effectAllowed = 'move';
                    setDragged(creator.creatorKey);
                  }}
                  onDragOver={(event) => {
                    if (dragged === null) return;
                    event.preventDefault();
                    setOver(creator.creatorKey);
                  }}
                  onDragEnd={() => {
                    setDragged(null);
                    setOver(null);
                  }}
                  onDrop={(event) => drop(event, place)}
                >
                  <ColumnHead
                    creator={creator}
                    name={shownName(creator, words)}
                    place={place}
                    last={creators.length - 1}
                    onMove={(to, button) => move(creator, to, button)}
                    onRemove={() => remove(creator, place)}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <CompareLines lines={comparisonLines(creators, words)} creators={creators} />
        </table>
      </section>
      <p className="unseen" role="status">
        {spoken}
      </p>
    </>
  );
}

interface ColumnHeadProps {
  readonly creator: ComparedCreator;
  readonly name: string;
  readonly place: number;
  readonly last: number;
  readonly onMove: (place: number, button: 'left' | 'right') => void;
  readonly onRemove: () => void;
}

function ColumnHead({ creator: { row }, name, place, last, onMove, onRemove }: ColumnHeadProps) {
  const { text } = useLanguage();
  return (
    <div className="compare-head">
      <ExternalLink href={row.profileUrl} className="compare-name">
        <PageText text={name} />
      </ExternalLink>
      <span className="compare-handle">{text('reading', `platform.${row.platform}`)}</span>
      <PageText text={`@${row.handle}`} className="compare-handle" />
      <span className="compare-tools">
        <Button
          weight="quiet"
          className="compare-left"
          label={text('compare', 'moveLeft', { name })}
          inactive={place === 0}
          onPress={() => onMove(place - 1, 'left')}
        >
          <Icon name="left" />
        </Button>
        <Button
          weight="quiet"
          className="compare-right"
          label={text('compare', 'moveRight', { name })}
          inactive={place === last}
          onPress={() => onMove(place + 1, 'right')}
        >
          <Icon name="chevron" />
        </Button>
        <Button
          weight="quiet"
          className="compare-remove"
          label={text('compare', 'remove', { name })}
          onPress={onRemove}
        >
          <Icon name="close" />
        </Button>
      </span>
    </div>
  );
}

const groupsOf = (lines: readonly ComparisonLine[]) =>
  [...new Set(lines.map(({ group }) => group))].map((group) => ({
    group,
    lines: lines.filter((line) => line.group === group),
  }));

function CompareLines({
  lines,
  creators,
}: {
  readonly lines: readonly ComparisonLine[];
  readonly creators: readonly ComparedCreator[];
}) {
  const { text } = useLanguage();
  return (
    <>
      {groupsOf(lines).map(({ group, lines: inGroup }) => (
        <tbody key={group}>
          <tr className="compare-group">
            <th scope="rowgroup" colSpan={creators.length + 1}>
              <span>{text('compare', `group.${group}`)}</span>
            </th>
          </tr>
          {inGroup.map(({ id, title, cells }) => (
            <tr key={id} data-row={id}>
              <th scope="row">{title}</th>
              {cells.map((cell, place) => (
                <td key={creators[place]?.creatorKey}>
                  <CellWords cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </>
  );
}

function CellWords({
  cell: { main, beside, reason, state, mark },
}: {
  readonly cell: ComparisonLine['cells'][number];
}) {
  const words = <PageText text={main} className={state === 'known' ? 'compare-main' : 'compare-quiet'} />;
  return (
    <>
      {reason === null ? words : <WithReason reason={<PageText text={reason} />}>{words}</WithReason>}
      {beside.map((line) => (
        <Fragment key={line}>
          {' '}
          <PageText text={line} className="compare-beside" />
        </Fragment>
      ))}
      {mark === null ? null : (
        <>
          {' '}
          <span className="compare-mark">{mark}</span>
        </>
      )}
    </>
  );
}
