// Fit (B15): not written yet.
import { defineScreening } from '../criterion.ts';

export const briefFit = defineScreening({
  id: 'brief-fit',
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
