// The card on the page: verdict first, working below, one primary action; folds to a pill.
import { useEffect, useId, useRef, useState } from 'react';
import type { Answer, TabView } from '../../lib/messaging/contract.ts';
import { ShortlistButton } from '../shortlist/ShortlistButton.tsx';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { Notice } from '../ui/Notice.tsx';
import { CardBar } from './CardBar.tsx';
import { CardPill } from './CardPill.tsx';
import { CreatorHeader } from './CreatorHeader.tsx';
import { HonestyLine } from './HonestyLine.tsx';
import { PageState } from './PageState.tsx';
import { PostFindings, type ShownPost } from './PostFindings.tsx';
import { ReasoningMenu } from './ReasoningMenu.tsx';
import { ReportSummary } from './ReportSummary.tsx';
import { CompactScreening } from './ScreeningGroups.tsx';
import type { MoveCard } from './use-moving.ts';
import { useNaturalSize } from './use-natural-size.ts';
import { Waiting } from './Waiting.tsx';
import { Working } from './Working.tsx';
import './card.css';

export interface CardProps {
  readonly view: TabView;
  readonly folded: boolean;
  readonly onFold: (folded: boolean) => void;
  readonly onMove: MoveCard;
  readonly zoom: () => number;
  readonly onSize: (width: number, height: number) => void;
  readonly onAdd: (creatorKey: string) => Promise<Answer>;
  readonly onRemove: (creatorKey: string) => Promise<Answer>;
  readonly onChoose: (campaignId: string) => Promise<Answer>;
  /** Opens the side panel; must be called inside the press itself. Null where the browser has none to open. */
  readonly onOpenPanel: (() => Promise<unknown>) | null;
  /** The post whose mark was pressed in the page: what was found there stands first. Null for none. */
  readonly shownPost: ShownPost | null;
  readonly onDismissPost: () => void;
  readonly now: () => number;
}

type ReportView = Extract<TabView, { readonly kind: 'report' }>;

export function Card(props: CardProps) {
  const { view, folded, onFold } = props;
  const [touched, setTouched] = useState(false);
  const fold = (to: boolean) => {
    setTouched(true);
    onFold(to);
  };
  if (view.kind === 'none') return <NoCard onSize={props.onSize} />;
  return folded ? (
    <FoldedCard {...props} onFold={fold} takeFocus={touched} />
  ) : (
    <OpenCard {...props} onFold={fold} takeFocus={touched} />
  );
}

function NoCard({ onSize }: Pick<CardProps, 'onSize'>) {
  // The smallest that a frame may be: an empty one must not lie over the page.
  useEffect(() => onSize(1, 1), [onSize]);
  return null;
}

function FoldedCard({ view, onFold, onMove, zoom, onSize, takeFocus }: CardProps & { readonly takeFocus: boolean }) {
  const around = useNaturalSize(onSize, true);
  return (
    <div ref={around}>
      <div data-measured className="pill-measure">
        <CardPill view={view} onUnfold={() => onFold(false)} onMove={onMove} zoom={zoom} takeFocus={takeFocus} />
      </div>
    </div>
  );
}

function OpenCard(props: CardProps & { readonly takeFocus: boolean }) {
  const { view, onFold, onMove, zoom, onSize, takeFocus } = props;
  const { text } = useLanguage();
  const around = useNaturalSize(onSize, false);
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    if (takeFocus) main.current?.focus();
  }, [takeFocus]);
  return (
    <div ref={around} className="card-frame">
      <main ref={main} className="card" aria-label={text('card', 'name')} tabIndex={-1}>
        <CardBar onMove={onMove} zoom={zoom} onFold={() => onFold(true)} />
        {view.kind === 'report' ? (
          <ReportCard key={view.creatorKey ?? view.reading.url} {...props} view={view} />
        ) : (
          <div data-measured className="card-top">
            {view.kind === 'page-state' ? <PageState view={view} /> : <Waiting />}
          </div>
        )}
      </main>
    </div>
  );
}

function ReportCard({
  view,
  onAdd,
  onRemove,
  onChoose,
  onOpenPanel,
  shownPost,
  onDismissPost,
  now,
}: CardProps & { readonly view: ReportView }) {
  const { text } = useLanguage();
  const [why, setWhy] = useState(false);
  const [panelRefused, setPanelRefused] = useState(false);
  const working = useRef<HTMLDivElement>(null);
  const workingId = useId();
  const { reading, report, shortlist, creatorKey } = view;
  const withKey = (work: (key: string) => Promise<Answer>) => async (): Promise<Answer> =>
    creatorKey === null ? { ok: false, failure: 'nothing-read' } : work(creatorKey);
  useEffect(() => {
    if (why) working.current?.scrollIntoView({ block: 'start' });
  }, [why]);
  return (
    <>
      <div data-measured className="card-top">
        <CreatorHeader reading={reading} report={report} />
      </div>
      <div className="card-scroll">
        <div data-measured className="card-body">
          {shownPost === null ? null : <PostFindings report={report} shown={shownPost} onDismiss={onDismissPost} />}
          <ReportSummary reading={reading} report={report} now={now()} opens />
          <HonestyLine reading={reading} />
          {why ? (
            <div ref={working} id={workingId} className="card-working">
              <ReasoningMenu reading={reading} report={report} inPage />
              <CompactScreening report={report} />
              <Working report={report} />
            </div>
          ) : null}
        </div>
      </div>
      <div data-measured className="card-foot">
        <ShortlistButton
          status={shortlist}
          possible={creatorKey !== null}
          onAdd={withKey(onAdd)}
          onRemove={withKey(onRemove)}
          onChoose={onChoose}
        />
        <div className="card-more">
          <Button weight="quiet" expanded={why} controls={why ? workingId : undefined} onPress={() => setWhy(!why)}>
            {text('card', 'why')}
          </Button>
          {onOpenPanel === null ? null : (
            <Button
              weight="quiet"
              label={text('card', 'openPanel')}
              onPress={() => {
                setPanelRefused(false);
                onOpenPanel().catch(() => setPanelRefused(true));
              }}
            >
              <Icon name="panel" />
            </Button>
          )}
        </div>
        {panelRefused ? <Notice tone="stop">{text('card', 'panelRefused')}</Notice> : null}
      </div>
    </>
  );
}
