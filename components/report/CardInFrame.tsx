// The card with its line to the worker, its settings and its frame in the page.
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { CardPlace, FrameMessage, TabView } from '../../lib/messaging/contract.ts';
import type { PortClient } from '../../lib/messaging/port-client.ts';
import { useSettings } from '../settings/Surface.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { Card } from './Card.tsx';
import type { ShownPost } from './PostFindings.tsx';
import { marksOfView } from './post-marks.ts';
import { useNaturalSize } from './use-natural-size.ts';

export interface FrameDoor {
  /** Tells the page's side of the frame; its answer to a movement is the place that came of it. */
  readonly tell: (tabId: number, message: FrameMessage) => Promise<unknown>;
  /** Screen units per CSS pixel of the tab. */
  readonly zoomOf: (tabId: number) => Promise<number>;
  /** Must be called inside a press. Null where the browser has no side panel to open. */
  readonly openPanel: ((tabId: number) => Promise<unknown>) | null;
}

function placeOf(answer: unknown): CardPlace | null {
  if (typeof answer !== 'object' || answer === null) return null;
  const { right, bottom } = answer as Partial<CardPlace>;
  return typeof right === 'number' && typeof bottom === 'number' ? { right, bottom } : null;
}

type CardClient = Pick<
  PortClient,
  'state' | 'subscribe' | 'addToShortlist' | 'removeFromShortlist' | 'chooseCampaign' | 'onShowPost'
>;

interface CardInFrameProps {
  readonly client: CardClient;
  readonly door: FrameDoor;
  readonly now: () => number;
}

export function CardInFrame({ client, door, now }: CardInFrameProps) {
  const { view, tabId, gone } = useSyncExternalStore(client.subscribe, client.state);
  const [settings, changeSettings] = useSettings();
  const [zoom, setZoom] = useState(1);

  useEffect(() => {
    if (tabId === null) return;
    // The size was told just before, by the card's own effect: the frame is shown at its right size at once.
    void door.tell(tabId, { kind: 'card-ready' });
    door.zoomOf(tabId).then(setZoom, () => {});
  }, [tabId, door]);

  const onSize = useCallback(
    (width: number, height: number) => {
      if (tabId !== null) void door.tell(tabId, { kind: 'card-size', width, height });
    },
    [tabId, door],
  );

  const onMove = async (right: number, bottom: number, done: boolean) => {
    if (tabId === null) return;
    const place = placeOf(await door.tell(tabId, { kind: 'card-move', right, bottom, done }));
    // A place that cannot be kept is no loss worth a sentence: the card stands where it was put.
    if (done && place) changeSettings({ cardPlace: place }).catch(() => {});
  };

  usePostMarks(view, tabId, door);
  const creator = view.kind === 'report' ? (view.creatorKey ?? view.reading.url) : null;
  const { shownPost, unfolded, dismiss, fold } = useShownPost(client, creator);

  const { openPanel } = door;
  if (gone) return <GoneCard onSize={onSize} />;
  return (
    <Card
      view={view}
      folded={settings.cardCollapsed && !unfolded}
      onFold={(cardCollapsed) => {
        fold();
        changeSettings({ cardCollapsed }).catch(() => {});
      }}
      shownPost={shownPost}
      onDismissPost={dismiss}
      onMove={onMove}
      zoom={() => zoom}
      onSize={onSize}
      onAdd={client.addToShortlist}
      onRemove={client.removeFromShortlist}
      onChoose={client.chooseCampaign}
      onOpenPanel={openPanel && tabId !== null ? () => openPanel(tabId) : null}
      now={now}
    />
  );
}

/** Tells a profile's page which of its posts bear a mark, whenever that changes; and any page to take them off again. */
function usePostMarks(view: TabView, tabId: number | null, door: FrameDoor): void {
  const marks = marksOfView(view);
  const page = view.kind === 'report' && view.reading.pageKind === 'profile' ? view.reading.url : null;
  const gist = JSON.stringify([tabId, page, marks]);
  const newest = useRef(marks);
  newest.current = marks;
  const standing = useRef(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the gist holds page and marks by their content
  useEffect(() => {
    if (tabId === null || (page === null && standing.current === 0)) return;
    standing.current = newest.current.length;
    void door.tell(tabId, { kind: 'post-marks', marks: newest.current });
  }, [gist, door]);
}

/**
 * The post whose mark was pressed: the card is open as long as the user does not fold it, in this tab alone.
 * @param creator who is on the screen; with another one the post is forgotten
 */
function useShownPost(client: CardClient, creator: string | null) {
  const [pressed, setPressed] = useState<{ readonly post: ShownPost; readonly creator: string | null } | null>(null);
  const [unfolded, setUnfolded] = useState(false);
  const onScreen = useRef(creator);
  onScreen.current = creator;
  useEffect(
    () =>
      client.onShowPost((postId) => {
        setPressed({ post: { postId }, creator: onScreen.current });
        setUnfolded(true);
      }),
    [client],
  );
  return {
    shownPost: pressed !== null && pressed.creator === creator ? pressed.post : null,
    unfolded,
    dismiss: () => setPressed(null),
    fold: () => {
      setPressed(null);
      setUnfolded(false);
    },
  };
}

function GoneCard({ onSize }: { readonly onSize: (width: number, height: number) => void }) {
  const { text } = useLanguage();
  const around = useNaturalSize(onSize, false);
  return (
    <div ref={around} className="card-frame">
      <main className="card" aria-label={text('card', 'name')}>
        <div data-measured className="card-top">
          <p className="sentence" role="status">
            {text('card', 'gone')}
          </p>
        </div>
      </main>
    </div>
  );
}
