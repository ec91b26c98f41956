// Quote (B13): not written yet.
import { defineScreening } from '../criterion.ts';

export const quoteJudge = defineScreening({
  id: 'quote',
  group: 'partnership',
  needs: ['platform'],
  judge: () => ({
    verdict: 'cannot-tell',
    summary: { key: 'screening.failed', values: {} },
    basis: [],
    rows: [],
    limits: [],
    thresholds: [],
    facts: {},
  }),
});
