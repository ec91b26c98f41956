// English: screening, language.
import type { language as chinese } from '../../zh-TW/screening/language.ts';

export const language: Record<keyof typeof chinese, string> = {};
