#!/usr/bin/env node
// `npm run pictures [-- folder [name …]]`: every screen on the sample, in light and dark, on a desk and on a phone, as PNG files.
import { prepare } from './prepare.mjs'
import { run } from './run.mjs'

prepare({ build: true })
process.exitCode = await run('node', ['--import', 'tsx', 'tests/programs/pictures.ts', ...process.argv.slice(2)])
