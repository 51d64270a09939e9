import { remindersOwed } from '../../core/cadence/reminders.ts'
import { roundUpHours } from '../../core/cadence/round-up.ts'
import { settings } from '../../core/workspace/workspace.ts'
import type { Ledger } from '../log/ledger.ts'
import { reminderMail } from './reminder-mail.ts'
import { roundUpMail } from './round-up-mail.ts'
import { makesUpFor, toRemind } from './reminders-owed.ts'
import { roundUpMakesUpFor, roundUpsOwed } from './round-ups-owed.ts'
import type { ReminderStore } from './reminder-store.ts'
import { inEachWorkspace, Looking } from '../looking.ts'

export interface ReminderClockOptions {
  readonly ledger: Pick<Ledger, 'state' | 'workspaces'>
  readonly store: ReminderStore
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly address: () => string
  /** Something was put into the box of mails. */
  readonly onPut: () => void
  readonly onTrouble: (error: unknown) => void
  /** Milliseconds between looks. */
  readonly lookEvery?: number | undefined
}

/** Looks at the clock of every workspace, and sees to it that whoever has a turn is reminded of it once (rows B2, B5, B9), and told once a week what waits, however many nodes look. */
export class ReminderClock {
  private readonly options: ReminderClockOptions
  private readonly looking: Looking

  constructor(options: ReminderClockOptions) {
    this.options = options
    this.looking = new Looking(() => this.lookAtAll(), { onTrouble: options.onTrouble, every: options.lookEvery })
  }

  start(): void {
    this.looking.start()
  }

  close(): Promise<void> {
    return this.looking.close()
  }

  private lookAtAll(): Promise<void> {
    return inEachWorkspace({ workspaces: () => this.options.ledger.workspaces(), onTrouble: this.options.onTrouble }, (workspace) => this.lookAt(workspace))
  }

  private async lookAt(workspace: string): Promise<void> {
    const { ledger, store, now, address, onPut } = this.options
    const at = new Date(now()).toISOString()
    const { state } = await ledger.state(workspace)
    if (settings.get(state, 'settings')?.reminders === 'off') return
    let isPut = false
    try {
      const owed = remindersOwed(state, at, makesUpFor)
      for (const { send, pass } of toRemind(owed, await store.known(workspace, owed.map(({ key }) => key)))) {
        const mail = send === undefined ? undefined : reminderMail(state, workspace, send, address())
        const put = send === undefined || mail === undefined ? undefined : { ...send, person: send.turn.person, mail }
        if (await store.remind(workspace, put, pass.map((one) => ({ ...one, person: one.turn.person })))) isPut = true
      }
      const hours = roundUpHours(state, new Date(now() - roundUpMakesUpFor).toISOString(), at)
      const settled = await store.known(workspace, hours.map(({ key }) => key))
      const roundUps = roundUpsOwed(state, at)
      for (const hour of hours.filter(({ key }) => !settled.has(key))) {
        const all = roundUps.filter(({ key }) => key.startsWith(`${hour.key}/`)).map((roundUp) => ({ ...roundUp, mail: roundUpMail(state, workspace, roundUp, { address: address(), now: at }) }))
        // Where nothing waits that is noted, so that what comes later in the day is not told at an hour that nobody chose.
        if (await store.settle(workspace, hour, all.map((one) => ({ ...one, state: one.mail === undefined ? 'not-needed' : 'waiting' })))) isPut = true
      }
    } finally {
      if (isPut) onPut()
    }
  }
}
