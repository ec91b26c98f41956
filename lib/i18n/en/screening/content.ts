// English: screening, content.
import type { content as chinese } from '../../zh-TW/screening/content.ts';

export const content: Record<keyof typeof chinese, string> = {};
