// The marks on posts: where they stand, when they are gone, who may press them, and that a page without any pays nothing.
/** @vitest-environment jsdom */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPostMarks, type PostMarks } from '../../lib/browser/post-marks.ts';
import type { PostMark } from '../../lib/messaging/contract.ts';

const windowSize = { width: 1_000, height: 700 };

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Gives an element a place on the screen, which jsdom does not. */
function place(element: Element, { left, top, width, height }: Box): void {
  const box = { left, top, width, height, right: left + width, bottom: top + height, x: left, y: top };
  element.getBoundingClientRect = () => ({ ...box, toJSON: () => box });
}

/** A tile of a grid: a link with a picture in it. */
function tile(href: string, box: Box): HTMLAnchorElement {
  const link = document.createElement('a');
  link.setAttribute('href', href);
  link.append(document.createElement('img'));
  place(link, box);
  const cell = document.createElement('div');
  cell.append(link);
  document.body.append(cell);
  return link;
}

const square = (left: number, top: number): Box => ({ left, top, width: 200, height: 200 });

let root: HTMLElement;
let pressed: string[];
let marks: PostMarks;
/** What lies uppermost at a point; null as in an empty place. */
let uppermost: (x: number, y: number) => Element | null;
let isByUser = false;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame', 'cancelAnimationFrame'] });
  Object.defineProperty(window, 'innerWidth', { value: windowSize.width, configurable: true });
  Object.defineProperty(window, 'innerHeight', { value: windowSize.height, configurable: true });
  document.body.replaceChildren();
  root = document.createElement('div');
  pressed = [];
  isByUser = false;
  uppermost = () => null;
  document.elementFromPoint = (x, y) => uppermost(x, y);
  marks = createPostMarks({
    window,
    root,
    onPress: (postId) => pressed.push(postId),
    isByUser: (event) => isByUser || event.isTrusted,
  });
});
afterEach(() => {
  marks.show([]);
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const frames = async () => await vi.advanceTimersByTimeAsync(20);
/** Long enough for a change in the page to be looked at. */
const settled = async () => await vi.advanceTimersByTimeAsync(400);
const rival = (postId: string): PostMark => ({ postId, shape: 'rival' });
const content = (postId: string): PostMark => ({ postId, shape: 'content' });
const seen = () =>
  [...root.children]
    .filter((mark): mark is HTMLElement => mark instanceof HTMLElement && mark.style.display === 'block')
    .map(({ style }) => style.transform);

describe('marks on posts', () => {
  it.each([
    ['/p/DAbc_-12345/', 'DAbc_-12345'],
    ['/mei.bakes/p/DAbc_-12345/?img_index=1', 'DAbc_-12345'],
    ['/mei.bakes/reel/DAbc_-12345/', 'DAbc_-12345'],
    ['https://www.tiktok.com/@mei.bakes/video/7401234567890123456', '7401234567890123456'],
    ['https://www.tiktok.com/@mei.bakes/photo/7401234567890123456?lang=zh', '7401234567890123456'],
    ['/watch?v=dQw4w9WgXcQ&t=4s', 'dQw4w9WgXcQ'],
    ['/watch?list=x&v=dQw4w9WgXcQ', 'dQw4w9WgXcQ'],
    ['/shorts/dQw4w9WgXcQ', 'dQw4w9WgXcQ'],
  ])('stand at the corner of %s', async (href, id) => {
    tile(href, square(100, 50));
    tile('/p/ANOTHERpost/', square(400, 50));
    marks.show([content(id)]);
    await frames();
    expect(seen()).toEqual(['translate(104px, 54px)']);
  });

  it('take the picture and not the title beside it, and no link to a comment', async () => {
    tile('/p/DAbc_-12345/c/17900000000000001/', square(10, 10));
    tile('/p/DAbc_-12345/', { left: 20, top: 400, width: 300, height: 18 });
    tile('/p/DAbc_-12345/', square(300, 100));
    marks.show([rival('DAbc_-12345')]);
    await frames();
    expect(seen()).toEqual(['translate(304px, 104px)']);
  });

  it('have two forms and no word', async () => {
    tile('/p/AAAAAaaaaaa/', square(0, 0));
    tile('/p/BBBBBbbbbbb/', square(300, 0));
    marks.show([rival('AAAAAaaaaaa'), content('BBBBBbbbbbb')]);
    await frames();
    const forms = [...root.children].map((mark) => mark.querySelectorAll('path')[1]?.getAttribute('fill'));
    expect(new Set(forms).size).toBe(2);
    expect(root.textContent).toBe('');
    expect(root.querySelectorAll('[title],[aria-label],title,desc,text,[tabindex],button,a')).toHaveLength(0);
    expect([...root.children].every((mark) => mark.getAttribute('aria-hidden') === 'true')).toBe(true);
  });

  it('follow the post when the page scrolls or its window changes', async () => {
    const link = tile('/p/AAAAAaaaaaa/', square(100, 300));
    marks.show([rival('AAAAAaaaaaa')]);
    await frames();
    place(link, square(100, 120));
    document.body.dispatchEvent(new Event('scroll'));
    await frames();
    expect(seen()).toEqual(['translate(104px, 124px)']);
    place(link, square(50, 120));
    window.dispatchEvent(new Event('resize'));
    await frames();
    expect(seen()).toEqual(['translate(54px, 124px)']);
  });

  it.each([
    ['above the window', square(100, -30)],
    ['below the window', square(100, 690)],
    ['left of the window', square(-120, 100)],
    ['right of the window', square(990, 100)],
  ])('are not drawn on a post that is cut off %s', async (_, box) => {
    tile('/p/AAAAAaaaaaa/', box);
    marks.show([rival('AAAAAaaaaaa')]);
    await frames();
    expect(seen()).toEqual([]);
  });

  it('are not drawn on a post that something else covers, but on one under its own overlay', async () => {
    const link = tile('/p/AAAAAaaaaaa/', square(100, 100));
    const overlay = document.createElement('span');
    link.parentElement?.append(overlay);
    const dialog = document.body.appendChild(document.createElement('div'));
    marks.show([rival('AAAAAaaaaaa')]);
    for (const [top, count] of [
      [overlay, 1],
      [dialog, 0],
      [link.querySelector('img'), 1],
      [document.body, 1],
    ] as const) {
      uppermost = () => top;
      window.dispatchEvent(new Event('resize'));
      await frames();
      expect(seen()).toHaveLength(count);
    }
  });

  it('look beside themselves for what covers them', async () => {
    tile('/p/AAAAAaaaaaa/', square(100, 100));
    const looks: number[][] = [];
    uppermost = (x, y) => {
      looks.push([x, y]);
      return null;
    };
    marks.show([rival('AAAAAaaaaaa')]);
    await frames();
    expect(looks).toEqual([[133, 118]]);
  });

  it('come with posts that are loaded later, and with links that are given to another post', async () => {
    marks.show([rival('AAAAAaaaaaa'), rival('BBBBBbbbbbb')]);
    await frames();
    expect(seen()).toEqual([]);
    const link = tile('/p/AAAAAaaaaaa/', square(0, 0));
    await settled();
    expect(seen()).toEqual(['translate(4px, 4px)']);
    link.setAttribute('href', '/p/CCCCCcccccc/');
    await settled();
    expect(seen()).toEqual([]);
  });

  it('are gone when others are shown, or none', async () => {
    tile('/p/AAAAAaaaaaa/', square(0, 0));
    tile('/p/BBBBBbbbbbb/', square(300, 0));
    marks.show([rival('AAAAAaaaaaa')]);
    await frames();
    marks.show([rival('BBBBBbbbbbb')]);
    await frames();
    expect(seen()).toEqual(['translate(304px, 4px)']);
    marks.show([]);
    expect(root.childNodes).toHaveLength(0);
  });

  it('are fifty at most', async () => {
    const many = Array.from({ length: 60 }, (_, at) => `POST${at}`);
    for (const id of many) tile(`/p/${id}/`, square(100, 100));
    marks.show(many.map(rival));
    await frames();
    expect(seen()).toHaveLength(50);
  });
});

describe('a press', () => {
  it('counts only when the user has made it, and goes no further', async () => {
    tile('/p/AAAAAaaaaaa/', square(0, 0));
    marks.show([rival('AAAAAaaaaaa')]);
    await frames();
    const outside = vi.fn();
    root.addEventListener('click', outside);
    const press = () => root.firstElementChild?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    press();
    expect(pressed).toEqual([]);
    isByUser = true;
    press();
    expect(pressed).toEqual(['AAAAAaaaaaa']);
    expect(outside).not.toHaveBeenCalled();
  });
});

describe('a page without marks', () => {
  it('has no listener, observer, timer or frame of ours', async () => {
    const added = vi.spyOn(window, 'addEventListener');
    const observed = vi.spyOn(MutationObserver.prototype, 'observe');
    const framed = vi.spyOn(window, 'requestAnimationFrame');
    const searched = vi.spyOn(document, 'querySelectorAll');
    marks.show([]);
    document.body.append(document.createElement('p'));
    await settled();
    for (const spy of [added, observed, framed, searched]) expect(spy).not.toHaveBeenCalled();
  });

  it('pays nothing any more once they are gone', async () => {
    const link = tile('/p/AAAAAaaaaaa/', square(0, 0));
    marks.show([rival('AAAAAaaaaaa')]);
    await frames();
    document.body.append(document.createElement('p'));
    window.dispatchEvent(new Event('resize'));
    marks.show([]);
    const looked = vi.spyOn(link, 'getBoundingClientRect');
    const searched = vi.spyOn(document, 'querySelectorAll');
    document.body.append(document.createElement('p'));
    document.body.dispatchEvent(new Event('scroll'));
    window.dispatchEvent(new Event('resize'));
    await settled();
    expect(looked).not.toHaveBeenCalled();
    expect(searched).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is asked for one frame, however much it scrolls', async () => {
    tile('/p/AAAAAaaaaaa/', square(0, 0));
    marks.show([rival('AAAAAaaaaaa')]);
    await frames();
    const framed = vi.spyOn(window, 'requestAnimationFrame');
    for (let times = 0; times < 30; times += 1) document.body.dispatchEvent(new Event('scroll'));
    expect(framed).toHaveBeenCalledTimes(1);
  });
});
