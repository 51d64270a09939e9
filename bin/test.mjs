#!/usr/bin/env node
// `npm test [-- filter …]`: every test, on a PostgreSQL of its own. Ends with "N passed, N failed" (tests/counts-reporter.ts).
import { join } from 'node:path'
import { prepare, root } from './prepare.mjs'
import { run } from './run.mjs'

prepare({ build: true })
// Threads and programs that a test starts are the built ones: reading the sources anew takes each of them seconds.
process.env.BUILT = join(root, 'dist')
process.exitCode = await run('vitest/vitest.mjs', ['run', ...process.argv.slice(2)])
