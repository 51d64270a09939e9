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
})
