// What stands on the screen: header, grid cells and the post in view, found by TikTok's own test marks (`data-e2e`).
import type { Address } from '../capture.ts';
import { sameHandle } from './pages.ts';

/** Elements by their test mark, in the order of the document. */
export type Marks = ReadonlyMap<string, readonly Element[]>;

/** A text on the screen, read only when a rule asks for it; undefined where it is not drawn. */
export type Shown = () => string | undefined;

/** Collects the marked elements in one pass: one search of the document instead of one per mark. */
export function collectMarks(document: Document): Marks {
  const marks = new Map<string, Element[]>();
  for (const element of document.querySelectorAll('[data-e2e]')) {
    const name = element.getAttribute('data-e2e') ?? '';
    const sameName = marks.get(name);
    if (sameName) sameName.push(element);
    else marks.set(name, [element]);
  }
  return marks;
}

/** The text of an element without style sheets inside it (pages of 2022–23 and mobile ones nest them), trimmed. */
function textOf(element: Element | null | undefined): string | undefined {
  if (!element) return undefined;
  let text = element.textContent ?? '';
  if (!text.includes('{')) return text.trim();
  for (const style of element.getElementsByTagName('style')) text = text.replace(style.textContent ?? '', '');
  return text.trim();
}

const shown =
  (element: Element | null | undefined): Shown =>
  () =>
    textOf(element);

const first = (marks: Marks, ...names: string[]): Element | undefined =>
  names.flatMap((name) => marks.get(name) ?? [])[0];

export interface ShownHeader {
  /** As the header spells it, without "@". */
  readonly handle: string;
  readonly name: Shown;
  readonly followers: Shown;
  readonly following: Shown;
  readonly likes: Shown;
  readonly bio: Shown;
  /** The link as the site redirects it: `https://www.tiktok.com/link/v2?…&target=…`. */
  readonly link: Shown;
  readonly ticked: () => boolean;
}

/**
 * Finds the header of the account at the address. Which of title and subtitle is the handle changed in 2024 and 2026,
 * so both are compared with the address; while neither is it, the header is still another account's.
 */
export function findHeader(marks: Marks, address: Address): ShownHeader | null {
  const titles = [first(marks, 'user-title'), first(marks, 'user-subtitle')];
  const spelled = (element: Element | undefined) => textOf(element)?.replace(/^@/, '');
  const title = titles.find((element) => sameHandle(spelled(element), address.handle));
  if (!title) return null;
  const other = titles.find((element) => element && element !== title);
  return {
    handle: spelled(title) ?? '',
    name: shown(other ?? first(marks, 'user-header')?.querySelector('h1')),
    followers: shown(first(marks, 'followers-count')),
    following: shown(first(marks, 'following-count')),
    likes: shown(first(marks, 'likes-count')),
    bio: shown(first(marks, 'user-bio')),
    link: () => first(marks, 'user-link')?.getAttribute('href') ?? undefined,
    ticked: () => (title.parentElement ?? title).querySelector('[fill="#20D5EC"]') !== null,
  };
}

export interface GridCell {
  readonly id: string;
  readonly handle: string;
  readonly path: string;
  /** Comes late: null while the cell's overlay is not drawn. */
  readonly views: Shown | null;
  /** Text of the picture: the caption inside a phrase of the page's language. */
  readonly picture: Shown;
  /** Undefined where this grid bears no badges: before 2024, or while the overlay is not drawn. */
  readonly pinned: boolean | undefined;
}

const postLink = /\/@([\w.]{0,64})\/(video|photo)\/(\d{6,20})(?:[/?#]|$)/;

/** Which of `inner` lies in which of `outer`; both in the order of the document. */
function inside(outer: readonly Element[], inner: readonly Element[] = []): Map<Element, Element> {
  const found = new Map<Element, Element>();
  let next = 0;
  for (const element of outer) {
    const candidate = inner[next];
    if (!candidate || !element.contains(candidate)) continue;
    found.set(element, candidate);
    next += 1;
  }
  return found;
}

function pinnedIn(cell: Element, hasBadge: boolean, anyBadge: boolean, hasOverlay: boolean): boolean | undefined {
  // Cells became buttons for the keyboard in the same rebuild that brought the badge.
  const bearsBadges = anyBadge || cell.getAttribute('role') === 'button';
  return hasBadge || (hasOverlay && bearsBadges ? false : undefined);
}

/** The cells of the account's own grid. Cells of other authors (a grid that is just being replaced) are left out. */
export function findGrid(marks: Marks, address: Address): GridCell[] {
  const cells = marks.get('user-post-item') ?? [];
  const views = inside(cells, marks.get('video-views'));
  const badges = inside(cells, marks.get('video-card-badge'));
  return cells.flatMap((cell) => {
    const link = postLink.exec(cell.querySelector('a[href]')?.getAttribute('href') ?? '');
    if (!link?.[3] || !sameHandle(link[1], address.handle)) return [];
    const label = views.get(cell);
    return [
      {
        id: link[3],
        handle: link[1] ?? '',
        path: link[2] ?? '',
        views: label ? shown(label) : null,
        picture: () => cell.querySelector('img')?.getAttribute('alt') ?? undefined,
        pinned: pinnedIn(cell, badges.has(cell), badges.size > 0, label !== undefined),
      },
    ];
  });
}

export interface ShownPost {
  readonly likes: Shown;
  readonly comments: Shown;
  readonly shares: Shown;
  readonly saves: Shown;
  readonly author: Shown;
  readonly caption: Shown;
  readonly paidTag: Shown;
  /** The date alone: "2d ago", "7-9". */
  readonly date: Shown;
  readonly isVideo: boolean;
}

const article = 'article,[data-e2e="recommend-list-item-container"]';

/** A player's id begins with the kind of its surroundings: 1 in a grid cell, others seen are 0 to 4. */
function findPlayer(document: Document, id: string): Element | undefined {
  const kinds = [0, 2, 3, 4, 5, 6, 7, 8, 9, 1];
  const players = kinds.map((kind) => document.getElementById(`xgwrapper-${kind}-${id}`));
  return players.find((player) => player && !player.closest('[data-e2e="user-post-item"]')) ?? undefined;
}

/**
 * Finds the post of the address on the screen. A page can hold several posts (a feed, a feed under an opened video),
 * so a place counts only when its player or its link bears the id of the address.
 */
export function findShownPost(document: Document, marks: Marks, address: Address): ShownPost | null {
  const id = address.postId;
  if (id === null) return null;
  const player = findPlayer(document, id);
  const opened = marks.get('browse-video-link')?.find((link) => postLink.exec(textOf(link) ?? '')?.[3] === id);
  if (opened) return openedPost(marks, player !== undefined);
  const scope = player?.closest(article);
  if (scope) return articlePost(marks, scope);
  if (player && marks.get('browse-username')?.length === 1 && marks.get('like-count')?.length === 1)
    return singlePost(marks);
  const side = marks.get('play-side-like')?.find((element) => element.querySelector(`a[href*="/${id}"]`));
  return side ? mobilePost(marks, side) : null;
}

const absent: Shown = () => undefined;

/** "Name · 2d ago": what follows the last dot is the date. */
const afterDot = (text: string | undefined) => text?.match(/(?:^|\s)·\s*([^·]{1,40})$/)?.[1]?.trim();

const mark = (marks: Marks, ...names: string[]): Shown => shown(first(marks, ...names));

const described = (marks: Marks) => ({
  author: mark(marks, 'browse-username'),
  caption: mark(marks, 'browse-video-desc'),
  date: () => afterDot(mark(marks, 'browser-nickname')()),
});

/** 2022–23: a video opened over a feed; the feed's own counts stand beneath it under other names. */
const openedPost = (marks: Marks, isVideo: boolean): ShownPost => ({
  ...described(marks),
  likes: mark(marks, 'browse-like-count'),
  comments: mark(marks, 'browse-comment-count'),
  shares: absent,
  saves: absent,
  paidTag: absent,
  isVideo,
});

/** To mid 2025: a page of one video. */
const singlePost = (marks: Marks): ShownPost => ({
  ...described(marks),
  likes: mark(marks, 'like-count'),
  comments: mark(marks, 'comment-count'),
  shares: mark(marks, 'share-count'),
  saves: mark(marks, 'favorite-count', 'undefined-count'),
  paidTag: mark(marks, 'sponsored-tag'),
  isVideo: true,
});

/** Since late 2025, and in the feeds of 2022: one article among several. */
function articlePost(marks: Marks, scope: Element): ShownPost {
  const within = (...names: string[]): Shown =>
    shown(names.flatMap((name) => marks.get(name) ?? []).find((element) => scope.contains(element)));
  const beside = [...scope.querySelectorAll('a[href^="/@"] + span')].map(textOf);
  return {
    likes: within('like-count'),
    comments: within('comment-count'),
    shares: within('share-count'),
    saves: within('favorite-count', 'undefined-count'),
    author: () => scope.querySelector('a[href^="/@"]')?.getAttribute('href')?.slice(2),
    caption: within('video-desc'),
    paidTag: within('sponsored-tag'),
    date: () => beside.map(afterDot).find((date) => date !== undefined),
    isVideo: true,
  };
}

/** 2026: the mobile page; what stands beside the post. */
const mobilePost = (marks: Marks, likes: Element): ShownPost => ({
  likes: shown(likes),
  comments: mark(marks, 'play-side-comment'),
  shares: mark(marks, 'play-side-share'),
  saves: absent,
  author: absent,
  caption: absent,
  paidTag: absent,
  date: absent,
  isVideo: false,
});
