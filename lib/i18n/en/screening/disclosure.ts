// English: screening, disclosure.
import type { disclosure as chinese } from '../../zh-TW/screening/disclosure.ts';

export const disclosure: Record<keyof typeof chinese, string> = {};
