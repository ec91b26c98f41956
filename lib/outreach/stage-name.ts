// The name under which a creator's stage stands in a file.
import type { Campaign } from '../campaign/campaign.ts';
import type { ShortlistRow } from '../campaign/shortlist-row.ts';
import { isDefaultStageId } from '../campaign/stages.ts';
import { type WordArea, wordOf } from './words.ts';

/** Gives the user's own name, or the dictionary's for a stage on board; empty on the list of everyone. */
export function stageName(
  { stage }: Pick<ShortlistRow, 'stage'>,
  campaign: Campaign | undefined,
  area: WordArea,
): string {
  const name = campaign?.stages.find(({ id }) => id === stage)?.name ?? '';
  if (name !== '') return name;
  return isDefaultStageId(stage) ? wordOf(area, `stage.${stage}`) : stage;
}
