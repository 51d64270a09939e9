import { expect, test } from 'vitest'
import { after, refusalOf, changesFor } from '../../testing/deciding.ts'
import { dutyHolders } from '../duties/duties.ts'
import { State } from '../kernel/state.ts'
import { localTime } from '../time/zones.ts'
import { people, settings } from '../workspace/workspace.ts'
import { remindersOwed } from './reminders.ts'
import { standOf, turnsBetween } from './turns.ts'

const company = State.empty.apply([
  settings.create('settings', { name: 'Fernhill', zone: 'Europe/Berlin', fiscalYearStart: 2 }), people.create('mara', { name: 'Mara' }), people.create('rasa', { name: 'Rasa' }),
  dutyHolders.create('holder', { duty: 'roadmap', person: 'mara', from: '2026-01-01' }),
])
const turns = (state: State, rhythm: string, from: string, to: string) => turnsBetween(state, from, to).filter((turn) => turn.rhythm === rhythm)
const told = (state: State, rhythm: string, from: string, to: string) => turns(state, rhythm, from, to).map(({ period, due, person }) => `${period} ${due} ${person ?? 'nobody'}`)

test('[RH9] the weekly update is due on Friday 19:00 UTC, whatever clocks do in Berlin, and the roadmap deck on the 20th or the last working day before it', () => {
  expect(told(company, 'weekly-update', '2026-10-19', '2026-11-01')).toEqual(['2026-W43 2026-10-23T19:00:00Z mara', '2026-W44 2026-10-30T19:00:00Z mara'])
  expect(turns(company, 'weekly-update', '2026-10-19', '2026-11-01').map(({ due }) => localTime(due, 'Europe/Berlin').time)).toEqual(['21:00', '20:00'])
  expect(told(company, 'roadmap-deck', '2026-12-01', '2026-12-31')).toEqual(['2026-12 2026-12-18T16:00:00Z nobody'])
})

test('[RH4] a turn follows a duty that is passed on from a day, and one that nobody has is shown', () => {
  const passed = after(company, 'duty.hand-over', { duty: 'roadmap', to: 'rasa', on: '2026-05-11' })
  expect(told(passed, 'weekly-update', '2026-05-04', '2026-05-17').map((one) => one.split(' ')[2])).toEqual(['mara', 'rasa'])
  expect(remindersOwed(passed, '2026-05-16T12:00:00Z', 2).filter(({ turn }) => turn.rhythm === 'weekly-update').map(({ kind, turn }) => `${kind} ${turn.person}`)).toEqual(['late rasa'])
  expect(remindersOwed(company, '2026-12-19T12:00:00Z', 7).some(({ turn }) => turn.rhythm === 'roadmap-deck')).toBe(false)
})

test('[RH3] moved in the middle of a week it is due in that week once: the old day where the new one is over, the new one where it is to come', () => {
  // Thursday 7 May 2026: to Wednesdays, and to Saturdays.
  const wednesdays = after(company, 'rhythm.set', { rhythm: 'weekly-update', due: { every: 'week', weekday: 3 }, from: '2026-05-07' })
  expect(told(wednesdays, 'weekly-update', '2026-04-27', '2026-05-17')).toEqual(['2026-W18 2026-05-01T19:00:00Z mara', '2026-W19 2026-05-08T19:00:00Z mara', '2026-W20 2026-05-13T19:00:00Z mara'])
  const again = after(wednesdays, 'rhythm.set', { rhythm: 'weekly-update', due: { every: 'week', weekday: 6 }, from: '2026-05-14' })
  expect(told(again, 'weekly-update', '2026-05-11', '2026-05-24')).toEqual(['2026-W20 2026-05-16T19:00:00Z mara', '2026-W21 2026-05-23T19:00:00Z mara'])
  const done = after(wednesdays, 'turn.done', { rhythm: 'weekly-update', period: '2026-W20' }, { today: '2026-05-13' })
  expect(turns(after(done, 'rhythm.set', { rhythm: 'weekly-update', due: { every: 'week', weekday: 6 }, from: '2026-05-14' }), 'weekly-update', '2026-05-11', '2026-05-17').map(({ done: said }) => said?.at)).toEqual(['2026-05-13T12:00:00Z'])
  const monthly = after(company, 'rhythm.set', { rhythm: 'weekly-update', due: { every: 'month', day: 15, ifOff: 'stay' }, from: '2026-05-07' })
  expect(told(monthly, 'weekly-update', '2026-04-27', '2026-06-30').map((one) => one.split(' ')[0])).toEqual(['2026-W18', '2026-05', '2026-06'])
  const ended = after(company, 'rhythm.set', { rhythm: 'weekly-update', from: '2026-05-07', until: '2026-05-10' })
  expect(told(ended, 'weekly-update', '2026-04-27', '2026-06-30').map((one) => one.split(' ')[0])).toEqual(['2026-W18', '2026-W19'])
})

test('[RH5] done in time, done late, late and due are told apart, and nothing changed is said in one act', () => {
  const [turn] = turns(company, 'weekly-update', '2026-05-04', '2026-05-10')
  const stand = (at: string | undefined, now: string) => turn && standOf({ ...turn, ...(at === undefined ? {} : { done: { id: 'd', rhythm: turn.rhythm, period: turn.period, at } }) }, now)
  expect([stand(undefined, '2026-05-08T19:00:00Z'), stand(undefined, '2026-05-08T19:00:01Z'), stand('2026-05-08T19:00:00Z', '2026-05-09T00:00:00Z'), stand('2026-05-08T19:00:01Z', '2026-05-09T00:00:00Z')]).toEqual(['due', 'late', 'done', 'done-late'])
  const state = after(company, 'turn.done', { rhythm: 'weekly-update', period: '2026-W18', noChange: true }, { today: '2026-05-01' })
  expect(turns(state, 'weekly-update', '2026-04-27', '2026-05-03')[0]?.done).toMatchObject({ noChange: true, person: 'mara', at: '2026-05-01T12:00:00Z' })
})

test('[RH6] a turn is done once and can be taken back; what is not due is not done', () => {
  const state = after(company, 'turn.done', { rhythm: 'weekly-update', period: '2026-W18' })
  expect(refusalOf(() => changesFor(state, 'turn.done', { rhythm: 'weekly-update', period: '2026-W18' })).sentence).toBe('“Weekly update of the goals” for 2026-W18 is done already.')
  expect(refusalOf(() => changesFor(state, 'turn.done', { rhythm: 'weekly-update', period: '2029-W18' })).code).toBe('not-found')
  expect(refusalOf(() => changesFor(state, 'turn.done', { rhythm: 'nothing', period: '2026-W18' })).code).toBe('not-found')
  expect(turns(after(state, 'turn.reopen', { rhythm: 'weekly-update', period: '2026-W18', person: 'mara' }), 'weekly-update', '2026-04-27', '2026-05-03')[0]?.done).toBeUndefined()
  expect(refusalOf(() => changesFor(company, 'rhythm.set', { rhythm: 'newsletter', title: 'Newsletter' })).code).toBe('invalid')
})

const setRhythm = (rhythm: string) => () => changesFor(company, 'rhythm.set', { rhythm, title: 'Notes', due: { every: 'day' }, time: '12:00', people: ['mara'] })

test('[RH19] the key that mails of quarterly updates are kept under is refused for a rhythm, and no other word of the service', () => {
  expect(refusalOf(setRhythm('quarterly-update-mail')).sentence).toContain('call the rhythm by another key')
  for (const rhythm of ['shipped', 'round-up', 'quarterly-update', 'quarterly-update-mails']) expect(setRhythm(rhythm)()).toHaveLength(1)
})
