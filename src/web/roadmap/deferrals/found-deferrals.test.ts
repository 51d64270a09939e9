import { expect, test } from 'vitest'
import { State } from '../../../core/kernel/state.ts'
import { deferrals, stakeholderGroups } from '../../../core/stakeholders/stakeholders.ts'
import { foundDeferrals, type LedgerPart } from './found-deferrals.ts'

const line = (id: string, more: object) => deferrals.create(id, { roadmap: 'ours', title: id, outcome: 'deferred', reason: 'The launch comes first.', on: '2026-05-01', ...more } as never)
const state = State.empty.apply([
  stakeholderGroups.create('sales', { title: 'Field sales' }),
  line('A price list', { group: 'sales', on: '2026-05-03' }), line('A comparison', { lookAgain: '2026-05-10', displacedBy: 'Relay 5' }), line('Settled', { closed: { on: '2026-05-20' }, lookAgain: '2026-05-05' }), line('Of another', { roadmap: 'theirs' }),
])
const found = (words: string, part: LedgerPart = 'all') => foundDeferrals(state, 'ours', { words, part, today: '2026-05-12' }).map(({ title }) => title)

test('[SG7] the ledger is looked through by what was put off, why, who asked and what displaced it; what is due stands first', () => {
  expect(found('')).toEqual(['A comparison', 'A price list', 'Settled'])
  expect([found('', 'open'), found('', 'due')]).toEqual([['A comparison', 'A price list'], ['A comparison']])
  expect([found('field SALES'), found('relay launch'), found('relay sales')]).toEqual([['A price list'], ['A comparison'], []])
})
