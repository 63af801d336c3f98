import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

/** Two projects: `unit` needs nothing, `db` (`*.db.test.ts`) gets a real PostgreSQL of its own. */
export default defineConfig({
  resolve: {
    alias: {
      '@': path('./'),
      // The marker throws outside of a server bundle; tests are the server.
      'server-only': path('node_modules/server-only/empty.js'),
    },
  },
  test: {
    // Half of the time a test of a module waits for PostgreSQL. By default two cores would do everything in a row.
    maxWorkers: availableParallelism() + 1,
    exclude: [...configDefaults.exclude, 'e2e/**', '.data/**', '.build/**', '.next/**'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: ['**/*.db.test.ts'],
          // A property tried on thousands of cases, on a machine that does other work besides.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'db',
          include: ['**/*.db.test.ts'],
          globalSetup: 'server/testing/global-setup.ts',
          setupFiles: 'server/testing/database-setup.ts',
          testTimeout: 15_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
