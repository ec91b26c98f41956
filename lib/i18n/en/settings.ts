// English: settings.
import type { settings as chinese } from '../zh-TW/settings.ts';

export const settings: Record<keyof typeof chinese, string> = {};
