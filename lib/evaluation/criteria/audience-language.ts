// Languages (B8): not written yet.
import { defineScreening } from '../criterion.ts';

export const audienceLanguage = defineScreening({
  id: 'audience-language',
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
