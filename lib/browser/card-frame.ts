// The card's place in the page: one host element with a closed shadow root; in it the extension's own frame and the marks on posts, nothing else.
import type { CardPlace, FrameMessage, PostMark } from '../messaging/contract.ts';
import { keepInside } from './card-place.ts';
import { createPostMarks, mostMarks, type PostMarks } from './post-marks.ts';
import { setStyle } from './set-style.ts';

export interface CardFrame {
  /** Puts the card into the page, unseen until its own page is ready. */
  attach(): void;
  /** Hides what it shows until `unveil`: it may still show the creator of the page before. */
  veil(): void;
  unveil(): void;
  /** Takes everything out of the page. */
  remove(): void;
  /** Does what the frame asks; gives the answer for it. */
  obey(message: FrameMessage): CardPlace | null;
}

export interface CardFrameOptions {
  readonly window: Window;
  /** Address of the extension's card page. */
  readonly source: string;
  /** The frame's name for screen readers. */
  readonly title: string;
  readonly place: CardPlace;
  /** A name for the host element that no page can know before; with a hyphen, as custom elements have. */
  readonly hostName: string;
  /** The page does not let the frame come up. */
  readonly onBlocked: () => void;
  /** The user has pressed the mark on this post. */
  readonly onMarkPressed: (postId: string) => void;
}

/** A page may take our element out; putting it back for ever would be a fight, and the page's owner wins. */
const mostReattached = 5;

/** How long a frame may take to say that it is ready, in milliseconds. */
const patience = 5_000;

/** Largest share of the window's height. */
const largestShare = 0.6;

/** What a page's own rules for all elements could do to ours; named one by one, as `all` fills the element with 200 rules. */
const fixedStyle: Readonly<Record<string, string>> = {
  position: 'fixed',
  display: 'block',
  'z-index': '2147483647',
  top: 'auto',
  left: 'auto',
  margin: '0',
  padding: '0',
  border: '0',
  'min-width': '0',
  'max-width': 'none',
  'min-height': '0',
  'max-height': 'none',
  visibility: 'visible',
  transform: 'none',
  filter: 'none',
  'clip-path': 'none',
  transition: 'none',
  animation: 'none',
};

const noMarks: readonly PostMark[] = [];

const firstSize = { width: 320, height: 180 };

/**
 * Prepares the card; nothing is in the page before `attach`.
 * Opacity hides it, never `display` or `visibility`: browsers let such a frame sleep, and it could not measure itself.
 */
export function createCardFrame(options: CardFrameOptions): CardFrame {
  const { window, source, title, hostName, onBlocked, onMarkPressed } = options;
  const root = window.document.documentElement;
  let place = options.place;
  let size = firstSize;
  let host: HTMLElement | null = null;
  let frame: HTMLIFrameElement | null = null;
  let marks: PostMarks | null = null;
  let wantedMarks = noMarks;
  let shownMarks = noMarks;
  let ready = false;
  let veiled = false;
  /** The card has nothing to show; it keeps its room, as a frame without any would fall asleep. */
  let empty = false;
  let reattached = 0;
  let watchdog: ReturnType<typeof setTimeout> | undefined;

  const guard = new MutationObserver(() => {
    if (!host || host.parentNode === root) return;
    if (reattached >= mostReattached) return take();
    reattached += 1;
    put(host);
  });

  function put(element: HTMLElement): void {
    ready = false;
    empty = false;
    // The frame loads anew and says again what is to be marked.
    wantedMarks = noMarks;
    draw();
    root.append(element);
    clearTimeout(watchdog);
    watchdog = setTimeout(() => {
      if (!ready) onBlocked();
    }, patience);
  }

  function take(): void {
    guard.disconnect();
    clearTimeout(watchdog);
    showMarks(noMarks);
    host?.remove();
    host = null;
    frame = null;
    marks = null;
    ready = false;
  }

  const windowSize = () => ({ width: root.clientWidth, height: window.innerHeight });

  function draw(): void {
    if (!host || !frame) return;
    const seen = ready && !veiled && !empty;
    const { width, height } = size;
    setStyle(host, {
      right: `max(0px, min(${place.right}px, 100vw - ${width}px))`,
      bottom: `max(0px, min(${place.bottom}px, 100vh - min(${height}px, ${largestShare * 100}vh)))`,
      width: `min(${width}px, 100vw)`,
      height: `min(${height}px, ${largestShare * 100}vh)`,
      opacity: seen ? '1' : '0',
      'pointer-events': seen ? 'auto' : 'none',
    });
    frame.tabIndex = seen ? 0 : -1;
    // Marks belong to what the card shows: unseen with it, and back with it.
    showMarks(seen ? wantedMarks : noMarks);
  }

  function showMarks(due: readonly PostMark[]): void {
    if (due === shownMarks) return;
    shownMarks = due;
    marks?.show(due);
  }

  function attach(): void {
    if (host) return;
    host = window.document.createElement(hostName);
    frame = window.document.createElement('iframe');
    frame.src = source;
    frame.title = title;
    setStyle(frame, {
      display: 'block',
      width: '100%',
      height: '100%',
      border: '0',
      'border-radius': '12px',
      // On a white page the card's own thin line is not enough to lift it off.
      'box-shadow': '0 1px 3px rgb(0 0 0 / 14%), 0 8px 24px rgb(0 0 0 / 14%)',
      'color-scheme': 'light dark',
    });
    setStyle(host, fixedStyle);
    const shadow = host.attachShadow({ mode: 'closed' });
    shadow.append(frame);
    marks = createPostMarks({ window, root: shadow, onPress: onMarkPressed });
    reattached = 0;
    put(host);
    guard.observe(root, { childList: true });
  }

  return {
    attach,
    remove: take,
    veil() {
      veiled = true;
      wantedMarks = noMarks;
      draw();
    },
    unveil() {
      veiled = false;
      draw();
    },
    obey(message) {
      switch (message.kind) {
        case 'card-ready':
          ready = true;
          clearTimeout(watchdog);
          draw();
          return place;
        case 'card-size':
          empty = message.width === 0 || message.height === 0;
          if (!empty) size = { width: message.width, height: message.height };
          draw();
          return place;
        case 'card-move': {
          const { width, height } = windowSize();
          const card = { width: Math.min(size.width, width), height: Math.min(size.height, height * largestShare) };
          const from = keepInside(place, card, { width, height });
          const to = { right: from.right + message.right, bottom: from.bottom + message.bottom };
          place = keepInside(to, card, { width, height });
          draw();
          return place;
        }
        case 'post-marks':
          wantedMarks = message.marks;
          draw();
          return null;
      }
    },
  };
}

const isLength = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value <= 4_000;
const isMark = (value: unknown): value is PostMark => {
  const { postId, shape } = (value ?? {}) as Record<string, unknown>;
  return typeof postId === 'string' && /^[\w-]{1,64}$/.test(postId) && (shape === 'rival' || shape === 'content');
};
const isShift = (value: unknown): value is number => typeof value === 'number' && Math.abs(value) <= 20_000;

/** Gives the message when it is one that the card's frame may send; null for anything else. */
export function readFrameMessage(message: unknown): FrameMessage | null {
  if (typeof message !== 'object' || message === null) return null;
  const { kind, width, height, right, bottom, done, marks } = message as Record<string, unknown>;
  if (kind === 'card-ready') return { kind };
  if (kind === 'card-size' && isLength(width) && isLength(height)) return { kind, width, height };
  if (kind === 'card-move' && isShift(right) && isShift(bottom)) return { kind, right, bottom, done: done === true };
  if (kind === 'post-marks' && Array.isArray(marks)) {
    const checked = marks.slice(0, mostMarks).filter(isMark);
    return { kind, marks: checked.map(({ postId, shape }) => ({ postId, shape })) };
  }
  return null;
}
