#!/usr/bin/env node
// `npm test [-- filter …]`: every test, on a PostgreSQL of its own. Ends with "N passed, N failed" (tests/counts-reporter.ts).
import { prepare } from './prepare.mjs'
import { run } from './run.mjs'

prepare({ build: true })
process.exitCode = await run('vitest/vitest.mjs', ['run', ...process.argv.slice(2)])
