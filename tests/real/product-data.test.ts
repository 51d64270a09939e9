import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { builtInAudience } from '../../src/core/audiences/built-in.ts'
import { redact } from '../../src/core/audiences/redact.ts'
import { buildDeck } from '../../src/core/decks/build-deck.ts'
import { slidesOf } from '../../src/core/decks/deck-slides.ts'
import { productDataDeck } from '../../src/core/decks/product-data-deck.ts'
import { findingsOf } from '../../src/core/product-data/findings.ts'
import { handbookData, type HandbookStem, handbookStems } from '../../src/core/product-data/handbook-data.ts'
import { matrixOf } from '../../src/core/product-data/matrix.ts'
import { handbookYaml } from '../../src/exports/product-data/handbook-yaml.ts'
import { fontMeasure } from '../../src/exports/fonts/measure.ts'
import { must } from '../../src/lib/must.ts'
import { changesFor } from '../../src/testing/deciding.ts'
import { textsOf } from '../../src/testing/slide-checks.ts'
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

  test.each(months.map((name, at) => [name, at] as const))('[PD16] %s: every feature is on the slides, by its level and by what it works with, and the teams count all of them', (_, at) => {
    const imported = states[at]
    if (imported === undefined) throw new Error('no state')
    const state = imported.apply(changesFor(imported, 'deck.for-product-data', {}))
    const slides = slidesOf(state, must(productDataDeck(state)))
    for (const key of ['internal', 'customers']) {
      const view = redact(state, builtInAudience(key), { today: months[at]?.slice(0, 10) ?? '', key: 'key' })
      const told = view.list<{ readonly kind?: string; readonly title?: string }>('items').filter(({ kind }) => kind === 'feature').map(({ title = '' }) => title)
      const of = (kinds: readonly string[]) => buildDeck(view, { title: 'Product data', months: 6, slides: slides.filter(({ kind }) => kinds.includes(kind)).map(({ id, kind, options }) => ({ id, kind, ...(options === undefined ? {} : { options }) })) }, { measure: fontMeasure() }).slides
      const words = (kinds: readonly string[]) => of(kinds).flatMap(textsOf).join(' ').replaceAll(/\s+/g, ' ')
      const { total } = matrixOf(state, { by: 'maturity' })
      if (key === 'internal') expect(told).toHaveLength(total)
      for (const kind of ['maturity', 'compatibility']) expect([key, kind, told.filter((title) => !words(['cover', kind]).includes(title.replaceAll(/\s+/g, ' ')))]).toEqual([key, kind, []])
      const counts = of(['cover', 'product-teams']).flatMap(({ shapes }) => shapes).flatMap((shape) => (shape.kind === 'table' ? shape.rows.slice(shape.headerRows).map((row) => Number(row.cells.at(-1)?.text.paragraphs[0]?.lines[0]?.runs[0]?.text)) : []))
      expect([key, counts.reduce((sum, count) => sum + count, 0)]).toEqual([key, key === 'internal' ? total : 0])
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
