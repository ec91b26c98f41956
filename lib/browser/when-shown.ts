// A page that the browser prepares ahead may never be seen: nothing is read of it before somebody looks at it.

/** The part of a document that tells; `prerendering` is missing where the browser prepares no pages. */
export type PreparedDocument = Pick<Document, 'addEventListener'> & { readonly prerendering?: boolean };

/** Resolves when the page is shown: at once for an ordinary one. */
export function whenShown(document: PreparedDocument): Promise<void> {
  if (!document.prerendering) return Promise.resolve();
  return new Promise((resolve) => {
    document.addEventListener('prerenderingchange', () => resolve(), { once: true });
  });
}
