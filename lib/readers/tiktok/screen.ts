// What stands on the screen: header, grid cells and the post in view, found by TikTok's own test marks (`data-e2e`), as plain texts.
import type { Address } from '../capture.ts';
import { sameHandle } from './pages.ts';

/** Elements by their test mark, in the order of the document. */
export type Marks = ReadonlyMap<string, readonly Element[]>;

/** A text on the screen; undefined where it is not drawn. */
export type Shown = string | undefined;

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

/** Longer texts than a caption are none of those we look for. */
const longestText = 5_000;

/** The text of an element without style sheets inside it (pages of 2022–23 and mobile ones nest them), trimmed. */
function textOf(element: Element | null | undefined): Shown {
  if (!element) return undefined;
  let text = element.textContent ?? '';
  if (text.includes('{'))
    for (const style of element.getElementsByTagName('style')) text = text.replace(style.textContent ?? '', '');
  return text.trim().slice(0, longestText);
}

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
  readonly ticked: boolean;
}

/**
 * Finds the header of the account at the address. Which of title and subtitle is the handle changed in 2024 and 2026,
 * so both are compared with the address; while neither is it, the header is still another account's.
 */
export function findHeader(marks: Marks, address: Address): ShownHeader | null {
  const first = (mark: string) => marks.get(mark)?.[0];
  const titles = [first('user-title'), first('user-subtitle')];
  const spelled = (element: Element | undefined) => textOf(element)?.replace(/^@/, '');
  const title = titles.find((element) => sameHandle(spelled(element), address.handle));
  if (!title) return null;
  const other = titles.find((element) => element && element !== title);
  return {
    handle: spelled(title) ?? '',
    name: textOf(other ?? first('user-header')?.querySelector('h1')),
    followers: textOf(first('followers-count')),
    following: textOf(first('following-count')),
    likes: textOf(first('likes-count')),
    bio: textOf(first('user-bio')),
    link: first('user-link')?.getAttribute('href') ?? undefined,
    ticked: (title.parentElement ?? title).querySelector('[fill="#20D5EC"]') !== null,
  };
}

export interface GridCell {
  readonly id: string;
  readonly handle: string;
  readonly path: string;
  /** Comes late: undefined while the cell's overlay is not drawn. */
  readonly views: Shown;
  /** Text of the picture: the caption inside a phrase of the page's language. */
  readonly picture: Shown;
  /** Undefined where this grid bears no badges (before 2024), or where the post stands out of order without one. */
  readonly pinned: boolean | undefined;
  /** Grids of before 2024: no badges, and pictures that mostly bear the caption alone. */
  readonly isOld: boolean;
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

/** Ids grow with time: of two the longer, or else the later in the alphabet, is the newer. */
const isNewer = (id: string, other: string): boolean =>
  id.length === other.length ? id > other : id.length > other.length;

/** The ids that stand before a newer one: pinned posts do, in a grid that is sorted by time. */
function outOfOrder(ids: readonly string[]): Set<string> {
  const found = new Set<string>();
  let newest = '';
  for (const id of ids.toReversed()) {
    if (newest !== '' && isNewer(newest, id)) found.add(id);
    else newest = id;
  }
  return found;
}

/** The cells of the account's own grid. Cells of other authors (a grid that is just being replaced) are left out. */
export function findGrid(marks: Marks, address: Address): GridCell[] {
  const cells = marks.get('user-post-item') ?? [];
  const views = inside(cells, marks.get('video-views'));
  const badges = inside(cells, marks.get('video-card-badge'));
  const grid = cells.flatMap((cell) => {
    const link = postLink.exec(cell.querySelector('a[href]')?.getAttribute('href') ?? '');
    if (!link?.[3] || !sameHandle(link[1], address.handle)) return [];
    return [
      {
        id: link[3],
        handle: link[1] ?? '',
        path: link[2] ?? '',
        views: textOf(views.get(cell)),
        picture: cell.querySelector('img')?.getAttribute('alt')?.slice(0, longestText),
        hasBadge: badges.has(cell),
        // Cells became buttons for the keyboard in the same rebuild that brought the badge.
        isOld: badges.size === 0 && cell.getAttribute('role') !== 'button',
      },
    ];
  });
  const suspects = outOfOrder(grid.map(({ id }) => id));
  return grid.map(({ hasBadge, ...cell }) => ({
    ...cell,
    pinned: hasBadge || (cell.isOld || suspects.has(cell.id) ? undefined : false),
  }));
}

type PostPart = 'likes' | 'comments' | 'shares' | 'saves' | 'author' | 'caption' | 'byline' | 'paidTag';
type PostMarks = Partial<Record<PostPart, readonly string[]>>;

/** The marks of a post's parts, by layout; a part that a layout does not show is not named. */
const postMarks = {
  /** 2022–23: a video opened over a feed, whose own counts stand beneath it under other names. */
  opened: {
    likes: ['browse-like-count'],
    comments: ['browse-comment-count'],
    author: ['browse-username'],
    caption: ['browse-video-desc'],
    byline: ['browser-nickname'],
  },
  /** To mid 2025: a page of one video. Saves had no name of their own before autumn 2026. */
  single: {
    likes: ['like-count'],
    comments: ['comment-count'],
    shares: ['share-count'],
    saves: ['favorite-count', 'undefined-count'],
    author: ['browse-username'],
    caption: ['browse-video-desc'],
    byline: ['browser-nickname'],
    paidTag: ['sponsored-tag'],
  },
  /** Since late 2025, and in the feeds of 2022: one article among several. */
  article: {
    likes: ['like-count'],
    comments: ['comment-count'],
    shares: ['share-count'],
    saves: ['favorite-count', 'undefined-count'],
    caption: ['video-desc'],
    paidTag: ['sponsored-tag'],
  },
  /** 2026: the mobile page; what stands beside the post. */
  mobile: { likes: ['play-side-like'], comments: ['play-side-comment'], shares: ['play-side-share'] },
} satisfies Record<string, PostMarks>;

export interface ShownPost {
  readonly likes: Shown;
  readonly comments: Shown;
  readonly shares: Shown;
  readonly saves: Shown;
  /** The author's handle. */
  readonly author: Shown;
  readonly caption: Shown;
  readonly paidTag: Shown;
  /** The date alone: "2d ago", "7-9". */
  readonly date: Shown;
  readonly isVideo: boolean;
}

const longestDate = 40;

/** "Name · 2d ago": what follows the last dot is the date. */
function afterDot(text: Shown): string | undefined {
  const dot = text?.lastIndexOf('·') ?? -1;
  if (!text || dot === -1 || (dot > 0 && text.charAt(dot - 1).trim() !== '')) return undefined;
  const date = text.slice(dot + 1).trim();
  return date.length > longestDate ? undefined : date;
}

function readPost(marks: Marks, layout: PostMarks, scope: Element | null, isVideo: boolean): ShownPost {
  const text = (part: PostPart) =>
    textOf(layout[part]?.flatMap((mark) => marks.get(mark) ?? []).find((element) => !scope || scope.contains(element)));
  // An article names its author in links only; the date stands behind the first of them.
  const link = scope?.querySelector('a[href^="/@"]');
  return {
    likes: text('likes'),
    comments: text('comments'),
    shares: text('shares'),
    saves: text('saves'),
    author: link ? link.getAttribute('href')?.slice(2) : text('author'),
    caption: text('caption'),
    paidTag: text('paidTag'),
    date: afterDot(link ? textOf(link.nextElementSibling) : text('byline')),
    isVideo,
  };
}

/** A player's id begins with the kind of its surroundings: 1 in a grid cell, others seen are 0 to 4. */
function findPlayer(document: Document, id: string): Element | undefined {
  const kinds = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
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
  const isOpened = marks.get('browse-video-link')?.some((link) => postLink.exec(textOf(link) ?? '')?.[3] === id);
  if (isOpened) return readPost(marks, postMarks.opened, null, player !== undefined);
  const article = player?.closest('article,[data-e2e="recommend-list-item-container"]');
  if (article) return readPost(marks, postMarks.article, article, true);
  const isAlone = marks.get('browse-username')?.length === 1 && marks.get('like-count')?.length === 1;
  if (player && isAlone) return readPost(marks, postMarks.single, null, true);
  const beside = marks.get('play-side-like')?.some((element) => element.querySelector(`a[href*="/${id}"]`));
  return beside ? readPost(marks, postMarks.mobile, null, false) : null;
}
