// English: overlap of the audiences of a shortlist.
import type { overlap as chinese } from '../zh-TW/overlap.ts';

export const overlap: Record<keyof typeof chinese, string> = {};
