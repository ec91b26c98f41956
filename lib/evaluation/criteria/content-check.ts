// Content (B9): not written yet.
import { defineScreening } from '../criterion.ts';

export const contentCheck = defineScreening({
  id: 'content-check',
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
