// A cheap look at those parts of a page that a reader reads, to tell whether reading again can give anything new.

/**
 * Selectors without language, as in the readers: where a site shows a creator's figures and posts (state: November 2026;
 * page-parts/). They only tell that something came; the readers say what.
 */
export interface PageParts {
  /** One element each: its text is compared. */
  readonly texts: readonly string[];
  /** Many elements: their number and the two ends are compared. */
  readonly lists: readonly string[];
}

const longestText = 200;

/** Of a script its presence is enough: the text of a block of data weighs hundreds of kilobytes and does not change. */
const shortText = (element: Element | null | undefined) =>
  !element || element.localName === 'script'
    ? ''
    : `${element.textContent?.slice(0, longestText)} ${element.getAttribute('href') ?? ''}`;

/** Gives a text that changes when one of the parts does. */
export function lookAt(document: Document, parts: PageParts): string {
  const texts = parts.texts.map((selector) => shortText(document.querySelector(selector)));
  const lists = parts.lists.map((selector) => {
    const found = document.querySelectorAll(selector);
    return `${found.length} ${shortText(found[0])} ${shortText(found[found.length - 1])}`;
  });
  return [...texts, ...lists].join('\n');
}
