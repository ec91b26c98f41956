// Reads what stands on the screen, by tag names and ids (YouTube's class names change): the last resort when no data belongs to the address.
import type { Address } from '../capture.ts';
import { handleOfText } from './labels.ts';
import { addressOf, sameName } from './pages.ts';

/** A text with what a screen reader says for it. */
interface ShownText {
  readonly content: string;
  readonly accessibilityLabel?: string;
}

export interface RenderedItem {
  readonly id: string;
  readonly title: string | null;
  readonly isShort: boolean;
  readonly isLive: boolean;
  readonly views: ShownText | null;
  readonly date: ShownText | null;
  readonly author: string | null;
  readonly tab: string | null;
}

export interface RenderedChannel {
  readonly handle: string;
  readonly name: string | null;
  readonly subscribers: ShownText | null;
  readonly videos: ShownText | null;
  readonly items: readonly RenderedItem[];
}

export interface RenderedWatch {
  readonly handle: string | null;
  readonly name: string | null;
  readonly subscribers: ShownText | null;
  readonly title: string | null;
  readonly like: { readonly title: string; readonly accessibilityText: string } | null;
  readonly comments: string | null;
}

const mostItems = 60;
const shownSpans = 'span[role="text"]:not([role="text"] [role="text"])';

const textIn = (element: Element | null | undefined): string | null =>
  element?.textContent?.replace(/\s+/g, ' ').trim() || null;

const shown = (element: Element | undefined): ShownText | null => {
  const content = textIn(element);
  if (content === null) return null;
  const label = element?.getAttribute('aria-label');
  return label ? { content, accessibilityLabel: label } : { content };
};

/** Page containers are kept and hidden on navigation, with old content: only the one in its main role is on the screen. */
function shownPage(document: Document): ParentNode | null {
  const page = document.querySelector('ytd-browse[page-subtype="channels"][role="main"]');
  return page ?? (document.querySelector('ytd-browse') ? null : document.body);
}

/** The rows under the name, each with its texts. */
function headerRows(page: ParentNode): Element[][] {
  const rows = page.querySelector('yt-page-header-view-model yt-content-metadata-view-model')?.children ?? [];
  return [...rows].map((row) => [...row.querySelectorAll(shownSpans)]).filter((parts) => parts.length > 0);
}

/** Texts beside an item: in the grid of 2022–26 after the title, in lockups in rows of their own. */
function itemTexts(item: Element): Element[] {
  const line = item.querySelectorAll('ytd-video-meta-block #metadata-line > span');
  return line.length > 0 ? [...line] : [...item.querySelectorAll(`yt-content-metadata-view-model ${shownSpans}`)];
}

function itemOf(item: Element, author: string, tab: string | null): RenderedItem[] {
  const link = item.querySelector('a[href^="/watch?v="], a[href^="/shorts/"]')?.getAttribute('href') ?? '';
  const { postId } = addressOf(new URL(link, 'https://www.youtube.com'));
  if (postId === null) return [];
  const texts = itemTexts(item);
  const title = item.querySelector('#video-title, yt-lockup-metadata-view-model h3');
  const overlay = item.querySelector('ytd-thumbnail-overlay-time-status-renderer')?.getAttribute('overlay-style');
  const isShort = link.startsWith('/shorts/');
  // Exactly views and date: a single text may be viewers, a date or an author.
  const [views, date] = texts.length === 2 && overlay !== 'UPCOMING' && overlay !== 'LIVE' ? texts : [];
  return [
    {
      id: postId,
      title: title?.getAttribute('title')?.trim() || textIn(title),
      isShort,
      isLive: overlay === 'LIVE',
      views: isShort ? null : shown(views),
      date: isShort ? null : shown(date),
      author,
      tab,
    },
  ];
}

/** The channel on the screen; null when its handle is not the address's – an address by id can not be held against the screen. */
export function renderedChannel(document: Document, address: Address, path: string): RenderedChannel | null {
  const page = address.handle === null ? null : shownPage(document);
  const rows = page === null ? [] : headerRows(page);
  const handleRow = rows.findIndex(([part]) => handleOfText(textIn(part)) !== undefined);
  const handle = handleOfText(textIn(rows[handleRow]?.[0]));
  if (page === null || handle === undefined || !sameName(handle, address.handle)) return null;
  // Only the number of videos has its own style: a channel that hides its subscribers begins with its videos.
  const counts = rows[handleRow + 1] ?? [];
  const isStyled = (part: Element) => part.childElementCount > 0;
  const subscribers = counts[0] && counts[1] && !isStyled(counts[0]) ? counts[0] : undefined;
  const videos = counts.find(isStyled);
  const tab = /\/(videos|streams)$/.exec(path)?.[1] ?? null;
  return {
    handle,
    name: textIn(page.querySelector('yt-page-header-view-model h1')),
    subscribers: shown(subscribers),
    videos: shown(videos),
    items: [...page.querySelectorAll('ytd-rich-item-renderer')]
      .slice(0, mostItems)
      .flatMap((item) => itemOf(item, handle, tab)),
  };
}

/** The video on the screen; null when the player's page is another video's. */
export function renderedWatch(document: Document, address: Address): RenderedWatch | null {
  const page = document.querySelector('ytd-watch-flexy:not([hidden])');
  if (address.postId === null || page?.getAttribute('video-id') !== address.postId) return null;
  const owner = page.querySelector('ytd-video-owner-renderer');
  const link = owner?.querySelector('a[href^="/@"]')?.getAttribute('href');
  const like = page.querySelector('segmented-like-dislike-button-view-model like-button-view-model button');
  const label = like?.getAttribute('aria-label');
  return {
    handle: link ? addressOf(new URL(link, 'https://www.youtube.com')).handle : null,
    name: textIn(owner?.querySelector('#channel-name #text')),
    subscribers: shown(owner?.querySelector('#owner-sub-count') ?? undefined),
    title: textIn(page.querySelector('ytd-watch-metadata h1')),
    like: like && label ? { title: textIn(like) ?? '', accessibilityText: label } : null,
    comments: textIn(page.querySelector('ytd-comments-header-renderer #count')),
  };
}
