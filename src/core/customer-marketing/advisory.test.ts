import { expect, test } from 'vitest'
import { must } from '../../lib/must.ts'
import { after, changesFor, refusalOf } from '../../testing/deciding.ts'
import { accounts } from '../accounts/accounts.ts'
import { State } from '../kernel/state.ts'
import { advisoryBoards, advisoryNominations } from './advisory-boards.ts'
import { advisoryQuarter } from './advisory-due.ts'
import { settings } from '../workspace/workspace.ts'

const company = State.empty.apply([
  settings.create('settings', { name: 'Fernhill', zone: 'UTC', fiscalYearStart: 2 }), accounts.create('norrvik', { number: 17, name: 'Norrvik' }), accounts.create('bergby', { number: 42, name: 'Bergby' }),
  advisoryBoards.create('board', { title: 'Advisory board', meets: 'quarterly', roster: ['norrvik'] }),
])
const quarter = (state: State, day: string) => {
  const { label, isDue, wantsNominations } = advisoryQuarter(state, advisoryBoards.need(state, 'board'), day)
  return [label, isDue, wantsNominations]
}
const nominated = after(company, 'advisory-nomination.propose', { board: 'board', account: 'bergby', why: 'They ask for what towns need.' })

test('[CM10] a board that meets every quarter is due when this quarter of the company’s year has no meeting, or nobody is nominated', () => {
  expect(quarter(company, '2026-05-01')).toEqual(['Q2 FY27', true, true])
  expect(quarter(nominated, '2026-05-01')).toEqual(['Q2 FY27', true, false])
  expect(quarter(nominated, '2026-08-01')).toEqual(['Q3 FY27', true, true])
  const met = after(nominated, 'advisory-meeting.add', { board: 'board', title: 'Summer', window: { start: '2026-07-09', end: '2026-07-09', precision: 'day' } })
  expect(quarter(met, '2026-05-01')).toEqual(['Q2 FY27', false, false])
  expect(quarter(met, '2026-04-30')).toEqual(['Q1 FY27', true, true])
  expect(quarter(after(company, 'advisory-board.change', { id: 'board', meets: 'when-called' }), '2026-05-01')).toEqual(['Q2 FY27', false, false])
  expect(quarter(after(company, 'settings.change', { fiscalYearStart: null }), '2026-05-01')).toEqual(['Q2 2026', true, true])
})

test('[CM11] a customer is nominated once a quarter, and joins once invited', () => {
  const { id } = must(advisoryNominations.list(nominated)[0])
  expect(refusalOf(() => changesFor(company, 'advisory-nomination.propose', { board: 'board', account: 'norrvik', why: 'Again.' })).sentence).toBe('Norrvik is on this board already.')
  expect(refusalOf(() => changesFor(nominated, 'advisory-nomination.propose', { board: 'board', account: 'bergby', why: 'Again.' })).code).toBe('exists')
  expect(changesFor(nominated, 'advisory-nomination.propose', { board: 'board', account: 'bergby', why: 'Again.' }, { today: '2026-08-01' })).toHaveLength(1)
  expect(refusalOf(() => changesFor(nominated, 'advisory-nomination.decide', { id, state: 'joined' })).sentence).toBe('Invite them first.')
  const joined = after(after(nominated, 'advisory-nomination.decide', { id, state: 'invited' }), 'advisory-nomination.decide', { id, state: 'joined' })
  expect([advisoryBoards.need(joined, 'board').roster, advisoryNominations.need(joined, id).decidedOn]).toEqual([['norrvik', 'bergby'], '2026-05-01'])
  expect(refusalOf(() => changesFor(joined, 'advisory-nomination.decide', { id, state: 'declined' })).code).toBe('out-of-order')
})
