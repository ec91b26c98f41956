// The interface language of a page, which decides how its counts and dates are to be read.

/** Gives the `lang` of the document's root element, or null. */
export function pageLocale(document: Document): string | null {
  const lang = document.documentElement?.getAttribute('lang')?.trim();
  return lang && /^[A-Za-z]{2,3}([-_][A-Za-z0-9]+)*$/.test(lang) ? lang.replaceAll('_', '-') : null;
}
