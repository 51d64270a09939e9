import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { read, root, sourcesUnder } from './sources.ts'

const specs = readdirSync(path.join(root, 'docs/spec')).filter((name) => name.endsWith('.md')).map((name) => `docs/spec/${name}`)
const rules = specs.flatMap((file) => [...read(file).matchAll(/^- \*\*([A-Z]{2,4}\d+)\*\*/gm)].map((match) => match[1] ?? ''))
const tests = [...sourcesUnder('src'), ...sourcesUnder('tests')].filter((file) => /\.(test|spec|contract)\.ts$/.test(file))
const cited = new Set(tests.flatMap((file) => [...read(file).matchAll(/\[([A-Z]{2,4}\d+)\]/g)].map((match) => match[1] ?? '')))

test('[HS9] every rule of docs/spec has a test titled with its ID, and no ID is given twice', () => {
  expect(rules.length).toBeGreaterThan(50)
  expect(rules.filter((id) => !cited.has(id))).toEqual([])
  expect(rules.filter((id, at) => rules.indexOf(id) !== at)).toEqual([])
})

test('[HS10] every ID in a test title stands in docs/spec', () => {
  expect([...cited].filter((id) => !rules.includes(id))).toEqual([])
})

test('[HS11] no test is skipped, left for later or run alone', () => {
  const marks = /\b(?:it|test|describe)\.(?:skip|only|todo|fixme|skipIf|runIf)\b/
  expect(tests.filter((file) => marks.test(read(file)) && !file.endsWith('house/spec.test.ts'))).toEqual([])
})
