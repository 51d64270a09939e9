import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { row } from './row.ts'

// DESIGN 8: the script of the first screen over the wire. The app's entry with all that it brings at once, and the largest screen on top.

interface Chunk {
  readonly file: string
  readonly isEntry?: boolean
  readonly imports?: readonly string[]
  readonly dynamicImports?: readonly string[]
}

const web = join(import.meta.dirname, '..', 'dist', 'web')
const manifest = join(web, '.vite', 'manifest.json')
if (!existsSync(manifest)) throw new Error('There is no built web app: run "npm run build" first.')
const chunks = JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, Chunk>

/** A chunk with everything that it brings at once. */
function withImports(name: string, seen = new Set<string>()): Set<string> {
  if (seen.has(name)) return seen
  seen.add(name)
  for (const one of chunks[name]?.imports ?? []) withImports(one, seen)
  return seen
}

const weigh = (names: Iterable<string>) => [...names].reduce((sum, name) => sum + gzipSync(readFileSync(join(web, chunks[name]?.file ?? ''))).length, 0) / 1_000
const entry = withImports('index.html')
const screens = [...entry].flatMap((name) => chunks[name]?.dynamicImports ?? []).filter((name) => name.endsWith('screen.tsx'))
const weights = screens.map((name) => ({ name, kB: weigh(new Set([...entry, ...withImports(name)])) })).sort((a, b) => b.kB - a.kB)
const today = weights.find(({ name }) => name.includes('today/'))
const heaviest = weights[0]

row({
  path: 'web app, first load over the wire (compressed script for the first screen, Today)', must: '300 kB', aim: '200 kB',
  measured: `${today?.kB.toFixed(0)} kB`, beside: `the entry alone ${weigh(entry).toFixed(0)} kB, the heaviest screen ${heaviest?.name} ${heaviest?.kB.toFixed(0)} kB`, met: (today?.kB ?? Infinity) <= 300,
})
