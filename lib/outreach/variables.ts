// What an invitation can say: values from the shortlist line, the brief and the day; null is "not known", never an empty text.
import type { Campaign } from '../campaign/campaign.ts';
import type { ShortlistRow } from '../campaign/shortlist-row.ts';
import { isKnown } from '../profile/figure.ts';
import { daysAfter, writtenDay } from './calendar-day.ts';
import { cleanText, oneLine } from './clean-text.ts';
import { fillWord, type OutreachLanguage, type WordArea, wordOf } from './words.ts';

export const variableNames = [
  'creatorName',
  'handle',
  'platform',
  'audience',
  'brand',
  'product',
  'sellingPoints',
  'website',
  'goal',
  'deliverables',
  'requiredTags',
  'schedule',
  'contactName',
  'contactDetails',
  'replyBy',
] as const;

export type VariableName = (typeof variableNames)[number];

export type Variables = Readonly<Record<VariableName, string | null>>;

export interface VariableContext {
  readonly language: OutreachLanguage;
  /** The `outreach` area in that language. */
  readonly words: WordArea;
  /** The user's calendar day, `YYYY-MM-DD`. */
  readonly today: string;
}

/** Days to answer when the brief names no date. Our own rule. */
const daysToReply = 7;

const compactCount = (language: OutreachLanguage) =>
  new Intl.NumberFormat(language, { notation: 'compact', maximumSignificantDigits: 3 });

/** Made once: making one costs more than a thousand uses. */
const compactCounts: Readonly<Record<OutreachLanguage, Intl.NumberFormat>> = {
  'zh-TW': compactCount('zh-TW'),
  en: compactCount('en'),
};

const orNull = (text: string): string | null => (text === '' ? null : text);

/** Gives the address when it is http(s); anything else counts as not given. */
function webAddress(text: string): string | null {
  const address = oneLine(text);
  const parsed = URL.parse(address);
  return parsed !== null && /^https?:$/.test(parsed.protocol) ? address : null;
}

/** Gives "約 4.1 萬位追蹤者" when the figure is known; a figure that is not known says nothing. */
function audienceOf(row: ShortlistRow, { language, words }: VariableContext): string | null {
  if (!isKnown(row.followers)) return null;
  const count = compactCounts[language].format(row.followers.value).replace(/(\d)(\p{Script=Han})/u, '$1 $2');
  const key = row.platform === 'youtube' ? 'audience.subscribers' : 'audience.followers';
  return fillWord(wordOf(words, key), { count }).replace(/(\p{Script=Han}) (?=\p{Script=Han})/gu, '$1');
}

/** Gives every variable of the invitation of one creator. */
export function variablesFor(row: ShortlistRow, { brief }: Campaign, context: VariableContext): Variables {
  const { language, words, today } = context;
  const replyBy = brief.replyBy === '' ? daysAfter(today, daysToReply) : brief.replyBy;
  const handle = oneLine(row.handle);
  return {
    creatorName: orNull(oneLine(row.displayName)) ?? orNull(handle),
    handle: orNull(handle),
    platform: wordOf(words, `platform.${row.platform}`),
    audience: audienceOf(row, context),
    brand: orNull(oneLine(brief.brand)),
    product: orNull(oneLine(brief.product)),
    sellingPoints: orNull(cleanText(brief.sellingPoints)),
    website: webAddress(brief.website),
    goal: brief.goal === '' ? null : wordOf(words, `goal.${brief.goal}`),
    deliverables: orNull(cleanText(brief.deliverables)),
    requiredTags: orNull(oneLine(brief.requiredTags)),
    schedule: orNull(cleanText(brief.schedule)),
    contactName: orNull(oneLine(brief.contactName)),
    contactDetails: orNull(oneLine(brief.contactDetails)),
    replyBy: replyBy === null ? null : writtenDay(replyBy, language),
  };
}
