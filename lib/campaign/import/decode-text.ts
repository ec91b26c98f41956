// Bytes of a file as text: the encoding by its mark, else by trial – spreadsheets in Taiwan still write Big5.

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'big5' | 'gb18030';

export const textEncodings: readonly TextEncoding[] = ['utf-8', 'utf-16le', 'utf-16be', 'big5', 'gb18030'];

export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
  /** Known by its mark, or because nothing else fits; else it was the first that fitted, and may be another. */
  readonly isSure: boolean;
}

const marks: readonly (readonly [readonly number[], TextEncoding])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

const beginsWith = (bytes: Uint8Array, mark: readonly number[]) => mark.every((byte, place) => bytes[place] === byte);

/** Gives the text; null when the bytes are no text of this encoding. */
export function decodeAs(bytes: Uint8Array, encoding: TextEncoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-16 without its mark: every other byte of plain letters is zero. */
function unmarkedUtf16(bytes: Uint8Array): TextEncoding | null {
  const sample = bytes.subarray(0, 2_000);
  const zeros = [0, 0];
  for (const [place, byte] of sample.entries()) if (byte === 0) zeros[place % 2] = (zeros[place % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even + odd < sample.length / 8) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/** Gives the text; null when it is none in any encoding known here. */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const marked = marks.find(([mark]) => beginsWith(bytes, mark))?.[1];
  const encoding = marked ?? unmarkedUtf16(bytes);
  if (encoding) {
    const text = decodeAs(bytes, encoding);
    return text === null ? null : { text, encoding, isSure: true };
  }
  for (const tried of ['utf-8', 'big5', 'gb18030'] as const) {
    const text = decodeAs(bytes, tried);
    if (text !== null && !text.includes('\0')) return { text, encoding: tried, isSure: tried === 'utf-8' };
  }
  return null;
}
