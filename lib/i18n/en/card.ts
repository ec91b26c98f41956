// English: card.
import type { card as chinese } from '../zh-TW/card.ts';

export const card: Record<keyof typeof chinese, string> = {};
