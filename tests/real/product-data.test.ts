import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { findingsOf } from '../../src/core/product-data/findings.ts'
import { handbookData, type HandbookStem, handbookStems } from '../../src/core/product-data/handbook-data.ts'
import { matrixOf } from '../../src/core/product-data/matrix.ts'
import { handbookYaml } from '../../src/exports/product-data/handbook-yaml.ts'
import { readRealFolder, realData } from '../real-files.ts'
import { importEach } from './import-months.ts'

type Records = Record<string, Record<string, unknown>>

const folders = [join(import.meta.dirname, 'excerpts/outlines'), ...(realData === undefined ? [] : [join(realData, 'sourcegraph-handbook')])]

describe.each(folders)('months of product data, %s', (folder) => {
  const months = readdirSync(folder).filter((one) => /^\d{4}-/.test(one)).sort()
  const files = months.map((name) => readRealFolder(join(folder, name)))
  const states = importEach(months.map((name, at) => ({ day: name.slice(0, 10), files: files[at] ?? [] })))
  const source = (at: number, stem: HandbookStem): Records | undefined => {
    const file = files[at]?.find(({ path }) => path.split(/[\\/]/).at(-1) === `${stem}.yml`)
    return file === undefined ? undefined : ((parse(new TextDecoder().decode(file.bytes)) as Records | null) ?? {})
  }

  test.each(months.map((name, at) => [name, at] as const))('[PD9] %s: every feature is in each matrix once, and each count is that of the file', (_, at) => {
    const state = states[at]
    if (state === undefined) throw new Error('no state')
    const said = Object.values(source(at, 'features') ?? {})
    const teams = source(at, 'product_teams') ?? {}
    const [maturity, hosts] = [matrixOf(state, { by: 'maturity' }), matrixOf(state, { by: 'compatibility' })]
    for (const { groups, total } of [maturity, hosts, matrixOf(state, { by: 'deployment' })]) {
      const rows = groups.flatMap((group) => group.rows)
      expect([total, rows.length, new Set(rows.map(({ feature }) => feature.id)).size]).toEqual([said.length, said.length, said.length])
      for (const group of groups) {
        const own = group.kind === 'team' ? said.filter(({ product_team: team }) => team === group.team?.sourceKey) : said.filter(({ product_team: team }) => team !== undefined && !Object.hasOwn(teams, String(team)))
        expect([group.title, group.rows.map(({ feature }) => feature.title)]).toEqual([group.title, own.map(({ title }) => title).sort()])
      }
    }
    expect(maturity.withoutFeatures.map(({ sourceKey }) => sourceKey).sort()).toEqual(Object.keys(teams).filter((team) => !said.some((one) => one['product_team'] === team)).sort())
    for (const { key } of maturity.columns) expect([key, maturity.counts.get(key)?.get('yes') ?? 0]).toEqual([key, said.filter((one) => one['maturity'] === key).length])
    const fits = said.map(({ compatibility }) => (compatibility ?? {}) as Record<string, boolean>)
    for (const { key } of hosts.columns) {
      const counted = hosts.counts.get(key)
      const found = [fits.filter((fit) => fit[key] === true).length, fits.filter((fit) => fit[key] === false).length, fits.filter((fit) => fit[key] === undefined && Object.keys(fit).length > 0).length]
      expect([key, counted?.get('works') ?? 0, counted?.get('not') ?? 0, counted?.get('unsaid') ?? 0]).toEqual([key, ...found])
    }
  })

  test.each(months.map((name, at) => [name, at] as const))('[PD10] %s: what was imported comes out of the export as it went in', (_, at) => {
    const state = states[at]
    if (state === undefined) throw new Error('no state')
    const data = handbookData(state)
    for (const stem of handbookStems) {
      const before = source(at, stem)
      if (before !== undefined) expect([stem, parse(handbookYaml(stem, data[stem]))]).toEqual([stem, before])
    }
  })
})

const real = realData
if (real !== undefined) {
  test('[PD9] the three features whose team had been renamed stand in a group of their own for three months, and are told as open', () => {
    const folder = join(real, 'sourcegraph-handbook')
    const months = readdirSync(folder).filter((one) => /^\d{4}-/.test(one)).sort()
    const states = importEach(months.map((name) => ({ day: name.slice(0, 10), files: readRealFolder(join(folder, name)) })))
    const gone = states.map((state) => matrixOf(state, { by: 'maturity' }).groups.filter(({ kind }) => kind === 'gone').flatMap(({ rows }) => rows.map(({ teamSaid }) => teamSaid)))
    expect(gone).toEqual([['deployment', 'deployment', 'deployment'], ['deployment', 'deployment', 'deployment'], ['deployment', 'deployment', 'deployment'], [], [], [], [], []])
    expect(states.map((state) => findingsOf(state, '2022-07-01').filter(({ rule }) => rule === 'team-gone').length)).toEqual([3, 3, 3, 0, 0, 0, 0, 0])
  })
}
