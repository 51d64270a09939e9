import { expect, test } from 'vitest'
import { after } from '../../testing/deciding.ts'
import { remindersBetween } from '../../core/cadence/reminders.ts'
import { dutyHolders } from '../../core/duties/duties.ts'
import { State } from '../../core/kernel/state.ts'
import { memberships, people, settings } from '../../core/workspace/workspace.ts'
import { reminderMail } from './reminder-mail.ts'
import { roundUpMail } from './round-up-mail.ts'

/** The subjects of what somebody in a zone is reminded of as the monthly roadmap deck comes near. */
function subjects(zone?: string): (string | undefined)[] {
  const state = State.empty.apply([
    settings.create('settings', { name: 'Fernhill', zone: 'Europe/Berlin' }), people.create('mara', { name: 'Mara', email: 'mara@fernhill.example', ...(zone === undefined ? {} : { zone }) }),
    dutyHolders.create('holder', { duty: 'customer-roadmap', person: 'mara', from: '2026-11-01' }),
  ])
  return remindersBetween(state, '2026-11-16T00:00:00Z', '2026-11-20T15:59:00Z').map((reminder) => reminderMail(state, 'main', reminder, 'https://x.example')?.subject)
}

test('[RH14] a reminder tells its time on the reader’s clocks, and on the workspace’s where the reader’s zone is one that nobody has', () => {
  expect(subjects('America/New_York').at(-1)).toBe('Monthly roadmap deck, by 20 Nov 2026, 11:00 (America/New_York)')
  expect(subjects('Berlin')).toEqual(subjects())
  expect(subjects().at(-1)).toBe('Monthly roadmap deck, by 20 Nov 2026, 17:00 (Europe/Berlin)')
})

test('[RH18] a reminder and a round-up are mailed to whoever is a member as it is now', () => {
  const now = '2026-05-08T16:00:00Z'
  const mails = (role: 'contributor' | 'sales' | undefined) => {
    const state = after(State.empty.apply([
      settings.create('settings', { name: 'Fernhill', zone: 'UTC' }), people.create('mara', { name: 'Mara', email: 'mara@fernhill.example' }), people.create('ida', { name: 'Ida' }),
      memberships.create('m-ida', { person: 'ida', role: 'owner' }), ...(role === undefined ? [] : [memberships.create('m-mara', { person: 'mara', role })]),
    ]), 'rhythm.set', { rhythm: 'notes', title: 'Notes', due: { every: 'week', weekday: 5 }, time: '19:00', people: ['mara'], remind: [4], from: '2026-01-01' })
    const reminders = remindersBetween(state, '2026-05-08T12:00:00Z', now).map((reminder) => reminderMail(state, 'main', reminder, 'https://x.example')?.to)
    return [...reminders, roundUpMail(state, 'main', { key: 'round-up/2026-W19/mara', at: now, person: 'mara' }, { address: 'https://x.example', now })?.to]
  }
  expect([mails('contributor'), mails('sales'), mails(undefined)]).toEqual([['mara@fernhill.example', 'mara@fernhill.example'], [undefined, undefined], [undefined, undefined]])
})
