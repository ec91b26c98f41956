// Overlap (B7): not written yet.
import { defineScreening } from '../criterion.ts';

export const audienceOverlap = defineScreening({
  id: 'audience-overlap',
  group: 'audience',
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
