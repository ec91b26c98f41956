// Growth (B14): not written yet.
import { defineScreening } from '../criterion.ts';

export const growth = defineScreening({
  id: 'growth',
  group: 'engagement',
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
