#!/usr/bin/env node
// `npm run check`: every static check. Runs them all, then says which failed.
import { prepare } from './prepare.mjs'
import { run } from './run.mjs'

prepare({ build: false })
const checks = [
  ['types', 'typescript/bin/tsc', ['-p', 'tsconfig.json']],
  ['types of core, without a platform', 'typescript/bin/tsc', ['-p', 'tsconfig.core.json']],
  ['types of the web app', 'typescript/bin/tsc', ['-p', 'tsconfig.web.json']],
  ['types of what drives a browser', 'typescript/bin/tsc', ['-p', 'tsconfig.browser.json']],
  ['lint', 'oxlint/bin/oxlint', []],
  ['unused files, exports and packages', 'knip/bin/knip.js', []],
  ['the house', 'vitest/vitest.mjs', ['run', 'tests/house']],
]
const failed = []
for (const [what, tool, args] of checks) if ((await run(tool, args)) !== 0) failed.push(what)
console.log(failed.length === 0 ? 'All checks pass.' : `Failed: ${failed.join('; ')}.`)
process.exitCode = failed.length === 0 ? 0 : 1
