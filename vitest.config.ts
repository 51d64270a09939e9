import { defineConfig } from 'vitest/config'
import { CountsReporter } from './tests/counts-reporter.ts'

// Four kinds of test, by name (DESIGN 7): stories and properties need nothing, *.pg.test.ts need the embedded PostgreSQL that
// tests/postgres.ts starts once a run, tests/real read the public files where REAL_DATA is, tests/house read the house itself.
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    globalSetup: ['tests/postgres.ts'],
    setupFiles: ['tests/property-seed.ts'],
    pool: 'forks',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: ['default', new CountsReporter()],
  },
})
