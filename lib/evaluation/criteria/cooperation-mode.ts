// Modes (B16): not written yet.
import { defineScreening } from '../criterion.ts';

export const cooperationMode = defineScreening({
  id: 'cooperation-mode',
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
