import { defineConfig } from 'vitest/config';

// Projects run one after another: they share two cores, and vitest wants an order where they differ in workers.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'pure',
          include: ['domain/src/**/*.test.ts', 'contract/src/**/*.test.ts'],
          isolate: false,
          sequence: { groupOrder: 0 },
        },
      },
      { test: { name: 'code', include: ['tools/**/*.test.{ts,mjs}'], testTimeout: 120_000, sequence: { groupOrder: 1 } } },
      {
        test: {
          name: 'server',
          include: ['server/src/**/*.test.ts', 'cli/src/**/*.test.ts', 'scenarios/**/*.test.ts'],
          globalSetup: ['server/src/postgres/testing/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          name: 'screens',
          include: ['office/tests/**/*.test.ts'],
          globalSetup: ['server/src/postgres/testing/global-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 240_000,
          maxWorkers: 1,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
