// The forms of Instagram's titles and descriptions that need no word of a language: a handle in brackets, a quote behind a colon.

export const handleInBrackets = /[(（]@([\w.]{1,30})[)）]/;
export const quoteAfterColon = /\s?[:：]\s*["“”„«「『]\s*/u;

/** The part before a quote is short: a handle, a name, three figures. */
export const longestFrame = 400;

/** The display name before "(@handle)" in a page's title; undefined where the title names another account, or has another form. */
export function nameInTitle(title: string, handle: string): string | undefined {
  const [before, named] = title.slice(0, longestFrame).split(handleInBrackets);
  return named?.toLowerCase() === handle.toLowerCase() ? before?.trim() || undefined : undefined;
}

/** The handle in a title such as "Name (@handle) • Instagram photo", before anything that the title quotes. */
export function handleInTitle(title: string): string | undefined {
  const [frame = ''] = title.slice(0, longestFrame).split(quoteAfterColon);
  return handleInBrackets.exec(frame)?.[1];
}
