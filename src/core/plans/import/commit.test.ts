import { describe, expect, test } from 'vitest'
import { after, changesFor, refusalOf } from '../../../testing/deciding.ts'
import { draft, feature, readingOf } from '../../../testing/readings.ts'
import { inverse } from '../../kernel/change.ts'
import { State } from '../../kernel/state.ts'
import { items } from '../plans.ts'
import { dryRun } from './commit.ts'

const today = '2026-05-01'
const reading = readingOf([
  draft('teams', 'search', { title: 'Search' }),
  feature('alerts', { title: 'Alerts', maturity: 'beta' }, { teams: ['teams:search'] }),
  feature('graphs', { title: 'Graphs', maturity: 'ga' }, { teams: ['teams:search'] }),
])
const args = (more: object = {}) => JSON.parse(JSON.stringify({ readings: [reading], ...more }))

describe('import.commit', () => {
  test('[IMR26] an import is one command: its changes fit every record type, and one undo takes all of them back', () => {
    const changes = changesFor(State.empty, 'import.commit', args())
    const state = State.empty.apply(changes)
    expect(items.list(state)).toHaveLength(2)
    const back = state.apply(inverse(changes))
    expect(back.names().every((name) => back.count(name) === 0)).toBe(true)
  })

  test('[IMR27] with the digest of its dry run it commits what was seen, on whatever day and with whatever ids', () => {
    const { digest } = dryRun(State.empty, [reading], { today: '2026-04-28' })
    expect(items.list(after(State.empty, 'import.commit', args({ expected: digest })))).toHaveLength(2)
    const state = after(State.empty, 'import.commit', args())
    const next = readingOf([draft('teams', 'search', { title: 'Search' }), feature('alerts', { title: 'Alerts', maturity: 'ga' }, { teams: ['teams:search'] })])
    const seen = dryRun(state, [next], { today: '2026-04-28' })
    expect(changesFor(state, 'import.commit', args({ readings: [next], expected: seen.digest }), { today: '2026-05-09' })).toHaveLength(3)
  })

  test('[IMR28] when the state has moved since the dry run it is refused, with the new report, and nothing is half done', () => {
    const state = after(State.empty, 'import.commit', args())
    const next = readingOf([draft('teams', 'search', { title: 'Search' }), feature('alerts', { title: 'Alerts', maturity: 'ga' }, { teams: ['teams:search'] }), feature('graphs', { title: 'Graphs', maturity: 'ga' }, { teams: ['teams:search'] })])
    const { digest } = dryRun(state, [next], { today })
    const alerts = items.list(state).find((one) => one.sourceKey === 'alerts')
    if (alerts === undefined) throw new Error('no alerts')
    const moved = state.apply(items.update(alerts, { maturity: 'experimental' }))
    const { code, details } = refusalOf(() => changesFor(moved, 'import.commit', args({ readings: [next], expected: digest })))
    expect(code).toBe('differs')
    expect(details).toMatchObject({ digest: dryRun(moved, [next], { today }).digest, report: { changed: [{ fields: [{ before: 'experimental', after: 'ga' }] }] } })
  })

  test('[IMR29] readings that are not of the agreed form, and plans that do not exist, are refused', () => {
    expect(refusalOf(() => changesFor(State.empty, 'import.commit', { readings: [{ shape: 'table' }] })).code).toBe('invalid')
    expect(refusalOf(() => changesFor(State.empty, 'import.commit', args({ plan: 'none' }))).code).toBe('not-found')
    expect(refusalOf(() => changesFor(State.empty, 'import.commit', args(), { role: 'contributor' })).code).toBe('not-allowed')
  })

  test('[IM44] lines that are left out are not done, and neither is what only belongs to them; the next dry run proposes them again', () => {
    const staged = readingOf([
      draft('teams', 'search', { title: 'Search' }), feature('alerts', { title: 'Alerts' }, { teams: ['teams:search'] }),
      feature('graphs', { title: 'Graphs' }, { parent: 'items:alerts' }), draft('stage-targets', 'alerts/beta', { stage: 'beta' }, { item: 'items:alerts' }),
    ])
    const leftOut = [{ collection: 'items', key: 'alerts', source: 'Product data' }, { collection: 'teams', key: 'search', source: 'Product data' }]
    const state = after(State.empty, 'import.commit', args({ readings: [staged], leftOut }))
    expect(items.list(state).map(({ title, parent, teams }) => [title, parent, teams])).toEqual([['Graphs', undefined, undefined]])
    expect([state.count('stage-targets'), state.count('teams')]).toEqual([0, 0])
    expect(dryRun(state, [staged], { today }).report.new.map(({ key }) => key)).toEqual(['search', 'alerts', 'alerts/beta'])
  })

  test('[IM44] changes, renames and what is gone can be left out too, and the digest is still that of what was shown', () => {
    const state = after(State.empty, 'import.commit', args())
    const next = readingOf([draft('teams', 'search', { title: 'Search' }), feature('alerts', { title: 'Alerts', maturity: 'ga' }, { teams: ['teams:search'] }), feature('new', { title: 'New' })])
    const { digest, report } = dryRun(state, [next], { today, renames: false })
    expect([report.changed.length, report.gone.length, report.new.length]).toEqual([1, 1, 1])
    const leftOut = [...report.changed, ...report.gone].map(({ collection, key, source }) => ({ collection, key, source }))
    const done = after(state, 'import.commit', args({ readings: [next], renames: false, expected: digest, leftOut }))
    expect(items.list(done).map(({ title, maturity }) => [title, maturity]).sort()).toEqual([['Alerts', 'beta'], ['Graphs', 'ga'], ['New', undefined]])
  })
})
