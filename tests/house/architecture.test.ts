import path from 'node:path'
import { expect, test } from 'vitest'
import { importsOf, isTest, read, sourcesUnder } from './sources.ts'

interface Room {
  readonly name: string
  readonly rooms: readonly string[]
  readonly packages: readonly string[]
  readonly anyPackage: boolean
}

/** The table of ARCHITECTURE.md: | `room` | rooms, `packages` | what it is |. */
function rooms(): Map<string, Room> {
  const found = new Map<string, Room>()
  for (const line of read('ARCHITECTURE.md').split('\n')) {
    const cells = line.split('|').map((cell) => cell.trim())
    const name = /^`([a-z]+)`$/.exec(cells[1] ?? '')?.[1]
    if (name === undefined || cells.length < 5) continue
    const words = [...(cells[2] ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '')
    const anyPackage = /any package/.test(cells[2] ?? '')
    found.set(name, { name, rooms: words.filter((word) => /^[a-z]+$/.test(word) && isRoom(word)), packages: words, anyPackage })
  }
  return found
}
const isRoom = (word: string) => new Set(sourcesUnder('src').map((file) => file.split('/')[1])).has(word) || read('ARCHITECTURE.md').includes(`\n| \`${word}\` |`)

const sources = sourcesUnder('src').filter((file) => !isTest(file))
const table = rooms()

test('[HS1] every room under src stands in the table of ARCHITECTURE.md', () => {
  const used = new Set(sources.map((file) => file.split('/')[1]))
  expect([...used].filter((room) => room !== undefined && !table.has(room))).toEqual([])
})

test('[HS2] a source imports only the rooms and packages that the table of ARCHITECTURE.md allows', () => {
  const broken: string[] = []
  for (const file of sources) {
    const room = table.get(file.split('/')[1] ?? '')
    if (room === undefined) continue
    for (const wanted of importsOf(file)) {
      const ok = wanted.startsWith('.')
        ? mayImport(room, path.posix.join(path.posix.dirname(file), wanted))
        : room.anyPackage || room.packages.some((name) => wanted === name || wanted.startsWith(`${name}/`))
      if (!ok && !exceptions.has(`${file} ${wanted}`)) broken.push(`${file} imports ${wanted}`)
    }
  }
  expect(broken).toEqual([])
})

function mayImport(room: Room, target: string): boolean {
  const into = target.split('/')[1] ?? ''
  return into === room.name || room.rooms.includes(into)
}

/** `build` needs neither service nor database, so it reads and renders by itself (DESIGN 3). */
const exceptions = new Set(
  sources.filter((file) => file.startsWith('src/cli/build')).flatMap((file) => importsOf(file).filter((wanted) => /\.\.\/(imports|exports)\//.test(wanted)).map((wanted) => `${file} ${wanted}`)),
)

test('[HS3] no import goes round in a circle', () => {
  const graph = new Map(
    sources.map((file) => [file, importsOf(file).filter((wanted) => wanted.startsWith('.')).map((wanted) => path.posix.join(path.posix.dirname(file), wanted))]),
  )
  const done = new Set<string>()
  const circles: string[] = []
  const walk = (file: string, trail: readonly string[]) => {
    if (trail.includes(file)) {
      circles.push([...trail.slice(trail.indexOf(file)), file].join(' > '))
      return
    }
    if (done.has(file)) return
    for (const next of graph.get(file) ?? []) walk(next, [...trail, file])
    done.add(file)
  }
  for (const file of graph.keys()) walk(file, [])
  expect(circles).toEqual([])
})

test('[HS4] in core a noun uses only the nouns above it in the reading order of core/root.ts', () => {
  const order = ['kernel', 'time', 'workspace', 'duties', 'accounts', 'links', 'key-accounts', 'plans', 'product-data', 'customer-feedback', 'customer-marketing', 'change-requests', 'pricing', 'market', 'goals', 'metrics', 'roadmap', 'intake', 'launches', 'reviews', 'deprecations', 'learning', 'hand-overs', 'stakeholders', 'quarterly-updates', 'feedback', 'priorities', 'library', 'audiences', 'release-posts', 'rollouts', 'decks', 'editions', 'strategy',
    'one-page', 'tracking', 'slips', 'cadence', 'balance', 'readiness', 'examine']
  // kernel/decide and kernel/invariants read the lists of all nouns in root.ts and commands.ts, by design.
  const broken: string[] = []
  for (const file of sources) {
    const rank = order.indexOf(file.split('/')[2] ?? '')
    if (!file.startsWith('src/core/') || rank === -1) continue
    for (const wanted of importsOf(file).filter((name) => name.startsWith('.'))) {
      const target = path.posix.join(path.posix.dirname(file), wanted)
      if (target.startsWith('src/core/') && order.indexOf(target.split('/')[2] ?? '') > rank) broken.push(`${file} uses ${target}`)
    }
  }
  expect(broken).toEqual([])
})

test('[HS5] there are no barrels, and no file is called utils, helpers, common, manager or service', () => {
  expect(sourcesUnder('src').filter((file) => /\/(index|.*(utils|helpers|common|manager|service))\.tsx?$/.test(file))).toEqual([])
})
