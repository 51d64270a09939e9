import { audiences } from '../../core/audiences/audiences.ts'
import { accountTelling } from '../../core/audiences/told-accounts.ts'
import { remindersBetween } from '../../core/cadence/reminders.ts'
import { lineOn, rhythmLines } from '../../core/cadence/turns.ts'
import { subscriptions } from '../../core/editions/subscriptions.ts'
import { Refusal } from '../../core/kernel/refusal.ts'
import type { State } from '../../core/kernel/state.ts'
import { people } from '../../core/workspace/workspace.ts'
import { listUnsent, settleUnsent, type UnsentMail } from '../../protocol/rhythm-routes.ts'
import { type Answer, answer, type Caller } from '../http/answer.ts'
import type { Ledger } from '../log/ledger.ts'
import type { Mail } from '../mail/mail.ts'
import type { Outbox } from '../mail/outbox.ts'
import { shippedAgain, shippedTold } from '../customer-feedback/shipped-again.ts'
import { isShippedKey } from '../customer-feedback/shipped-job.ts'
import { madeUpdate } from '../quarterly-updates/made-update.ts'
import { updateMail } from '../quarterly-updates/update-mail.ts'
import { isUpdateKey } from './reminder-job.ts'
import type { Unmade } from './refusals.ts'
import { reminderMail } from './reminder-mail.ts'
import { isRoomKey, type ReminderStore, type Unsent } from './reminder-store.ts'
import { roundUpMail } from './round-up-mail.ts'
import { roundUpMakesUpFor } from './round-ups-owed.ts'

export interface UnsentHands {
  readonly ledger: Ledger
  readonly store: ReminderStore
  readonly outbox: Pick<Outbox, 'look'> | undefined
  /** What was to be made on the clock and was refused. */
  readonly unmade: (workspace: string) => readonly Unmade[]
  readonly address: () => string
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly audit: (workspace: string, caller: Caller, act: string, details: Record<string, string>) => Promise<void>
}

/** What could not be sent or may not have been (row B5), for whoever runs the workspace: it goes again only where somebody says so. */
export function unsentAnswers(hands: UnsentHands): Answer[] {
  const { ledger, store, outbox, unmade, now, audit } = hands
  const unsentOf = (ws: string) => store.unsent(ws, now() - roundUpMakesUpFor)
  const told = async (ws: string) => {
    const { state } = await ledger.state(ws)
    return { unsent: (await unsentOf(ws)).map((one) => asTold(state, one)), unmade: unmade(ws).map(({ about, sentence, since, next }) => ({ about, sentence, since: instantOf(since), next: instantOf(next) })) }
  }
  return [
    answer(listUnsent, ({ params: { ws } }) => told(ws)),
    answer(settleUnsent, async ({ params: { ws }, body: { key, act }, caller }) => {
      const one = (await unsentOf(ws)).find((other) => other.key === key)
      if (one === undefined) throw new Refusal('conflict', 'That mail is none of those that were not sent: it went meanwhile, or is being sent at this moment.', { at: 'body.key' })
      if (act === 'send-again' && isRoomKey(key) && Date.parse(one.at) <= now() - roundUpMakesUpFor) throw new Refusal('conflict', 'That is too old for a room: what is late and due is told with the next round-up.')
      const isDone = act === 'arrived' ? await store.settleUnsent(ws, key) : await store.sendAgain(ws, key, isRoomKey(key) ? undefined : await mailAgain(ws, one, hands))
      if (!isDone) throw new Refusal('conflict', 'That mail is being sent at this moment: look again in a few minutes.')
      await audit(ws, caller, act === 'arrived' ? 'said that a mail arrived' : 'sent a mail again', { key })
      outbox?.look()
      return told(ws)
    }),
  ]
}

/** The mail as it is worded now, to the address that is known now. Refuses where there is nothing left to tell, or nobody to send it to. */
async function mailAgain(workspace: string, { key, person: id, at, state: stands }: Unsent, { ledger, outbox, address, now }: UnsentHands): Promise<Mail> {
  if (outbox === undefined) throw new Refusal('invalid', 'This service sends no mail yet. Have SMTP_URL and MAIL_FROM set.')
  const { state, today } = await ledger.state(workspace)
  if (isShippedKey(key)) return shippedAgain(state, workspace, key, { today, address: address(), person: id })
  const person = people.get(state, id)
  if (person?.email === undefined) throw new Refusal('conflict', `No address of ${person?.name ?? 'that person'} is known: add it in Settings > People, and send it then.`)
  const mail = await worded()
  if (mail === undefined) throw new Refusal('conflict', `There is nothing left to tell ${person.name}: it is done, or somebody else’s by now. Say that it ${stands === 'unknown' ? 'arrived' : 'is settled'}.`)
  return mail

  async function worded(): Promise<Mail | undefined> {
    const [, quarter, ...more] = key.split('/')
    if (isUpdateKey(key)) {
      const inside = audiences.list(state).find((one) => one.key === 'internal')
      return updateMail({ made: await madeUpdate(ledger, workspace, quarter), workspace, key, to: person?.email ?? '', address: address(), tell: inside === undefined ? (text) => text : accountTelling(state, inside).text })
    }
    if (more.length === 1) return roundUpMail(state, workspace, { key, at, person: id }, { address: address(), now: new Date(now()).toISOString() })
    const reminder = remindersBetween(state, secondsFrom(at, -1), secondsFrom(at, 1)).find((one) => one.key === key)
    return reminder === undefined ? undefined : reminderMail(state, workspace, reminder, address())
  }
}

const instantOf = (milliseconds: number): string => new Date(milliseconds).toISOString()
const secondsFrom = (at: string, seconds: number): string => instantOf(Date.parse(at) + seconds * 1_000)

function asTold(state: State, { key, person, ...unsent }: Unsent): UnsentMail {
  if (isShippedKey(key)) return { key, ...shippedTold(state, key, person), ...unsent }
  const [rhythm = '', period = '', ...more] = key.split('/')
  const isUpdate = isUpdateKey(key)
  const title = lineOn(rhythmLines(state).get(rhythm) ?? [], unsent.at.slice(0, 10))?.title ?? rhythm
  return {
    key, kind: isUpdate ? 'quarterly-update' : isRoomKey(key) ? 'room' : more.length === 1 ? 'round-up' : 'reminder', about: isUpdate ? `Quarterly update, quarter from ${period}` : `${title}, ${period}`,
    to: subscriptions.get(state, person)?.label ?? people.get(state, person)?.name ?? 'somebody who is gone', ...unsent,
  }
}
