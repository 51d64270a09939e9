import fc from 'fast-check'
import { expect, test } from 'vitest'
import { after, idOf } from '../../testing/deciding.ts'
import { State } from '../kernel/state.ts'
import { addDays } from '../time/days.ts'
import { people, settings } from '../workspace/workspace.ts'
import { remindersBetween } from './reminders.ts'
import { turnsBetween } from './turns.ts'

const zones = ['UTC', 'America/Los_Angeles', 'Asia/Kolkata', 'Australia/Lord_Howe'] as const
const day = fc.integer({ min: 0, max: 27 }).map((days) => addDays('2026-03-16', days))
const time = fc.constantFrom('00:30', '02:15', '09:00', '23:45')
const weekly = fc.integer({ min: 1, max: 7 }).map((weekday) => ({ every: 'week', weekday }))
const monthly = fc.oneof(fc.integer({ min: 1, max: 31 }).map((one) => ({ every: 'month', day: one, ifOff: 'stay' })), fc.integer({ min: 1, max: 20 }).map((workingDay) => ({ every: 'working-month', workingDay })))

test.each([['week', weekly, 5], ['month', monthly, 3]] as const)('[RH3] however often a rhythm is moved in the middle of a %s, over a change of the clocks, each has one turn and one reminder that it is late', (_, rule, periods) => {
  fc.assert(
    fc.property(fc.constantFrom(...zones), rule, fc.array(fc.tuple(day, rule, time), { minLength: 1, maxLength: 3 }), (zone, due, moves) => {
      const company = State.empty.apply([settings.create('settings', { name: 'Fernhill', zone }), people.create('mara', { name: 'Mara' })])
      let state = after(company, 'rhythm.set', { rhythm: 'demo', title: 'Demo', due: due as never, time: '12:00', from: '2026-01-01', people: ['mara'] })
      for (const [at, [from, to, when]] of moves.toSorted(([a], [b]) => (a < b ? -1 : 1)).entries()) state = after(state, 'rhythm.set', { rhythm: 'demo', from, due: to as never, time: when }, { today: from, id: idOf(`move ${at}`) })
      const turns = turnsBetween(state, '2026-02-01', '2026-05-31').filter(({ rhythm }) => rhythm === 'demo').map(({ period }) => period)
      expect(new Set(turns).size).toBe(turns.length)
      const all = rule === weekly ? ['2026-W12', '2026-W13', '2026-W14', '2026-W15', '2026-W16'] : ['2026-03', '2026-04', '2026-05']
      expect(all.filter((period) => turns.includes(period))).toHaveLength(periods)
      const late = remindersBetween(state, '2026-02-01T00:00:00Z', '2026-05-31T00:00:00Z').filter(({ kind, turn }) => kind === 'late' && turn.rhythm === 'demo').map(({ key }) => key)
      expect(new Set(late).size).toBe(late.length)
    }),
    { numRuns: 40 },
  )
})
