import type { Pool } from 'pg'
import type { Edition } from '../../core/editions/editions.ts'
import type { Ledger } from '../log/ledger.ts'
import type { LogStore } from '../log/log-store.ts'
import type { Outbox } from '../mail/outbox.ts'
import type { LinkStore, NamedLink } from '../share/link-store.ts'
import { ChatStore } from './chat-store.ts'
import { readNews } from './read-news.ts'
import { SubscriberStore } from './subscriber-store.ts'
import { isStillWanted, tellReaders } from './tell-readers.ts'
import { noteMessages, sendMessages } from './tell-rooms.ts'

export interface SubscriptionsOptions {
  readonly pool: Pool
  readonly ledger: Ledger
  readonly store: LogStore
  readonly links: LinkStore
  readonly secretKey: string
  readonly outbox: Pick<Outbox, 'put' | 'look'> | undefined
  readonly address: () => string
  readonly checkAddress: (workspace: string, edition: string) => Promise<string | undefined>
  /** Hosts in the company's own network that messages may go to. */
  readonly ours: readonly string[]
  readonly onTrouble: (error: unknown) => void
}

/** Milliseconds that a look waits for more that is written; between looks at what waits to be sent; and between those at every workspace. */
const [soon, sendEvery, lookEvery] = [300, 5_000, 60_000]

/**
 * Tells whoever subscribed of each edition, once. It looks at what is published rather than being told of it, so an edition is told whichever
 * node published it, and also when the service ended right after. Any number of nodes look: what was told stands in the database.
 */
export class Subscriptions {
  readonly options: SubscriptionsOptions
  readonly subscribers: SubscriberStore
  readonly rooms: ChatStore
  private readonly stops: (() => void)[] = []
  /** Workspaces with something new: in their log, or somebody new who is told of it. */
  private readonly waiting = new Map<string, 'entry' | 'subscriber'>()
  /** Workspace -> the head of its log when it was looked at. */
  private readonly seen = new Map<string, string>()
  private timer: NodeJS.Timeout | undefined
  private work: Promise<void> = Promise.resolve()
  private isClosed = false

  constructor(options: SubscriptionsOptions) {
    this.options = options
    this.subscribers = new SubscriberStore(options.pool, options.secretKey)
    this.rooms = new ChatStore(options.pool, options.secretKey)
  }

  /** Looks from now on, and whenever something is written. */
  start(): void {
    const every = (milliseconds: number, does: () => void) => {
      const timer = setInterval(does, milliseconds).unref()
      this.stops.push(() => clearInterval(timer))
    }
    this.stops.push(this.options.store.onAppend((workspace) => this.lookAt(workspace)))
    every(lookEvery, () => this.lookAtAll())
    every(sendEvery, () => this.soon())
    this.lookAtAll()
  }

  /** Should the mail of a job still go? */
  isWanted(job: string): Promise<boolean> {
    return isStillWanted(job, { ledger: this.options.ledger, subscribers: this.subscribers })
  }

  /** Somebody subscribed who may have missed the last look. */
  joined({ workspace }: NamedLink): void {
    this.lookAt(workspace, 'subscriber')
  }

  async close(): Promise<void> {
    this.isClosed = true
    for (const stop of this.stops) stop()
    clearTimeout(this.timer)
    await this.work
  }

  private lookAt(workspace: string, why: 'entry' | 'subscriber' = 'entry'): void {
    if (this.waiting.get(workspace) !== 'subscriber') this.waiting.set(workspace, why)
    this.soon()
  }

  private lookAtAll(): void {
    const { ledger, onTrouble } = this.options
    ledger.workspaces().then((all) => all.forEach((workspace) => this.lookAt(workspace))).catch(onTrouble)
    this.subscribers.forgetUnconfirmed().catch(onTrouble)
  }

  private soon(): void {
    if (this.isClosed) return
    this.timer ??= setTimeout(() => {
      this.timer = undefined
      this.work = this.work.then(() => this.tell()).catch(this.options.onTrouble)
    }, soon).unref()
  }

  private async tell(): Promise<void> {
    const { outbox, onTrouble } = this.options
    const waiting = [...this.waiting]
    this.waiting.clear()
    for (const [workspace, why] of waiting) {
      if (this.isClosed) return
      await this.tellIn(workspace, why).catch((error: unknown) => {
        // With the next look, which comes soon.
        this.waiting.set(workspace, why)
        onTrouble(error)
      })
    }
    if (waiting.length > 0) outbox?.look()
    await sendMessages(this.hands(), () => this.isClosed)
  }

  /** One that nobody subscribed to, or that has nothing new, is not taken into the memory. */
  private async tellIn(workspace: string, why: 'entry' | 'subscriber'): Promise<void> {
    const { ledger, store, outbox, pool } = this.options
    const { hash } = await store.head(workspace)
    if (why === 'entry' && this.seen.get(workspace) === hash) return
    const { rowCount } = await pool.query('select where exists (select from subscriber where workspace_id = $1 and told_after is not null) or exists (select from chat_room where workspace_id = $1)', [workspace])
    if (rowCount !== 0) {
      const now = await ledger.state(workspace, { fresh: true })
      if (outbox !== undefined) await tellReaders(workspace, now, this.hands())
      await noteMessages(workspace, now, this.hands())
    }
    this.seen.set(workspace, hash)
  }

  private hands() {
    return { ...this.options, subscribers: this.subscribers, rooms: this.rooms, news: (workspace: string, edition: Edition) => readNews(this.options, workspace, edition) }
  }
}
