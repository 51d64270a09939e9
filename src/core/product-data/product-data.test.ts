import { expect, test } from 'vitest'
import { after, changesFor, idOf, refusalOf } from '../../testing/deciding.ts'
import { State } from '../kernel/state.ts'
import { codeHosts, items, plans, stageTargets } from '../plans/plans.ts'
import { orgs, people, teams } from '../workspace/workspace.ts'
import { featuresOf } from './features.ts'
import { findingsOf } from './findings.ts'
import { handbookData } from './handbook-data.ts'
import { matrixOf, noLevel } from './matrix.ts'
import { reviewBy, teamReviews } from './monthly-review.ts'
import { nextStages } from './next-stages.ts'
import { dataReviews, supportedVersions } from './product-data.ts'
import { reportingStructure } from './reporting-structure.ts'
import { supportedList } from './supported.ts'
import { productTable } from './tables.ts'

const feature = (id: string, title: string, more = {}) => items.create(id, { plan: 'plan', kind: 'feature', title, ...more })
const company = State.empty.apply([
  plans.create('plan', { title: 'Product', kind: 'product' }), people.create('rasa', { name: 'Rasa' }), people.create('aino', { name: 'Aino' }),
  orgs.create('relay', { title: 'Relay', director: 'rasa' }), teams.create('core', { title: 'Relay core', org: 'relay', productManager: 'rasa' }), teams.create('edge', { title: 'Relay edge', org: 'relay' }), teams.create('loose', { title: 'A loose team' }),
  codeHosts.create('one', { title: 'GitHub.com', sourceKey: 'github_com' }), codeHosts.create('two', { title: 'Gerrit', sourceKey: 'gerrit' }),
  feature('a', 'Sync', { teams: ['core'], maturity: 'ga', documentationLink: '/sync', compatibility: { github_com: true, gerrit: false } }),
  feature('b', 'Rules', { teams: ['core'], maturity: 'beta', compatibility: { github_com: true } }),
  feature('c', 'Log', { own: { product_team: 'relay-sync' }, maturity: 'ga', documentationLink: '/log' }),
  feature('d', 'Syncs by plan', { teams: ['core', 'edge'], own: { maturity: 'preview' } }),
  feature('e', 'Alone', { maturity: 'experimental' }),
  feature('f', 'Gone', { teams: ['core'], goneOn: '2026-01-01' }), feature('g', 'Given up', { teams: ['core'], status: 'dropped' }),
])

test('[PD1] every feature is one row of each matrix, whatever it points at: under its team, with the teams that are gone, or in no team', () => {
  for (const by of ['maturity', 'compatibility', 'deployment'] as const) {
    const { groups, total, withoutFeatures } = matrixOf(company, { by })
    expect(groups.map(({ kind, title, rows }) => [kind, title, rows.map((row) => row.feature.title)])).toEqual([
      ['team', 'Relay core', ['Rules', 'Sync', 'Syncs by plan']], ['gone', 'Points at a team that is gone', ['Log']], ['none', 'In no team', ['Alone']],
    ])
    expect(total).toBe(5)
    expect(withoutFeatures.map(({ title }) => title)).toEqual(['Relay edge', 'A loose team'])
  }
})

test('[PD2] each count is made of the rows: levels, with what is at none that is known, and boxes that say yes, no, or nothing', () => {
  const { columns, counts } = matrixOf(company, { by: 'maturity' })
  expect(columns.map(({ key }) => [key, counts.get(key)?.get('yes') ?? 0])).toEqual([['not_implemented', 0], ['experimental', 1], ['beta', 1], ['partial_ga', 0], ['ga', 2], ['deprecated', 0], [noLevel, 1]])
  const hosts = matrixOf(company, { by: 'compatibility' })
  expect(hosts.columns.map(({ title }) => title)).toEqual(['GitHub.com', 'Gerrit'])
  expect(Object.fromEntries(hosts.counts.get('gerrit') ?? [])).toEqual({ not: 1, unsaid: 1 })
})

test('[PD3] what is open says where it stands and what to do: it points at nothing, nobody has said it, or its review is late', () => {
  expect(findingsOf(company, '2026-05-29').map(({ kind, rule, place }) => [kind, rule, place])).toEqual([
    ['points-at-nothing', 'no-documentation', 'Rules, documentation'], ['points-at-nothing', 'level-unknown', 'Syncs by plan, maturity'], ['points-at-nothing', 'team-gone', 'Log, team'],
    ['nobody-has-said', 'boxes-unsaid', 'Rules, works with'], ['nobody-has-said', 'no-team', 'Alone, team'],
    ['review-late', 'review', 'Relay core, review of the month'],
  ])
  const strange = company.apply([feature('h', 'Host', { teams: ['core'], maturity: 'experimental', compatibility: { svn: true, github_com: true, gerrit: true } })])
  expect(findingsOf(strange, '2026-05-04').find(({ rule }) => rule === 'host-unknown')).toMatchObject({ sentence: 'It speaks of "svn", which nothing on record is.', boxes: ['svn'] })
  const mended = after(after(company, 'item.change', { id: 'c', teams: ['core'], own: {} }), 'maturity-definition.add', { title: 'Preview' })
  expect(findingsOf(mended, '2026-05-04').filter(({ kind }) => kind === 'points-at-nothing').map(({ rule }) => rule)).toEqual(['no-documentation'])
  expect(matrixOf(mended, { by: 'maturity' }).columns.map(({ title }) => title)).toContain('Preview')
})

const stands = (state: State, day: string) => teamReviews(state, day).map(({ team, stands: how, by }) => [team.id, how, by])

test('[PD4] a team confirms a month in one act, by its fifth business day; after that it is late, and a month that has not come is refused', () => {
  expect(reviewBy('2026-05', { holidays: ['2026-05-01'] })).toBe('2026-05-08')
  expect(stands(company, '2026-05-07')).toEqual([['core', 'due', '2026-05-07']])
  expect(stands(company, '2026-05-08')).toEqual([['core', 'late', '2026-05-07']])
  const confirmed = after(company, 'data-review.confirm', { team: 'core' }, { role: 'contributor', today: '2026-05-04' })
  expect(dataReviews.list(confirmed)).toMatchObject([{ team: 'core', month: '2026-05', on: '2026-05-04', outcome: 'no-change' }])
  expect(stands(confirmed, '2026-05-29')).toEqual([['core', 'reviewed', '2026-05-07']])
  expect(stands(confirmed, '2026-06-01')).toEqual([['core', 'due', '2026-06-05']])
  expect(refusalOf(() => after(confirmed, 'data-review.confirm', { team: 'core', changed: true }, { today: '2026-05-05' }))).toMatchObject({ code: 'exists', sentence: 'Relay core has reviewed 2026-05 already, on 4 May 2026.' })
  expect(refusalOf(() => after(company, 'data-review.confirm', { team: 'core', month: '2026-06' }, { today: '2026-05-29' }))).toMatchObject({ code: 'out-of-order', sentence: '2026-06 has not come yet: Relay core confirms it once it has begun.' })
})

const version = (id: string, shippedOn: string | undefined, supportedUntil: string | undefined, more = {}) => supportedVersions.create(id, { title: id, product: 'Relay', shippedOn, supportedUntil, ...more })

test('[PD5] a version is not out yet, supported, ends soon within ninety days, or has ended; a line that nobody looked at in time is stale', () => {
  const state = State.empty.apply([
    version('next', undefined, undefined), version('coming', '2026-12-01', '2027-11-30'), version('now', '2026-09-15', '2027-09-14', { reviewedOn: '2026-11-03', nextReview: '2026-12-03' }),
    version('soon', '2026-02-03', '2027-02-10', { reviewedOn: '2026-10-03', nextReview: '2026-11-03' }), version('over', '2025-11-04', '2026-11-11'), version('open', '2025-01-01', undefined, { reviewedOn: '2026-11-03' }),
  ])
  expect(supportedList(state, '2026-11-12').map(({ version: { id }, stands, isStale }) => [id, stands, isStale])).toEqual([
    ['next', 'not-out-yet', true], ['coming', 'not-out-yet', true], ['now', 'supported', false], ['soon', 'ends-soon', true], ['over', 'ended', true], ['open', 'supported', false],
  ])
  expect([supportedVersions, dataReviews].map(({ definition }) => definition.inNoView)).toEqual([true, true])
  const looked = after(state, 'supported-version.review', { ids: ['soon', 'over'] }, { role: 'contributor', today: '2026-11-12' })
  expect(supportedVersions.get(looked, 'soon')).toMatchObject({ reviewedOn: '2026-11-12', nextReview: '2026-12-12' })
  expect(supportedList(looked, '2026-11-12').filter(({ isStale }) => isStale).map(({ version: { id } }) => id)).toEqual(['next', 'coming'])
})

test('[PD6] what features speak of by key has one when it is made here: of its title, and no two the same', () => {
  const state = after(company, 'code-host.add', { title: 'Bitbucket Cloud' })
  expect(codeHosts.list(state).map(({ sourceKey }) => sourceKey).sort()).toEqual(['bitbucket_cloud', 'gerrit', 'github_com'])
  expect(refusalOf(() => after(state, 'code-host.add', { title: 'Bitbucket cloud' })).code).toBe('exists')
})

test('[PD7] who is where is made of orgs, teams and people: teams of no org and people of no team are told too', () => {
  const { orgs: all, others } = reportingStructure(company)
  expect(all.map(({ title, holders, teams: own }) => [title, holders.map(({ name }) => name), own.map(({ team }) => team.title)])).toEqual([['Relay', ['Rasa'], ['Relay core', 'Relay edge']], ['In no org', [], ['A loose team']]])
  expect(others).toEqual(['Aino'])
  expect(productTable(company, 'reporting').parts[0]).toEqual({ title: 'Relay', note: 'Rasa', rows: [['Relay core', 'Product', 'Rasa'], ['Relay edge', '', 'nobody yet']] })
})

test('[PD8] what was made here has a key of its title in the handbook’s files, and what points at nothing comes out as its source said it', () => {
  const { features, product_teams: own } = handbookData(company)
  expect(own).toMatchObject({ relay_core: { title: 'Relay core', product_org: 'relay', pm: 'rasa' } })
  expect(features['log']).toEqual({ title: 'Log', documentation_link: '/log', product_team: 'relay-sync', maturity: 'ga' })
  expect(features['syncs_by_plan']).toEqual({ title: 'Syncs by plan', product_team: ['relay_core', 'relay_edge'], maturity: 'preview' })
  expect(Object.keys(features)).toEqual(['alone', 'log', 'rules', 'sync', 'syncs_by_plan'])
})

test('[PD14] beside a level stands the next one that is planned, and when', () => {
  const window = { start: '2026-09-01', end: '2026-09-30', precision: 'month' as const }
  const state = company.apply([
    items.create('release', { plan: 'plan', kind: 'release', title: 'Relay 5', window }),
    stageTargets.create('one', { item: 'b', stage: 'ga', release: 'release' }), stageTargets.create('two', { item: 'b', stage: 'experimental', release: 'release' }), stageTargets.create('three', { item: 'a', stage: 'ga', release: 'release' }), stageTargets.create('four', { item: 'e', stage: 'beta' }),
  ])
  expect([...nextStages(state, featuresOf(state))]).toEqual([['b', { stage: 'ga', window }]])
})

test('[PD18] a team that nothing else points at goes with its reviews, and they come back with it', () => {
  const reviewed = after(after(company, 'data-review.confirm', { team: 'loose', month: '2026-04' }), 'data-review.confirm', { team: 'core' })
  expect(refusalOf(() => after(reviewed, 'team.remove', { id: 'core' })).code).toBe('in-use')
  const changes = changesFor(reviewed, 'team.remove', { id: 'loose' })
  const without = reviewed.apply(changes)
  expect([teams.get(without, 'loose'), dataReviews.list(without).map(({ team }) => team)]).toEqual([undefined, ['core']])
  const back = without.apply(changesFor(without, 'undo', { group: idOf('group') }, { changesOf: () => changes }))
  expect(dataReviews.list(back).map(({ team, month }) => [team, month]).sort()).toEqual([['core', '2026-05'], ['loose', '2026-04']])
})
