import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { row } from './row.ts'

// DESIGN 8: the script of the first screen over the wire. The app's entry with all that it brings at once, and the screen on top; what the screen fetches by
// itself once it stands is said beside it.

interface Chunk {
  readonly file: string
  readonly name?: string
  readonly isDynamicEntry?: boolean
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
const screens = [...entry].flatMap((name) => chunks[name]?.dynamicImports ?? []).filter((name) => chunks[name]?.isDynamicEntry === true && chunks[name].name?.endsWith('-screen') === true)
const weights = screens.map((name) => ({ name, said: chunks[name]?.name, kB: weigh(new Set([...entry, ...withImports(name)])) })).sort((a, b) => b.kB - a.kB)
const today = weights.find(({ said }) => said === 'today-screen')
if (today === undefined) throw new Error('The build has no file of Today.')
const heaviest = weights[0]
const brought = new Set([...entry, ...withImports(today.name)])
const after = (chunks[today.name]?.dynamicImports ?? []).flatMap((name) => [...withImports(name)]).filter((name) => !brought.has(name))

row({
  path: 'web app, first load over the wire (compressed script for the first screen, Today)', must: '300 kB', aim: '200 kB',
  measured: `${today.kB.toFixed(0)} kB`, beside: `the entry alone ${weigh(entry).toFixed(0)} kB, what Today fetches next ${weigh(new Set(after)).toFixed(0)} kB, the heaviest screen ${heaviest?.said} ${heaviest?.kB.toFixed(0)} kB`, met: today.kB <= 300,
})
