// A file's name from words of the dictionary and the campaign's name: one that every file system takes.

import { dayTeller } from './calendar-day.ts';
import { campaignName } from './campaign-name.ts';
import { oneLine } from './clean-text.ts';
import type { ExportContext } from './export-context.ts';
import { fillWord, wordOf } from './words.ts';

const longestName = 80;

/** Signs that Windows, macOS or a shell would not take in a name. */
const forbidden = /[\\/:*?"<>|%~#&{}$!'`=@^]/g;

/** Gives a name that every file system takes, with its ending. */
export function safeFileName(name: string, ending: string): string {
  const safe = oneLine(name)
    .replace(forbidden, ' ')
    .replace(/\s+/g, '-')
    .replace(/^[-.]+/, '');
  return `${[...safe].slice(0, longestName).join('')}.${ending}`;
}

/**
 * Gives the name with its ending.
 * @param key of the outreach dictionary, with the slots `campaign` and `date`
 * @param campaignIds of the rows: one campaign is named, several are "several campaigns"
 */
export function fileName(
  key: string,
  ending: string,
  campaignIds: readonly string[],
  { language, words, campaigns, now, timeZone }: ExportContext,
): string {
  const area = words[language].outreach;
  const ids = [...new Set(campaignIds)];
  const [only = ''] = ids;
  const campaign = ids.length === 1 ? campaignName(campaigns.get(only), area, only) : wordOf(area, 'campaign.several');
  const name = fillWord(wordOf(area, key), { campaign: oneLine(campaign), date: dayTeller(timeZone)(now) });
  return safeFileName(name, ending);
}
