#!/usr/bin/env node
// `npm run bench [-- topic …]`: each bench in a process of its own, with the machine's load before it. Nothing timed decides an exit code.
import { readdirSync } from 'node:fs'
import { availableParallelism, loadavg } from 'node:os'
import { join } from 'node:path'
import { prepare, root } from './prepare.mjs'
import { run } from './run.mjs'

prepare({ build: true })
const wanted = process.argv.slice(2)
const benches = readdirSync(join(root, 'bench')).filter((name) => name.endsWith('.bench.ts') && (wanted.length === 0 || wanted.some((topic) => name.startsWith(topic)))).sort()
const broken = []
for (const name of benches) {
  console.log(`\n${name.replace('.bench.ts', '')} (${availableParallelism()} cores, load ${loadavg().map((n) => n.toFixed(2)).join(' ')})`)
  if ((await run('node', ['--expose-gc', '--import', 'tsx', join('bench', name)])) !== 0) broken.push(name)
}
if (broken.length > 0) console.log(`\nDid not run to its end: ${broken.join(', ')}.`)
process.exitCode = broken.length > 0 ? 1 : 0
