// English: screening, signals.
import type { signals as chinese } from '../../zh-TW/screening/signals.ts';

export const signals: Record<keyof typeof chinese, string> = {};
