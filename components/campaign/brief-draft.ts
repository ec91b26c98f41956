// The brief as it stands in the form: texts as they were typed, so that a half-typed number or address is not lost.
import type { Brief } from '../../lib/campaign/campaign.ts';
import { readBrief } from '../../lib/campaign/read-brief.ts';
import type { Competitor, FunnelStage, Market, ScreeningBrief, Sector } from '../../lib/evaluation/brief.ts';
import type { CurrencyCode } from '../../lib/evaluation/price/money.ts';

export interface CompetitorDraft {
  /** For the list on the screen alone. */
  readonly key: number;
  readonly name: string;
  readonly alsoWritten: string;
  readonly handles: string;
  readonly domains: string;
  readonly isCommonWord: boolean;
}

export interface BriefDraft {
  readonly brand: string;
  readonly product: string;
  readonly funnelStage: FunnelStage | '';
  readonly kpi: string;
  readonly sector: Sector | '';
  readonly market: Market;
  readonly platforms: ScreeningBrief['platforms'];
  readonly tiers: ScreeningBrief['tiers'];
  readonly audienceLanguages: ScreeningBrief['audienceLanguages'];
  readonly wantsTaiwan: boolean;
  readonly budgetAmount: string;
  readonly budgetCurrency: CurrencyCode;
  readonly competitors: readonly CompetitorDraft[];
  readonly exclusivityDays: string;
  readonly ownWords: string;
}

const between = '、';

/** Entries are parted by commas of both scripts, semicolons or line breaks. */
const separators = /[\n,，、;；]/;

/** Gives the entries of a text, without empty ones. */
const entriesOf = (text: string): readonly string[] =>
  text
    .split(separators)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');

export const emptyCompetitor = (key: number): CompetitorDraft => ({
  key,
  name: '',
  alsoWritten: '',
  handles: '',
  domains: '',
  isCommonWord: false,
});

const competitorDraft = (competitor: Competitor, key: number): CompetitorDraft => ({
  key,
  name: competitor.name,
  alsoWritten: competitor.alsoWritten.join(between),
  handles: competitor.handles.map((handle) => `@${handle}`).join(between),
  domains: competitor.domains.join(between),
  isCommonWord: competitor.isCommonWord,
});

/** Gives the form's state of a brief. */
export function draftOf({ brand, product, screening }: Brief): BriefDraft {
  const { budget, competitors, exclusivityDays, ownWords, funnelStage, sector, ...same } = screening;
  return {
    ...same,
    brand,
    product,
    funnelStage: funnelStage ?? '',
    sector: sector ?? '',
    budgetAmount: budget === null ? '' : String(budget.amount),
    budgetCurrency: budget?.currency ?? 'TWD',
    competitors: competitors.map(competitorDraft),
    exclusivityDays: exclusivityDays === 0 ? '' : String(exclusivityDays),
    ownWords: ownWords.join('\n'),
  };
}

/** A number as typed, with or without signs for thousands; NaN when it is none. */
const numberOf = (text: string): number => Number(text.normalize('NFKC').replaceAll(',', '').trim());

const isFilled = ({ name, alsoWritten, handles, domains }: CompetitorDraft) =>
  [name, alsoWritten, handles, domains].some((text) => text.trim() !== '');

/** Gives what the form says, unchecked: what is wrong in it is for `readBrief` to name. Of other forms' fields it says nothing. */
export function inputOf(draft: BriefDraft): unknown {
  const { brand, product, budgetAmount, budgetCurrency, competitors, exclusivityDays, ownWords, ...same } = draft;
  const screening = {
    ...same,
    funnelStage: draft.funnelStage === '' ? null : draft.funnelStage,
    sector: draft.sector === '' ? null : draft.sector,
    budget: budgetAmount.trim() === '' ? null : { amount: numberOf(budgetAmount), currency: budgetCurrency },
    competitors: competitors.filter(isFilled).map(({ name, alsoWritten, handles, domains, isCommonWord }) => ({
      name: name.trim(),
      alsoWritten: entriesOf(alsoWritten),
      handles: entriesOf(handles),
      domains: entriesOf(domains),
      isCommonWord,
    })),
    exclusivityDays: exclusivityDays.trim() === '' ? 0 : numberOf(exclusivityDays),
    ownWords: entriesOf(ownWords),
  };
  return { brand, product, screening };
}

/** What a field of the form says in the brief: several fields may say one thing together. */
function meaningOf({ brand, product, screening }: Brief, field: keyof BriefDraft): unknown {
  if (field === 'brand') return brand;
  if (field === 'product') return product;
  return field === 'budgetAmount' || field === 'budgetCurrency' ? screening.budget : screening[field];
}

/**
 * Takes in what another window has changed; what was typed here since stays.
 * @param known the brief that the form was made of, or has saved last
 * @param standing the brief as it is on disk now
 */
export function withOthersChanges(draft: BriefDraft, known: Brief, standing: Brief): BriefDraft {
  const read = readBrief(inputOf(draft));
  const [before, after] = [draftOf(known), draftOf(standing)];
  const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  const isTyped = (field: keyof BriefDraft) =>
    read.ok ? !isSame(meaningOf(read.brief, field), meaningOf(known, field)) : !isSame(draft[field], before[field]);
  const changed = (Object.keys(draft) as (keyof BriefDraft)[]).filter(
    (field) => !isSame(meaningOf(known, field), meaningOf(standing, field)) && !isTyped(field),
  );
  if (changed.length === 0) return draft;
  return { ...draft, ...Object.fromEntries(changed.map((field) => [field, after[field]])) };
}

/** A key for the next rival of the form. */
export const nextCompetitorKey = ({ competitors }: BriefDraft): number =>
  Math.max(-1, ...competitors.map(({ key }) => key)) + 1;
