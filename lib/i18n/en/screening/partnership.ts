// English: screening, partnership.
import type { partnership as chinese } from '../../zh-TW/screening/partnership.ts';

export const partnership: Record<keyof typeof chinese, string> = {};
