// Reads an amount of money as people write it: "NT$12,000", "1.2萬", "３千", "12k" – or says that it is none.

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
export function readFee(typed: string): number | null {
  const plain = typed.slice(0, longest).normalize('NFKC').toLowerCase().replace(currencySigns, '');
  const written = plain.replace(commas, (number) => number.replaceAll(',', ''));
  const [, number = '', unit = ''] = amount.exec(written) ?? [];
  const fee = number === '' ? Number.NaN : Number(number) * (units[unit] ?? Number.NaN);
  return fee <= largestFee ? Math.round(fee * 100) / 100 : null;
}
