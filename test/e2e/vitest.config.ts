import { defineConfig } from 'vitest/config';

/** One person at one screen: the steps follow one another, and what fails is pictured under test-results/. */
export default defineConfig({
  test: {
    include: ['test/e2e/**/*.test.ts'],
    testTimeout: 90_000,
    hookTimeout: 120_000,
    fileParallelism: false,
    sequence: { concurrent: false },
  },
});
