// Signals of bought engagement (B5): not written yet.
import { defineScreening } from '../criterion.ts';

export const boughtEngagement = defineScreening({
  id: 'bought-engagement',
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
