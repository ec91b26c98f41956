// English: the form of the campaign brief.
import type { brief as chinese } from '../zh-TW/brief.ts';

export const brief: Record<keyof typeof chinese, string> = {};
