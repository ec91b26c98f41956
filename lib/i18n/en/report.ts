// English: report.
import type { report as chinese } from '../zh-TW/report.ts';

export const report: Record<keyof typeof chinese, string> = {};
