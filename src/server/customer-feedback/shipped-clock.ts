import { audiences } from '../../core/audiences/audiences.ts'
import { accountTelling } from '../../core/audiences/told-accounts.ts'
import { accounts } from '../../core/accounts/accounts.ts'
import { mailToAnswer } from '../../core/customer-feedback/by-mail.ts'
import { openNotices, type ShipNotice } from '../../core/customer-feedback/ship-notices.ts'
import { sourceOf } from '../../core/customer-feedback/sources.ts'
import { customerFeedback } from '../../core/customer-feedback/customer-feedback.ts'
import { type Asker, type ShipTold, shipTold } from '../../core/customer-feedback/to-tell.ts'
import { Refusal } from '../../core/kernel/refusal.ts'
import type { State } from '../../core/kernel/state.ts'
import { items } from '../../core/plans/plans.ts'
import { people, settings } from '../../core/workspace/workspace.ts'
import { uuidV5 } from '../../lib/digest.ts'
import { reminderJob } from '../cadence/reminder-job.ts'
import type { ReminderStore } from '../cadence/reminder-store.ts'
import { house } from '../house.ts'
import type { Ledger } from '../log/ledger.ts'
import { inEachWorkspace, Looking } from '../looking.ts'
import type { Mail } from '../mail/mail.ts'
import { answerKey, isShippedWanted, noticeKey } from './shipped-job.ts'
import { askerToMail, draftedMail, refuseKeptWords } from './shipped-mail.ts'

export interface ShippedClockOptions {
  readonly ledger: Pick<Ledger, 'state' | 'workspaces' | 'submit'>
  readonly store: ReminderStore
  /** The key of a workspace's outside ids. */
  readonly keyOf: (workspace: string) => string
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly address: () => string
  /** Something was put into the box of mails. */
  readonly onPut: () => void
  readonly onTrouble: (error: unknown) => void
  /** Milliseconds between looks. */
  readonly lookEvery?: number | undefined
}

/** Milliseconds for which something must be out before anybody is told, so that a slip of the hand tells nobody; and for which a service that was away makes up. */
const [settles, makesUpFor] = [15 * 60_000, 7 * 86_400_000]
const space = '6b7de0c4-55d3-5a53-9c0e-0d8a4b1f7e52'

/** Sees to it that whoever holds what somebody asked for hears that it shipped (rows D5, D6), and that answers which a person sent go out: each once, however many nodes look. */
export class ShippedClock {
  private readonly options: ShippedClockOptions
  private readonly looking: Looking

  constructor(options: ShippedClockOptions) {
    this.options = options
    this.looking = new Looking(() => inEachWorkspace({ workspaces: () => options.ledger.workspaces(), onTrouble: options.onTrouble }, (workspace) => this.lookAt(workspace)), { onTrouble: options.onTrouble, every: options.lookEvery })
  }

  start(): void {
    this.looking.start()
  }

  /** Looks now, since something is to go. */
  look(): Promise<void> {
    return this.looking.look()
  }

  close(): Promise<void> {
    return this.looking.close()
  }

  private async lookAt(workspace: string): Promise<void> {
    const { ledger, store, now, address, onPut } = this.options
    const { state, today } = await ledger.state(workspace)
    const isRecent = (at: string, from = 0) => now() - Date.parse(at) >= from && now() - Date.parse(at) <= makesUpFor
    let isPut = false
    const { reminders, shippedMail } = settings.get(state, 'settings') ?? {}
    for (const { notice, asker } of openNotices(state)) {
      if (!isRecent(notice.at, settles)) continue
      if (shippedMail === 'auto' && typeof mailToAnswer(state, asker) !== 'string') await this.answerByItself(workspace, state, notice, today)
      const mail = reminders === 'off' ? undefined : noticeMail(state, workspace, { notice, asker }, address())
      if (mail !== undefined && (await store.put(workspace, { key: noticeKey(notice.entry, notice.item), at: notice.at, person: notice.person ?? '' }, mail, { again: true }))) isPut = true
    }
    const { state: after } = await ledger.state(workspace)
    for (const told of shipTold.list(after)) {
      if (told.mail === undefined || told.entry === undefined || !isRecent(told.at)) continue
      const key = answerKey(told.entry, told.item)
      if (!isShippedWanted(after, key)) continue
      if (await store.put(workspace, { key, at: told.at, person: told.by ?? '' }, answerMail(after, workspace, key, told), { again: true })) isPut = true
    }
    if (isPut) onPut()
  }

  /** Sends the draft as it is, where the workspace says so. One that may not leave waits for a person. */
  private async answerByItself(workspace: string, state: State, { item, entry }: ShipNotice, today: string): Promise<void> {
    try {
      const found = askerToMail(state, item, entry)
      const mail = draftedMail(state, item, found, { today, key: this.options.keyOf(workspace) })
      refuseKeptWords(state, mail, found.asker)
      await this.options.ledger.submit(workspace, [{ id: uuidV5(space, `${workspace} ${item} ${entry}`), name: 'customer-feedback.tell-by-mail', args: { item, entry: found.entry.id, mail: { ...mail } } }], house)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
  }
}

/** To whoever is to tell an asker; none where nobody is known, or has no address. */
function noticeMail(state: State, workspace: string, { notice, asker }: { readonly notice: ShipNotice; readonly asker: Asker }, address: string): Mail | undefined {
  const person = people.get(state, notice.person)
  const item = items.get(state, notice.item)
  if (person?.email === undefined || item === undefined) return undefined
  const inside = audiences.list(state).find((one) => one.key === 'internal')
  const tell = inside === undefined ? (text: string) => text : accountTelling(state, inside).text
  const who = accounts.get(state, asker.account)?.name ?? 'Somebody who is no customer that we know'
  const byMail = typeof mailToAnswer(state, asker) === 'string' ? '' : ' An answer to their mail is drafted there: look at it, and send it.'
  return {
    to: person.email, job: reminderJob(workspace, noticeKey(notice.entry, notice.item)), subject: `${tell(item.title)} is out: somebody asked for it`,
    body: `${who} asked for “${tell(item.title)}”${asker.entries.length > 1 ? `, ${asker.entries.length} times` : ''}. It is out now, and you hold what they said.\n\nTell them, and say that you did.${byMail}\n${address}/${workspace}/accounts/feedback?show=tell\n\nThis is for people inside alone: please do not pass it on.\n`,
  }
}

/** To whoever asked, in the words that a person sent. Answers to it go to the address that they wrote to, where it is known. */
function answerMail(state: State, workspace: string, key: string, { mail, entry }: ShipTold): Mail {
  const from = sourceOf(state, customerFeedback.get(state, entry)?.source ?? '')?.addresses?.[0]
  return { to: mail?.to ?? '', subject: mail?.subject ?? '', body: `${mail?.text ?? ''}\n`, job: reminderJob(workspace, key), ...(from === undefined ? {} : { headers: { 'Reply-To': from } }) }
}
