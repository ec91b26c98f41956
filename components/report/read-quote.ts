// Reads what was typed into the quote's fields: a fee, a number of pieces – or says which field is wrong.

import type { CurrencyCode } from '../../lib/evaluation/price/money.ts';
import type { Deliverable, Quote } from '../../lib/evaluation/price/quote.ts';
import { readFee } from '../../lib/evaluation/price/read-fee.ts';

/** The fields as they stand on the screen. */
export interface QuoteFields {
  readonly fee: string;
  readonly currency: CurrencyCode;
  readonly deliverable: Deliverable;
  readonly pieces: string;
}

/** Null: no fee, so no quote. */
export type ReadQuote =
  | { readonly ok: true; readonly quote: Omit<Quote, 'noted'> | null }
  | { readonly ok: false; readonly field: 'fee' | 'pieces' };

export const mostPieces = 999;

/** Longest text that can be a number, in characters. */
const longest = 40;

function readPieces(typed: string): number | null {
  const plain = typed.slice(0, longest).normalize('NFKC').trim();
  const pieces = /^\d{1,4}$/.test(plain) ? Number(plain) : 0;
  return pieces >= 1 && pieces <= mostPieces ? pieces : null;
}

export function readQuote({ fee, currency, deliverable, pieces }: QuoteFields): ReadQuote {
  if (fee.trim() === '') return { ok: true, quote: null };
  const amountRead = readFee(fee);
  if (amountRead === null) return { ok: false, field: 'fee' };
  const piecesRead = readPieces(pieces);
  if (piecesRead === null) return { ok: false, field: 'pieces' };
  return { ok: true, quote: { fee: { amount: amountRead, currency }, deliverable, pieces: piecesRead } };
}
