import type { Reminder } from '../../core/cadence/reminders.ts'
import { forWhomOf } from '../../core/cadence/rhythms.ts'
import type { State } from '../../core/kernel/state.ts'
import { zoneOf } from '../../core/reviews/answer-window.ts'
import { labelDays } from '../../core/time/label.ts'
import { localTime } from '../../core/time/zones.ts'
import { isMember } from '../../core/workspace/is-member.ts'
import { people, settings } from '../../core/workspace/workspace.ts'
import type { Mail } from '../mail/mail.ts'
import { reminderJob } from './reminder-job.ts'

/** The mail of a reminder, in the reader's own zone; none for a person whose address is not known, or who is no member as it is now. */
export function reminderMail(state: State, workspace: string, { key, kind, turn }: Reminder, address: string): Mail | undefined {
  const person = people.get(state, turn.person)
  if (person?.email === undefined || !isMember(state, person.id)) return undefined
  const { name = '' } = settings.get(state, 'settings') ?? {}
  const zone = zoneOf(state, person.id)
  const { day, time } = localTime(turn.due, zone)
  const when = `${labelDays(day)}, ${time} (${zone})`
  const away = forWhomOf(turn).map((id) => people.get(state, id)?.name ?? 'somebody who is away')
  const forWhom = away.length === 0 ? '' : ` You stand in for ${away.join(' and ')}.`
  const link = `${address}/${workspace}/library/rhythms`
  return {
    to: person.email, job: reminderJob(workspace, key),
    subject: kind === 'late' ? `Late: ${turn.line.title}` : `${turn.line.title}, by ${when}`,
    body: `${kind === 'late' ? `“${turn.line.title}” was due ${when}.` : `“${turn.line.title}” is due ${when}.`}${forWhom}\n\nSay that it is done, or that nothing changed:\n${link}\n${name === '' ? '' : `\n${name}\n`}`,
  }
}
