// English: reading.
import type { reading as chinese } from '../zh-TW/reading.ts';

export const reading: Record<keyof typeof chinese, string> = {};
