// Where in a caption a word of disclosure stands: before the fold, in the text, or buried.
import type { Place } from '../../text/list-finder.ts';
import { type CaptionText, lineAround } from './caption-text.ts';
import { ruleWords } from './rule-words.ts';

/**
 * - `upfront`: within the first 125 characters, wherever it stands there (a title is always within them)
 * - `buried`: behind them, among five or more hashtags, or in the last line only
 * - `in-text`: behind them elsewhere
 */
export type SignPosition = 'upfront' | 'in-text' | 'buried';

/** A caption of one line has no last line: what stands in it, stands in the text. */
function isInLastLine(text: string, place: Place): boolean {
  const line = lineAround(text, place);
  return line.start > 0 && text.slice(line.end).trim() === '' && text.slice(0, line.start).trim() !== '';
}

export function positionOf({ original, blocks, foldAt }: CaptionText, place: Place): SignPosition {
  const { blockTags } = ruleWords().shared;
  if (place.end <= foldAt) return 'upfront';
  const block = blocks.find(({ start, end }) => start <= place.start && place.end <= end);
  if (block && block.tags.length >= blockTags) return 'buried';
  return isInLastLine(original, place) ? 'buried' : 'in-text';
}
