// Commenters (B6): not written yet.
import { defineScreening } from '../criterion.ts';

export const commenterLook = defineScreening({
  id: 'commenter-look',
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
