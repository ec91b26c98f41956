// English: errors.
import type { errors as chinese } from '../zh-TW/errors.ts';

export const errors: Record<keyof typeof chinese, string> = {};
