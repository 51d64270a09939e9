import type { Id } from '../core/kernel/change.ts'
import { Refusal } from '../core/kernel/refusal.ts'
import type { Board } from '../core/workshop/board.ts'
import type { Json } from '../lib/json.ts'
import { boardPath, type Ending, type FromBoard, fromBoard, type ToBoard } from '../protocol/board-messages.ts'
import { boardAfter } from './board-after.ts'
import { LiveLink } from './live-link.ts'
import type { LiveOptions } from './live-options.ts'
import type { Pending } from './merge.ts'
import { Outbox } from './outbox.ts'

/** A workshop's board in one window: what is shown of it, and what is sent to it. */
export interface BoardLink {
  /** Undefined until it has come. What stays shown when the connection is away, and when the workshop has ended, is the last that was told. */
  board(): Board | undefined
  /** As which participant this window looks; unset on a wall that is nobody's. */
  self(): Id | undefined
  leads(): boolean
  /** The participants who have it open. */
  here(): readonly Id[]
  status(): 'connecting' | 'live' | 'away' | 'ended'
  /** Why it has ended. */
  ending(): Ending | undefined
  /** Milliseconds since 1970, by the service's clock. */
  now(): number
  /** The votes that this participant has given, by group. */
  votes(): Readonly<Record<Id, number>>
  /** Commands that nobody has answered yet, in their order: a note that waits for the network. */
  unsent(): readonly Pick<Pending, 'id' | 'name' | 'args'>[]
  subscribe(heard: () => void): () => void
  /** Kept until it is answered, sent again after a break, and written once. Rejects with a Refusal. */
  send(name: string, args: Json, more?: { readonly reason?: string }): Promise<{ readonly group: string }>
  undo(group: string): Promise<void>
  /** Gives these votes in place of those before. Rejects with a Refusal, and with one (`unavailable`) while the service is away. */
  vote(votes: Readonly<Record<Id, number>>): Promise<void>
  /** Of whoever leads: ends the vote. */
  closeVoting(): Promise<void>
  close(): void
}

/** What a board is handed: which one, and the world around it. */
export type BoardOptions = Pick<LiveOptions, 'workspace' | 'connect' | 'keep' | 'locks' | 'clock' | 'newId' | 'chance' | 'later' | 'woken' | 'told'> & { readonly workshop: Id }

/** Opens the board of a workshop: connects at once, and comes back by itself until it is closed or has ended. */
export function openBoard(options: BoardOptions): BoardLink {
  return new OpenedBoard(options)
}

/** Milliseconds between looks, and the looks in silence after which it is asked whether anybody is there, and after which it is connected anew. */
const look = 4_000
const silence = { ask: 3, reset: 5 }

interface Answers {
  readonly resolve: (done: { readonly group: string }) => void
  readonly reject: (refusal: Refusal) => void
}

class OpenedBoard implements BoardLink {
  private readonly options: BoardOptions
  private readonly link: LiveLink<FromBoard, ToBoard>
  private readonly listeners = new Set<() => void>()
  private readonly waiting = new Map<string, Answers>()
  private readonly stops: (() => void)[] = []
  private stopLooking: () => void = () => undefined
  private pending: readonly Pending[] = []
  private outbox: { readonly of: string; readonly box: Outbox } | undefined
  private shown: Board | undefined
  private looker: { readonly participant?: Id | undefined; readonly leads: boolean } = { leads: false }
  private present: readonly Id[] = []
  private given: Readonly<Record<Id, number>> = {}
  private standing: ReturnType<BoardLink['status']> = 'connecting'
  private end: Ending | undefined
  /** What the service's clock is ahead of ours, in milliseconds. */
  private ahead = 0
  private silent = 0

  constructor(options: BoardOptions) {
    this.options = options
    this.link = new LiveLink<FromBoard, ToBoard>({
      connect: (ears) => options.connect(`/api/v1${boardPath(options.workspace, options.workshop)}`, ears), later: options.later, chance: options.chance,
      read: (text) => fromBoard.parse(JSON.parse(text)), heard: (message) => this.hear(message), lost: () => this.lost(),
      strange: () => options.told('The service has another version than this page. Reload the page.'),
    })
    // A phone that wakes may hold a connection that is long gone: it asks, and connects anew when nobody answers.
    const stop = options.woken?.(() => {
      this.link.retry()
      this.link.send({ say: 'still-there' })
      this.silent = Math.max(this.silent, silence.ask)
    })
    if (stop !== undefined) this.stops.push(stop)
    this.watch()
  }

  board = (): Board | undefined => this.shown
  self = (): Id | undefined => this.looker.participant
  leads = (): boolean => this.looker.leads
  here = (): readonly Id[] => this.present
  status = () => this.standing
  ending = (): Ending | undefined => this.end
  now = (): number => this.options.clock() + this.ahead
  votes = () => this.given
  unsent = (): readonly Pending[] => this.pending

  subscribe(heard: () => void): () => void {
    this.listeners.add(heard)
    return () => this.listeners.delete(heard)
  }

  send(name: string, args: Json, { reason }: { readonly reason?: string } = {}): Promise<{ readonly group: string }> {
    if (this.end !== undefined) return Promise.reject(hasEnded())
    const id = this.options.newId()
    const one: Pending = { id, name, args, group: id, at: new Date(this.now()).toISOString(), ...(reason === undefined ? {} : { reason }) }
    this.setPending([...this.pending, one])
    this.say(one)
    return this.answerTo(id)
  }

  async undo(group: string): Promise<void> {
    await this.send('undo', { group })
  }

  vote(votes: Readonly<Record<Id, number>>): Promise<void> {
    return this.ask({ say: 'votes', id: this.options.newId(), votes: { ...votes } })
  }

  closeVoting(): Promise<void> {
    return this.ask({ say: 'close-voting', id: this.options.newId() })
  }

  close(): void {
    this.link.close()
    this.outbox?.box.close()
    this.stopLooking()
    for (const stop of this.stops) stop()
    this.listeners.clear()
  }

  /** What is not kept over a break: somebody waits for it now. */
  private async ask(message: Extract<ToBoard, { readonly id: string }>): Promise<void> {
    if (this.standing !== 'live') throw new Refusal('unavailable', 'The service cannot be reached right now. Try it again when this window is connected.')
    const answered = this.answerTo(message.id)
    this.link.send(message)
    await answered
  }

  private answerTo(id: string): Promise<{ readonly group: string }> {
    return new Promise((resolve, reject) => this.waiting.set(id, { resolve, reject }))
  }

  private hear(message: FromBoard): void {
    this.silent = 0
    switch (message.say) {
      case 'hello':
        this.ahead = Date.parse(message.now) - this.options.clock()
        this.take(message)
        this.link.send({ say: 'open' })
        return this.changed()
      case 'self':
        this.take(message)
        return this.changed()
      case 'board':
        this.shown = message.board
        this.standing = 'live'
        this.sayAll()
        return this.changed()
      case 'differs':
        if (this.shown !== undefined) this.shown = boardAfter(this.shown, message.parts)
        return this.changed()
      case 'here':
        this.present = message.here
        return this.changed()
      case 'votes':
        this.given = message.votes
        return this.changed()
      case 'done':
        return this.settle(message.id, ({ resolve }) => resolve({ group: message.group }))
      case 'refused':
        return this.refuse(message)
      case 'ended':
        return this.ended(message.why)
    }
  }

  private refuse({ id, code, sentence, at }: Extract<FromBoard, { say: 'refused' }>): void {
    const refusal = new Refusal(code, sentence, at === undefined ? {} : { at })
    // Not now is no answer to what is kept: it is sent again at a later look.
    if (code === 'unavailable' && this.pending.some((one) => one.id === id)) return
    const isWaited = this.waiting.has(id)
    if (!isWaited && this.pending.some((one) => one.id === id)) this.options.told(sentence)
    this.settle(id, ({ reject }) => reject(refusal))
  }

  private settle(id: string, answer: (answers: Answers) => void): void {
    const answers = this.waiting.get(id)
    this.waiting.delete(id)
    if (this.pending.some((one) => one.id === id)) this.setPending(this.pending.filter((one) => one.id !== id))
    if (answers !== undefined) answer(answers)
  }

  private ended(why: Ending): void {
    this.end = why
    this.standing = 'ended'
    this.present = []
    this.link.close()
    // Whoever closed it is told so by its end.
    for (const [id, { resolve, reject }] of this.waiting) {
      if (why === 'closed' && this.pending.some((one) => one.id === id && one.name === 'workshop.close')) resolve({ group: id })
      else reject(hasEnded())
    }
    this.waiting.clear()
    this.setPending([])
  }

  private lost(): void {
    this.standing = this.shown === undefined ? 'connecting' : 'away'
    this.present = []
    // What is kept is sent again; nobody answers the rest any more.
    for (const [id, { reject }] of this.waiting) {
      if (this.pending.some((one) => one.id === id)) continue
      this.waiting.delete(id)
      reject(new Refusal('unavailable', 'The connection broke before this was answered. Look whether it was done, and try it again.'))
    }
    this.changed()
  }

  private take({ participant, leads }: { readonly participant?: Id | undefined; readonly leads: boolean }): void {
    this.looker = { participant, leads }
    const of = participant ?? ''
    if (this.outbox?.of === of) return
    // What one wrote is never sent as another who looks at the same screen later.
    this.outbox?.box.close()
    const { workspace, workshop, keep, locks, newId } = this.options
    const box = new Outbox(keep, locks, `board/${workspace}/${workshop}/${of}`, newId())
    this.outbox = { of, box }
    void box.adopt(async (left) => {
      this.setPending([...left.filter(({ id }) => !this.pending.some((one) => one.id === id)), ...this.pending])
      await box.write(this.pending)
      this.sayAll()
    }).catch(() => undefined)
  }

  private setPending(pending: readonly Pending[]): void {
    this.pending = pending
    this.outbox?.box.write(pending).catch(() => this.options.told('This browser could not keep your newest changes. Leave this page open until they are saved.'))
    this.changed()
  }

  private sayAll(): void {
    if (this.standing === 'live') for (const one of this.pending) this.say(one)
  }

  private say({ id, name, args, group, reason }: Pending): void {
    if (this.standing === 'live') this.link.send({ say: 'command', command: { id, name, args: args as Json, group, ...(reason === undefined ? {} : { reason }) } })
  }

  /** Looks now and then whether the service still speaks, and whether something was lost on the way. */
  private watch(): void {
    this.stopLooking = this.options.later(look, () => {
      if (this.end !== undefined) return
      this.silent++
      if (this.silent >= silence.reset) {
        this.silent = 0
        this.link.reset()
      } else if (this.silent >= silence.ask) this.link.send({ say: 'still-there' })
      this.sayAll()
      this.watch()
    })
  }

  private changed(): void {
    for (const heard of this.listeners) heard()
  }
}

function hasEnded(): Refusal {
  return new Refusal('gone', 'This workshop has ended for you: nothing more is written to it.')
}
