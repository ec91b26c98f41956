// The words of the table: names of columns and of a condition's values, and a condition as a sentence.
import type { Campaign } from '../../lib/campaign/campaign.ts';
import { everyoneId } from '../../lib/campaign/listing.ts';
import type { Stage } from '../../lib/campaign/stages.ts';
import type { ChoiceField } from '../../lib/campaign/table/condition-choices.ts';
import type { Condition, Range } from '../../lib/campaign/table/table-query.ts';
import { useStageName } from '../campaign/use-stage-name.ts';
import { useCampaignName } from '../shortlist/use-campaign-name.ts';
import { type Speech, useLanguage } from '../ui/language-context.tsx';
import { withoutControls } from '../ui/PageText.tsx';

/** What the words of a list rest on. */
export interface ListNames {
  readonly stages: readonly Stage[];
  readonly campaigns: readonly Campaign[];
}

/** Gives the function that names a value of a condition. */
export function useValueName({ stages, campaigns }: ListNames): (field: ChoiceField, value: string) => string {
  const { text, reportText } = useLanguage();
  const stageName = useStageName();
  const campaignName = useCampaignName();
  return (field, value) => {
    switch (field) {
      case 'platform':
        return text('reading', `platform.${value as 'tiktok'}`);
      case 'tier':
      case 'band':
        return reportText(`${field}.${value}`);
      case 'flag':
        return reportText(`screening.${value}`);
      case 'role':
      case 'fit':
        return reportText(`screening.${field}.${value}`);
      case 'taiwan':
        return reportText(`screening.taiwan-rule.${value}`);
      case 'stage':
        return stageName(stages, value);
      case 'campaign': {
        const campaign = campaigns.find(({ id }) => id === value);
        return campaign ? campaignName(campaign.name) : text('table', 'campaignGone');
      }
      default:
        return withoutControls(value);
    }
  };
}

/** "A, B or C". */
function either(words: readonly string[], { text }: Speech): string {
  const [last = '', ...before] = words.toReversed();
  if (before.length === 0) return last;
  return text('table', 'either', { before: before.toReversed().join(text('card', 'listComma')), last });
}

function rangeWords(field: Extract<Condition, { range: Range }>['field'], range: Range, speech: Speech): string {
  const { text, formats } = speech;
  const written = (bound: number) =>
    field === 'followers'
      ? formats.count(bound)
      : field === 'lastSeen'
        ? formats.fullCount(bound)
        : formats.percent(bound);
  const { from, to } = range;
  if (from !== null && to !== null) {
    return text('table', `${field}.between`, { from: written(from), to: written(to) });
  }
  return from === null
    ? text('table', `${field}.most`, { to: written(to ?? 0) })
    : text('table', `${field}.least`, { from: written(from) });
}

/** Gives the function that says a condition as a sentence. */
export function useConditionWords(names: ListNames): (condition: Condition) => string {
  const speech = useLanguage();
  const { text } = speech;
  const valueName = useValueName(names);
  return (condition) => {
    if (condition.field === 'text') return text('table', 'says.text', { text: withoutControls(condition.text) });
    if (condition.field === 'doNotContact') return text('table', condition.is ? 'says.barred' : 'says.notBarred');
    if ('range' in condition) return rangeWords(condition.field, condition.range, speech);
    const values = either(
      condition.oneOf.map((value) => valueName(condition.field, value)),
      speech,
    );
    if (condition.field === 'tag') return text('table', condition.not ? 'says.tagNot' : 'says.tag', { values });
    return text('table', `says.${condition.field}`, { values });
  };
}

/** Gives the function that names a list. */
export function useListName({ campaigns }: Pick<ListNames, 'campaigns'>): (listId: string) => string {
  const { text } = useLanguage();
  const campaignName = useCampaignName();
  return (listId) => {
    if (listId === everyoneId) return text('workspace', 'everyone');
    const campaign = campaigns.find(({ id }) => id === listId);
    return campaign ? campaignName(campaign.name) : '';
  };
}
