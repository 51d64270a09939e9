import { audiences } from '../../core/audiences/audiences.ts'
import { accountTelling } from '../../core/audiences/told-accounts.ts'
import { roundUpForAll, roundUpHours } from '../../core/cadence/round-up.ts'
import { readsInternal } from '../../core/editions/subscription-commands.ts'
import { type Subscription, subscriptions } from '../../core/editions/subscriptions.ts'
import type { Instant } from '../../core/kernel/command.ts'
import type { State } from '../../core/kernel/state.ts'
import { settings } from '../../core/workspace/workspace.ts'
import { roundUpMessage } from '../../exports/news/chat-message.ts'
import type { Ledger } from '../log/ledger.ts'
import type { ChatStore } from '../subscriptions/chat-store.ts'
import { postMessage } from '../subscriptions/post-message.ts'
import type { ReminderStore } from './reminder-store.ts'
import { roundUpMakesUpFor } from './round-ups-owed.ts'
import { inEachWorkspace, Looking } from '../looking.ts'

export interface RoomClockOptions {
  readonly ledger: Pick<Ledger, 'state' | 'workspaces'>
  readonly rooms: Pick<ChatStore, 'address'>
  readonly store: ReminderStore
  /** Hosts in the company's own network that messages may go to. */
  readonly ours: readonly string[]
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly address: () => string
  readonly onTrouble: (error: unknown) => void
  /** Milliseconds between looks. */
  readonly lookEvery?: number | undefined
}

/** Seconds for which a room that took nothing is left alone. */
const restFor = 900

/** Tells each chat room that wants it what is late and due, once a week however many nodes look. What may have been told already is not told again, and is shown. */
export class RoomClock {
  private readonly options: RoomClockOptions
  private readonly looking: Looking

  constructor(options: RoomClockOptions) {
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
    const { ledger, store, now } = this.options
    const at = new Date(now()).toISOString()
    const { state } = await ledger.state(workspace)
    if (settings.get(state, 'settings')?.reminders === 'off') return
    const rooms = roomsOf(state)
    for (const hour of roundUpHours(state, new Date(now() - roundUpMakesUpFor).toISOString(), at)) {
      const keyed = rooms.map((room) => ({ room, key: `${hour.key}/room/${room.id}` }))
      await store.settle(workspace, { key: `${hour.key}/rooms`, at: hour.at }, keyed.map(({ room, key }) => ({ key, at: hour.at, person: room.id, state: 'waiting' })))
      for (const { room, key } of keyed) await this.tell(workspace, state, room, { key, now: at })
    }
  }

  private async tell(workspace: string, state: State, room: Subscription, { key, now }: { readonly key: string; readonly now: Instant }): Promise<void> {
    const { store, rooms, ours, address } = this.options
    // None that came after the hour was settled.
    if (!(await store.begin(workspace, key, restFor))) return
    const message = roomMessage(state, now, `${address()}/${workspace}/library/rhythms`)
    const where = message === undefined ? undefined : await rooms.address({ workspace, subscription: room.id })
    if (message === undefined || where === undefined) return store.end(workspace, key, 'not-needed')
    const posted = await postMessage(where, message, ours)
    // A room that answered nothing may have taken it: that stays unknown, and is not repeated.
    if (posted.taken) await store.end(workspace, key, 'sent')
    else if (posted.isUnknown !== true) await store.end(workspace, key, 'failed')
  }
}

/** Rooms that are told: what is late and due is internal, so only those whose audience reads that. */
function roomsOf(state: State): Subscription[] {
  return subscriptions.list(state).filter((one) => {
    const audience = audiences.get(state, one.audience)
    return one.roundUp === 'on' && one.ended !== true && audience !== undefined && readsInternal(audience)
  })
}

/** What a room is told; none where nothing is late or due. */
function roomMessage(state: State, now: Instant, address: string): { readonly text: string } | undefined {
  const parts = roundUpForAll(state, now)
  if (parts.length === 0) return undefined
  const inside = audiences.list(state).find(({ key }) => key === 'internal')
  const tell = inside === undefined ? (text: string) => text : accountTelling(state, inside).text
  return roundUpMessage(parts.map(({ title, lines }) => ({ title, lines: lines.map(tell) })), address)
}
