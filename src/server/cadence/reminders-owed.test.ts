import { expect, test } from 'vitest'
import { after } from '../../testing/deciding.ts'
import { remindersOwed } from '../../core/cadence/reminders.ts'
import { State } from '../../core/kernel/state.ts'
import { people, settings } from '../../core/workspace/workspace.ts'
import { makesUpFor, toRemind } from './reminders-owed.ts'

const company = State.empty.apply([settings.create('settings', { name: 'Fernhill', zone: 'UTC' }), people.create('olek', { name: 'Olek' })])
const notes = { rhythm: 'notes', title: 'Notes', due: { every: 'week', weekday: 5 }, time: '19:00', zone: 'UTC', people: ['olek'], from: '2026-01-01' } as const

const last = (key: string) => key.split('/').at(-1)

/** What goes and what is passed over at an instant, where some of it is known. */
function told(remind: readonly number[], at: string, known: readonly string[]) {
  const state = after(company, 'rhythm.set', { ...notes, remind: [...remind] })
  const owed = remindersOwed(state, at, makesUpFor).filter(({ turn }) => turn.rhythm === 'notes')
  return toRemind(owed, new Set(known.map((hours) => `notes/2026-W19/olek/${hours}`))).map(({ send, pass }) => [send === undefined ? undefined : last(send.key), pass.map(({ key }) => last(key))])
}

test('[RH8] of several reminders of one turn that are owed the latest goes, and none once that has gone, whatever became of the others', () => {
  expect(told([24], '2026-05-08T19:30:00Z', [])).toEqual([['late', []]])
  expect(told([72, 24], '2026-05-08T10:00:00Z', [])).toEqual([['24h', ['72h']]])
  // Its rhythm got another reminder after the nearer one had gone; a node ended between the one and the others.
  expect(told([72, 24], '2026-05-08T10:00:00Z', ['24h'])).toEqual([[undefined, ['72h']]])
  expect(told([72, 24], '2026-05-08T10:00:00Z', ['24h', '72h'])).toEqual([])
})
