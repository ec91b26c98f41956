// Pieces of markup that the three platforms' pages share.
import type { DemoCreator, DemoLanguage } from './creators.ts';
import type { DemoComment } from './crowd.ts';
import { type DemoRequest, escaped } from './page.ts';

/** A colour of its own for each creator. */
export const hueOf = (handle: string) =>
  [...handle].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 360, 7);

export const disc = ({ name }: DemoCreator) =>
  `<div class="disc" aria-hidden="true">${escaped([...name][0] ?? '')}</div>`;

/** A link that moves inside the site; touching it asks ahead for `ahead`, as the sites do. */
export const insideLink = (address: string, words: string, ahead: readonly DemoRequest[] = [], attributes = '') =>
  `<a data-inside href="${escaped(address)}"${ahead.length > 0 ? ` data-ahead="${escaped(JSON.stringify(ahead))}"` : ''} ${attributes}>${words}</a>`;

/** The site's other pages, at the foot of each page. */
export const others = (links: readonly string[]) => `<div class="others">${links.join('')}</div>`;

export const message = (title: string, words: string) =>
  `<div class="message"><h2>${escaped(title)}</h2><p>${escaped(words)}</p></div>`;

export const figure = (attributes: string, value: string, word: string) =>
  `<li><strong ${attributes}>${escaped(value)}</strong> ${escaped(word)}</li>`;

const mostShown = 12;

/** The first comments of a post on the screen; the sites draw the rest as one scrolls. */
export const commentList = (comments: readonly DemoComment[]) =>
  `<ul class="comments">${comments
    .slice(0, mostShown)
    .map(({ author, text }) => `<li><b>${escaped(author.handle)}</b> <span>${escaped(text)}</span></li>`)
    .join('')}</ul>`;

/** Keeps the language of the demo in an address of a real site. */
export const addressWith = (address: string, language: DemoLanguage, more: Readonly<Record<string, string>> = {}) => {
  const url = new URL(address);
  if (language === 'en') url.searchParams.set('lang', 'en');
  for (const [name, value] of Object.entries(more)) url.searchParams.set(name, value);
  return url.href;
};
