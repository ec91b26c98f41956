// Finds web addresses in a text, with or without a scheme: their host, path and query. E-mail addresses and handles are none.

export interface WebAddress {
  /** In lower case. */
  readonly host: string;
  /** Everything behind the host as written, from "/", "?" or "#" on; '' without. */
  readonly rest: string;
  /** Written with "https://" or "http://". */
  readonly hasScheme: boolean;
  /** Places in the text, the end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** Longest host name by the standard (RFC 1035, 2.3.4), and the longest address that is taken whole. */
const longestHost = 253;
const longestAddress = 2_000;

const isHostSign = (sign: string | undefined) => sign !== undefined && /^[A-Za-z0-9.-]$/.test(sign);

/** Letters, digits and the signs that RFC 3986 allows; quotes and brackets around an address are not its part. */
const isAddressSign = (sign: string | undefined) => sign !== undefined && /^[A-Za-z0-9\-._~:/?#@!$&*+,;=%]$/.test(sign);

/** Letters of other alphabets beside a host are part of the word: "café.example" is no address "é" less. */
const isOtherLetter = (sign: string | undefined) => sign !== undefined && /^[\u00c0-\u058f]$/.test(sign);

function isHostName(host: string): boolean {
  const labels = host.split('.');
  return (
    labels.length >= 2 &&
    labels.every((label) => /^[a-z0-9]/.test(label) && /[a-z0-9]$/.test(label) && label.length <= 63) &&
    /^[a-z]{2,}$/.test(labels.at(-1) ?? '')
  );
}

/** The run of accepted signs from `start` in one direction: where it ends, at most `longest` away. */
function runEnd(
  text: string,
  start: number,
  step: 1 | -1,
  accepts: (sign: string | undefined) => boolean,
  longest: number,
): number {
  let at = start;
  while (Math.abs(at - start) < longest && accepts(text[at])) at += step;
  return at;
}

/** Signs at the end of an address belong to the sentence around. */
function withoutSentenceEnd(rest: string): string {
  let end = rest.length;
  while (end > 0 && '.,;:!?'.includes(rest.charAt(end - 1))) end -= 1;
  return rest.slice(0, end);
}

interface HostRun {
  /** Null when the run is no host. */
  readonly address: WebAddress | null;
  /** Where the run ends: a dot at its end is no other host's. */
  readonly end: number;
}

/** Looks at the run of host signs around a dot. */
function addressAround(text: string, dot: number): HostRun {
  const first = runEnd(text, dot, -1, isHostSign, longestHost) + 1;
  const last = runEnd(text, dot, 1, isHostSign, longestHost);
  const run = text.slice(first, last);
  const host = withoutSentenceEnd(run).toLowerCase();
  const before = text.charAt(first - 1);
  const after = text.charAt(first + host.length);
  const isNone = before === '@' || before === '_' || after === '@' || !isHostName(host);
  if (isNone || isOtherLetter(before) || isOtherLetter(after)) return { address: null, end: last };
  const scheme = /https?:\/\/$/i.exec(text.slice(Math.max(0, first - 8), first))?.[0] ?? '';
  const end = first + host.length;
  const goesOn = '/?#:'.includes(after) && after !== '';
  const rest = goesOn ? withoutSentenceEnd(text.slice(end, runEnd(text, end, 1, isAddressSign, longestAddress))) : '';
  const address = { host, rest, hasScheme: scheme !== '', start: first - scheme.length, end: end + rest.length };
  return { address, end: Math.max(last, address.end) };
}

/** Gives the addresses in their order. @param text at most a few thousand characters */
export function webAddresses(text: string): readonly WebAddress[] {
  const found: WebAddress[] = [];
  let from = 0;
  for (let dot = text.indexOf('.'); dot !== -1; dot = text.indexOf('.', from)) {
    const { address, end } = addressAround(text, dot);
    if (address !== null) found.push(address);
    from = Math.max(end, dot + 1);
  }
  return found;
}

/** True when the host is this domain or stands below it: "shop.brand.example" below "brand.example". */
export const isBelowDomain = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`);

/** Gives the names of the query's parameters in lower case: "?utm_source=a&tag=b" has utm_source and tag. */
export function parameterNames({ rest }: Pick<WebAddress, 'rest'>): readonly string[] {
  const query = rest.split('#', 1)[0]?.split('?')[1] ?? '';
  return query.split('&').flatMap((pair) => {
    const name = pair.split('=', 1)[0]?.toLowerCase() ?? '';
    return name === '' ? [] : [name];
  });
}
