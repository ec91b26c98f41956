// English: shortlist.
import type { shortlist as chinese } from '../zh-TW/shortlist.ts';

export const shortlist: Record<keyof typeof chinese, string> = {};
