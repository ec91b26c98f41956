// Conflicts of a merge in words: what it is about, which field, what either side had, what was kept.
import { isDefaultStageId } from '../../lib/campaign/stages.ts';
import type { MergeConflict } from '../../lib/storage/backup/merge-conflict.ts';
import { useCampaignName } from '../shortlist/use-campaign-name.ts';
import { useLanguage } from '../ui/language-context.tsx';

export interface ConflictWords {
  readonly subject: string;
  readonly field: string;
  readonly ours: string;
  readonly theirs: string;
  readonly kept: string;
}

/** Longer values are cut: the list is there to find the place, not to read it all. */
const longest = 300;

const ownFields = ['stage', 'owner', 'tags', 'doNotContact', 'name', 'stages', 'deadlines'] as const;

/** Names of the brief's questions as the dictionary has them. */
const briefFields = [
  'brand',
  'product',
  'sellingPoints',
  'website',
  'goal',
  'deliverables',
  'requiredTags',
  'partnershipAds',
  'schedule',
  'contactName',
  'contactDetails',
  'replyBy',
  'screening.funnelStage',
  'screening.kpi',
  'screening.sector',
  'screening.platforms',
  'screening.tiers',
  'screening.audienceLanguages',
  'screening.wantsTaiwan',
  'screening.budget',
  'screening.competitors',
  'screening.exclusivityDays',
  'screening.ownWords',
  'screening.market',
] as const;

const part = (value: object, name: string): unknown => (value as Readonly<Record<string, unknown>>)[name];

export function useConflictWords(): (conflict: MergeConflict) => ConflictWords {
  const { text, formats } = useLanguage();
  const campaignName = useCampaignName();

  const fieldWord = (field: string): string => {
    const own = ownFields.find((known) => known === field);
    if (own) return text('backup', `field.${own}`);
    const brief = briefFields.find((known) => `brief.${known}` === field);
    if (brief) return text('brief', `field.${brief}`);
    return field === '' ? text('backup', 'field.whole') : field;
  };

  const objectWords = (value: object): string => {
    const [fee, pieces, reason, name, on] = ['fee', 'pieces', 'reason', 'name', 'on'].map((field) =>
      part(value, field),
    );
    if (typeof fee === 'object' && fee !== null) {
      const amount = formats.money(Number(part(fee, 'amount')), String(part(fee, 'currency')));
      return `${amount} × ${formats.fullCount(Number(pieces))}`;
    }
    if (typeof reason === 'string') return reason === '' ? text('backup', 'yes') : reason;
    if (typeof part(value, 'amount') === 'number') {
      return formats.money(Number(part(value, 'amount')), String(part(value, 'currency')));
    }
    if (typeof name === 'string' && name !== '') return typeof on === 'string' ? `${name} ${on}` : name;
    const id = part(value, 'id');
    if (typeof id === 'string') return isDefaultStageId(id) ? text('campaigns', `stage.${id}`) : id;
    const values = Object.values(value);
    return values.length === 1 ? valueWords(values[0]) : JSON.stringify(value);
  };

  const valueWords = (value: unknown): string => {
    if (value === null || value === undefined || value === '') return text('backup', 'empty');
    if (typeof value === 'boolean') return text('backup', value ? 'yes' : 'no');
    if (typeof value === 'number') return formats.fullCount(value);
    if (typeof value === 'string') return isDefaultStageId(value) ? text('campaigns', `stage.${value}`) : value;
    if (Array.isArray(value)) return value.length === 0 ? text('backup', 'empty') : formats.list(value.map(valueWords));
    return objectWords(value as object);
  };

  const shown = (value: unknown): string => {
    const words = valueWords(value);
    return words.length > longest ? `${words.slice(0, longest)}…` : words;
  };

  return ({ subject, name, campaign, field, ours, theirs, kept }) => {
    const what = subject === 'campaign' ? campaignName(name) : name;
    const names = [what, ...(subject === 'listing' || subject === 'quote' ? [campaignName(campaign)] : [])];
    return {
      subject: [text('backup', `subject.${subject}`), ...names.filter((one) => one !== '')].join(' · '),
      field: fieldWord(field),
      ours: shown(ours),
      theirs: shown(theirs),
      kept: text('backup', `kept.${kept}`),
    };
  };
}
