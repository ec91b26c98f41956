// Disclosure (B11): not written yet.
import { defineScreening } from '../criterion.ts';

export const disclosure = defineScreening({
  id: 'disclosure',
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
