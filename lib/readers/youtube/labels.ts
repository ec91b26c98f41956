// The forms in which YouTube's data writes a text, a handle or a link; needs no knowledge of words, so the page side can use it.
import { isRecord } from '../leaf.ts';
import { addressOfLink } from './pages.ts';

/** `simpleText` or `runs` until about 2024, `content` in the view models since; the label is what a screen reader says. */
export interface Label {
  readonly simpleText?: string;
  readonly runs?: readonly { readonly text?: string }[];
  readonly content?: string;
  readonly accessibility?: { readonly accessibilityData?: { readonly label?: string } };
}

/** What to take of a label: its runs carry long navigation data that nobody needs. */
export const labelWanted = {
  simpleText: 'value',
  runs: { text: 'value' },
  content: 'value',
  accessibility: { accessibilityData: { label: 'value' } },
} as const;

/** The text as shown; undefined where there is none. */
export function textOf(raw: unknown): string | undefined {
  if (typeof raw === 'string') return raw;
  if (!isRecord(raw)) return undefined;
  if (typeof raw.simpleText === 'string') return raw.simpleText;
  if (typeof raw.content === 'string') return raw.content;
  if (isRecord(raw.text)) return textOf(raw.text);
  if (!Array.isArray(raw.runs)) return undefined;
  const texts = raw.runs.flatMap((run) => (isRecord(run) && typeof run.text === 'string' ? [run.text] : []));
  return texts.length === 0 || texts.length < raw.runs.length ? undefined : texts.join('');
}

/** A handle as shown ("@name", perhaps between marks of direction), without the sign. */
export function handleOfText(raw: unknown): string | undefined {
  const text = textOf(raw)
    ?.slice(0, 100)
    .replace(/\p{Cf}/gu, '')
    .trim();
  return text === undefined ? undefined : /^@([^\s@/•]{1,60})$/u.exec(text)?.[1];
}

/** The handle in a link of the page ("/@name", percent-encoded in other scripts); undefined for links of the older kinds. */
export const handleOfLink = (raw: unknown): string | undefined => addressOfLink(raw).handle ?? undefined;
