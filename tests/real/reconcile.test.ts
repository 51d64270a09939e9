import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkInvariants } from '../../src/core/kernel/invariants.ts'
import { State } from '../../src/core/kernel/state.ts'
import { items } from '../../src/core/plans/plans.ts'
import { reconcile } from '../../src/core/plans/reconcile.ts'
import { readSources } from '../../src/imports/read-sources.ts'
import { readRealFolder, realData } from '../real-files.ts'
import type { ImportReport } from '../../src/core/plans/import/report.ts'

interface Month {
  readonly day: string
  readonly report: ImportReport
  readonly again: number
  readonly state: State
}

/** Eight months of product data, each imported on top of the one before, as a company does it. */
function months(folder: string): Map<string, Month> {
  let state = State.empty
  const found = new Map<string, Month>()
  for (const name of readdirSync(folder).filter((one) => /^\d{4}-/.test(one)).sort()) {
    const day = name.slice(0, 10)
    const readings = readSources(readRealFolder(join(folder, name)))
    const options = { newId: (made: string) => `${day} ${made}`, today: day }
    const { changes, report } = reconcile(state, readings, options)
    state = checkInvariants(state, changes)
    found.set(name.slice(0, 7), { day, report, state, again: reconcile(state, readings, { ...options, today: '2030-01-01' }).changes.length })
  }
  return found
}

/** Excerpts of five of the months are always there; all eight where the full files are. */
const folders = [join(import.meta.dirname, 'excerpts/outlines'), ...(realData === undefined ? [] : [join(realData, 'sourcegraph-handbook')])]

describe.each(folders)('months of product data, %s', (folder) => {
  const all = months(folder)
  const month = (name: string) => {
    const found = all.get(name)
    if (found === undefined) throw new Error(`no month ${name}`)
    return found
  }
  const changedItems = (name: string) => month(name).report.changed.filter((one) => one.collection === 'items')
  const fieldsOf = (name: string, key: string) => changedItems(name).find((one) => one.key === key)?.fields ?? []

  test('[IMR2] each month again changes nothing', () => {
    expect([...all.values()].map(({ again }) => again)).toEqual(Array.from({ length: all.size }, () => 0))
  })

  test('[IMR12] from December 2021 to January 2022 one feature has a new name and its first compatibility', () => {
    const { report } = month('2022-01')
    expect(report.renames).toMatchObject([{ before: { key: 'precise_code_intelligence_java_scala' }, key: 'precise_code_intelligence_java_scala_kotlin' }])
    expect([report.new, report.gone]).toEqual([[], []])
    expect(fieldsOf('2022-01', 'precise_code_intelligence_java_scala_kotlin').map(({ field, before }) => [field, before])).toEqual([
      ['title', 'Precise Code Intelligence for Java & Scala'], ['compatibility', null], ['sourceKey', 'precise_code_intelligence_java_scala'],
    ])
  })

  test('[IMR3] from March to April 2022 Code Insights and Native Integration change, and no other feature', () => {
    expect(changedItems('2022-04').map(({ key }) => key)).toEqual(['code_insights', 'native_integration'])
    expect(fieldsOf('2022-04', 'code_insights')).toContainEqual({ field: 'maturity', before: 'beta', after: 'ga' })
    expect(fieldsOf('2022-04', 'code_insights')).toContainEqual({ field: 'documentationLink', before: 'https://docs.sourcegraph.com/', after: 'https://docs.sourcegraph.com/code_insights' })
    const [hosts] = fieldsOf('2022-04', 'native_integration')
    const [before, after] = [hosts?.before as Record<string, boolean>, hosts?.after as Record<string, boolean>]
    expect(Object.keys(after).filter((host) => after[host] !== before[host])).toEqual(['github_com', 'github_enterprise', 'bitbucket_cloud', 'gitolite'])
  })

  test('[IMR3] from April to May 2022 features move to other teams, nothing else of them changes, and the two old teams go', () => {
    const moves: Record<string, [string, string]> = {
      user_authentication: ['Cloud SaaS', 'IAM and Admin Experience'], browser_extension: ['Growth and Integrations', 'Integrations'],
      prebuilt_extensions: ['Growth and Integrations', 'Integrations'], custom_extensions: ['Growth and Integrations', 'Integrations'],
    }
    const there = Object.keys(moves).filter((key) => items.list(month('2022-05').state).some((one) => one.sourceKey === key))
    expect(changedItems('2022-05').map(({ key }) => key).sort()).toEqual(there.sort())
    for (const { key, fields } of changedItems('2022-05')) expect(fields).toEqual([{ field: 'teams', before: [moves[key]?.[0]], after: [moves[key]?.[1]] }])
    expect(month('2022-05').report.gone.filter((one) => one.collection === 'teams').map(({ key, outcome }) => `${key} ${outcome}`).sort()).toEqual(['cloud_saas removed', 'growth_and_integrations removed'])
  })
})

const real = realData
if (real !== undefined) {
  describe('all eight months, proposals and release calendars', () => {
    const all = months(join(real, 'sourcegraph-handbook'))
    const full = (name: string) => all.get(name) as Month

    test('[IMR14] in November 2021 three features point at a team that does not exist, and each is named with its line', () => {
      expect(full('2021-11').report.dangling.map(({ key, missing, place }) => [key, missing, place?.line])).toEqual([
        ['single_container_deployment', 'deployment', 396], ['docker_compose_deployment', 'deployment', 415], ['kubernetes_deployment', 'deployment', 434],
      ])
      expect(items.list(full('2021-11').state).find((one) => one.sourceKey === 'docker_compose_deployment')?.own).toEqual({ product_team: 'deployment' })
      expect(full('2022-02').report.dangling).toEqual([])
    })

    test('[IMR24] customers would see titles, maturity, documentation and compatibility, and nothing of teams or people', () => {
      const outside = full('2022-04').report.outside
      expect(outside.find((one) => one.collection === 'items')?.open.map((one) => one.field)).toEqual(['title', 'maturity', 'documentationLink', 'compatibility'])
      for (const collection of ['teams', 'people', 'orgs']) expect(outside.find((one) => one.collection === collection)?.open ?? []).toEqual([])
    })

    test('[IMR18] v1.34 is one record: named by the proposals, dated by its calendar, whichever is read first', () => {
      const readings = readSources(readRealFolder(join(real, 'kubernetes')))
      for (const order of [readings, readings.toReversed()]) {
        const { changes, report } = reconcile(State.empty, order, { newId: (name) => name, today: '2025-05-20' })
        const state = checkInvariants(State.empty, changes)
        const releases = items.list(state).filter((one) => one.title === 'v1.34')
        expect(releases).toMatchObject([{ kind: 'release', shared: true, window: { start: '2025-08-27', end: '2025-08-27', precision: 'day' }, source: 'sources|release-calendar|Release calendars' }])
        expect(report.remarks.filter(({ code }) => code === 'shared-differs')).toEqual([])
        expect(reconcile(state, order, { newId: (name) => `again ${name}`, today: '2030-01-01' }).changes).toEqual([])
      }
    })
  })
}
