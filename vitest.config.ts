// Runs the unit, contract and repository tests in Node; browser tests have their own runner (playwright.config.ts).
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/e2e/**', 'test/bench/**'],
    testTimeout: 60_000,
    reporters: ['default'],
  },
});
