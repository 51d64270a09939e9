import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Draft, Reading, Remark } from '../../src/core/plans/draft.ts'
import { readSources } from '../../src/imports/read-sources.ts'
import { misfits } from '../../src/testing/drafts-fit.ts'
import { only, text } from '../../src/testing/plan-texts.ts'
import { readRealFolder, realData } from '../real-files.ts'

const excerpts = join(import.meta.dirname, 'excerpts/imports')
const excerpt = (folder: string) => readSources(readRealFolder(join(excerpts, folder)), { today: '2025-05-20' })
const of = (reading: Reading | undefined, collection: string): Draft[] => reading?.drafts.filter((draft) => draft.collection === collection) ?? []
const itemsOf = (reading: Reading | undefined, kind: string) => of(reading, 'items').filter((draft) => draft.fields['kind'] === kind)
const told = (remarks: readonly Remark[] | undefined, code: string) => (remarks ?? []).filter((remark) => remark.code === code).map(({ place, sentence }) => `${place.file}:${place.line ?? ''} ${sentence}`)
const shapeOf = (readings: readonly Reading[], shape: string) => readings.find((reading) => reading.shape === shape)
const plansOf = (drafts: readonly Draft[]) => drafts.map((draft) => JSON.stringify(draft.references['plan']))
const communications = '{"collection":"plans","key":"plan:communications"}'

/** Teams that features name and no file has: what reconciling reports as dangling. */
function missingTeams(reading: Reading | undefined): string[] {
  const teams = new Set(of(reading, 'teams').map((draft) => draft.key))
  return itemsOf(reading, 'feature').filter((draft) => (draft.references['teams'] as unknown as { key: string }[]).some(({ key }) => !teams.has(key))).map((draft) => draft.key)
}

describe('excerpts', () => {
  test('[IM20][IM21] the calendar of 1.34 alone is 36 dated items: the release, and seven of communications tied to it', () => {
    const [reading] = excerpt('releases')
    calendarOf134(reading)
  })

  test('[IM16][IM17] proposals with a misspelt status, never, 0.0, TBD and a missing v name each with file and line', () => {
    const [reading] = excerpt('keps')
    expect(itemsOf(reading, 'feature')).toHaveLength(5)
    expect(told(reading?.remarks, 'status-unknown')[0]).toBe('sig-node/2625-cpumanager-policies-thread-placement/kep.yaml:8 The status "imlpemented" is none that is known (the nearest is "implemented"); it was not assumed, and is kept as an own field.')
    expect(told(reading?.remarks, 'milestone-without-v')).toContain('sig-cli/3104-introduce-kuberc/kep.yaml:36 The milestone.beta is written "1.34" without v; it was read as v1.34.')
    expect(told(reading?.remarks, 'milestone-unknown').map((line) => /"(.*)"/.exec(line)?.[1])).toEqual(expect.arrayContaining(['never', '0.0', 'TBD']))
    expect(only(reading, 'stage-targets', 'kep-281/stable').fields).toEqual({ stage: 'stable', said: 'never' })
    expect(only(reading, 'stage-targets', 'kep-3104/beta').references['release']).toEqual({ collection: 'items', key: 'release:v1.34' })
  })

  test('[IM14] the three features whose team does not exist are there, with the line that names it', () => {
    const [reading] = excerpt('handbook/2021-11-12')
    expect(missingTeams(reading)).toEqual(['single_container_deployment', 'docker_compose_deployment', 'kubernetes_deployment'])
    expect(only(reading, 'items', 'single_container_deployment').places?.['teams']).toMatchObject({ file: 'data/features.yml', column: 'product_team' })
    expect(reading?.remarks).toEqual([])
  })

  test('[IM13] product data of a later month has deployment and use cases, and ownership is told as not read', () => {
    const [reading] = excerpt('handbook/2022-04-15')
    expect(only(reading, 'items', 'code_insights').fields).toMatchObject({ maturity: 'ga', documentationLink: 'https://docs.sourcegraph.com/code_insights' })
    expect(only(reading, 'items', 'native_integration').fields['compatibility']).toMatchObject({ github_com: true, github_enterprise: true, bitbucket_cloud: true, gitolite: true })
    expect(reading?.remarks.map(({ severity, code, place }) => [severity, code, place.file])).toEqual([['note', 'not-read', 'data/engineering_ownership.yml']])
  })

  test('[IM23][IM24][IM28] boards, events and schedules', () => {
    const boards = excerpt('boards')
    expect(itemsOf(shapeOf(boards, 'trello'), 'feature').map((draft) => draft.fields['title'])).toEqual(['Write code', 'Review code', 'Visualize code'])
    const cards = shapeOf(boards, 'wekan')
    expect(of(cards, 'items')).toHaveLength(25)
    expect(told(cards?.remarks, 'date-order')[0]).toContain('month first')
    expect(itemsOf(excerpt('events')[0], 'event').map((draft) => [draft.key, (draft.fields['window'] as { start: string }).start])).toEqual([
      ['CodeMash 2025', '2025-01-14'], ['Voxxed Days CERN 2025', '2025-01-15'], ['Voxxed Days Ticino 2025', '2025-01-17'], ['Functional Conf 2025', '2025-01-22'],
    ])
    const [schedule] = excerpt('schedules')
    expect(only(schedule, 'items', 'g-vptg')).toMatchObject({ fields: { window: { start: '2025-10-27', end: '2025-10-31', precision: 'day' }, own: { week: 'R-22' } }, references: { release: { key: 'release:gazpacho' } } })
    expect(schedule?.remarks.map(({ code, place }) => [code, place.line])).toEqual([['release-undated', 3], ['weeks-empty', 4]])
  })

  // The headings are real; the rows below them are made here.
  test('[IM39] the exports of four trackers are known by their headings', () => {
    const rows: Record<string, string> = { asana: 'Task ID', jira: 'Issue key', 'linear-30': 'ID', 'linear-34': 'ID' }
    for (const { path, bytes } of readRealFolder(join(excerpts, 'trackers'))) {
      const heading = new TextDecoder().decode(bytes).trim()
      const cells = heading.split(',').map((name, i) => (/date|created|updated|started|completed/i.test(name) ? '2026-03-01' : /^(Status|Section)/.test(name) ? 'In Progress' : `Cell ${i}`))
      const [reading] = readSources([text(path.replace('.header.txt', '.csv'), `${heading}\n${cells.join(',')}\n`)])
      const at = Object.fromEntries((reading?.columns['items'] ?? []).toReversed().map(({ column, field }) => [field, column]))
      const tool = Object.keys(rows).find((name) => path.startsWith(name)) as string
      expect([path, at['key'], at['title'] !== undefined, at['end'] !== undefined, at['owner'], at['parent'] !== undefined]).toEqual([path, rows[tool], true, true, 'Assignee', tool !== 'jira'])
      expect([path, reading?.shape]).toEqual([path, tool.slice(0, tool.indexOf('-') < 0 ? undefined : tool.indexOf('-'))])
    }
  })

  test('[IM34] every draft of the excerpts fits its record type', () => {
    for (const folder of readdirSync(excerpts, { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name !== 'trackers' && entry.name !== 'handbook')) expect(misfits(excerpt(folder.name)), folder.name).toEqual([])
  })
})

function calendarOf134(reading: Reading | undefined): void {
  const dated = of(reading, 'items').filter((draft) => draft.fields['window'] !== undefined)
  expect(dated).toHaveLength(36)
  expect(of(reading, 'items')).toHaveLength(36)
  expect(itemsOf(reading, 'release').map((draft) => [draft.key, draft.shared, draft.fields['title'], draft.fields['window']])).toEqual([['release:v1.34', true, 'v1.34', { start: '2025-08-27', end: '2025-08-27', precision: 'day' }]])
  const comms = dated.filter((draft) => plansOf([draft])[0] === communications)
  expect(comms).toHaveLength(7)
  expect(comms.filter((draft) => (draft.references['teams'] as unknown[]).length === 2)).toHaveLength(2)
  expect(comms.every((draft) => JSON.stringify(draft.references['release']) === '{"collection":"items","key":"release:v1.34"}')).toBe(true)
  expect(told(reading?.remarks, 'date-zones-disagree')).toHaveLength(2)
}

const full = (folder: string) => readRealFolder(join(realData ?? '', folder))

if (realData !== undefined) describe('the full sets', () => {
  test('[IM15] 256 proposals, of whose stage targets 22 are at v1.34: nine stable, eight beta, five alpha', () => {
    const readings = readSources(full('kubernetes'))
    expect(readings.map((reading) => reading.shape)).toEqual(['keps', 'release-calendar'])
    const keps = shapeOf(readings, 'keps')
    expect(itemsOf(keps, 'feature')).toHaveLength(256)
    const at = of(keps, 'stage-targets').filter((draft) => JSON.stringify(draft.references['release']) === '{"collection":"items","key":"release:v1.34"}')
    const stages = (stage: string) => at.filter((draft) => draft.fields['stage'] === stage).length
    expect([at.length, stages('stable'), stages('beta'), stages('alpha')]).toEqual([22, 9, 8, 5])
    expect(itemsOf(shapeOf(readings, 'release-calendar'), 'release').map((draft) => draft.key)).toEqual(['1.29', '1.30', '1.31', '1.32', '1.33', '1.34'].map((version) => `release:v${version}`))
    expect(misfits(readings)).toEqual([])
    expect(keps?.remarks.filter((remark) => remark.severity === 'error')).toEqual([])
  })

  test('[IM16] every milestone that names no release, or lacks its v, is told once, with file and line', () => {
    const keps = shapeOf(readSources(full('kubernetes/keps')), 'keps')
    const said = (code: string) => told(keps?.remarks, code)
    expect(said('milestone-without-v')).toHaveLength(21)
    expect(said('milestone-unknown').filter((line) => line.includes('"0.0"'))).toHaveLength(18)
    expect(said('milestone-unknown').filter((line) => line.includes('"never"'))).toHaveLength(1)
    expect(said('milestone-unknown').filter((line) => line.includes('"TBD"'))).toHaveLength(13)
    expect(said('milestone-empty')).toHaveLength(17)
    expect(said('status-unknown')).toHaveLength(2)
    expect([...(keps?.remarks ?? [])].every((remark) => remark.place.line !== undefined)).toBe(true)
  })

  test('[IM18] no handle is anywhere but in people’s own drafts', () => {
    const keps = shapeOf(readSources(full('kubernetes/keps')), 'keps')
    const handles = of(keps, 'people').map((draft) => String(draft.fields['handle']))
    expect(handles.length).toBeGreaterThan(300)
    const fields = JSON.stringify(keps?.drafts.filter((draft) => draft.collection !== 'people').map((draft) => draft.fields))
    expect(handles.filter((handle) => fields.includes(`"${handle}"`))).toEqual([])
  })

  test('[IM19] a proposal that is cut off is named by file and line, and all others are read', () => {
    const files = full('kubernetes/keps')
    const at = files.findIndex(({ path }) => path.includes('3973-'))
    const whole = files[at] as { path: string; bytes: Uint8Array }
    const inMilestones = new TextDecoder().decode(whole.bytes).indexOf('beta: "v1') + 9
    for (const length of [20, 150, 300, 420, inMilestones]) {
      const keps = shapeOf(readSources(files.with(at, { path: whole.path, bytes: whole.bytes.subarray(0, length) })), 'keps')
      expect(keps?.remarks.filter((remark) => remark.severity === 'error').map((remark) => [remark.place.file, remark.place.line === undefined]), `${length}`).toEqual([[whole.path, false]])
      expect(itemsOf(keps, 'feature')).toHaveLength(255)
    }
  })

  test('[IM20][IM21] the calendar of 1.34 alone is 36 dated items', () => {
    calendarOf134(readSources(full('kubernetes/releases/1.34'))[0])
  })

  test('[IM22] all rows of six calendars have their dates, but for two that say no day', () => {
    const reading = shapeOf(readSources(full('kubernetes/releases')), 'release-calendar')
    const undated = of(reading, 'items').filter((draft) => draft.fields['window'] === undefined)
    expect(of(reading, 'items').length).toBeGreaterThan(215)
    expect(undated.map((draft) => `${draft.place.file}: ${String(draft.fields['title'])}`)).toEqual(undatedRows)
    for (const draft of undated) expect(reading?.remarks.some((remark) => remark.place.file === draft.place.file && remark.place.line === draft.place.line && remark.severity === 'warning')).toBe(true)
    expect(told(reading?.remarks, 'not-read')).toHaveLength(7)
  })

  test('[IM12][IM14] product data as counted at its first commit, and three features without a team', () => {
    const [reading] = readSources(full('sourcegraph-handbook/2021-11-12-ccfda24e'))
    const counts = (collection: string) => of(reading, collection).length
    expect([counts('items'), counts('teams'), counts('orgs'), counts('code-hosts'), counts('maturity-definitions')]).toEqual([30, 13, 3, 12, 6])
    const level = (maturity: string) => of(reading, 'items').filter((draft) => draft.fields['maturity'] === maturity).length
    expect([level('ga'), level('partial_ga'), level('beta'), level('not_implemented')]).toEqual([22, 2, 1, 5])
    expect(missingTeams(reading)).toEqual(['single_container_deployment', 'docker_compose_deployment', 'kubernetes_deployment'])
  })

  test('[IM13] all eight months are read without noise', () => {
    for (const month of readdirSync(join(realData ?? '', 'sourcegraph-handbook'))) {
      const readings = readSources(full(`sourcegraph-handbook/${month}`))
      expect(readings.map((reading) => reading.shape), month).toEqual(['handbook'])
      expect(misfits(readings), month).toEqual([])
      expect(readings[0]?.remarks.filter((remark) => !/engineering_ownership|content\/product/.test(remark.place.file)), month).toEqual([])
    }
  })

  test('[IM42] three schedules are 105 events of their releases, and a release each', () => {
    const [reading] = readSources(full('openstack-releases').filter(({ path }) => path.endsWith('.yaml')))
    expect(itemsOf(reading, 'release').map((draft) => [draft.key, (draft.fields['window'] as { start: string }).start])).toEqual([['release:flamingo', '2025-09-29'], ['release:gazpacho', '2026-03-30'], ['release:hibiscus', '2026-09-28']])
    expect(itemsOf(reading, 'milestone')).toHaveLength(105)
    expect(reading?.remarks.map(({ code }) => code)).toEqual(['weeks-empty', 'weeks-empty', 'weeks-empty'])
    expect(only(reading, 'items', 'i-election-voting').fields['window']).toEqual({ start: '2026-08-31', end: '2026-09-18', precision: 'day' })
  })

  test('[IM43] 246 entries of six lists are 226 conferences, none of them lost and none twice', () => {
    const [reading] = readSources(full('conference-data').filter(({ path }) => path.endsWith('.json')))
    expect(itemsOf(reading, 'event')).toHaveLength(226)
    expect(itemsOf(reading, 'event').reduce((sum, draft) => sum + (draft.fields['own'] as { topics: string[] }).topics.length, 0)).toBe(246)
    expect(itemsOf(reading, 'event').filter((draft) => draft.fields['title'] === 'InnerSource Summit').map((draft) => (draft.fields['own'] as { city: string }).city)).toEqual(['Berlin', 'New York, NY', 'Yokohama'])
    expect(plansOf(of(reading, 'items')).every((plan) => plan === '{"collection":"plans","key":"plan:events"}')).toBe(true)
  })

  test('[IM34] every other public file ends in readings that fit or a refusal that names it', () => {
    for (const folder of ['conference-data', 'openstack-releases', 'wekan-exports', 'github-roadmap']) {
      for (const file of full(folder)) {
        let readings: Reading[] = []
        try {
          readings = readSources([file])
        } catch (error) {
          expect(String(error)).toContain(file.path)
        }
        expect(misfits(readings), file.path).toEqual([])
      }
    }
  })
})

/** "Tuesday 10th October" has no year, and the 27th of February 2024 was no Wednesday. */
const undatedRows = ['1.29/README.md: 1.29.0-alpha.2 released', '1.30/README.md: Begin Feature blog freeze']
