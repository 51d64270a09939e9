import { expect, test } from 'vitest'
import { remindersBetween } from '../../core/cadence/reminders.ts'
import { dutyHolders } from '../../core/duties/duties.ts'
import { State } from '../../core/kernel/state.ts'
import { people, settings } from '../../core/workspace/workspace.ts'
import { reminderMail } from './reminder-mail.ts'

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
