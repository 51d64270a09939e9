import { randomUUID } from 'node:crypto'
import { mailToAnswer } from '../../core/customer-feedback/by-mail.ts'
import { openNotices, type ShipNotice } from '../../core/customer-feedback/ship-notices.ts'
import { shipTold } from '../../core/customer-feedback/to-tell.ts'
import { Refusal } from '../../core/kernel/refusal.ts'
import type { State } from '../../core/kernel/state.ts'
import { settings } from '../../core/workspace/workspace.ts'
import { uuidV5 } from '../../lib/digest.ts'
import type { ReminderStore } from '../cadence/reminder-store.ts'
import { house } from '../house.ts'
import type { Ledger } from '../log/ledger.ts'
import { inEachWorkspace, Looking } from '../looking.ts'
import { answerKey, isShippedWanted, noticeKey } from './shipped-job.ts'
import { answerMail, noticeMail } from './shipped-letters.ts'
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
    for (const open of openNotices(state, today)) {
      const { notice, asker, person = '' } = open
      if (!isRecent(notice.at, settles)) continue
      // What went and did not arrive waits for a person.
      if (shippedMail === 'auto' && asker.lost === undefined && typeof mailToAnswer(state, asker) !== 'string') await this.answerByItself(workspace, state, notice, today)
      const mail = reminders === 'off' ? undefined : noticeMail(state, workspace, open, address())
      if (mail !== undefined && (await store.put(workspace, { key: noticeKey(notice.entry, notice.item), at: notice.at, person }, mail, { again: true }))) isPut = true
    }
    const { state: after } = await ledger.state(workspace)
    const answers = shipTold.list(after).flatMap((told) => (told.entry === undefined ? [] : [{ told, key: answerKey(told.entry, told.item) }]))
    for (const { told, key } of answers) {
      if (told.mail === undefined || told.lostAt !== undefined || !isRecent(told.at) || !isShippedWanted(after, key, { today, person: '' })) continue
      if (await store.put(workspace, { key, at: told.at, person: told.by ?? '' }, answerMail(after, workspace, key, told), { anew: true })) isPut = true
    }
    await store.forgetErased(workspace, answers.filter(({ told }) => told.erased === true).map(({ key }) => key))
    const lost = await store.lostAnswers(workspace)
    for (const { told, key } of answers) {
      // Of an answer that was sent anew meanwhile the row is an older one, until it is put.
      const isLost = lost.get(key) === Date.parse(told.at)
      if (told.mail !== undefined && isLost !== (told.lostAt !== undefined)) await this.options.ledger.submit(workspace, [{ id: randomUUID(), name: 'customer-feedback.mail-lost', args: { told: told.id, lost: isLost } }], house)
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
