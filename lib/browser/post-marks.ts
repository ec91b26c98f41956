// Small shapes on the posts that are worth reading, drawn beside the card's frame: no word, no name, nothing for a page to read.
import type { PostMark } from '../messaging/contract.ts';
import { setStyle } from './set-style.ts';

export interface PostMarks {
  /** Marks these posts and no others; an empty list takes every mark, listener and observer away. */
  show(marks: readonly PostMark[]): void;
}

export interface PostMarksOptions {
  readonly window: Window;
  /** Where the marks are put: the closed root that holds the card's frame. */
  readonly root: Node;
  readonly onPress: (postId: string) => void;
  /** Was this done by the user? A page can make events, but none that the browser vouches for. */
  readonly isByUser?: (event: Event) => boolean;
}

export const mostMarks = 50;

/** Links to posts on the three sites. A link to a comment (`/p/…/c/…`) is none. */
const postLinks = ['/p/', '/reel/', '/video/', '/photo/', '/watch?', '/shorts/']
  .map((part) => `a[href*="${part}"]:not([href*="/c/"])`)
  .join();
const idInLink = /(?:\/(?:p|reel|video|photo|shorts)\/|[?&]v=)([\w-]+)/;

/** A link that is smaller is a title or a date beside the picture: CSS pixels. */
const smallestPicture = 48;
/** A mark with room around it to be hit, and its distance from the corner: CSS pixels. */
const side = 28;
const inset = 4;
/** After a change in the page its links are looked through again, this many milliseconds later at the earliest. */
const searchPause = 200;

/** Amber on a dark rim, so that both shapes are seen on any picture; they differ in form, not in colour. */
const rim = '#241800';
const amber = '#f3c571';
const diamond = 'M14 5 23 14 14 23 5 14Z';

function drawShape(document: Document, shape: PostMark['shape']): SVGElement {
  const draw = (name: string, attributes: Readonly<Record<string, string>>) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  const svg = draw('svg', { width: `${side}`, height: `${side}`, viewBox: `0 0 ${side} ${side}` });
  svg.append(
    draw('path', { d: diamond, fill: 'none', stroke: rim, 'stroke-width': '6', 'stroke-linejoin': 'round' }),
    draw('path', { d: diamond, fill: shape === 'rival' ? amber : rim, stroke: amber, 'stroke-width': '2.5' }),
  );
  return svg;
}

/** A press is ours alone: on its way out of the root it would open the post, or close what the page has opened. */
const pressEvents = ['pointerdown', 'mousedown', 'mouseup', 'click'];

/** Prepares the marks; without any the page pays nothing for them. */
export function createPostMarks(options: PostMarksOptions): PostMarks {
  const { window, root, onPress, isByUser = (event) => event.isTrusted } = options;
  const { document } = window;
  let shapes: ReadonlyMap<string, PostMark['shape']> = new Map();
  let links = new Map<string, HTMLElement[]>();
  const drawn = new Map<string, HTMLElement>();
  let ending: AbortController | null = null;
  let frame = 0;
  let search: ReturnType<typeof setTimeout> | undefined;

  function findLinks(): void {
    links = new Map();
    for (const link of document.querySelectorAll<HTMLElement>(postLinks)) {
      const id = idInLink.exec(link.getAttribute('href') ?? '')?.[1];
      if (id === undefined || !shapes.has(id)) continue;
      links.set(id, [...(links.get(id) ?? []), link]);
    }
  }

  /** The corner of the post's picture where it can be seen; null where it is cut off or covered. */
  function cornerOf(id: string): { x: number; y: number } | null {
    for (const link of links.get(id) ?? []) {
      const box = link.getBoundingClientRect();
      if (box.width < smallestPicture || box.height < smallestPicture) continue;
      const [x, y] = [box.left + inset, box.top + inset];
      const [width, height] = [window.innerWidth, window.innerHeight];
      if (x < 0 || y < 0 || x + side > width || y + side > height) return null;
      // Beside the mark, as on the mark itself stands the mark.
      const top = document.elementFromPoint(x + side + 1, y + side / 2);
      const isCovered = top !== null && !top.contains(link) && !(link.parentElement ?? link).contains(top);
      return isCovered ? null : { x, y };
    }
    return null;
  }

  function markOf(id: string, shape: PostMark['shape']): HTMLElement {
    const known = drawn.get(id);
    if (known) return known;
    const mark = document.createElement('div');
    setStyle(mark, {
      position: 'fixed',
      left: '0',
      top: '0',
      width: `${side}px`,
      height: `${side}px`,
      cursor: 'pointer',
      'pointer-events': 'auto',
    });
    mark.ariaHidden = 'true';
    mark.append(drawShape(document, shape));
    for (const type of pressEvents) {
      mark.addEventListener(type, (event) => {
        event.stopPropagation();
        if (type === 'click' && isByUser(event)) onPress(id);
      });
    }
    root.appendChild(mark);
    drawn.set(id, mark);
    return mark;
  }

  /** Looks first and moves then: a look after each move would have the page laid out again and again. */
  function place(): void {
    frame = 0;
    const corners = [...shapes].map(([id, shape]) => [id, shape, cornerOf(id)] as const);
    for (const [id, shape, corner] of corners) {
      if (!corner && !drawn.has(id)) continue;
      setStyle(markOf(id, shape), {
        display: corner ? 'block' : 'none',
        transform: corner ? `translate(${corner.x}px, ${corner.y}px)` : 'none',
      });
    }
  }

  const placeSoon = () => {
    frame ||= window.requestAnimationFrame(place);
  };

  const searchSoon = () => {
    search ??= setTimeout(() => {
      search = undefined;
      findLinks();
      placeSoon();
    }, searchPause);
  };

  function follow(signal: AbortSignal): void {
    window.addEventListener('scroll', placeSoon, { signal, passive: true, capture: true });
    window.addEventListener('resize', placeSoon, { signal, passive: true });
    const observer = new MutationObserver(searchSoon);
    observer.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['href'] });
    signal.addEventListener('abort', () => {
      observer.disconnect();
      window.cancelAnimationFrame(frame);
      clearTimeout(search);
      frame = 0;
      search = undefined;
    });
  }

  return {
    show(marks) {
      shapes = new Map(marks.slice(0, mostMarks).map(({ postId, shape }) => [postId, shape]));
      for (const mark of drawn.values()) mark.remove();
      drawn.clear();
      if (shapes.size === 0) {
        ending?.abort();
        ending = null;
        links = new Map();
        return;
      }
      if (!ending) {
        ending = new AbortController();
        follow(ending.signal);
      }
      findLinks();
      placeSoon();
    },
  };
}
