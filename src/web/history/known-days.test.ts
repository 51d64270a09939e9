import { expect, test } from 'vitest'
import { editions } from '../../core/editions/editions.ts'
import { State } from '../../core/kernel/state.ts'
import { settings } from '../../core/workspace/workspace.ts'
import { knownDays } from './known-days.ts'

const edition = (id: string, day: string, state: 'current' | 'withdrawn') => editions.create(id, { deck: 'd', audience: 'a', number: 1, title: 'One', day, state, frozen: 'a'.repeat(64), maker: '1', files: [] })
const state = State.empty.apply([settings.create('settings', { name: 'Fernhill', zone: 'UTC', fiscalYearStart: 2 } as never), edition('e', '2026-10-31', 'current'), edition('f', '2026-11-05', 'withdrawn')])

test('[PA11] days that people know by what they are are offered to look from, each once, and never today', () => {
  expect(knownDays(state, '2026-11-12', '2026-11-09').map(({ text, day }) => [text, day])).toEqual([
    ['Yesterday', '2026-11-11'], ['A week ago', '2026-11-05'], ['The start of the month', '2026-11-01'], ['The last edition', '2026-10-31'], ['Your last visit', '2026-11-09'],
  ])
  expect(knownDays(State.empty, '2026-11-01').map(({ day }) => day)).toEqual(['2026-10-31', '2026-10-25', '2026-10-01'])
})
