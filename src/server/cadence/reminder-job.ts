import { remindersOwed } from '../../core/cadence/reminders.ts'
import { updateWord } from '../../core/cadence/rhythms.ts'
import { isShippedKey, isShippedWanted } from '../customer-feedback/shipped-job.ts'
import { isMember } from '../../core/workspace/is-member.ts'
import type { Ledger } from '../log/ledger.ts'
import type { ReminderStore } from './reminder-store.ts'
import { makesUpFor } from './reminders-owed.ts'
import type { Tried } from '../mail/outbox.ts'
import { roundUpsOwed } from './round-ups-owed.ts'

const word = 'reminder'

/** Is it the mail of a quarterly update, `quarterly-update-mail/quarter/person`? It is sent because somebody said so, and no turn is done by it. A reminder has a part more. */
export function isUpdateKey(key: string): boolean {
  const [first, ...more] = key.split('/')
  return first === updateWord && more.length === 2
}

/** What a reminder waits under in the box of mails. */
export function reminderJob(workspace: string, key: string): string {
  return `${word} ${workspace} ${key}`
}

export const isReminderJob = (job: string): boolean => job.startsWith(`${word} `)

function partsOf(job: string): readonly [workspace: string, key: string] {
  const [, workspace = '', ...key] = job.split(' ')
  return [workspace, key.join(' ')]
}

/** Should a reminder that waits still go? Not once its turn is done or somebody else's, nor to whoever is a member no more, nor where it may have gone already. */
export async function isReminderWanted(job: string, { ledger, store, now }: { readonly ledger: Pick<Ledger, 'state'>; readonly store: ReminderStore; readonly now: () => number }): Promise<boolean> {
  const [workspace, key] = partsOf(job)
  if (isUpdateKey(key)) return store.begin(workspace, key)
  // Somebody said so, whatever the clock says; nobody outside is written to, though, of what is not out.
  if (!isShippedKey(key) && (await store.isByHand(workspace, key))) return store.begin(workspace, key)
  const { state, today } = await ledger.state(workspace, { fresh: true })
  const at = new Date(now()).toISOString()
  const isOwed = isShippedKey(key) ? isShippedWanted(state, key, { today, person: await store.personOf(workspace, key) }) : remindersOwed(state, at, makesUpFor).some((one) => one.key === key && isMember(state, one.turn.person)) || roundUpsOwed(state, at).some((one) => one.key === key)
  if (isOwed) return store.begin(workspace, key)
  await store.end(workspace, key, 'not-needed')
  return false
}

/** Keeps what became of a reminder's mail. What a mail server refused for good is not tried again, nor what it may have taken: that stays as one that is being sent, and is told as such. */
export async function reminderEnded(job: string, { is, said }: Tried, store: ReminderStore): Promise<'keep' | 'drop'> {
  await store.end(...partsOf(job), is === 'unknown' ? 'sending' : is, said)
  return is === 'refused' || is === 'unknown' ? 'drop' : 'keep'
}
