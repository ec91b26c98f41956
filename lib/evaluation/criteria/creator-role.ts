// Roles (B12): not written yet.
import { defineScreening } from '../criterion.ts';

export const creatorRole = defineScreening({
  id: 'creator-role',
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
