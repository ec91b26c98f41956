// English: panel.
import type { panel as chinese } from '../zh-TW/panel.ts';

export const panel: Record<keyof typeof chinese, string> = {};
