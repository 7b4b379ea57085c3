import { defineConfig } from 'vitest/config'

// Three projects, one after the other: pure tests run in seconds, database tests on a real PostgreSQL, journeys in a real Chromium.
const exclude = ['**/node_modules/**', '**/dist/**', '**/var/**']

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          sequence: { groupOrder: 0 },
          include: ['{server,web,tools,test}/**/*.test.{ts,tsx}'],
          exclude: [...exclude, '**/*.db.test.ts', 'test/journeys/**'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'database',
          sequence: { groupOrder: 1 },
          include: ['{server,test,tools,bench}/**/*.db.test.ts'],
          exclude,
          globalSetup: ['test/harness/global-database.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'journeys',
          sequence: { groupOrder: 2 },
          include: ['test/journeys/**/*.test.ts'],
          exclude,
          globalSetup: ['test/harness/global-database.ts'],
          testTimeout: 240_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
    ],
  },
})
