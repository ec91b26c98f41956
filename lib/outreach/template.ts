// The shape of an invitation's template; the sentences stand in data files.
import type { VariableName } from './variables.ts';
import type { OutreachLanguage } from './words.ts';

/** The parts of a first contact in their order. */
export const templateItemIds = [
  'subject',
  'greeting',
  'brand-and-product',
  'goal',
  'formats',
  'schedule',
  'interest',
  'contact',
  'reply-by',
  'refusal',
] as const;

export type TemplateItemId = (typeof templateItemIds)[number];

export interface TemplateLine {
  /** Sentence with `{variable}` slots. */
  readonly text: string;
  /** The variables in it. */
  readonly needs: readonly VariableName[];
  /**
   * What a missing variable does.
   * - `gap`: the place is shown as missing
   * - `block`: the invitation cannot be exported
   * - `omit`: `otherwise` stands in its place, or nothing
   */
  readonly ifMissing: 'gap' | 'block' | 'omit';
  readonly otherwise?: string;
  /** Said only when the brief plans ads from the creator's account. */
  readonly when?: 'partnership-ads';
}

export interface TemplateItem {
  readonly id: TemplateItemId;
  readonly lines: readonly TemplateLine[];
}

export interface Template {
  readonly id: string;
  readonly language: OutreachLanguage;
  readonly items: readonly TemplateItem[];
}
