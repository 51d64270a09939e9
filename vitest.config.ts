import { defineConfig } from 'vitest/config'
import { CountsReporter } from './tests/counts-reporter.ts'
import { LongestFirst } from './tests/longest-first.ts'

// Five kinds of test, by name (DESIGN 7): stories and properties need nothing, *.pg.test.ts need the embedded PostgreSQL that
// tests/postgres.ts starts once a run, tests/e2e/*.spec.ts drive a real browser on a real service, tests/real read the public files where
// REAL_DATA is, tests/house read the house itself.
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts', 'tests/e2e/**/*.spec.ts'],
    globalSetup: ['tests/postgres.ts', 'tests/chromium.ts'],
    setupFiles: ['tests/property-seed.ts'],
    pool: 'forks',
    // What a file imports is imported once a worker, not once a file: a third of the time of a run. So no test keeps a module's state changed.
    isolate: false,
    // One file a core: journeys wait more than they work.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    testTimeout: 900_000,
    hookTimeout: 300_000,
    // How long a wait may last decides no test: what is waited for comes, or the test itself ends (DESIGN 7).
    expect: { poll: { timeout: 90_000, interval: 50 } },
    reporters: ['default', new CountsReporter()],
  },
})
