import { type RoundUp, roundUpOf } from '../../core/cadence/round-up.ts'
import type { Instant } from '../../core/kernel/command.ts'
import type { State } from '../../core/kernel/state.ts'
import { accountTelling } from '../../core/audiences/told-accounts.ts'
import { audiences } from '../../core/audiences/audiences.ts'
import { isMember } from '../../core/workspace/is-member.ts'
import { people, settings } from '../../core/workspace/workspace.ts'
import type { Mail } from '../mail/mail.ts'
import { reminderJob } from './reminder-job.ts'

/** The mail of a round-up, in the reader's own zone; none for whoever nothing waits for, or is no member as it is now. */
export function roundUpMail(state: State, workspace: string, { key, person: id }: RoundUp, { address, now }: { readonly address: string; readonly now: Instant }): Mail | undefined {
  const person = people.get(state, id)
  const parts = roundUpOf(state, id, now)
  if (person?.email === undefined || !isMember(state, id) || parts.length === 0) return undefined
  const name = settings.get(state, 'settings')?.name ?? ''
  const inside = audiences.list(state).find((one) => one.key === 'internal')
  const tell = inside === undefined ? (text: string) => text : accountTelling(state, inside).text
  const count = parts.reduce((sum, { lines }) => sum + lines.length, 0)
  return {
    to: person.email, job: reminderJob(workspace, key), subject: `${count} ${count === 1 ? 'thing waits' : 'things wait'} for you${name === '' ? '' : ` at ${name}`}`,
    body: `${parts.map(({ title, lines }) => `${title}\n${lines.map((line) => `- ${tell(line)}`).join('\n')}`).join('\n\n')}\n\nAll of it, each a press from where it is done:\n${address}/${workspace}/today\n\nYou get this once a week. Say that you do not want it:\n${address}/${workspace}/settings/account\n`,
  }
}
