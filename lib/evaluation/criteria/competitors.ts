// Rivals (B10): not written yet.
import { defineScreening } from '../criterion.ts';

export const competitors = defineScreening({
  id: 'competitors',
  group: 'content',
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
