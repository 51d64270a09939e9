import path from 'node:path'
import { expect, test } from 'vitest'
import { routes } from '../../src/protocol/routes.ts'
import { importsOf, isTest, read, sourcesUnder, valuesOf } from '../house/sources.ts'
import { waysIn } from './served-surfaces.ts'
import { servedSurfaces } from './served-surfaces.ts'

test('[LK7] every route that somebody outside may ask is on a surface', () => {
  const covered = new Set([...servedSurfaces.flatMap((surface) => surface.routes ?? []), ...waysIn.map(({ route }) => route)])
  const outward = routes.filter(({ who, open }) => who === 'anyone' || who === 'take-part' || open === true).map(({ id }) => id)
  expect(outward.filter((id) => !covered.has(id))).toEqual([])
  expect([...covered].filter((id) => !routes.some((route) => route.id === id))).toEqual([])
})

/** Of core, what may be drawn from: Views, slides and other things made of a View alone, time, and the forms of values. */
const drawnFrom = [/^src\/core\/audiences\/(view|outline)\.ts$/, /^src\/core\/decks\//, /^src\/core\/editions\/page\//, /^src\/core\/strategy\/direction\.ts$/, /^src\/core\/time\//, /^src\/core\/kernel\/(refusal|command)\.ts$/, /^src\/core\/(plans|roadmap)\/(plans|maturity|roadmap)\.ts$/,
  // How a figure is written, with its unit.
  /^src\/core\/metrics\/figures\.ts$/,
  // What came of a workshop, its agenda and its sheets of plans, handed over by whoever read the state.
  /^src\/core\/workshop\/(outcome-shape|plan-sheet|agenda-times|phases|usual-preparation)\.ts$/]

/** What a file of ours makes use of when it runs. */
function valuesIn(file: string): string[] {
  return valuesOf(file).filter((name) => name.startsWith('.') && name.endsWith('.ts')).map((name) => path.posix.join(path.posix.dirname(file), name))
}

test('[LK8] what renders files reaches no state by whatever it imports, however far: only slides, time, words, and the forms of values', () => {
  const cameFrom = new Map(sourcesUnder('src/exports').filter((file) => !isTest(file)).map((file) => [file, file]))
  for (const file of cameFrom.keys()) for (const wanted of valuesIn(file)) if (!cameFrom.has(wanted)) cameFrom.set(wanted, file)
  const ofCore = [...cameFrom].filter(([file]) => file.startsWith('src/core/'))
  expect(ofCore.length).toBeGreaterThan(10)
  const forms = [/^src\/core\/kernel\/(record-type|permission|surely-fits|erased)\.ts$/, /^src\/core\/workspace\/workspace\.ts$/]
  expect(ofCore.filter(([file]) => ![...drawnFrom, ...forms].some((allowed) => allowed.test(file))).map(([file, by]) => `${by} brings ${file}`)).toEqual([])
  for (const file of ['src/core/kernel/state.ts', 'src/core/audiences/redact.ts', 'src/core/root.ts', 'src/core/commands.ts']) expect(cameFrom.get(file)).toBeUndefined()
})

/** Addresses beside the protocol that tell nothing of any workspace, each with why. */
const tellNothing: Readonly<Record<string, string>> = {
  '/api': 'the description of the API', '/api/v1/openapi.json': 'the description of the API', '/healthz': 'up', '/readyz': 'ready', '/metrics': 'figures by route; leaks.pg.test.ts looks for words in them',
  '/gallery.html': 'the built app on sample data', '/sign-in/once/:token': 'signs in and leads on',
  '/s/:token/mail/:ticket': 'a question and a button', '/s/look/${name}': 'fonts',
  '/subscription/confirm/:token': 'a question and a button', '/subscription/end/:token': 'a question and a button',
}

test('[LK7] every address beside the protocol is on a surface, or tells nothing', () => {
  const answered = sourcesUnder('src/server').filter((file) => !isTest(file)).flatMap((file) => [...read(file).matchAll(/\b(?:app|here)\.(?:get|post|put|delete|all)\(\s*['"`]([^'"`]+)['"`]/g)].map(([, address = '']) => address))
  const covered = new Set([...servedSurfaces.flatMap((surface) => surface.addresses ?? []), ...Object.keys(tellNothing)])
  expect(answered.length).toBeGreaterThan(8)
  expect([...new Set(answered)].filter((address) => !covered.has(address))).toEqual([])
})

test('[LK8] what renders files reads no state: of core it imports Views, slides and what is made of them alone', () => {
  const wanted = sourcesUnder('src/exports').filter((file) => !isTest(file)).flatMap((file) => importsOf(file).filter((name) => name.startsWith('.')).map((name) => [file, path.posix.join(path.posix.dirname(file), name)] as const))
  const ofCore = wanted.filter(([, target]) => target.startsWith('src/core/'))
  expect(ofCore.length).toBeGreaterThan(20)
  expect(ofCore.filter(([, target]) => !drawnFrom.some((allowed) => allowed.test(target))).map(([file, target]) => `${file} imports ${target}`)).toEqual([])
  // Not even by its type: whoever is handed a state could tell of it.
  const states = sourcesUnder('src/exports').filter((file) => !isTest(file) && /kernel\/state\.ts|audiences\/redact\.ts|\bstateOf\b/.test(read(file)))
  expect(states).toEqual([])
})
