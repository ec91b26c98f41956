// Reads what was typed into the quote's fields: a fee as people write it, a number of pieces – or says which field is wrong.

import type { CurrencyCode } from '../../lib/evaluation/price/money.ts';
import type { Deliverable, Quote } from '../../lib/evaluation/price/quote.ts';

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

/** Far above any fee; keeps sums exact. */
const largestFee = 1e12;

/** Longest text that can be a number, in characters. */
const longest = 40;

const units: Readonly<Record<string, number>> = { '': 1, k: 1_000, 千: 1_000, 萬: 10_000, 万: 10_000 };

/** An amount with its commas in their places, signs and units of currencies around it left out. */
const amount = /^(\d{1,15}(?:\.\d{1,6})?)([k千萬万]?)$/u;
const currencySigns = /nt\$|us\$|hk\$|[$£¥€\s元]/g;
const commas = /^\d{1,3}(?:,\d{3}){1,4}(?=$|[^\d,])/;

/** Gives the amount; null when it is none. Full-width digits, thousands' commas, 萬 and k are understood. */
function readFee(typed: string): number | null {
  const plain = typed.slice(0, longest).normalize('NFKC').toLowerCase().replace(currencySigns, '');
  const written = plain.replace(commas, (number) => number.replaceAll(',', ''));
  const [, number = '', unit = ''] = amount.exec(written) ?? [];
  const fee = number === '' ? Number.NaN : Number(number) * (units[unit] ?? Number.NaN);
  return fee <= largestFee ? Math.round(fee * 100) / 100 : null;
}

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
