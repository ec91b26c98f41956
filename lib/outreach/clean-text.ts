// Makes a page's or a person's text safe to stand in a message, a subject line or a file name.

/** Longest value inside a message, in UTF-16 units. */
const longestValue = 5000;

/** Controls that show nothing and break lines, headers or parsers; tab and line feed are dealt with apart. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is to be dropped
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/g;

/** Embeddings, overrides and isolates that would turn the direction of the text after them. */
const directionControls = /[\u202a-\u202e\u2066-\u2069]/g;

const lineBreaks = /\r\n|[\r\u0085\u2028\u2029]/g;

/** Gives the text with plain line feeds, without controls and direction controls, well-formed, trimmed, cut. */
export function cleanText(text: string): string {
  return text
    .slice(0, longestValue)
    .toWellFormed()
    .replace(lineBreaks, '\n')
    .replace(controls, '')
    .replace(directionControls, '')
    .trim();
}

/**
 * Gives a piece of a longer text as one line: what stands at its ends stays, so that pieces can be put together again.
 * @param most UTF-16 units
 */
export const flatPiece = (text: string, most: number): string =>
  text.slice(0, most).toWellFormed().replace(/\s+/g, ' ').replace(controls, '').replace(directionControls, '');

/** Gives the text as one line: fit for a subject, a name, a heading. */
export const oneLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ');
