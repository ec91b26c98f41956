// English: outreach.
import type { outreach as chinese } from '../zh-TW/outreach.ts';

export const outreach: Record<keyof typeof chinese, string> = {};
