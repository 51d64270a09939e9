import type { Day, Instant } from '../core/kernel/command.ts'
import type { Actor } from '../core/kernel/permission.ts'
import { Refusal } from '../core/kernel/refusal.ts'
import { State } from '../core/kernel/state.ts'
import type { Json } from '../lib/json.ts'
import { type FromService, fromService, type NewsEntry, type ToService } from '../protocol/live-messages.ts'
import { livePath } from '../protocol/live-routes.ts'
import { fetchReplica, whyClosed } from './fetch-replica.ts'
import { LiveLink } from './live-link.ts'
import type { LiveWorkspace, Outcome, Presence, SendOptions, Shown } from './live-workspace.ts'
import { LocalCopy } from './local-copy.ts'
import type { Deciding, LiveOptions } from './live-options.ts'
import { type Event, type Held, merge, type Pending, type Predict } from './merge.ts'
import { Outbox } from './outbox.ts'
import { type Act, noGroups, type OwnGroups, withAct, withActs, withoutGroup } from './own-groups.ts'
import { hereAfter } from './who-is-here.ts'
import { dayOf } from './workspace-day.ts'

const nobody: Actor = { id: '', role: 'guest' }
const undecided: Predict = () => undefined
const nothing: Held = { confirmed: State.empty, position: 0, mark: '', pending: [], shown: State.empty }
/** Milliseconds between looks at what should have been answered by now. */
const look = 5_000
/** Looks without a word from the service after which a connection is given up; sooner for one that was never greeted. */
const silent = 6
const ungreeted = 2
/** Looks between asking for news though nothing seems missing: what was lost on the way is found by that. */
const heartbeat = 3

/** A workspace that is open in a window: what is held (merge.ts), where it is kept, and the connection that it is told by. */
export class OpenedWorkspace implements LiveWorkspace {
  readonly key: string
  private readonly options: LiveOptions
  private readonly copy: LocalCopy
  private readonly outbox: Outbox
  private readonly listeners = new Set<() => void>()
  private readonly waiting = new Map<string, (outcome: Outcome) => void>()
  private readonly groupsOf = new Map<string, string>()
  private readonly stops: (() => void)[] = []
  private held = nothing
  private actor = nobody
  private groups: OwnGroups = noGroups
  private connection: Shown['connection'] = 'connecting'
  private here: readonly Presence[] = []
  private at: string | undefined
  /** What the service's clock is ahead of ours, in milliseconds. */
  private ahead = 0
  private now: Shown | undefined
  private link: LiveLink<FromService, ToService> | undefined
  /** What decides commands, once it has come. */
  private deciding: Deciding | undefined
  private opened: { readonly resolve: () => void; readonly reject: (error: unknown) => void } | undefined
  private isWriter = false
  private isReading = false
  private isClosed = false
  private looks = 0
  private heardAt = 0

  constructor(options: LiveOptions) {
    this.options = options
    this.key = options.workspace
    const scope = `live/${options.workspace}/${options.who}`
    const session = options.newId()
    this.copy = new LocalCopy(options.keep, scope, (ms) => new Promise((resolve) => options.later(ms, resolve)))
    this.outbox = new Outbox(options.keep, options.locks, scope, session)
    void options.locks.hold(`${scope}/copy`, () => this.writeCopyUntilClosed())
  }

  /** Shows what is kept, and begins to be told. Resolves when there is something to show. */
  async open(): Promise<void> {
    const kept = await this.copy.read().catch(() => undefined)
    if (kept !== undefined) {
      this.actor = kept.actor
      this.groups = kept.groups
      this.merge({ kind: 'replica', confirmed: kept.confirmed, position: kept.position, mark: kept.mark })
    }
    // A browser that keeps nothing, or has no room left, opens all the same; what could not be taken over is tried again.
    await this.adopt().catch(() => undefined)
    // One's own changes are never away, not even while the page is new.
    const able = this.held.pending.length === 0 ? undefined : this.bringDeciding('now')
    const there = kept !== undefined ? Promise.resolve() : new Promise<void>((resolve, reject) => (this.opened = { resolve, reject }))
    this.link = new LiveLink({
      connect: (ears) => this.options.connect(`/api/v1${livePath(this.key)}`, ears), later: this.options.later, chance: this.options.chance,
      strange: () => this.options.told('The service has another version than this page. Reload the page.'),
      read: (text) => fromService.parse(JSON.parse(text)), heard: (message) => this.hear(message), lost: ({ code, wasOpen }) => this.lost(code, wasOpen),
    })
    const stop = this.options.woken?.(() => this.link?.retry())
    if (stop !== undefined) this.stops.push(stop)
    this.watch()
    await Promise.all([there, able])
    void this.bringDeciding('idle')
  }

  shown(): Shown {
    if (this.now !== undefined) return this.now
    const { shown: state, position, pending } = this.held
    return (this.now = { state, position, today: dayOf(state, this.instant()), actor: this.actor, connection: this.connection, pending: pending.length, outlives: this.options.keep.outlives, here: this.here })
  }

  subscribe(changed: () => void): () => void {
    this.listeners.add(changed)
    return () => this.listeners.delete(changed)
  }

  async send(name: string, args: Json, options: SendOptions = {}): Promise<Outcome> {
    const id = this.options.newId()
    const { group = id, reason, outsideReason, expects } = options
    const pending: Pending = { id, name, args, group, at: this.instant(), ...(reason === undefined ? {} : { reason }), ...(outsideReason === undefined ? {} : { outsideReason }), ...(expects === undefined ? {} : { expects }) }
    const refused = this.refusedHere(pending)
    if (refused !== undefined) return refused
    const outcome = new Promise<Outcome>((resolve) => this.waiting.set(id, resolve))
    this.groupsOf.set(id, group)
    this.merge({ kind: 'sent', pending })
    if (this.connection === 'live') this.sendPending(pending)
    if (this.deciding === undefined) void this.bringDeciding('now')
    return outcome
  }

  showsAhead(name: string): boolean {
    return this.deciding?.isPredicted(name) === true
  }

  async past(day: Day): Promise<State> {
    return (await fetchReplica(this.options, { day })).state
  }

  async undo(group = this.ownGroups().done.at(-1)): Promise<Outcome | undefined> {
    return group === undefined ? undefined : this.takeBack(group)
  }

  async redo(): Promise<Outcome | undefined> {
    const group = this.ownGroups().undone.at(-1)
    return group === undefined ? undefined : this.takeBack(group)
  }

  present(at: string | undefined): void {
    // An address may hold anything; what no record has is told to nobody, and would end the connection each time anew.
    this.at = at !== undefined && tellable.test(at) ? at : undefined
    if (this.connection === 'live') this.link?.send({ say: 'present', ...(this.at === undefined ? {} : { at: this.at }) })
  }

  close(): void {
    this.isClosed = true
    this.link?.close()
    this.outbox.close()
    this.copy.end()
    for (const stop of this.stops) stop()
    this.listeners.clear()
  }

  private async takeBack(group: string): Promise<Outcome> {
    const outcome = await this.send('undo', { group })
    if (!outcome.done && outcome.code !== 'unavailable') this.groups = withoutGroup(this.groups, group)
    return outcome
  }

  /** What this person did, with what is still on its way. */
  private ownGroups(): OwnGroups {
    return this.held.pending.map(actOf).reduce(withAct, this.groups)
  }

  /**
   * The instant answer to a command that cannot be: said here, without asking. Not while something is on its way that only the service
   * can decide, since this command may build on it.
   */
  private refusedHere(pending: Pending): Outcome | undefined {
    const { deciding } = this
    if (deciding === undefined || !deciding.isPredicted(pending.name) || this.held.pending.some(({ name }) => !deciding.isPredicted(name))) return undefined
    try {
      deciding.decideHere(this.held.shown, this.actor, pending)
      return undefined
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return { done: false, code: error.code, sentence: error.message, ...(error.at === undefined ? {} : { at: error.at }) }
    }
  }

  /** Brings what decides commands, and shows what was sent before it came. Without it, everything waits for the service's word: slower, but nothing is lost. */
  private async bringDeciding(when: 'idle' | 'now'): Promise<void> {
    if (this.deciding !== undefined) return
    try {
      this.deciding = await this.options.deciding(when)
      if (!this.isClosed) this.merge({ kind: 'able' })
    } catch {
      if (when === 'now' && this.held.pending.length > 0) this.options.told('A part of this page could not be loaded. What you do is kept, and shows once the service has answered; load the page again to see it at once.')
    }
  }

  private hear(message: FromService): void {
    this.heardAt = this.looks
    switch (message.say) {
      case 'hello':
        return this.greeted(message)
      case 'stale':
        return void this.readAnew(message.from, message.acts)
      case 'news':
        return this.takeNews(message.entries, message.caughtUp)
      case 'done':
        return void this.merge({ kind: 'done', id: message.id, position: message.position })
      case 'refused':
        return this.refuse(message)
      case 'here':
        this.here = hereAfter(this.here, message)
        return this.changed()
    }
  }

  private greeted({ actor: { id, role, person }, now }: Extract<FromService, { say: 'hello' }>): void {
    this.ahead = Date.parse(now) - this.options.clock()
    // In another role, other records are to be seen: what is held is not theirs.
    if (this.held.position > 0 && (this.actor.role !== role || this.actor.id !== id)) this.held = { ...nothing, pending: this.held.pending }
    this.actor = { id, role, ...(person === undefined ? {} : { person }) }
    if (this.connection === 'offline') this.connection = 'connecting'
    this.changed()
    this.askForNews()
  }

  private askForNews(): void {
    const { position, mark } = this.held
    this.link?.send({ say: 'open', position, mark })
  }

  private async readAnew(from: number, acts: readonly Act[]): Promise<void> {
    if (this.isReading) return
    this.isReading = true
    try {
      const { actor } = this
      const { state, position, mark } = await fetchReplica(this.options, { from })
      // In another role by now, other records are to be seen.
      if (!this.isClosed && this.actor.role === actor.role && this.actor.id === actor.id) this.takeReplica({ kind: 'replica', confirmed: state, position, mark }, acts)
    } catch (error) {
      return this.opened?.reject(error)
    } finally {
      this.isReading = false
    }
    this.askForNews()
  }

  private takeReplica(replica: Event & { kind: 'replica' }, acts: readonly Act[]): void {
    const before = this.held.pending
    this.merge(replica)
    // What is settled by this and not told of is remembered for undo all the same.
    const settled = before.filter((one) => !this.held.pending.includes(one) && !acts.some(({ group }) => group === one.group))
    this.groups = [...acts, ...settled.map(actOf)].reduce(withAct, this.groups)
    this.keepCopy([])
    this.nowOpen()
  }

  private takeNews(entries: readonly NewsEntry[], caughtUp: boolean): void {
    const before = this.held.position
    const { hasGap } = this.merge({ kind: 'news', entries })
    if (hasGap) return this.askForNews()
    if (this.held.position > before) {
      const taken = entries.filter(({ position }) => position > before)
      this.groups = withActs(this.groups, this.actor.id, taken)
      this.keepCopy(taken)
    }
    if (caughtUp && this.connection !== 'live') this.live()
  }

  /** Caught up: what waited is sent, in its order. */
  private live(): void {
    this.connection = 'live'
    this.nowOpen()
    this.changed()
    this.present(this.at)
    this.sendAll()
    void this.adopt().catch(() => undefined)
  }

  private sendAll(): void {
    for (const pending of this.held.pending) if (pending.doneAt === undefined) this.sendPending(pending)
  }

  private sendPending({ id, name, args, group, reason, outsideReason, expects }: Pending): void {
    this.link?.send({ say: 'command', command: { id, name, args: args as Json, group, ...(reason === undefined ? {} : { reason }), ...(outsideReason === undefined ? {} : { outsideReason }), ...(expects === undefined ? {} : { expects: [...expects] }) } })
  }

  private refuse({ id, code, sentence, at }: Extract<FromService, { say: 'refused' }>): void {
    // Not now is no answer: it is sent again at the next look.
    if (code === 'unavailable') return
    const answer = this.waiting.get(id)
    const wasPending = this.held.pending.some((one) => one.id === id)
    this.waiting.delete(id)
    this.merge({ kind: 'refused', id })
    if (answer !== undefined) answer({ done: false, code, sentence, ...(at === undefined ? {} : { at }) })
    else if (wasPending) this.options.told(sentence)
  }

  private merge(event: Event): { readonly hasGap: boolean } {
    const before = this.held
    const { held, written, hasGap } = merge(before, event, this.deciding?.predictFor(this.actor) ?? undecided)
    this.held = held
    if (held.pending !== before.pending) this.outbox.write(held.pending).catch(() => this.options.told('This browser could not keep your newest changes. Leave this page open until they are saved.'))
    for (const id of written) {
      this.waiting.get(id)?.({ done: true, group: this.groupsOf.get(id) ?? id })
      this.waiting.delete(id)
      this.groupsOf.delete(id)
    }
    if (held !== before) this.changed()
    return { hasGap }
  }

  private lost(code: number, wasOpen: boolean): void {
    if (this.isClosed) return
    this.connection = 'offline'
    this.here = []
    this.changed()
    if (wasOpen && code !== closedForGood) return
    void whyClosed(this.options).then((why) => {
      if (why === 'there') return
      if (why === 'away') return this.opened?.reject(new Error('The service cannot be reached, and nothing of this workspace is kept here.'))
      this.link?.close()
      // What they may no longer read goes from here; what they wrote and nobody answered stays until they come back.
      void this.copy.forget().catch(() => undefined)
      this.opened?.reject(new Error(why === 'signed-out' ? 'Your session has ended.' : `There is no workspace "${this.key}" that you may open.`))
      this.options.ended(why)
    })
  }

  private nowOpen(): void {
    this.opened?.resolve()
    this.opened = undefined
  }

  private changed(): void {
    this.now = undefined
    for (const told of this.listeners) told()
  }

  private instant(): Instant {
    return new Date(this.options.clock() + this.ahead).toISOString()
  }

  /** Takes over what windows that are gone had not had answered. */
  private async adopt(): Promise<void> {
    await this.outbox.adopt(async (adopted) => {
      for (const one of adopted) if (!this.held.pending.some(({ id }) => id === one.id)) this.merge({ kind: 'sent', pending: one })
      await this.outbox.write(this.held.pending)
    })
    if (this.connection === 'live') this.sendAll()
  }

  private keepCopy(entries: readonly NewsEntry[]): void {
    if (!this.isWriter) return
    const { confirmed, position, mark } = this.held
    void this.copy.take({ actor: this.actor, groups: this.groups, confirmed, position, mark }, entries).catch(() => undefined)
  }

  /** One window at a time writes the local copy; the next takes over when it is closed. */
  private async writeCopyUntilClosed(): Promise<void> {
    this.isWriter = true
    await new Promise<void>((resolve) => this.stops.push(resolve))
    this.isWriter = false
  }

  /** Looks now and then whether another day has begun, whether the service still speaks, and whether something was lost on the way. */
  private watch(): void {
    const stop = this.options.later(look, () => {
      this.stops.splice(this.stops.indexOf(stop), 1)
      this.looks++
      void this.bringDeciding('idle')
      if (this.now !== undefined && this.now.today !== dayOf(this.held.shown, this.instant())) this.changed()
      if (this.looks - this.heardAt >= (this.link?.isGreeted === true ? silent : ungreeted)) {
        this.heardAt = this.looks
        this.link?.reset()
      } else if (this.connection === 'connecting' || this.looks % heartbeat === 0) this.askForNews()
      if (this.connection === 'live') this.sendAll()
      // Away too: a window that was still closing when this one opened has left something by now.
      void this.adopt().catch(() => undefined)
      if (!this.isClosed) this.watch()
    })
    this.stops.push(stop)
  }
}

function actOf({ name, group, args }: Pending): Act {
  return { group, ...(name === 'undo' ? { undoes: (args as { group: string }).group } : {}) }
}

/** What the service takes of where somebody is: a short text. */
const tellable = /^\P{C}{1,300}$/u

/** The close code of a session that has ended (server/live). */
const closedForGood = 4003
