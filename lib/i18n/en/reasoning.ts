// English: the reasoning as text to copy.
import type { reasoning as chinese } from '../zh-TW/reasoning.ts';

export const reasoning: Record<keyof typeof chinese, string> = {};
