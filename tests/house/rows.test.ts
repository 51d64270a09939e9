import { existsSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { commandTypes } from '../../src/core/commands.ts'
import { routes } from '../../src/protocol/routes.ts'
import { settingsGroups } from '../../src/web/settings/pages.ts'
import { read, root } from './sources.ts'

/** How many rows there are of each letter. */
const counted = { A: 12, B: 9, C: 8, D: 9, E: 10, F: 11, G: 7, H: 15, I: 12, J: 8 } as const

/** A row of docs/rows.md, a cell a part. */
interface Row {
  readonly id: string
  readonly what: string
  readonly screen: string
  readonly api: string
  readonly tests: string
}

const rows: readonly Row[] = read('docs/rows.md').split('\n').flatMap((line) => {
  const [, id = '', what = '', screen = '', api = '', tests = ''] = line.split('|').map((cell) => cell.trim())
  return /^[A-Z]\d+$/.test(id) ? [{ id, what, screen, api, tests }] : []
})

const names = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '')

/** Every address of the app below a workspace, and of the pages outside, as they are written where they are made. */
function addresses(): ReadonlySet<string> {
  const made = [...read('src/web/routes.tsx').matchAll(/^const (\w+) = createRoute\(\{\s*getParentRoute: \(\) => (\w+),\s*path: '([^']*)'/gm)]
  const own = new Map(made.map(([, name = '', parent = '', at = '']) => [name, { parent, at }]))
  const whole = (name: string): string => {
    const route = own.get(name)
    return route === undefined ? '' : path.posix.join(whole(route.parent), route.at)
  }
  const app = [...own.keys()].map((name) => whole(name).replace(/^\/?\$ws\//, '').replace(/^\//, ''))
  const outside = [...read('src/server/share/mount.ts').matchAll(/here\.get\('(\/[^']+)'/g)].map((match) => match[1] ?? '')
  return new Set([...app, ...outside, ...settingsGroups.flatMap(({ pages }) => pages.map((page) => `settings/${page.path}`))])
}

test('[HS20] docs/rows.md has every row once, in order, each with what it is', () => {
  expect(rows.map(({ id }) => id)).toEqual(Object.entries(counted).flatMap(([letter, n]) => Array.from({ length: n }, (_, at) => `${letter}${at + 1}`)))
  expect(rows.filter(({ what }) => what === '')).toEqual([])
})

test('[HS21] each row names a screen, a route or command, and a test, or says "not yet" and what lacks', () => {
  const bare = rows.flatMap(({ id, screen, api, tests }) => [screen, api, tests].some((cell) => names(cell).length === 0 && !/\bnot yet\b/.test(cell)) ? [id] : [])
  expect(bare).toEqual([])
  // A "not yet" says somewhere in its row what lacks.
  expect(rows.flatMap(({ id, ...cells }) => (/\bnot yet\b/.test(Object.values(cells).join()) && !/\bnot yet: \w/.test(Object.values(cells).join()) ? [id] : []))).toEqual([])
})

test('[HS22] the screens, routes and commands that rows name are there', () => {
  const known = addresses()
  expect(known.has('roadmap/workshops/$workshop/paper')).toBe(true)
  expect(rows.flatMap(({ id, screen }) => names(screen).filter((at) => !known.has(at.replace(/\?.*$/, ''))).map((at) => `${id} ${at}`))).toEqual([])
  const api = new Set([...routes.map((route) => route.id), ...commandTypes.keys()])
  expect(rows.flatMap(({ id, api: cell }) => names(cell).filter((name) => !api.has(name)).map((name) => `${id} ${name}`))).toEqual([])
})

test('[HS23] the test files that rows name are there, and show the rules that are named beside them', () => {
  const wrong: string[] = []
  for (const { id, tests } of rows) {
    for (const part of tests.split(';').filter((one) => names(one).length > 0)) {
      const [file = ''] = names(part)
      const rules = [...part.replaceAll(/`[^`]*`/g, '').matchAll(/\b[A-Z]{2,4}\d+\b/g)].map(([rule]) => rule)
      if (!existsSync(path.join(root, file))) wrong.push(`${id}: ${file} is not there`)
      else if (rules.length === 0) wrong.push(`${id}: ${file} names no rule`)
      else wrong.push(...rules.filter((rule) => !read(file).includes(`[${rule}]`)).map((rule) => `${id}: ${file} does not show ${rule}`))
    }
  }
  expect(wrong).toEqual([])
})
